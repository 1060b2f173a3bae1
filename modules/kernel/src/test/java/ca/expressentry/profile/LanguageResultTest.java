package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageResultTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2024-03-14, false",
        "2024-03-15, true",
        "2026-03-14, true",
        "2026-03-15, false",
    })
    void a_result_counts_from_the_day_it_is_given_until_it_is_two_years_old(LocalDate day, boolean counts) {
        var result = Example.celpip(LocalDate.of(2024, 3, 15), 7, 7, 7, 7);

        assertThat(result.countsOn(day)).isEqualTo(counts);
    }
}
