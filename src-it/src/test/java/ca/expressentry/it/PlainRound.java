package ca.expressentry.it;

import ca.expressentry.invitations.InvitationsBook.Invited;
import ca.expressentry.invitations.InvitationsBook.Plain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A round as the description of the pool and its rounds has it, in words as plain as possible and with nothing of the
 * product: whom a kind is for, who stands before whom, and how many.
 */
record PlainRound(
        String kind, int number, Optional<Integer> score, Optional<Instant> submittedBy, List<String> classOrder) {

    /** In which class, of several, when the instruction names no other order. */
    static final List<String> USUAL_ORDER = List.of("PNP", "CEC", "FSW", "FST");

    /** Score from the highest, of one score the earlier submission, and of one instant the lower number. */
    private static final Comparator<Plain> ORDER = (a, b) -> {
        if (a.score() != b.score()) {
            return a.score() > b.score() ? -1 : 1;
        }
        if (!a.submittedAt().equals(b.submittedAt())) {
            return a.submittedAt().isBefore(b.submittedAt()) ? -1 : 1;
        }
        return Integer.compare(a.number(), b.number());
    };

    /** The list of the round, first invited first. */
    List<Invited> heldOn(Iterable<Plain> pool) {
        var grouping = new ArrayList<Plain>();
        for (var candidate : pool) {
            if (isInGrouping(candidate) && hasRank(candidate)) {
                grouping.add(candidate);
            }
        }
        grouping.sort(ORDER);
        var list = new ArrayList<Invited>();
        for (int i = 0; i < grouping.size() && i < number; i++) {
            list.add(new Invited(
                    grouping.get(i).number(),
                    economicClass(grouping.get(i)),
                    grouping.get(i).score()));
        }
        return list;
    }

    /** Nobody outside the list stands at or above what the last of it had; nobody in it stands below. */
    boolean isExplainedBy(Optional<Integer> cutOff, Optional<Instant> tieBreak, Plain candidate, boolean invited) {
        if (!isInGrouping(candidate) || !hasRank(candidate) || cutOff.isEmpty()) {
            return !invited;
        }
        if (candidate.score() != cutOff.get()) {
            return invited == candidate.score() > cutOff.get();
        }
        if (candidate.submittedAt().equals(tieBreak.get())) {
            return true;
        }
        return invited == candidate.submittedAt().isBefore(tieBreak.get());
    }

    private boolean hasRank(Plain candidate) {
        if (score.isEmpty() || candidate.score() > score.get()) {
            return true;
        }
        return candidate.score() == score.get()
                && (submittedBy.isEmpty() || !candidate.submittedAt().isAfter(submittedBy.get()));
    }

    /** Nominees take part in rounds for nominees and in general ones; nobody else in rounds for nominees. */
    private boolean isInGrouping(Plain candidate) {
        var classes = candidate.classes();
        if (kind.equals("GENERAL")) {
            return !classes.isEmpty();
        }
        if (classes.contains("PNP") || kind.equals("PNP")) {
            return kind.equals("PNP") && classes.contains("PNP");
        }
        if (Set.of("CEC", "FSW", "FST").contains(kind)) {
            return classes.contains(kind);
        }
        return candidate.categories().contains(kind)
                && (classes.contains("CEC") || classes.contains("FSW") || classes.contains("FST"));
    }

    /** The class of the round, or else the first of the order. */
    private String economicClass(Plain candidate) {
        if (classOrder.contains(kind)) {
            return kind;
        }
        for (var economicClass : classOrder) {
            if (candidate.classes().contains(economicClass)) {
                return economicClass;
            }
        }
        throw new IllegalStateException("no class: " + candidate);
    }
}
