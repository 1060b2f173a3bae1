package ca.expressentry.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Ids that were passed over: given to a transaction that had not committed when a higher id was found. They are looked at again,
 * less and less often, until no transaction can be that old; what never appears was rolled back, or lost with a crash.
 *
 * <p>Times are nanoseconds of a clock that only goes forward.
 */
final class Gaps {

    /** Ids from one up to and without another. */
    record Gap(long from, long until, long openedAt, long lookAt) {}

    private final long lifetime;
    private final long pause;
    private final List<Gap> open = new ArrayList<>();

    /**
     * @param lifetime how long an id may stay away: longer than any transaction
     * @param pause the shortest time between two looks
     */
    Gaps(long lifetime, long pause) {
        this.lifetime = lifetime;
        this.pause = pause;
    }

    /** The ids found in a batch that was read upwards from an id. */
    void passed(long above, Collection<Long> found, long now) {
        var next = above + 1;
        for (var id : new TreeSet<>(found)) {
            open(next, id, now, now + pause);
            next = id + 1;
        }
    }

    /** The gaps to be looked at now; they are not due again before a time that grows with their age. */
    List<Gap> due(long now) {
        open.removeIf(gap -> now - gap.openedAt() > lifetime);
        var due = open.stream().filter(gap -> gap.lookAt() - now <= 0).toList();
        open.removeAll(due);
        for (var gap : due) {
            open(gap.from(), gap.until(), gap.openedAt(), now + Math.max(pause, (now - gap.openedAt()) / 2));
        }
        return due;
    }

    /** These are no gaps any more. */
    void closed(Collection<Long> found) {
        for (var id : found) {
            open.stream()
                    .filter(gap -> gap.from() <= id && id < gap.until())
                    .findFirst()
                    .ifPresent(gap -> split(gap, id));
        }
    }

    private void split(Gap gap, long at) {
        open.remove(gap);
        open(gap.from(), at, gap.openedAt(), gap.lookAt());
        open(at + 1, gap.until(), gap.openedAt(), gap.lookAt());
    }

    private void open(long from, long until, long openedAt, long lookAt) {
        if (from < until) {
            open.add(new Gap(from, until, openedAt, lookAt));
        }
    }
}
