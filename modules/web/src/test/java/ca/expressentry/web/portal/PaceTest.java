package ca.expressentry.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.ranking.Pool.ReviewProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaceTest {

    static final Instant BEGUN = Instant.parse("2026-11-03T05:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    final Pace pace = new Pace();

    static ReviewProgress done(int done) {
        return new ReviewProgress(DAY, 10_000, done, 10_000 - done, 0);
    }

    @Test
    void nothing_is_said_before_it_was_seen_to_move() {
        assertThat(pace.left(done(2_000), BEGUN)).isEmpty();
        assertThat(pace.left(done(2_000), BEGUN.plusSeconds(10))).isEmpty();
    }

    @Test
    void the_rest_takes_as_long_as_it_would_at_the_pace_that_was_measured() {
        pace.left(done(2_000), BEGUN);

        assertThat(pace.left(done(4_000), BEGUN.plusSeconds(10))).contains(Duration.ofSeconds(30));
        assertThat(pace.left(done(9_000), BEGUN.plusSeconds(70))).contains(Duration.ofSeconds(10));
    }

    @Test
    void what_is_done_has_no_end_any_more_and_another_day_is_measured_anew() {
        pace.left(done(2_000), BEGUN);

        assertThat(pace.left(done(10_000), BEGUN.plusSeconds(10))).isEmpty();
        assertThat(pace.left(new ReviewProgress(DAY.plusDays(1), 50, 10, 40, 0), BEGUN.plusSeconds(20)))
                .isEmpty();
    }

    @Test
    void an_old_look_gives_way_to_a_later_one() {
        pace.left(done(0), BEGUN);
        pace.left(done(1_000), BEGUN.plusSeconds(1_000));

        assertThat(pace.left(done(3_000), BEGUN.plusSeconds(1_010))).contains(Duration.ofSeconds(35));
    }
}
