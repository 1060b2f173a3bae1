package ca.expressentry.web;

import ca.expressentry.message.Event.RequestsRefused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refusals on their way into the trail, counted so that no flood can fill the disk: of each kind a line at once and then one a
 * minute with how many there were, at most {@value #LINES_A_MINUTE} lines a minute altogether. Of more than {@value #KINDS}
 * kinds that wait, the rest is one kind.
 */
final class RefusalTally {

    static final int LINES_A_MINUTE = 20;
    static final int KINDS = 500;
    static final Kind OTHERS = new Kind("others", Optional.empty(), "");

    /** What is counted together. */
    record Kind(String why, Optional<String> account, String asked) {}

    private static final class Count {
        int times;
        Instant from;
        Instant until;
    }

    private final Map<Kind, Count> waiting = new LinkedHashMap<>();
    private final Set<Kind> told = new HashSet<>();
    private Instant minute = Instant.MIN;

    synchronized void note(Kind kind, Instant at) {
        note(waiting.containsKey(kind) || waiting.size() < KINDS ? kind : OTHERS, 1, at, at);
    }

    private void note(Kind kind, int times, Instant from, Instant until) {
        var count = waiting.computeIfAbsent(kind, first -> new Count());
        count.times += times;
        count.from = count.from == null || from.isBefore(count.from) ? from : count.from;
        count.until = count.until == null || until.isAfter(count.until) ? until : count.until;
    }

    /** The lines to be written now; they are counted no more. */
    synchronized List<RequestsRefused> due(Instant now) {
        if (!now.truncatedTo(ChronoUnit.MINUTES).equals(minute)) {
            minute = now.truncatedTo(ChronoUnit.MINUTES);
            told.clear();
        }
        var due = new ArrayList<RequestsRefused>();
        for (var kinds = waiting.entrySet().iterator(); kinds.hasNext() && told.size() < LINES_A_MINUTE; ) {
            var next = kinds.next();
            if (told.add(next.getKey())) {
                due.add(line(next.getKey(), next.getValue()));
                kinds.remove();
            }
        }
        return due;
    }

    /** A line that could not be written waits with the others. */
    synchronized void again(RequestsRefused line) {
        note(new Kind(line.why(), line.account(), line.asked()), line.times(), line.from(), line.until());
    }

    private static RequestsRefused line(Kind kind, Count count) {
        return new RequestsRefused(kind.why(), kind.account(), kind.asked(), count.times, count.from, count.until);
    }
}
