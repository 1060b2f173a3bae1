package ca.expressentry.load;

import ca.expressentry.ranking.PoolBenchmark;
import ca.expressentry.ranking.ReadsBesideRescoring;
import ca.expressentry.ranking.ScoringBenchmark;
import ca.expressentry.ranking.StandingsMemory;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Scores beside those of a rule engine, and the whole pool beside a pass over its columns: one run, and the ratios. */
final class Scores {

    private static final int RESCORINGS = 200;

    private Scores() {}

    static void measure(int candidates) throws RunnerException, InterruptedException {
        busy();
        System.out.printf(
                "%,d candidates: %.1f bytes each, with rank, score and scoring inputs%n",
                candidates, StandingsMemory.bytesPerCandidate(candidates));
        var one = run(ScoringBenchmark.class);
        for (var what : new String[] {"total", "explained"}) {
            var ours = best(one, what, "", "");
            var theirs = best(one, what + "_by_drools", "", "");
            System.out.printf(
                    "%-10s %,.1f ns, %,.0f bytes; the best Drools (%s) %,.0f ns, %,.0f bytes: 1 : %,.1f%n",
                    what,
                    time(ours),
                    bytes(ours),
                    theirs.getParams().getParam("way"),
                    time(theirs),
                    bytes(theirs),
                    time(theirs) / time(ours));
        }
        busy();
        var all = run(PoolBenchmark.class);
        for (var from : new String[] {"2022-11-16", "2015-01-01"}) {
            for (var cached : new String[] {"true", "false"}) {
                var read = best(all, "read", from, cached);
                var ranked = best(all, "score_and_rank", from, cached);
                System.out.printf(
                        "from %s, cached %s: read %,.0f µs, scored and ranked %,.0f µs, %,.0f bytes: 1 : %.1f%n",
                        from, cached, time(read), time(ranked), bytes(ranked), time(ranked) / time(read));
            }
        }
        var reads = ReadsBesideRescoring.during(candidates, RESCORINGS);
        System.out.printf(
                "%,d reads beside %d rescorings: p50 %,d, p99 %,d, p99.99 %,d ns, longest %,d µs%n",
                reads.getTotalCount(),
                RESCORINGS,
                reads.getValueAtPercentile(50),
                reads.getValueAtPercentile(99),
                reads.getValueAtPercentile(99.99),
                reads.getMaxValue() / 1_000);
        busy();
    }

    private static Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmark.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .forks(0)
                        .shouldFailOnError(true)
                        .build())
                .run();
    }

    /** The fastest of a benchmark, over its parameters but those named. */
    private static RunResult best(Collection<RunResult> results, String name, String from, String cached) {
        return results.stream()
                .filter(r -> r.getPrimaryResult().getLabel().equals(name))
                .filter(r -> from.isEmpty() || from.equals(r.getParams().getParam("from")))
                .filter(r -> cached.isEmpty() || cached.equals(r.getParams().getParam("cached")))
                .min((a, b) -> Double.compare(time(a), time(b)))
                .orElseThrow();
    }

    /** The median. */
    private static double time(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static double bytes(RunResult result) {
        var results = result.getSecondaryResults();
        for (var name : results.keySet()) {
            if (name.endsWith("gc.alloc.rate.norm")) {
                return results.get(name).getScore();
            }
        }
        throw new IllegalStateException("nobody counted what was allocated");
    }

    private static void busy() {
        System.out.printf(
                "load average %.2f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
