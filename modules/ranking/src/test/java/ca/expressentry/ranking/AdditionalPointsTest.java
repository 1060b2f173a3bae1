package ca.expressentry.ranking;

import static ca.expressentry.ranking.Facts.NOTHING;
import static ca.expressentry.ranking.Facts.all;
import static ca.expressentry.ranking.Facts.given;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.law.Points;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.ranking.HumanCapital.Advantages;
import ca.expressentry.ranking.HumanCapital.Levels;
import ca.expressentry.ranking.HumanCapital.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdditionalPointsTest {

    static final EducationLevel NO_STUDY = EducationLevel.LESS_THAN_SECONDARY;

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "SENIOR_MANAGER, 2016-11-18, 600",
        "SENIOR_MANAGER, 2016-11-19, 200",
        "SENIOR_MANAGER, 2025-03-24, 200",
        "SENIOR_MANAGER, 2025-03-25, 0",
        "SENIOR_MANAGER, 2026-11-02, 0",
        "SENIOR_MANAGER, 2026-11-03, 0",
        "ANY_OTHER, 2016-11-18, 600",
        "ANY_OTHER, 2016-11-19, 50",
        "ANY_OTHER, 2025-03-24, 50",
        "ANY_OTHER, 2025-03-25, 0",
        "NONE, 2016-11-18, 0",
        "NONE, 2025-03-24, 0"
    })
    void arranged_employment(Offer offer, String day, int points) {
        assertThat(points(new Advantages(false, offer, NO_STUDY, false), day)).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "DOCTORATE, 2016-11-18, 0",
        "DOCTORATE, 2016-11-19, 30",
        "MASTERS_OR_PROFESSIONAL, 2026-11-03, 30",
        "BACHELOR_OR_THREE_YEAR, 2016-11-19, 30",
        "TWO_YEAR, 2016-11-18, 0",
        "TWO_YEAR, 2016-11-19, 15",
        "ONE_YEAR, 2016-11-19, 15",
        "SECONDARY, 2016-11-19, 0",
        "LESS_THAN_SECONDARY, 2016-11-19, 0"
    })
    void study_in_canada(EducationLevel highest, String day, int points) {
        assertThat(points(new Advantages(false, Offer.NONE, highest, false), day))
                .isEqualTo(points);
    }

    @ParameterizedTest(name = "NCLC {0}, CLB {1} on {2}: {3}")
    @CsvSource({
        "7, 5, 2017-06-05, 0", "7, 5, 2017-06-06, 30", "7, 5, 2020-10-19, 30", "7, 5, 2020-10-20, 50",
        "7, 4, 2017-06-05, 0", "7, 4, 2017-06-06, 15", "7, 4, 2020-10-19, 15", "7, 4, 2020-10-20, 25",
        "7, 0, 2020-10-20, 25", "6, 5, 2020-10-20, 0", "6, 0, 2020-10-20, 0", "12, 12, 2026-11-03, 50"
    })
    void french(int nclc, int clb, String day, int points) {
        assertThat(given(NOTHING.french(all(nclc)).english(all(clb)).on(day), "french"))
                .isEqualTo(points);
    }

    @Test
    void french_counts_in_all_four_abilities_and_mixed_english_is_read_as_the_lower_amount() {
        var one6 = NOTHING.english(all(9)).french(new Levels(7, 7, 6, 7));
        var mixed = NOTHING.english(new Levels(9, 4, 9, 9)).french(all(7));

        assertThat(given(one6.on("2026-07-01"), "french")).isZero();
        assertThat(given(mixed.on("2026-07-01"), "french")).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({"2017-06-05, 0", "2017-06-06, 15", "2026-11-03, 15"})
    void a_sibling_in_canada(String day, int points) {
        assertThat(points(new Advantages(false, Offer.NONE, NO_STUDY, true), day))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"2015-01-01", "2016-11-18", "2016-11-19", "2025-03-25", "2026-11-03"})
    void a_nomination_gives_all_there_is(String day) {
        var nominated = new Advantages(true, Offer.NONE, NO_STUDY, false);
        var nominatedWithMore = new Advantages(true, Offer.SENIOR_MANAGER, EducationLevel.DOCTORATE, true);

        assertThat(points(nominated, day)).isEqualTo(600);
        assertThat(points(nominatedWithMore, day)).isEqualTo(600);
    }

    @Test
    void what_is_not_nominated_adds_up() {
        var more = new Advantages(false, Offer.SENIOR_MANAGER, EducationLevel.DOCTORATE, true);
        var score = NOTHING.with(more).french(all(7)).english(all(5)).on("2025-03-24");

        assertThat(score.additional()).isEqualTo(new Points(200 + 30 + 50 + 15));
    }

    private static int points(Advantages advantages, String day) {
        return NOTHING.with(advantages).on(day).additional().value();
    }
}
