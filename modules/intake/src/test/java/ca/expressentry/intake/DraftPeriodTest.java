package ca.expressentry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DraftPeriodTest {

    @Test
    void a_draft_is_kept_for_sixty_days_after_the_one_on_which_it_was_begun() {
        assertThat(DraftPeriod.lastDayOfDraft(LocalDate.of(2026, 11, 1))).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(DraftPeriod.daysFrom(LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31)))
                .isEqualTo(1);
    }

    @Test
    void a_draft_begun_on_the_first_day_of_renewal_is_kept_on_the_last_day_of_the_old_one() {
        var end = Instant.parse("2026-11-21T15:04:05Z");

        assertThat(DraftPeriod.renewalFrom(end)).isEqualTo(LocalDate.of(2026, 9, 22));
        assertThat(DraftPeriod.lastDayOfDraft(DraftPeriod.renewalFrom(end))).isEqualTo(LocalDate.of(2026, 11, 21));
    }
}
