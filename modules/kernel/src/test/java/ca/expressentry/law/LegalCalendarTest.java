package ca.expressentry.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-30T23:59:59.999999999Z, 2026-06-30",
        "2026-07-01T00:00:00Z, 2026-07-01",
        "2026-07-01T23:59:59Z, 2026-07-01",
        "2026-03-08T07:00:00Z, 2026-03-08"
    })
    void a_day_begins_and_ends_at_midnight_utc(Instant instant, LocalDate day) {
        assertThat(LegalCalendar.dayOf(instant)).isEqualTo(day);
        assertThat(new LegalCalendar(InstantSource.fixed(instant)).today()).isEqualTo(day);
    }

    @Test
    void now_is_as_exact_as_the_databases_keep_it_and_never_in_the_future() {
        var calendar = new LegalCalendar(InstantSource.fixed(Instant.parse("2026-07-01T00:00:00.123456789Z")));

        assertThat(calendar.now()).isEqualTo(Instant.parse("2026-07-01T00:00:00.123456Z"));
    }

    @Test
    void it_moves_with_its_clock() {
        var clock = new Object() {
            Instant now = Instant.parse("2026-07-01T23:59:59Z");
        };
        var calendar = new LegalCalendar(() -> clock.now);

        assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 7, 1));
        clock.now = clock.now.plusSeconds(1);
        assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 7, 2));
    }
}
