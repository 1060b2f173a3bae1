package ca.expressentry.ranking;

import ca.expressentry.demo.Population;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole pool scored and ranked under another instrument, and a pass over the same columns and nothing else. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PoolBenchmark {

    private static final int FIRST = 500_000_000;
    private static final int CANDIDATES = Integer.getInteger("load.candidates", 250_000);
    private static final long SEED = 250;
    private static final LocalDate DAY = LocalDate.of(2025, 3, 24);

    /** More than the caches hold. */
    private static final long[] ELSEWHERE = new long[1 << 23];

    private static ScoringInputs[] inputs;

    /** The last change of the law that took points away, and all changes of ten years at once. */
    @Param({"2022-11-16", "2015-01-01"})
    String from;

    /** Whether the columns are still in the caches or must come from memory. */
    @Param({"true", "false"})
    boolean cached;

    private final long[] own = new long[CANDIDATES];
    private final long[] others = new long[CANDIDATES];
    private final long[] submittedAt = new long[CANDIDATES];
    private Standings standings;
    private CrsTables now;
    private CrsTables next;

    static Standings filled(int candidates, CrsTables crs, long[] submittedAt) {
        if (inputs == null) {
            inputs = Population.of(SEED, DAY)
                    .limit(candidates)
                    .map(p -> Scoring.inputs(p, DAY))
                    .toArray(ScoringInputs[]::new);
        }
        var standings = new Standings();
        for (int i = 0; i < candidates; i++) {
            var facts = inputs[i % inputs.length];
            standings.enter(
                    FIRST + i,
                    ComprehensiveRankingSystem.total(facts, crs),
                    ComprehensiveRankingSystem.total(facts.withNomination(), crs),
                    submittedAt[i],
                    (short) 1,
                    facts);
        }
        return standings;
    }

    /** People enter over a year, a tenth of them out of turn. */
    static long[] submissions(int candidates) {
        var chance = new Random(1);
        var instants = new long[candidates];
        for (int i = 0; i < candidates; i++) {
            var turn = chance.nextInt(10) == 0 ? chance.nextInt(candidates) : i;
            instants[i] = turn * 126_000_000L + chance.nextInt(126_000_000);
        }
        return instants;
    }

    @Setup
    public void fill() {
        now = CrsTables.IN_FORCE.on(LocalDate.of(2025, 3, 25));
        next = CrsTables.IN_FORCE.on(LocalDate.parse(from));
        System.arraycopy(submissions(CANDIDATES), 0, submittedAt, 0, CANDIDATES);
        standings = filled(CANDIDATES, now, submittedAt);
        for (int i = 0; i < CANDIDATES; i++) {
            own[i] = inputs[i].own();
            others[i] = inputs[i].others();
        }
    }

    @Setup(Level.Invocation)
    public void elsewhere() {
        for (int i = 0; !cached && i < ELSEWHERE.length; i += 8) {
            ELSEWHERE[i]++;
        }
    }

    @Benchmark
    public long read() {
        var sum = 0L;
        for (int i = 0; i < CANDIDATES; i++) {
            sum += own[i] ^ others[i] ^ submittedAt[i];
        }
        return sum;
    }

    @Benchmark
    public Object score_and_rank() {
        standings.rescore(next);
        var before = next;
        next = now;
        now = before;
        return standings;
    }

    @Benchmark
    public long what_if() {
        var sum = new long[1];
        standings.eachUnder(now, next, (one, other) -> sum[0] += other - one);
        return sum[0];
    }
}
