package ca.expressentry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.law.CanadianDollars;
import ca.expressentry.profile.Examples;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementFundsTest {

    @ParameterizedTest(name = "{1} persons on {0}: {2}")
    @CsvSource({
        "2025-07-06, 1, 14690",
        "2025-07-07, 1, 15263",
        "2026-11-24, 1, 15263",
        "2026-11-24, 4, 28362",
        "2026-11-24, 7, 40392",
        "2026-11-24, 8, 44504",
        "2026-11-24, 10, 52728",
        "2023-06-01, 5, 28994",
        "2017-01-27, 1, 12300"
    })
    void the_row_of_the_day_decides(LocalDate day, int size, long dollars) {
        assertThat(SettlementFunds.requiredOn(day, size)).contains(new CanadianDollars(dollars));
    }

    @Test
    void before_2017_no_amount_is_known_and_none_is_invented() {
        assertThat(SettlementFunds.requiredOn(LocalDate.of(2017, 1, 26), 1)).isEmpty();
        assertThat(SettlementFunds.requiredOn(LocalDate.of(2015, 1, 1), 9)).isEmpty();
    }

    @Test
    void what_is_met_for_want_of_an_amount_says_so() {
        var before = SettlementFunds.finding(Condition.FSW_FUNDS, Examples.DAVID, LocalDate.of(2017, 1, 26), false);

        assertThat(before.met()).isTrue();
        assertThat(before.note()).contains(Missing.AMOUNTS_UNKNOWN);
        assertThat(SettlementFunds.finding(Condition.FSW_FUNDS, Examples.DAVID, Examples.DAY, false)
                        .note())
                .isEmpty();
    }

    @Test
    void the_next_row_is_the_next_change() {
        assertThat(SettlementFunds.changesAfter(LocalDate.of(2025, 7, 6))).contains(LocalDate.of(2025, 7, 7));
        assertThat(SettlementFunds.changesAfter(LocalDate.of(2025, 7, 7))).isEmpty();
    }
}
