package ca.expressentry.web.portal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request for a page: the language, and what the address says after the question mark. */
public record Visit(Locale language, Map<String, String> query) {

    Optional<String> asked(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    Words words() {
        return Words.in(language);
    }
}
