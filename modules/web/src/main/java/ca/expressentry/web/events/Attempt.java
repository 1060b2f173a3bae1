package ca.expressentry.web.events;

import java.time.Instant;
import java.util.Optional;

/**
 * How sending one event to one address ended.
 *
 * @param status what the receiver answered; empty: it did not
 */
record Attempt(Instant at, Result result, Optional<Integer> status, int tookMillis) {

    /** What became of it. */
    public enum Result {
        /** The receiver has it: it answered 2xx. */
        DELIVERED,
        /** The receiver answered something else. */
        REFUSED,
        /** The receiver wants nothing any more: 410. */
        GONE,
        TIMED_OUT,
        UNREACHABLE,
        /** The name of the receiver means an address to which nothing is sent. */
        NOT_ALLOWED
    }

    boolean isDelivered() {
        return result == Result.DELIVERED;
    }
}
