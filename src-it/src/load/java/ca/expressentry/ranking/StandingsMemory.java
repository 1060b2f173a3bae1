package ca.expressentry.ranking;

import java.time.LocalDate;

/** What a candidate costs in memory, with rank, score and scoring inputs: the growth of the heap by a pool, after collections. */
public final class StandingsMemory {

    private StandingsMemory() {}

    /** Bytes for one candidate in a pool of a size. */
    public static double bytesPerCandidate(int candidates) throws InterruptedException {
        var crs = CrsTables.IN_FORCE.on(LocalDate.of(2026, 11, 24));
        var submissions = PoolBenchmark.submissions(candidates);
        PoolBenchmark.filled(candidates, crs, submissions);
        var before = used();
        var standings = PoolBenchmark.filled(candidates, crs, submissions);
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
