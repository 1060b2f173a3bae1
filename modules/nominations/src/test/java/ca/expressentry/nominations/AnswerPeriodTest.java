package ca.expressentry.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerPeriodTest {

    @ParameterizedTest
    @CsvSource({"2015-01-01, 2015-01-31", "2026-07-01, 2026-07-31", "2026-12-31, 2027-01-30", "2028-02-01, 2028-03-02"})
    void the_day_of_the_offer_is_day_zero_and_the_thirtieth_is_the_last(LocalDate dayOfOffer, LocalDate lastDay) {
        assertThat(AnswerPeriod.lastDay(dayOfOffer)).isEqualTo(lastDay);
    }
}
