package ca.expressentry.ranking;

import ca.expressentry.demo.Population;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a rank and a change of it take in a pool of a size; candidates are drawn evenly, scores as in the pool. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class StandingsBenchmark {

    private static final int FIRST = 500_000_000;
    private static final int DRAWN = 1 << 18;

    /** As many were invited in one round, and never more. */
    public static final int LARGEST_ROUND = 27_332;

    private static final ScoringInputs NOTHING_KNOWN = new ScoringInputs(0, 0);

    @Param({"10000", "250000", "1000000", "10000000"})
    int candidates;

    private final int[] drawn = new int[DRAWN];
    private final short[] scores = new short[DRAWN];
    private Standings standings;
    private long begin;
    private int turn;

    /** The scores of ten thousand people of the demonstration. */
    public static int[] scoresAsInThePool() {
        var day = LocalDate.of(2026, 11, 24);
        return Population.of(250, day)
                .limit(10_000)
                .mapToInt(p -> Scoring.of(p, day).total())
                .toArray();
    }

    static Standings filled(int candidates, int[] scores, Random chance, long begin) {
        var standings = new Standings();
        for (int i = 0; i < candidates; i++) {
            var score = scores[chance.nextInt(scores.length)];
            standings.enter(
                    FIRST + i, score, Math.min(1200, score + 600), begin + chance.nextInt(1 << 30) * 1_000L, (short) 1, NOTHING_KNOWN);
        }
        return standings;
    }

    @Setup
    public void fill() {
        var chance = new Random(1);
        var asInThePool = scoresAsInThePool();
        begin = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2026-01-01T00:00:00Z"));
        standings = filled(candidates, asInThePool, chance, begin);
        for (int i = 0; i < DRAWN; i++) {
            drawn[i] = FIRST + chance.nextInt(candidates);
            scores[i] = (short) asInThePool[chance.nextInt(asInThePool.length)];
        }
    }

    @Benchmark
    public Object rank() {
        return standings.standing(drawn[turn++ & DRAWN - 1]);
    }

    @Benchmark
    public Object move_and_rank() {
        var at = turn++ & DRAWN - 1;
        var score = scores[at];
        standings.enter(drawn[at], score, Math.min(1200, score + 600), begin + at, (short) 1, NOTHING_KNOWN);
        return standings.standing(drawn[at]);
    }

    @Benchmark
    public Object cut_off() {
        return standings.scoreOf(1 + Math.floorMod(turn++ * 31, candidates));
    }

    @Benchmark
    public Object list() {
        return standings.first(LARGEST_ROUND);
    }
}
