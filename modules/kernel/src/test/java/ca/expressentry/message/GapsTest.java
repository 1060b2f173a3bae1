package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTest {

    private final Gaps gaps = new Gaps(1_000, 10);

    @Test
    void ids_in_a_row_leave_no_gap() {
        gaps.passed(4, List.of(5L, 6L, 7L), 0);

        assertThat(due(500)).isEmpty();
    }

    @Test
    void what_was_passed_over_is_looked_for_again_less_and_less_often() {
        gaps.passed(4, List.of(5L, 8L, 10L), 0);

        assertThat(due(9)).isEmpty();
        assertThat(due(10)).containsExactly("6-8", "9-10");
        assertThat(due(19)).isEmpty();
        assertThat(due(20)).containsExactly("6-8", "9-10");
        assertThat(due(200)).containsExactly("6-8", "9-10");
        assertThat(due(299)).isEmpty();
        assertThat(due(300)).containsExactly("6-8", "9-10");
    }

    @Test
    void what_is_found_closes_a_gap_or_splits_it() {
        gaps.passed(0, List.of(10L), 0);
        gaps.closed(List.of(1L, 4L, 9L));

        assertThat(due(10)).containsExactly("2-4", "5-9");
    }

    @Test
    void a_gap_older_than_any_transaction_is_given_up() {
        gaps.passed(0, List.of(10L), 0);

        assertThat(due(1_000)).containsExactly("1-10");
        assertThat(due(1_600)).isEmpty();
    }

    private List<String> due(long now) {
        return gaps.due(now).stream().map(gap -> gap.from() + "-" + gap.until()).toList();
    }
}
