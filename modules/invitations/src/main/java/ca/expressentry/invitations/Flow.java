package ca.expressentry.invitations;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How candidates of a kind come to the top of the pool and stand below its cut-off. Between two rounds so many come
 * above the cut-off a day; a round that invites more reaches down among those who stood below, one that invites fewer
 * leaves some above: {@code invited = inflow × days × reached + share × (reached − reached before)}, where
 * <em>reached</em> is how many of the pool, of every kind, have the cut-off or more.
 *
 * @param inflow candidates of the kind a day, for each one of the pool who is reached
 * @param share candidates of the kind near the cut-off, for each one of the pool there; above 1 where scores stand
 *     closer together near the cut-off than in the rest of its band
 */
record Flow(double inflow, double share) {

    /** What is tried. A smaller share lets the cut-off run away. */
    private static final List<Double> SHARES = List.of(0.2, 0.5, 1.0, 2.0);

    /** The one that comes nearest to the cut-offs of some rounds, each foretold from the one before it. */
    static Flow of(List<PublishedRound> earliestFirst, PoolSpread pool) {
        var gaps = IntStream.range(1, earliestFirst.size())
                .mapToObj(i -> Gap.between(earliestFirst.get(i - 1), earliestFirst.get(i), pool))
                .toList();
        return SHARES.stream()
                .map(share -> new Flow(inflow(gaps, share), share))
                .min(Comparator.comparingDouble(flow -> flow.missed(gaps, pool)))
                .orElseThrow();
    }

    /** How many of the pool the next round reaches, when the one before it has reached so many. */
    double next(double reached, long days, int invitations) {
        return (invitations + share * reached) / (inflow * days + share);
    }

    /** That which makes all invitations together come out right. */
    private static double inflow(List<Gap> gaps, double share) {
        var fromBelow = gaps.stream()
                .mapToDouble(gap -> share * (gap.reached() - gap.before()))
                .sum();
        var invited = gaps.stream().mapToInt(Gap::invitations).sum();
        return Math.max(
                0,
                (invited - fromBelow)
                        / gaps.stream()
                                .mapToDouble(gap -> gap.days() * gap.reached())
                                .sum());
    }

    private double missed(List<Gap> gaps, PoolSpread pool) {
        return gaps.stream()
                .mapToInt(gap ->
                        Math.abs(pool.scoreOf(next(gap.before(), gap.days(), gap.invitations())) - gap.lowestScore()))
                .sum();
    }

    /** From one round of a kind to the next. */
    private record Gap(long days, int invitations, int lowestScore, double before, double reached) {

        static Gap between(PublishedRound first, PublishedRound second, PoolSpread pool) {
            return new Gap(
                    ChronoUnit.DAYS.between(first.on(), second.on()),
                    second.invitations(),
                    second.lowestScore(),
                    pool.atOrAbove(first.lowestScore()),
                    pool.atOrAbove(second.lowestScore()));
        }
    }
}
