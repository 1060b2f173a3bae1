package ca.expressentry.ranking;

import static ca.expressentry.ranking.Facts.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.law.Points;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.ranking.HumanCapital.Levels;
import ca.expressentry.ranking.HumanCapital.Partner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpouseFactorsTest {

    @ParameterizedTest
    @CsvSource({
        "LESS_THAN_SECONDARY, 0",
        "SECONDARY, 2",
        "ONE_YEAR, 6",
        "TWO_YEAR, 7",
        "BACHELOR_OR_THREE_YEAR, 8",
        "TWO_OR_MORE, 9",
        "MASTERS_OR_PROFESSIONAL, 10",
        "DOCTORATE, 10"
    })
    void education_of_the_spouse(EducationLevel level, int points) {
        assertThat(points(new Partner(level, Levels.NONE, 0))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 1", "6, 1", "7, 3", "8, 3", "9, 5", "10, 5", "12, 5"})
    void language_of_the_spouse_for_each_ability(int clb, int points) {
        var level = EducationLevel.LESS_THAN_SECONDARY;

        assertThat(points(new Partner(level, new Levels(0, clb, 0, 0), 0))).isEqualTo(points);
        assertThat(points(new Partner(level, Facts.all(clb), 0))).isEqualTo(4 * points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 5", "2, 7", "3, 8", "4, 9", "5, 10", "6, 10"})
    void canadian_work_of_the_spouse_in_whole_years(int years, int points) {
        assertThat(points(new Partner(EducationLevel.LESS_THAN_SECONDARY, Levels.NONE, years)))
                .isEqualTo(points);
    }

    @Test
    void without_a_spouse_who_counts_there_is_nothing() {
        assertThat(NOTHING.on("2026-07-01").spouse()).isEqualTo(Points.ZERO);
    }

    private static int points(Partner partner) {
        return NOTHING.with(partner).on("2026-07-01").spouse().value();
    }
}
