package ca.expressentry.ranking;

import static ca.expressentry.ranking.Facts.ALL;
import static ca.expressentry.ranking.Facts.NOTHING;
import static ca.expressentry.ranking.Facts.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.law.Award;
import ca.expressentry.law.Instruments;
import ca.expressentry.law.Points;
import ca.expressentry.law.Tables;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.ranking.CrsTables.Maximum;
import ca.expressentry.ranking.HumanCapital.Advantages;
import ca.expressentry.ranking.HumanCapital.Partner;
import ca.expressentry.text.MarkdownDocument;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CrsTablesTest {

    static final Partner BEST_PARTNER = new Partner(EducationLevel.DOCTORATE, all(12), 9);

    static Stream<String> every_day_the_law_changed() {
        return CrsTables.IN_FORCE.days().stream().map(LocalDate::toString);
    }

    @Test
    void the_law_changed_on_these_days() {
        assertThat(every_day_the_law_changed())
                .containsExactly(
                        "2015-01-01",
                        "2016-11-19",
                        "2017-06-06",
                        "2020-10-20",
                        "2022-11-16",
                        "2025-03-25",
                        "2026-11-03");
        assertThatThrownBy(() -> NOTHING.on("2014-12-31")).hasMessageContaining("nothing in force");
    }

    @ParameterizedTest
    @MethodSource("every_day_the_law_changed")
    void the_maxima_are_500_100_600_and_1200_without_a_spouse(String day) {
        var score = ALL.on(day);

        assertThat(score.core()).isEqualTo(new Points(500));
        assertThat(score.spouse()).isEqualTo(Points.ZERO);
        assertThat(score.transferability()).isEqualTo(new Points(100));
        assertThat(score.additional()).isEqualTo(new Points(600));
        assertThat(score.total()).isEqualTo(1200);
    }

    @ParameterizedTest
    @MethodSource("every_day_the_law_changed")
    void the_maxima_are_460_40_100_600_and_1200_with_a_spouse(String day) {
        var score = ALL.with(BEST_PARTNER).on(day);

        assertThat(score.core()).isEqualTo(new Points(460));
        assertThat(score.spouse()).isEqualTo(new Points(40));
        assertThat(score.transferability()).isEqualTo(new Points(100));
        assertThat(score.additional()).isEqualTo(new Points(600));
        assertThat(score.total()).isEqualTo(1200);
    }

    @ParameterizedTest
    @MethodSource("every_day_the_law_changed")
    void the_tables_of_part_A_and_B_add_up_to_their_maxima_by_themselves(String day) {
        var alone = ALL.with(Advantages.NONE).on(day);
        var together = ALL.with(Advantages.NONE).with(BEST_PARTNER).on(day);

        assertThat(sumOf(alone, "age", "education", "first-language", "second-language", "canadian-work"))
                .isEqualTo(500);
        assertThat(sumOf(together, "age", "education", "first-language", "canadian-work"))
                .isEqualTo(460 - 22);
        assertThat(sumOf(together, "second-language")).isEqualTo(24);
        assertThat(sumOf(together, "spouse-education", "spouse-language", "spouse-canadian-work"))
                .isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "SECOND_OFFICIAL_LANGUAGE, 22, 24",
        "CORE_HUMAN_CAPITAL, 460, 500",
        "SPOUSE_OR_PARTNER, 40, 0",
        "EDUCATION, 50, 50",
        "FOREIGN_WORK_EXPERIENCE, 50, 50",
        "CERTIFICATE_OF_QUALIFICATION, 50, 50",
        "SKILL_TRANSFERABILITY, 100, 100",
        "ADDITIONAL_POINTS, 600, 600",
        "ALL_FACTORS, 1200, 1200"
    })
    void the_maxima_have_never_changed(Maximum of, int withSpouse, int without) {
        assertThat(CrsTables.IN_FORCE.versions()).allSatisfy(crs -> {
            assertThat(crs.maxima(true).limit(of, Integer.MAX_VALUE)).isEqualTo(withSpouse);
            assertThat(crs.maxima(false).limit(of, Integer.MAX_VALUE)).isEqualTo(without);
        });
    }

    @ParameterizedTest
    @MethodSource("every_day_the_law_changed")
    void nobody_has_less_than_nothing(String day) {
        assertThat(NOTHING.on(day).total()).isZero();
        assertThat(NOTHING.on(day).awards()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, CRS-2015-01-01",
        "2016-11-18, CRS-2015-01-01",
        "2016-11-19, CRS-2016-11-19",
        "2017-06-05, CRS-2016-11-19",
        "2017-06-06, CRS-2017-06-06",
        "2020-10-19, CRS-2017-06-06",
        "2020-10-20, CRS-2020-10-20",
        "2022-11-15, CRS-2020-10-20",
        "2022-11-16, CRS-2022-11-16",
        "2025-03-24, CRS-2022-11-16",
        "2025-03-25, CRS-2025-03-25",
        "2026-11-02, CRS-2025-03-25",
        "2026-11-03, CRS-2026-11-03"
    })
    void a_score_names_the_instrument_in_force_on_its_day(String day, String instrument) {
        assertThat(NOTHING.on(day).instrument()).isEqualTo(instrument);
        assertThat(NOTHING.on(day).asOf()).isEqualTo(day);
    }

    @Test
    void only_the_version_of_2026_11_03_is_provisional() {
        assertThat(ALL.on("2026-11-02").provisional()).isFalse();
        assertThat(ALL.on("2026-11-03").provisional()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("every_day_the_law_changed")
    void every_award_says_why_in_both_languages_and_by_what_provision(String day) {
        assertThat(ALL.with(BEST_PARTNER).on(day).awards())
                .hasSizeGreaterThan(20)
                .allSatisfy(award -> {
                    assertThat(award.what().en()).isNotEqualTo(award.what().fr());
                    assertThat(award.what().fr()).doesNotContain(" :", " ;");
                    assertThat(award.provision().citation()).startsWith("MI ");
                });
    }

    @Test
    void an_award_reads_as_the_table_does() {
        assertThat(ALL.on("2025-04-01").awards())
                .extracting(award -> award.what().en(), award -> award.what().fr(), Award::points)
                .contains(
                        tuple("Age: 20 to 29", "Âge\u00a0: 20 à 29", 110),
                        tuple(
                                "First official language: speaking, CLB 10 or more",
                                "Première langue officielle\u00a0: expression orale, NCLC 10 ou plus",
                                34),
                        tuple(
                                "Canadian work experience: 5 or more years",
                                "Expérience de travail au Canada\u00a0: 5 ans ou plus",
                                80));
    }

    private static Tuple tuple(String en, String fr, int points) {
        return Tuple.tuple(en, fr, new Points(points));
    }

    @Test
    void a_table_that_no_rule_applies_is_refused() {
        refuses("## Job ofers\n| Points |\n|-------:|\n| 1 |\n", "no rule applies the table Job ofers");
    }

    @Test
    void points_for_high_wages_are_refused_until_a_rule_can_give_them() {
        refuses("""
                ## High-wage occupations
                | NOC   | Occupation | Profession | Level |
                |-------|------------|------------|------:|
                | 00012 | one        | une        |     1 |
                """, "no rule applies the rows of High-wage occupations");
    }

    @Test
    void a_level_of_education_left_out_is_refused() {
        refuses("""
                ## Grades of education
                | Code      | Level | Niveau | Grade |
                |-----------|-------|--------|------:|
                | SECONDARY | one   | un     |     1 |
                """, "no row LESS_THAN_SECONDARY under Grades of education");
    }

    private static void refuses(String replacement, String why) {
        var good = Instruments.in(CrsTables.class, "crs").on(LocalDate.of(2026, 11, 3));
        var tables = new HashMap<>(good.byHeading());
        for (var table : MarkdownDocument.parse(replacement).tables()) {
            tables.put(table.heading(), table);
        }
        var bad = new Tables(good.inForceFrom(), good.id(), good.title(), good.provisional(), tables);

        assertThatThrownBy(() -> CrsTables.of(bad)).hasMessageContaining(why);
    }

    private static int sumOf(Score score, String... factors) {
        return Stream.of(factors)
                .flatMap(
                        factor -> score.awards().stream().filter(a -> a.factor().equals(factor)))
                .mapToInt(award -> award.points().value())
                .sum();
    }
}
