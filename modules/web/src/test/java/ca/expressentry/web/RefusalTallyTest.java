package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Event.RequestsRefused;
import ca.expressentry.web.RefusalTally.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusalTallyTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Kind WRONG = new Kind("wrong-password", Optional.of("on-officer"), "");

    final RefusalTally tally = new RefusalTally();

    @Test
    void the_first_is_told_at_once_and_the_rest_of_its_kind_once_a_minute() {
        tally.note(WRONG, NOON);
        assertThat(tally.due(NOON)).containsExactly(line(1, NOON, NOON));

        for (int second = 1; second < 60; second++) {
            tally.note(WRONG, NOON.plusSeconds(second));
            assertThat(tally.due(NOON.plusSeconds(second))).isEmpty();
        }

        assertThat(tally.due(NOON.plusSeconds(60)))
                .containsExactly(line(59, NOON.plusSeconds(1), NOON.plusSeconds(59)));
        assertThat(tally.due(NOON.plusSeconds(120))).isEmpty();
    }

    @Test
    void a_flood_of_every_kind_gives_a_few_lines_a_minute_and_none_of_it_is_forgotten() {
        var lines = new ArrayList<RequestsRefused>();
        var noted = 0;
        for (int second = 0; second < 120; second++) {
            for (int i = 0; i < 1_000; i++) {
                tally.note(new Kind("not-allowed", Optional.of("account-" + noted), "GET /api/v1/pool"), NOON);
                noted++;
            }
            lines.addAll(tally.due(NOON.plusSeconds(second)));
        }
        assertThat(lines).hasSize(2 * RefusalTally.LINES_A_MINUTE);

        for (int minute = 2; minute < 60; minute++) {
            lines.addAll(tally.due(NOON.plusSeconds(60L * minute)));
        }

        assertThat(lines.stream().mapToInt(RequestsRefused::times).sum()).isEqualTo(noted);
        assertThat(lines).hasSizeLessThan(RefusalTally.KINDS + 60);
        assertThat(lines).extracting(RequestsRefused::why).contains("others");
    }

    @Test
    void what_could_not_be_written_is_told_later() {
        tally.note(WRONG, NOON);
        tally.due(NOON).forEach(tally::again);
        tally.note(WRONG, NOON.plusSeconds(5));

        assertThat(tally.due(NOON.plusSeconds(60))).isEqualTo(List.of(line(2, NOON, NOON.plusSeconds(5))));
    }

    private static RequestsRefused line(int times, Instant from, Instant until) {
        return new RequestsRefused("wrong-password", Optional.of("on-officer"), "", times, from, until);
    }
}
