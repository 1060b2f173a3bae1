package ca.expressentry.window;

import ca.expressentry.text.Invalid;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which page of a list is wanted.
 *
 * @param size how many rows at most, 1 to {@value #LARGEST}
 * @param after where the page before it ended; empty: the first page
 */
public record Paging(int size, Optional<Cursor> after) {

    /** The most rows of a page. */
    public static final int LARGEST = 100;

    static final String USUAL = "20";

    public Paging {
        if (size < 1 || size > LARGEST) {
            throw new Invalid(
                            "impossible-number",
                            "Give a whole number from 1 to " + LARGEST + ".",
                            "Indiquez un nombre entier de 1 à " + LARGEST + ".")
                    .at("size");
        }
    }

    /** The first so many. */
    public static Paging first(int size) {
        return new Paging(size, Optional.empty());
    }

    /** As a caller says it. */
    public static Paging parse(String size, String after) {
        return new Paging(
                size.matches("[0-9]{1,4}") ? Integer.parseInt(size) : 0,
                after.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(after)));
    }

    /** How many rows to look for: one more than are shown, which tells whether there is another page. */
    public int look() {
        return size + 1;
    }

    /** The page that begins with these rows, of which as many as {@link #look} were looked for. */
    public <T> Page<T> page(List<T> found, Function<T, Cursor> place) {
        if (found.size() <= size) {
            return new Page<>(found, Optional.empty());
        }
        var rows = List.copyOf(found.subList(0, size));
        return new Page<>(rows, Optional.of(place.apply(rows.get(size - 1)).toString()));
    }

    /** The page of a list in the rising order of a key. */
    public <T, K extends Comparable<? super K>> Page<T> rising(
            List<T> all, Function<T, K> key, Function<String, K> read) {
        var end = after.map(cursor -> cursor.part(0, read));
        var behind = all.stream()
                .dropWhile(row ->
                        end.filter(it -> key.apply(row).compareTo(it) <= 0).isPresent())
                .limit(look())
                .toList();
        return page(behind, row -> Cursor.of(key.apply(row)));
    }

    /** The page of a list in the falling order of a key. */
    public <T, K extends Comparable<? super K>> Page<T> falling(
            List<T> all, Function<T, K> key, Function<String, K> read) {
        var end = after.map(cursor -> cursor.part(0, read));
        var behind = all.stream()
                .dropWhile(row ->
                        end.filter(it -> key.apply(row).compareTo(it) >= 0).isPresent())
                .limit(look())
                .toList();
        return page(behind, row -> Cursor.of(key.apply(row)));
    }
}
