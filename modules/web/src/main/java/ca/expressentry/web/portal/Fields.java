package ca.expressentry.web.portal;

import ca.expressentry.text.Invalid;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the fields of a form, each into its value or into what is wrong with it. */
final class Fields {

    private Fields() {}

    /** A value of several fields, which says itself which of them is wrong. */
    static <T> Optional<T> read(Visit visit, Map<String, String> faults, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (Invalid e) {
            faults.putIfAbsent(e.component(), visit.words().say(e.text()));
            return Optional.empty();
        }
    }

    static <T> Optional<T> read(Visit visit, String field, Map<String, String> faults, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (Invalid e) {
            faults.putIfAbsent(field, visit.words().say(e.text()));
            return Optional.empty();
        }
    }
}
