package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingTest {

    static final Duration LONG = Duration.ofMinutes(5);
    static final Duration SHORT = Duration.ofMillis(1);

    static Said.Envelope envelope(long id, boolean mayLinger) {
        return new Said.Envelope(id, "CandidateRanked", "E000000001", "{}", mayLinger, Optional.empty());
    }

    static List<Long> ids(List<Said.Envelope> taken) {
        return taken.stream().map(Said.Envelope::id).toList();
    }

    /** In another thread, so that one that waits too long fails the test and does not hang it. */
    static List<Long> taken(Waiting waiting, Duration patience) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return ids(waiting.take(patience));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .get(30, TimeUnit.SECONDS);
    }

    @Test
    void what_may_not_linger_goes_at_once() throws Exception {
        var waiting = new Waiting(10, 5, LONG);
        waiting.add(envelope(1, false));

        assertThat(taken(waiting, LONG)).containsExactly(1L);
    }

    @Test
    void what_may_linger_goes_with_the_first_that_may_not() throws Exception {
        var waiting = new Waiting(10, 5, LONG);
        waiting.add(envelope(1, true));
        var taken = CompletableFuture.supplyAsync(() -> {
            try {
                return taken(waiting, LONG);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        waiting.add(envelope(2, true));
        waiting.add(envelope(3, false));

        assertThat(taken.get(30, TimeUnit.SECONDS)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_may_linger_goes_alone_when_nothing_else_comes() throws Exception {
        var waiting = new Waiting(10, 5, SHORT);
        waiting.add(envelope(1, true));

        assertThat(taken(waiting, LONG)).containsExactly(1L);
    }

    @Test
    void a_full_batch_does_not_linger() throws Exception {
        var waiting = new Waiting(10, 5, LONG);
        IntStream.rangeClosed(1, 7).forEach(id -> waiting.add(envelope(id, true)));

        assertThat(taken(waiting, LONG)).containsExactly(1L, 2L, 3L, 4L, 5L);
        waiting.add(envelope(8, false));
        assertThat(taken(waiting, LONG)).containsExactly(6L, 7L, 8L);
    }

    @Test
    void nothing_is_taken_when_nothing_comes() throws Exception {
        assertThat(taken(new Waiting(10, 5, LONG), SHORT)).isEmpty();
    }

    @Test
    void there_is_only_so_much_room() {
        var waiting = new Waiting(2, 5, LONG);

        assertThat(waiting.add(envelope(1, false))).isTrue();
        assertThat(waiting.add(envelope(2, false))).isTrue();
        assertThat(waiting.add(envelope(3, false))).isFalse();
        waiting.clear();
        assertThat(waiting.add(envelope(4, false))).isTrue();
    }
}
