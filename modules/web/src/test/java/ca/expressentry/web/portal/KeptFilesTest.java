package ca.expressentry.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.law.LegalCalendar;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFilesTest {

    static final byte[] CONTENT = {1, 2, 3};

    final KeptFiles files = new KeptFiles();
    Instant now = Instant.parse("2026-11-24T15:00:00Z");

    @BeforeEach
    void the_clock_stands_until_it_is_moved() {
        files.calendar = new LegalCalendar(() -> now);
    }

    @Test
    void a_file_is_there_once_for_the_account_to_which_the_form_was_given_and_for_nobody_else() {
        files.keep(files.mark("on-officer"), "n.csv", CONTENT);

        assertThat(files.of("bc-officer")).isEmpty();
        assertThat(files.of("on-officer").orElseThrow().name()).isEqualTo("n.csv");
        assertThat(files.take("on-officer").orElseThrow().content()).isEqualTo(CONTENT);
        assertThat(files.take("on-officer")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x.y", "MTc5NjAwMDAwMCBvbi1vZmZpY2Vy.AAAA", "%%%"})
    void what_no_form_of_ours_carried_keeps_nothing(String mark) {
        files.keep(mark, "n.csv", CONTENT);

        assertThat(files.of("on-officer")).isEmpty();
    }

    @Test
    void a_mark_of_somebody_else_cannot_be_made_of_ones_own() {
        var own = files.mark("eve").split("\\.");
        var others = files.mark("on-officer").split("\\.");

        files.keep(others[0] + "." + own[1], "n.csv", CONTENT);

        assertThat(files.of("on-officer")).isEmpty();
    }

    @Test
    void neither_form_nor_file_is_good_for_ever_and_only_few_are_kept() {
        var old = files.mark("on-officer");
        now = now.plus(Duration.ofHours(12));
        files.keep(old, "n.csv", CONTENT);
        assertThat(files.of("on-officer")).isEmpty();

        files.keep(files.mark("on-officer"), "n.csv", CONTENT);
        now = now.plus(Duration.ofMinutes(30));
        assertThat(files.of("on-officer")).isPresent();
        now = now.plusSeconds(1);
        assertThat(files.of("on-officer")).isEmpty();

        for (int i = 0; i < 11; i++) {
            files.keep(files.mark("officer " + i), "n.csv", CONTENT);
        }
        assertThat(files.of("officer 0")).isEmpty();
        assertThat(files.of("officer 1")).isPresent();
    }
}
