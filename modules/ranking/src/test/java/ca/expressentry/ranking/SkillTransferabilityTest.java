package ca.expressentry.ranking;

import static ca.expressentry.ranking.Facts.ALL;
import static ca.expressentry.ranking.Facts.NOTHING;
import static ca.expressentry.ranking.Facts.all;
import static ca.expressentry.ranking.Facts.given;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.law.Points;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.ranking.HumanCapital.Levels;
import ca.expressentry.ranking.HumanCapital.Partner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillTransferabilityTest {

    static final String DAY = "2026-07-01";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # who                                         | education               | clb | can | for | points
            nothing to combine                            | SECONDARY               |   9 |   2 |   0 |      0
            a one-year diploma is grade 1                 | ONE_YEAR                |   9 |   0 |   0 |     25
            a lone bachelor's degree is grade 1           | BACHELOR_OR_THREE_YEAR  |   9 |   0 |   0 |     25
            two credentials are grade 2                   | TWO_OR_MORE             |   9 |   0 |   0 |     50
            a master's is grade 2                         | MASTERS_OR_PROFESSIONAL |   7 |   0 |   0 |     25
            a doctorate is grade 2                        | DOCTORATE               |   7 |   0 |   0 |     25
            CLB 6 gives nothing                           | DOCTORATE               |   6 |   0 |   0 |      0
            CLB 8 is grade 1                              | DOCTORATE               |   8 |   0 |   0 |     25
            a year in Canada is grade 1                   | DOCTORATE               |   0 |   1 |   0 |     25
            two years in Canada are grade 2               | DOCTORATE               |   0 |   2 |   0 |     50
            weak and weak                                 | BACHELOR_OR_THREE_YEAR  |   7 |   0 |   0 |     13
            weak education, weak language, weak work      | BACHELOR_OR_THREE_YEAR  |   7 |   1 |   0 |     26
            the education group stops at 50               | DOCTORATE               |   9 |   2 |   0 |     50
            a year abroad is grade 1                      | SECONDARY               |   9 |   0 |   1 |     25
            two years abroad are grade 1                  | SECONDARY               |   9 |   0 |   2 |     25
            three years abroad are grade 2                | SECONDARY               |   9 |   0 |   3 |     50
            work abroad and weak language                 | SECONDARY               |   7 |   0 |   3 |     25
            work abroad and in Canada                     | SECONDARY               |   0 |   1 |   1 |     13
            the foreign work group stops at 50            | SECONDARY               |   9 |   2 |   3 |     50
            both groups together                          | DOCTORATE               |   9 |   2 |   3 |    100
            """)
    void points_for_combinations(String who, EducationLevel education, int clb, int canadian, int foreign, int points) {
        var candidate = NOTHING.educated(education).english(all(clb)).work(canadian, foreign);

        assertThat(candidate.on(DAY).transferability()).isEqualTo(new Points(points));
    }

    @ParameterizedTest
    @CsvSource({"9, 9, 9, 8, 25", "8, 9, 9, 9, 25", "9, 6, 9, 9, 0", "7, 12, 12, 12, 25"})
    void one_weak_ability_lowers_the_whole_language(int r, int w, int l, int s, int points) {
        var candidate = NOTHING.educated(EducationLevel.DOCTORATE).english(new Levels(r, w, l, s));

        assertThat(candidate.on(DAY).transferability()).isEqualTo(new Points(points));
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 25", "6, 25", "7, 50", "12, 50"})
    void a_certificate_of_qualification_counts_with_the_language(int clb, int points) {
        var candidate = NOTHING.english(all(clb));

        assertThat(candidate.certified().on(DAY).transferability()).isEqualTo(new Points(points));
        assertThat(candidate.on(DAY).transferability()).isEqualTo(Points.ZERO);
    }

    @Test
    void the_second_language_does_not_transfer() {
        var candidate =
                NOTHING.educated(EducationLevel.DOCTORATE).french(all(12)).certified();

        assertThat(candidate.on(DAY).transferability()).isEqualTo(Points.ZERO);
    }

    @Test
    void all_of_it_stops_at_100_but_every_award_is_told() {
        var score = ALL.on(DAY);

        assertThat(score.transferability()).isEqualTo(new Points(100));
        assertThat(given(score, "education-and")).isEqualTo(100);
        assertThat(given(score, "foreign-work-and")).isEqualTo(100);
        assertThat(given(score, "certificate-and")).isEqualTo(50);
    }

    @Test
    void a_spouse_makes_no_difference() {
        var partner = new Partner(EducationLevel.DOCTORATE, all(9), 5);

        assertThat(ALL.with(partner).on(DAY).transferability()).isEqualTo(new Points(100));
    }
}
