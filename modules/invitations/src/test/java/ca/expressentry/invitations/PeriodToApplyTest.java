package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodToApplyTest {

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, 60",
        "2016-11-18, 60",
        "2016-11-19, 90",
        "2018-06-25, 90",
        "2018-06-26, 60",
        "2020-03-17, 60",
        "2020-03-18, 90",
        "2021-06-28, 90",
        "2021-06-29, 60",
        "2026-11-24, 60"
    })
    void the_period_is_that_of_the_day_of_issue(LocalDate dayOfIssue, int days) {
        assertThat(PeriodToApply.lastDay(dayOfIssue)).isEqualTo(dayOfIssue.plusDays(days));
    }

    @Test
    void the_day_of_issue_is_day_zero() {
        assertThat(PeriodToApply.lastDay(LocalDate.of(2026, 11, 1))).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void nobody_was_invited_before_2015() {
        assertThatThrownBy(() -> PeriodToApply.lastDay(LocalDate.of(2014, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
