package ca.expressentry.invitations;

import ca.expressentry.profile.Category;
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
 */
public record Reach(List<String> above, List<String> atCutOff) {

    static Reach of(List<PublishedRound> rounds, Set<EconomicClass> classes, Set<Category> categories, int score) {
        var open = rounds.stream()
                .filter(round -> round.whom().kind().takes(classes, categories))
                .toList();
        return new Reach(
                numbers(open, round -> score > round.lowestScore()),
                numbers(open, round -> score == round.lowestScore()));
    }

    private static List<String> numbers(List<PublishedRound> rounds, Predicate<PublishedRound> which) {
        return rounds.stream().filter(which).map(PublishedRound::number).toList();
    }
}
