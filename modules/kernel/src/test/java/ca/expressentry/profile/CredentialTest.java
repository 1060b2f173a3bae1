package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialTest {

    static final LocalDate DAY = Examples.DAY;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
                    '', LESS_THAN_SECONDARY
                    SECONDARY, SECONDARY
                    TWO_YEAR TWO_YEAR, TWO_YEAR
                    BACHELOR_OR_THREE_YEAR, BACHELOR_OR_THREE_YEAR
                    BACHELOR_OR_THREE_YEAR SECONDARY, BACHELOR_OR_THREE_YEAR
                    BACHELOR_OR_THREE_YEAR ONE_YEAR, TWO_OR_MORE
                    BACHELOR_OR_THREE_YEAR BACHELOR_OR_THREE_YEAR, TWO_OR_MORE
                    MASTERS_OR_PROFESSIONAL BACHELOR_OR_THREE_YEAR, MASTERS_OR_PROFESSIONAL
                    DOCTORATE ONE_YEAR, DOCTORATE
                    """)
    void the_highest_counts_and_two_may_be_more_than_one(String levels, EducationLevel highest) {
        var person = Example.of("Ito", DAY)
                .educated(Arrays.stream(levels.split(" "))
                        .filter(level -> !level.isBlank())
                        .map(EducationLevel::valueOf)
                        .toArray(EducationLevel[]::new))
                .profile();

        assertThat(person.educationOn(DAY)).isEqualTo(highest);
    }

    @ParameterizedTest(name = "{0} days after the assessment: {1}")
    @CsvSource({"-1, false", "0, true", "1825, true", "1826, false"})
    void an_assessment_counts_until_it_is_five_years_old(int days, boolean counts) {
        var assessedOn = LocalDate.of(2021, 3, 1);
        var credential = Example.assessed(EducationLevel.SECONDARY, assessedOn);

        assertThat(credential.countsOn(assessedOn.plusDays(days))).isEqualTo(counts);
    }

    @Test
    void a_canadian_credential_counts_from_the_day_it_is_obtained_and_for_ever() {
        var credential = Example.canadian(EducationLevel.TWO_YEAR, DAY, 16);

        assertThat(credential.countsOn(DAY.minusDays(1))).isFalse();
        assertThat(credential.countsOn(DAY)).isTrue();
        assertThat(credential.countsOn(DAY.plusYears(20))).isTrue();
    }

    @Test
    void a_foreign_credential_without_an_assessment_does_not_count() {
        var credential = new Credential(EducationLevel.DOCTORATE, DAY, Optional.empty(), Optional.empty());

        assertThat(credential.isCanadian()).isFalse();
        assertThat(credential.countsOn(DAY)).isFalse();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"-1, 8", "8, -1", "201, 8", "8, 201"})
    void months_of_study_are_between_0_and_200(int fullTime, int present) {
        assertThatThrownBy(() -> new Credential.CanadianStudy(fullTime, present, false, false))
                .isInstanceOf(Invalid.class);
        assertThat(new Credential.CanadianStudy(0, 200, false, false).monthsPresent())
                .isEqualTo(200);
        assertThat(new Credential.CanadianStudy(200, 0, false, false).monthsFullTime())
                .isEqualTo(200);
    }
}
