package ca.expressentry.invitations;

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

    private static final int HIGHEST = 1200;

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
        var taken = new Taken(pool, instruction.kind());
        var rows = new int[Math.min(pool.size(), instruction.number())];
        var invited = 0;
        for (int score = HIGHEST; score >= 0 && invited < rows.length; score--) {
            for (var row : pool.withScore(score)) {
                if (invited < rows.length
                        && taken.has(row)
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

    /** Whom a kind takes, asked once for all who have the same classes and categories. */
    private static final class Taken {
        private static final byte UNKNOWN = 0;
        private static final byte YES = 1;
        private static final byte NO = 2;

        private final PoolBook pool;
        private final Kind kind;
        private final byte[] known = new byte[1 << Short.SIZE];

        Taken(PoolBook pool, Kind kind) {
            this.pool = pool;
            this.kind = kind;
        }

        boolean has(int row) {
            var at = Short.toUnsignedInt(pool.groupings(row));
            if (known[at] == UNKNOWN) {
                known[at] = kind.takes(pool.classes(row), pool.categories(row)) ? YES : NO;
            }
            return known[at] == YES;
        }
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
