package ca.expressentry.ranking;

import static ca.expressentry.ranking.StandingsTest.CEC;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.EconomicClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole pool under other tables: the same as if everybody had entered anew. */
class RescoringTest {

    static final CrsTables BEFORE = CrsTables.IN_FORCE.on(LocalDate.of(2025, 3, 24));
    static final CrsTables AFTER = CrsTables.IN_FORCE.on(LocalDate.of(2025, 3, 25));

    /** Somebody with a submission and the facts that count. */
    record Someone(int number, long submittedAt, ScoringInputs inputs) {

        void enter(Standings standings, CrsTables crs) {
            standings.enter(number, score(crs), ifNominated(crs), submittedAt, CEC, inputs);
        }

        int score(CrsTables crs) {
            return ComprehensiveRankingSystem.total(inputs, crs);
        }

        int ifNominated(CrsTables crs) {
            return ComprehensiveRankingSystem.total(inputs.withNomination(), crs);
        }
    }

    private static List<Someone> people(int many, int instants, long seed) {
        var chance = new Random(seed);
        var facts = RandomFacts.from(seed)
                .limit(many)
                .map(RandomFacts.Drawn::inputs)
                .toList();
        var people = new ArrayList<Someone>();
        for (int i = 0; i < many; i++) {
            people.add(new Someone(chance.nextInt(1 << 20) << 10 | i, chance.nextInt(instants), facts.get(i)));
        }
        return people;
    }

    private static Standings of(List<Someone> people, CrsTables crs) {
        var standings = new Standings();
        people.forEach(p -> p.enter(standings, crs));
        return standings;
    }

    private static void sayTheSame(Standings one, Standings other, List<Someone> people) {
        assertThat(one.size()).isEqualTo(other.size());
        assertThat(one.digest()).isEqualTo(other.digest());
        for (var p : people) {
            assertThat(one.standing(p.number)).isEqualTo(other.standing(p.number));
        }
        for (int score = 0; score <= Standings.HIGHEST; score++) {
            assertThat(one.count(score, score)).isEqualTo(other.count(score, score));
        }
    }

    @ParameterizedTest(name = "{0} people, {1} instants, from {2} to {3}")
    @CsvSource({
        "0, 1, 2025-03-24, 2025-03-25",
        "1, 1, 2025-03-24, 2025-03-25",
        "3000, 1000000, 2025-03-24, 2025-03-25",
        "3000, 3, 2015-01-01, 2016-11-19",
        "3000, 1, 2016-11-19, 2015-01-01",
        "9000, 50000, 2017-06-06, 2020-10-20",
        "3000, 1000000, 2026-11-03, 2026-11-03"
    })
    void ranks_as_if_everybody_had_entered_anew(int many, int instants, LocalDate from, LocalDate to) {
        var people = people(many, instants, many + instants);
        var standings = of(people, CrsTables.IN_FORCE.on(from));

        standings.rescore(CrsTables.IN_FORCE.on(to));

        sayTheSame(standings, of(people, CrsTables.IN_FORCE.on(to)), people);
    }

    @Test
    void many_of_one_score_fill_several_blocks_and_can_go_on_moving() {
        var inputs = RandomFacts.from(1).findFirst().orElseThrow().inputs();
        var people = new ArrayList<Someone>();
        for (int i = 0; i < 3_000; i++) {
            people.add(new Someone(i, i * 7 % 3_000, inputs));
        }
        var standings = of(people, BEFORE);
        standings.rescore(AFTER);
        var more = new ArrayList<>(people);
        for (int i = 3_000; i < 6_000; i++) {
            var one = new Someone(i, i * 11 % 3_000, inputs);
            more.add(one);
            one.enter(standings, AFTER);
        }
        sayTheSame(standings, of(more, AFTER), more);
        for (var one : people) {
            standings.leave(one.number);
        }
        sayTheSame(standings, of(more.subList(3_000, 6_000), AFTER), more);
    }

    @Test
    void who_left_is_not_ranked_and_their_places_are_used_again() {
        var people = people(2_000, 100, 5);
        var standings = of(people, BEFORE);
        people.subList(0, 900).forEach(p -> standings.leave(p.number));

        standings.rescore(AFTER);
        sayTheSame(standings, of(people.subList(900, 2_000), AFTER), people);
        people.subList(0, 900).forEach(p -> p.enter(standings, AFTER));

        sayTheSame(standings, of(people, AFTER), people);
    }

    @Test
    void a_nomination_heard_before_counts_after_and_one_heard_after_gives_what_it_then_gives() {
        var people = people(500, 100, 9);
        var nominee = PoolDigest.bits(Set.of(EconomicClass.PNP), Set.of());
        var standings = of(people, BEFORE);
        people.subList(0, 100).forEach(p -> standings.nominate(p.number, nominee));
        standings.rescore(AFTER);
        people.subList(100, 200).forEach(p -> standings.nominate(p.number, nominee));

        assertThat(people.subList(0, 200))
                .allSatisfy(
                        p -> assertThat(standings.standing(p.number).score()).isEqualTo(p.ifNominated(AFTER)));
        assertThat(people.subList(200, 500))
                .allSatisfy(
                        p -> assertThat(standings.standing(p.number).score()).isEqualTo(p.score(AFTER)));
    }

    /** The order changes there and back; what is read is of one side or of the other. */
    /** Of a large pool the new order takes long to make, of a small one the exchange happens often. */
    @ParameterizedTest(name = "{0} people, {1} times")
    @CsvSource({"1500, 400", "12, 300000"})
    void a_reader_sees_the_pool_before_or_after_and_nothing_in_between(int size, int times)
            throws InterruptedException {
        var people = people(size, 100_000, 11);
        var before = of(people, BEFORE);
        var after = of(people, AFTER);
        var standings = of(people, BEFORE);
        var possible = people.stream()
                .map(p -> List.of(before.standing(p.number), after.standing(p.number)))
                .toList();
        var digests = List.of(before.digest(), after.digest());
        var done = new AtomicBoolean();
        var reading = new CountDownLatch(1);
        var reader = CompletableFuture.supplyAsync(() -> {
            var wrong = new ArrayList<Object>();
            var read = 0;
            var seenAfter = false;
            while (!done.get() && wrong.isEmpty()) {
                var who = read++ % people.size();
                var seen = standings.standing(people.get(who).number);
                seenAfter |= !possible.get(who).get(0).equals(seen);
                if (!possible.get(who).contains(seen)) {
                    wrong.add(seen);
                }
                if (read % 97 == 0) {
                    var digest = standings.digest();
                    if (!digests.contains(digest)) {
                        wrong.add(digest);
                    }
                }
                reading.countDown();
            }
            return seenAfter ? wrong : List.of("nothing ever changed");
        });
        reading.await();
        for (int i = 0; i < times && !reader.isDone(); i++) {
            standings.rescore(AFTER);
            standings.rescore(BEFORE);
        }
        standings.rescore(AFTER);
        done.set(true);

        assertThat(reader.join()).isEmpty();
        sayTheSame(standings, after, people);
    }

    @Test
    void everybody_is_told_with_both_scores_and_nobody_is_moved() {
        var people = people(4_000, 100, 13);
        var standings = of(people, BEFORE);
        standings.leave(people.get(0).number);
        var present = people.subList(1, people.size());

        var told = new ArrayList<List<Integer>>();
        standings.eachUnder(BEFORE, AFTER, (one, other) -> told.add(List.of(one, other)));

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(present.stream()
                        .map(p -> List.of(p.score(BEFORE), p.score(AFTER)))
                        .toList());
        sayTheSame(standings, of(present, BEFORE), people);
    }
}
