package ca.expressentry.nominations;

import ca.expressentry.window.Paging;
import java.time.Instant;

/** Where a page of a list begins that is ordered by an instant, latest first, and of the same instant by a name. */
final class LatestFirst {

    /** Later than whatever a database keeps. */
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private LatestFirst() {}

    static Instant at(Paging paging) {
        return paging.after().map(end -> end.part(0, Instant::parse)).orElse(END);
    }

    static String id(Paging paging) {
        return paging.after().map(end -> end.part(1, String::valueOf)).orElse("");
    }
}
