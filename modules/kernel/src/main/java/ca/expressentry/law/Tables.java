package ca.expressentry.law;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of a law as consolidated on the day an instrument came into force.
 *
 * @param id names the version: the law and the day, such as {@code CRS-2025-03-25}
 * @param title the title of the instrument that made it
 * @param provisional whether the instrument is known to exist but not yet known in full
 * @param byHeading every table in force, in the order in which the instruments brought them
 */
public record Tables(
        LocalDate inForceFrom, String id, Bilingual title, boolean provisional, Map<String, MarkdownTable> byHeading) {

    public Tables {
        byHeading = Collections.unmodifiableMap(new LinkedHashMap<>(byHeading));
    }

    /** The table under a heading; it must be in force. */
    public MarkdownTable table(String heading) {
        return ifInForce(heading)
                .orElseThrow(() -> new IllegalArgumentException("no table " + heading + " in force in " + id));
    }

    /** The table under a heading, unless it is not yet or no longer in force. */
    public Optional<MarkdownTable> ifInForce(String heading) {
        return Optional.ofNullable(byHeading.get(heading));
    }
}
