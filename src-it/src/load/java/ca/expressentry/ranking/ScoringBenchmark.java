package ca.expressentry.ranking;

import ca.expressentry.demo.Population;
import ca.expressentry.law.Award;
import ca.expressentry.profile.Profile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The score of one candidate, from the same facts by the rules of the house and by a rule engine. Turns are short and
 * sampled one by one: the median does not see who else uses the machine.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {

    private static final int PEOPLE = 1_024;
    private static final int IN_ONE_TURN = 64;

    private static final long SEED = 250;

    /** The last day on which part D had all its tables. */
    private static final LocalDate DAY = LocalDate.of(2025, 3, 24);

    /** People of the demonstration, with the facts that count on the day. */
    @State(Scope.Benchmark)
    public static class People {

        final CrsTables crs = CrsTables.IN_FORCE.on(DAY);
        final List<Profile> profiles = Population.of(SEED, DAY).limit(PEOPLE).toList();
        final ScoringInputs[] facts =
                profiles.stream().map(p -> Scoring.inputs(p, DAY)).toArray(ScoringInputs[]::new);
        int first;

        @Setup(Level.Invocation)
        public void next() {
            first = (first + IN_ONE_TURN) % PEOPLE;
        }
    }

    /** A rule engine, which must give everybody what the house gives. */
    @State(Scope.Benchmark)
    public static class Drools {

        @Param({"STATELESS", "SEQUENTIAL", "REUSED"})
        String way;

        RuleEngine engine;
        Bean[] bare;
        Bean[] explained;

        @Setup
        public void build(People people) {
            engine = new RuleEngine(people.crs, RuleEngine.Way.valueOf(way));
            bare = new Bean[PEOPLE];
            explained = new Bean[PEOPLE];
            for (int i = 0; i < PEOPLE; i++) {
                var facts = people.facts[i];
                bare[i] = new Bean(facts, false);
                explained[i] = new Bean(facts, true);
                var score = ComprehensiveRankingSystem.score(facts, people.crs, DAY, DAY);
                var total = engine.score(explained[i]);
                if (total != score.total()
                        || engine.score(bare[i]) != total
                        || !sorted(explained[i].awards()).equals(sorted(score.awards()))) {
                    throw new IllegalStateException(total + " and not " + score);
                }
            }
        }

        private static List<String> sorted(List<Award> awards) {
            return awards.stream()
                    .map(Award::toString)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    @Benchmark
    @OperationsPerInvocation(IN_ONE_TURN)
    public int total(People people) {
        var sum = 0;
        for (int i = people.first; i < people.first + IN_ONE_TURN; i++) {
            var facts = people.facts[i];
            sum += ComprehensiveRankingSystem.total(facts, people.crs);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(IN_ONE_TURN)
    public void explained(People people, Blackhole told) {
        for (int i = people.first; i < people.first + IN_ONE_TURN; i++) {
            var facts = people.facts[i];
            told.consume(ComprehensiveRankingSystem.score(facts, people.crs, DAY, DAY));
        }
    }

    @Benchmark
    @OperationsPerInvocation(IN_ONE_TURN)
    public void facts_of_a_declaration(People people, Blackhole told) {
        for (int i = people.first; i < people.first + IN_ONE_TURN; i++) {
            var profile = people.profiles.get(i);
            told.consume(Scoring.inputs(profile, DAY));
        }
    }

    @Benchmark
    @OperationsPerInvocation(IN_ONE_TURN)
    public void review_of_a_declaration(People people, Blackhole told) {
        for (int i = people.first; i < people.first + IN_ONE_TURN; i++) {
            var profile = people.profiles.get(i);
            told.consume(Review.after(DAY, profile));
        }
    }

    @Benchmark
    @OperationsPerInvocation(IN_ONE_TURN)
    public int total_by_drools(People people, Drools drools) {
        var sum = 0;
        for (int i = people.first; i < people.first + IN_ONE_TURN; i++) {
            var candidate = drools.bare[i];
            sum += drools.engine.score(candidate);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(IN_ONE_TURN)
    public void explained_by_drools(People people, Drools drools, Blackhole told) {
        for (int i = people.first; i < people.first + IN_ONE_TURN; i++) {
            var candidate = drools.explained[i];
            told.consume(drools.engine.score(candidate));
            told.consume(candidate.awards());
        }
    }
}
