package ca.expressentry.web;

import java.util.UUID;
import java.util.regex.Pattern;

/** What names one request in its answer, in its problem and in the log. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** The caller's own when it can do no harm in a header or a line of a log; else a new one. */
    static String of(String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    /** Of the request in hand; a new one where there is none. */
    static String current() {
        var current = CURRENT.get();
        return current == null ? of(null) : current;
    }

    static void begin(String id) {
        CURRENT.set(id);
    }

    static void end() {
        CURRENT.remove();
    }
}
