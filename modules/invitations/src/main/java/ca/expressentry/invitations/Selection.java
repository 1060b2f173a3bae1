package ca.expressentry.invitations;

import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.YearInPool;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is invited in a round: the first so many of the grouping, by score, then by instant of submission (IRPA 10.2(2),
 * 10.3(1)(i) and (j)). The number has no legal meaning; it only makes the order certain.
 *
 * @param invited the first so many, never more than the number of the instruction
 */
record Selection(List<Place> invited) {

    /** A candidate's place in the pool, as ranking last said it. */
    record Place(
            ExpressionOfInterestNumber number,
            long version,
            int score,
            Instant submittedAt,
            Set<EconomicClass> classes,
            Set<Category> categories) {

        /** Whether the expression of interest is over at an instant. */
        boolean isOverAt(Instant at) {
            return YearInPool.isOverAt(submittedAt, at);
        }
    }

    /** Score descending, then submission ascending. */
    static final Comparator<Place> ORDER = Comparator.comparingInt(Place::score)
            .reversed()
            .thenComparing(Place::submittedAt)
            .thenComparing(Place::number);

    /** Of those whose year is not over at the instant of the round, though ranking may not have heard of its end (MI 4(1)). */
    static Selection of(Collection<Place> pool, Instruction instruction, Instant at) {
        return of(pool.stream().filter(place -> !place.isOverAt(at)).toList(), instruction);
    }

    /** Of a pool in which nobody’s year is over. */
    static Selection of(Collection<Place> pool, Instruction instruction) {
        return new Selection(pool.stream()
                .filter(place -> instruction.kind().takes(place.classes(), place.categories()))
                .filter(place -> instruction
                        .rankRequired()
                        .map(required -> required.isHeldBy(place.score(), place.submittedAt()))
                        .orElse(true))
                .sorted(ORDER)
                .limit(instruction.number())
                .toList());
    }

    /** The score of the last invited. */
    Optional<Integer> cutOff() {
        return last().map(Place::score);
    }

    /** The instant of submission of the last invited: of equal scores, who submitted at or before it is invited. */
    Optional<Instant> tieBreak() {
        return last().map(Place::submittedAt);
    }

    private Optional<Place> last() {
        return invited.isEmpty() ? Optional.empty() : Optional.of(invited.get(invited.size() - 1));
    }
}
