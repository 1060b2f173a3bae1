package ca.expressentry.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some rows of a list, in its order.
 *
 * @param next the word {@code after} of the next page; empty: this is the last
 */
public record Page<T>(List<T> rows, Optional<String> next) {

    public <U> Page<U> map(Function<T, U> shown) {
        return new Page<>(rows.stream().map(shown).toList(), next);
    }
}
