package ca.expressentry.invitations;

import ca.expressentry.invitations.PublishedRound.Type;
import ca.expressentry.profile.EconomicClass;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which published rounds a score would have reached, by their numbers, as if nothing else had been otherwise: with more
 * candidates of that score the cut-off might have been another.
 *
 * @param above the score is above the lowest invited
 * @param atCutOff the score is that of the lowest invited: only who submitted at or before the tie-break was invited
 * @param aboveIfMember of a category, for its members only: above
 * @param atCutOffIfMember of a category, for its members only: at the cut-off
 */
public record Reach(
        List<String> above, List<String> atCutOff, List<String> aboveIfMember, List<String> atCutOffIfMember) {

    static Reach of(List<PublishedRound> rounds, Set<EconomicClass> classes, boolean nominated, int score) {
        var open = rounds.stream()
                .filter(round -> isOpen(round, classes, nominated))
                .toList();
        Predicate<PublishedRound> category = round -> round.whom().type() == Type.CATEGORY;
        Predicate<PublishedRound> above = round -> score > round.lowestScore();
        Predicate<PublishedRound> at = round -> score == round.lowestScore();
        return new Reach(
                numbers(open, category.negate().and(above)),
                numbers(open, category.negate().and(at)),
                numbers(open, category.and(above)),
                numbers(open, category.and(at)));
    }

    private static List<String> numbers(List<PublishedRound> rounds, Predicate<PublishedRound> which) {
        return rounds.stream().filter(which).map(PublishedRound::number).toList();
    }

    /** Who is nominated is invited in the provincial class alone (IRPA 10.1(1.1)), and so in no round of another. */
    private static boolean isOpen(PublishedRound round, Set<EconomicClass> classes, boolean nominated) {
        if (classes.isEmpty()) {
            return false;
        }
        return switch (round.whom().type()) {
            case GENERAL -> true;
            case CATEGORY -> !nominated;
            case PROGRAM -> {
                var ofRound = EconomicClass.valueOf(round.whom().kind());
                yield nominated ? ofRound == EconomicClass.PNP : classes.contains(ofRound);
            }
        };
    }
}
