package ca.expressentry.web.portal;

import ca.expressentry.ranking.Pool.ReviewProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How fast a review goes, measured between two looks at it; nothing is said before it was seen to move. */
final class Pace {

    private static final Duration FRESH = Duration.ofMinutes(2);

    private Seen earlier;
    private Seen latest;

    private record Seen(Instant at, ReviewProgress progress) {

        boolean isBefore(ReviewProgress now) {
            return progress.day().equals(now.day()) && progress.done() < now.done();
        }
    }

    /** How long the rest takes if it goes on as between an earlier look and this one. */
    synchronized Optional<Duration> left(ReviewProgress now, Instant at) {
        var seen = new Seen(at, now);
        if (earlier == null || !earlier.progress().day().equals(now.day())) {
            earlier = seen;
        } else if (latest != null && Duration.between(earlier.at(), at).compareTo(FRESH) > 0) {
            earlier = latest;
        }
        latest = seen;
        if (now.remaining() == 0 || !earlier.isBefore(now) || !at.isAfter(earlier.at())) {
            return Optional.empty();
        }
        var done = now.done() - earlier.progress().done();
        var nanos = (double) Duration.between(earlier.at(), at).toNanos() * now.remaining() / done;
        return Optional.of(Duration.ofNanos((long) nanos));
    }
}
