package ca.expressentry.ranking;

import static ca.expressentry.ranking.Facts.ALL;
import static ca.expressentry.ranking.Facts.NOTHING;
import static ca.expressentry.ranking.Facts.all;
import static ca.expressentry.ranking.Facts.given;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.law.Points;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.ranking.HumanCapital.Languages;
import ca.expressentry.ranking.HumanCapital.Levels;
import ca.expressentry.ranking.HumanCapital.Partner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreHumanCapitalTest {

    static final String DAY = "2026-07-01";
    static final Partner PARTNER = new Partner(EducationLevel.LESS_THAN_SECONDARY, Levels.NONE, 0);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0", "17, 0, 0", "18, 90, 99", "19, 95, 105", "20, 100, 110", "29, 100, 110", "30, 95, 105",
        "31, 90, 99", "32, 85, 94", "33, 80, 88", "34, 75, 83", "35, 70, 77", "36, 65, 72", "37, 60, 66",
        "38, 55, 61", "39, 50, 55", "40, 45, 50", "41, 35, 39", "42, 25, 28", "43, 15, 17", "44, 5, 6",
        "45, 0, 0", "46, 0, 0", "99, 0, 0"
    })
    void age_counts_in_completed_years(int age, int withSpouse, int without) {
        assertThat(NOTHING.aged(age).with(PARTNER).on(DAY).core()).isEqualTo(new Points(withSpouse));
        assertThat(NOTHING.aged(age).on(DAY).core()).isEqualTo(new Points(without));
    }

    @ParameterizedTest
    @CsvSource({
        "LESS_THAN_SECONDARY, 0, 0",
        "SECONDARY, 28, 30",
        "ONE_YEAR, 84, 90",
        "TWO_YEAR, 91, 98",
        "BACHELOR_OR_THREE_YEAR, 112, 120",
        "TWO_OR_MORE, 119, 128",
        "MASTERS_OR_PROFESSIONAL, 126, 135",
        "DOCTORATE, 140, 150"
    })
    void education_counts_at_its_highest_level(EducationLevel level, int withSpouse, int without) {
        assertThat(NOTHING.educated(level).with(PARTNER).on(DAY).core()).isEqualTo(new Points(withSpouse));
        assertThat(NOTHING.educated(level).on(DAY).core()).isEqualTo(new Points(without));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "3, 0, 0",
        "4, 6, 6",
        "5, 6, 6",
        "6, 8, 9",
        "7, 16, 17",
        "8, 22, 23",
        "9, 29, 31",
        "10, 32, 34",
        "11, 32, 34",
        "12, 32, 34"
    })
    void the_first_language_counts_for_each_ability(int clb, int withSpouse, int without) {
        var one = NOTHING.english(new Levels(0, 0, 0, clb));

        assertThat(one.with(PARTNER).on(DAY).core()).isEqualTo(new Points(withSpouse));
        assertThat(one.on(DAY).core()).isEqualTo(new Points(without));
        assertThat(NOTHING.english(all(clb)).on(DAY).core()).isEqualTo(new Points(4 * without));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 1", "6, 1", "7, 3", "8, 3", "9, 6", "10, 6", "12, 6"})
    void the_second_language_counts_for_each_ability(int clb, int points) {
        var one = NOTHING.french(new Levels(clb, 0, 0, 0));

        assertThat(one.with(PARTNER).on(DAY).core()).isEqualTo(new Points(points));
        assertThat(one.on(DAY).core()).isEqualTo(new Points(points));
    }

    @ParameterizedTest
    @CsvSource({"9, 9, 9, 9, 22, 24", "9, 9, 9, 7, 21, 21", "9, 9, 9, 6, 19, 19"})
    void the_second_language_stops_at_22_with_a_spouse(int r, int w, int l, int s, int withSpouse, int without) {
        var both = NOTHING.french(new Levels(r, w, l, s));

        assertThat(both.with(PARTNER).on(DAY).core()).isEqualTo(new Points(withSpouse));
        assertThat(both.on(DAY).core()).isEqualTo(new Points(without));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 35, 40", "2, 46, 53", "3, 56, 64", "4, 63, 72", "5, 70, 80", "6, 70, 80", "10, 70, 80"})
    void canadian_work_counts_in_whole_years(int years, int withSpouse, int without) {
        assertThat(NOTHING.work(years, 0).with(PARTNER).on(DAY).core()).isEqualTo(new Points(withSpouse));
        assertThat(NOTHING.work(years, 0).on(DAY).core()).isEqualTo(new Points(without));
    }

    @Test
    void foreign_work_alone_gives_nothing() {
        assertThat(NOTHING.work(0, 9).on(DAY).total()).isZero();
    }

    @Test
    void the_language_declared_first_is_the_first() {
        var languages = new Languages(OfficialLanguage.FRENCH, all(5), all(9));

        assertThat(languages.first()).isEqualTo(all(9));
        assertThat(languages.second()).isEqualTo(all(5));
    }

    @Test
    void a_partner_who_counts_changes_the_column() {
        assertThat(given(ALL.on(DAY), "age")).isEqualTo(110);
        assertThat(given(ALL.with(PARTNER).on(DAY), "age")).isEqualTo(100);
    }
}
