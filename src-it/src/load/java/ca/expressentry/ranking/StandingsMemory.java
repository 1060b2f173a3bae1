package ca.expressentry.ranking;

import java.util.Random;

/** What a candidate costs in memory: the growth of the heap by a pool, after collections. */
public final class StandingsMemory {

    private StandingsMemory() {}

    /** Bytes for one candidate in a pool of a size. */
    public static double bytesPerCandidate(int candidates) throws InterruptedException {
        var scores = StandingsBenchmark.scoresAsInThePool();
        var before = used();
        var standings = StandingsBenchmark.filled(candidates, scores, new Random(1), 0);
        var after = used();
        if (standings.size() != candidates) {
            throw new IllegalStateException("not filled");
        }
        return (after - before) / (double) candidates;
    }

    private static long used() throws InterruptedException {
        var runtime = Runtime.getRuntime();
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
