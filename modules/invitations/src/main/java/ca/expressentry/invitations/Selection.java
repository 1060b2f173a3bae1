package ca.expressentry.invitations;

import ca.expressentry.message.Members;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.YearInPool;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
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
            int score,
            Instant submittedAt,
            Set<EconomicClass> classes,
            Set<Category> categories) {

        /** Whether the expression of interest is over at an instant. */
        boolean isOverAt(Instant at) {
            return YearInPool.isOverAt(submittedAt, at);
        }
    }

    /** Of a pool in which nobody’s year is over. */
    static Selection of(Collection<Place> pool, Instruction instruction) {
        return of(pool, instruction, Instant.MIN);
    }

    /** Of those whose year is not over at the instant of the round, though ranking may not have heard of its end (MI 4(1)). */
    static Selection of(Collection<Place> pool, Instruction instruction, Instant at) {
        return of(PoolBook.of(pool), instruction, at);
    }

    static Selection of(PoolBook pool, Instruction instruction, Instant at) {
        return new Selection(
                Arrays.stream(rows(pool, instruction, at)).mapToObj(pool::place).toList());
    }

    /** The rows of the first so many whose year is not over, score descending, then submission ascending. */
    static int[] rows(PoolBook pool, Instruction instruction, Instant at) {
        var members = new Members(instruction.kind().grouping());
        var rows = new int[Math.min(pool.size(), instruction.number())];
        var invited = 0;
        for (int score = pool.highest(); score >= 0 && invited < rows.length; score--) {
            for (var row : pool.withScore(score)) {
                if (invited < rows.length
                        && members.has(pool.groupings(row))
                        && hasRank(pool, row, instruction)
                        && !YearInPool.isOverAt(pool.submittedAt(row), at)) {
                    rows[invited++] = row;
                }
            }
        }
        return Arrays.copyOf(rows, invited);
    }

    private static boolean hasRank(PoolBook pool, int row, Instruction instruction) {
        return instruction.rankRequired().isEmpty()
                || instruction.rankRequired().get().isHeldBy(pool.score(row), pool.submittedAt(row));
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
