package ca.expressentry.ranking;

import ca.expressentry.message.PoolDigest;

/** The standings of ranking, for a race without a server. */
public final class RankingBook {

    public static final long UNCHANGED = Standings.UNCHANGED;

    private static final ScoringInputs INPUTS = new ScoringInputs(0, 0);

    private final Standings standings = new Standings();

    /** The pool at one instant and the number of the last change in it. */
    public record Count(PoolDigest pool, long upTo) {}

    public RankingBook(long firstChange) {
        standings.numberFrom(firstChange);
    }

    public long enter(int candidate, int score, int ifNominated, long micros, short groupings) {
        return standings.enter(candidate, score, ifNominated, micros, groupings, INPUTS);
    }

    public long nominate(int candidate, short nomineeClass) {
        return standings.nominate(candidate, nomineeClass);
    }

    public long leave(int candidate) {
        return standings.leave(candidate);
    }

    public Count count() {
        var cut = standings.cut();
        return new Count(cut.pool(), cut.upTo());
    }
}
