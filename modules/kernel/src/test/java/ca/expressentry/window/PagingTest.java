package ca.expressentry.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.text.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Page by page a list is told once and in its order, whatever comes and goes between two pages. */
class PagingTest {

    private static final long SEED = 61;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 100})
    void every_row_is_on_one_page(int size) {
        var rows = List.of(3, 5, 8, 13, 21, 34, 55, 89, 144, 233);
        var seen = new ArrayList<Integer>();
        for (var paging = Optional.of(Paging.first(size)); paging.isPresent(); ) {
            var page = paging.get().rising(rows, row -> row, Integer::valueOf);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(size).isNotEmpty();
            seen.addAll(page.rows());
            paging = page.next().map(next -> Paging.parse(Integer.toString(size), next));
        }

        assertThat(seen).isEqualTo(rows);
    }

    @Test
    void rows_that_come_and_go_move_no_other() {
        var lot = new Random(SEED);
        for (int run = 0; run < 300; run++) {
            var rows = new TreeSet<Integer>();
            lot.ints(60, 0, 1_000).forEach(rows::add);
            var stayed = new TreeSet<>(rows);
            var seen = new ArrayList<Integer>();
            for (var paging = Optional.of(Paging.first(7)); paging.isPresent(); ) {
                var page = paging.get().falling(List.copyOf(rows.descendingSet()), row -> row, Integer::valueOf);
                seen.addAll(page.rows());
                paging = page.next().map(next -> Paging.parse("7", next));
                rows.add(lot.nextInt(1_000));
                rows.add(1_000 + lot.nextInt(1_000));
                var goes = List.copyOf(rows).get(lot.nextInt(rows.size()));
                rows.remove(goes);
                stayed.remove(goes);
            }

            assertThat(seen).doesNotHaveDuplicates().isSortedAccordingTo((one, other) -> other - one);
            assertThat(seen).containsAll(stayed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, '', impossible-number, size",
        "101, '', impossible-number, size",
        "-1, '', impossible-number, size",
        "many, '', impossible-number, size",
        "99999999999, '', impossible-number, size",
        "20, '?', not-a-page, after",
        "20, c29vbg, not-a-page, after"
    })
    void what_is_no_page_is_refused_at_its_word(String size, String after, String code, String component) {
        assertThatThrownBy(() -> Paging.parse(size, after).rising(List.of(1, 2), row -> row, Integer::valueOf))
                .isInstanceOfSatisfying(Invalid.class, fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.component()).isEqualTo(component);
                });
    }

    @Test
    void a_cursor_is_a_word_that_an_address_takes_as_it_is() {
        var cursor = Cursor.of("2026-11-24T12:00:00.123456Z", "désigné n° 1");

        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
    }
}
