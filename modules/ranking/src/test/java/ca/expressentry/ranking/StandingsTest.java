package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.PoolDigest;
import ca.expressentry.ranking.Standings.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingsTest {

    static final short CEC = 0b10;
    static final short PNP_AND_CEC = 0b11;
    static final ScoringInputs INPUTS = new ScoringInputs(0, 0);

    final Standings standings = new Standings();

    /** The same, as plainly as it can be said: a sorted list. */
    static final class Plain {

        record Place(int number, int score, long submittedAt, short classes) {}

        static final Comparator<Place> ORDER = Comparator.comparingInt(Place::score)
                .reversed()
                .thenComparing(Place::submittedAt)
                .thenComparing(Place::number);

        final List<Place> order = new ArrayList<>();
        final Map<Integer, Place> places = new HashMap<>();

        void enter(int number, int score, long submittedAt, short classes) {
            leave(number);
            var place = new Place(number, score, submittedAt, classes);
            places.put(number, place);
            order.add(-Collections.binarySearch(order, place, ORDER) - 1, place);
        }

        void leave(int number) {
            var place = places.remove(number);
            if (place != null) {
                order.remove(Collections.binarySearch(order, place, ORDER));
            }
        }

        Standing standing(int number) {
            var place = places.get(number);
            return place == null
                    ? null
                    : new Standing(place.score, Collections.binarySearch(order, place, ORDER) + 1, order.size());
        }

        PoolDigest digest() {
            var sum = new PoolDigest.Sum();
            order.forEach(p -> sum.add(
                    p.number,
                    p.score,
                    Math.floorDiv(p.submittedAt, 1_000_000L),
                    (int) Math.floorMod(p.submittedAt, 1_000_000L) * 1_000,
                    p.classes));
            return sum.digest();
        }
    }

    @ParameterizedTest(name = "seed {0}, {1} scores, {2} instants, {3} numbers")
    @CsvSource({
        "1, 1201, 1000000, 3000",
        "2, 5, 40, 3000",
        "3, 1, 3, 3000",
        "4, 2, 1, 3000",
        "5, 600, 2, 50",
        "6, 1201, 1, 1000000000",
        "7, 3, 1000, 6000"
    })
    void thousands_of_changes_leave_what_a_sorted_list_would_say(long seed, int scores, int instants, int numbers) {
        var chance = new Random(seed);
        var plain = new Plain();
        for (int change = 1; change <= 25_000; change++) {
            var number = chance.nextInt(numbers);
            if (chance.nextInt(4) == 0) {
                standings.leave(number);
                plain.leave(number);
            } else {
                var score = Standings.HIGHEST - chance.nextInt(scores);
                var submittedAt = chance.nextInt(instants) - 1L;
                var classes = (short) (1 + chance.nextInt(Short.MAX_VALUE));
                standings.enter(number, score, score, submittedAt, classes, INPUTS);
                plain.enter(number, score, submittedAt, classes);
            }
            assertThat(standings.standing(number)).isEqualTo(plain.standing(number));
            if (change % 5_000 == 0) {
                saysTheSame(plain);
            }
        }
        for (var number : List.copyOf(plain.places.keySet())) {
            standings.leave(number);
            plain.leave(number);
        }
        saysTheSame(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {511, 512, 513, 1_024, 1_025, 5_000})
    void a_score_that_many_share_fills_and_empties_from_either_end(int many) {
        for (var order : List.of(false, true)) {
            var plain = new Plain();
            for (int i = 0; i < many; i++) {
                var number = order ? many - i : i;
                standings.enter(number, 500, 500, number, CEC, INPUTS);
                plain.enter(number, 500, number, CEC);
            }
            saysTheSame(plain);
            for (int i = 0; i < many - 1; i++) {
                var number = order ? i + 1 : i;
                standings.leave(number);
                plain.leave(number);
            }
            saysTheSame(plain);
            for (int number = 0; number <= many; number++) {
                standings.enter(number, 500, 500, -number, CEC, INPUTS);
                plain.enter(number, 500, -number, CEC);
            }
            saysTheSame(plain);
            for (int number = 0; number <= many; number++) {
                standings.leave(number);
            }
        }
    }

    @Test
    void nobody_stands_in_an_empty_pool() {
        standings.leave(7);

        assertThat(standings.standing(7)).isNull();
        assertThat(standings.size()).isZero();
        assertThat(standings.count(0, 1200)).isZero();
        assertThat(standings.scoreOf(1)).isEmpty();
        assertThat(standings.digest()).isEqualTo(new PoolDigest.Sum().digest());
    }

    @Test
    void the_higher_score_then_the_earlier_instant_then_the_lower_number_comes_first() {
        standings.enter(4, 523, 523, 200, CEC, INPUTS);
        standings.enter(3, 523, 523, 200, CEC, INPUTS);
        standings.enter(9, 523, 523, 100, CEC, INPUTS);
        standings.enter(8, 530, 530, 900, CEC, INPUTS);

        assertThat(standings.standing(8)).isEqualTo(new Standing(530, 1, 4));
        assertThat(standings.standing(9)).isEqualTo(new Standing(523, 2, 4));
        assertThat(standings.standing(3)).isEqualTo(new Standing(523, 3, 4));
        assertThat(standings.standing(4)).isEqualTo(new Standing(523, 4, 4));
    }

    @Test
    void the_lowest_and_the_highest_score_have_their_place() {
        standings.enter(1, 0, 0, 0, CEC, INPUTS);
        standings.enter(2, 1200, 1200, 0, CEC, INPUTS);

        assertThat(standings.standing(2)).isEqualTo(new Standing(1200, 1, 2));
        assertThat(standings.standing(1)).isEqualTo(new Standing(0, 2, 2));
        assertThat(standings.count(0, 0)).isEqualTo(1);
        assertThat(standings.count(1, 1199)).isZero();
        assertThat(standings.count(1200, 1200)).isEqualTo(1);
        assertThat(standings.scoreOf(2)).hasValue(0);
        assertThat(standings.scoreOf(0)).isEmpty();
        assertThat(standings.scoreOf(3)).isEmpty();
    }

    @Test
    void entering_again_moves_and_does_not_double() {
        standings.enter(7, 400, 400, 1, CEC, INPUTS);
        standings.enter(7, 400, 400, 1, CEC, INPUTS);
        standings.enter(7, 1000, 1000, 1, CEC, INPUTS);

        assertThat(standings.size()).isEqualTo(1);
        assertThat(standings.count(400, 400)).isZero();
        assertThat(standings.standing(7)).isEqualTo(new Standing(1000, 1, 1));
    }

    @Test
    void a_nomination_moves_to_the_score_and_the_class_it_gives() {
        standings.enter(7, 435, 1020, 1, CEC, INPUTS);
        standings.enter(8, 500, 1100, 2, CEC, INPUTS);
        var nominee = new Standings();
        nominee.enter(7, 1020, 1020, 1, PNP_AND_CEC, INPUTS);
        nominee.enter(8, 500, 1100, 2, CEC, INPUTS);

        standings.nominate(7, (short) (PNP_AND_CEC & ~CEC));
        standings.nominate(9, (short) (PNP_AND_CEC & ~CEC));

        assertThat(standings.standing(7)).isEqualTo(new Standing(1020, 1, 2));
        assertThat(standings.standing(8)).isEqualTo(new Standing(500, 2, 2));
        assertThat(standings.standing(9)).isNull();
        assertThat(standings.digest()).isEqualTo(nominee.digest());
    }

    @Test
    void other_classes_alone_leave_the_rank_and_change_the_digest() {
        standings.enter(7, 400, 400, 1, CEC, INPUTS);
        var before = standings.digest();
        standings.enter(7, 400, 400, 1, PNP_AND_CEC, INPUTS);

        assertThat(standings.digest()).isNotEqualTo(before);
        assertThat(standings.standing(7)).isEqualTo(new Standing(400, 1, 1));
    }

    @Test
    void who_left_may_enter_again_in_another_place() {
        standings.enter(7, 400, 400, 1, CEC, INPUTS);
        standings.enter(8, 450, 450, 1, CEC, INPUTS);
        standings.leave(7);
        assertThat(standings.standing(7)).isNull();
        standings.enter(7, 500, 500, 2, CEC, INPUTS);

        assertThat(standings.standing(7)).isEqualTo(new Standing(500, 1, 2));
        assertThat(standings.standing(8)).isEqualTo(new Standing(450, 2, 2));
    }

    /** One candidate comes in above all others, drops below them and leaves; no rank ever read may mix two of these. */
    @Test
    void a_reader_sees_one_moment_or_another_and_nothing_in_between() throws InterruptedException {
        var others = 1_500;
        for (int number = 0; number < others; number++) {
            standings.enter(number, 300, 300, number, CEC, INPUTS);
        }
        var moving = 1_000_000;
        var done = new AtomicBoolean();
        var reading = new CountDownLatch(1);
        var reader = CompletableFuture.supplyAsync(() -> {
            var wrong = new ArrayList<Object>();
            var number = 0;
            while (!done.get() && wrong.isEmpty()) {
                number = (number + 7) % others;
                var other = standings.standing(number);
                if (!List.of(
                                new Standing(300, number + 1, others),
                                new Standing(300, number + 2, others + 1),
                                new Standing(300, number + 1, others + 1))
                        .contains(other)) {
                    wrong.add(other);
                }
                var mover = standings.standing(moving);
                if (mover != null
                        && !mover.equals(new Standing(400, 1, others + 1))
                        && !mover.equals(new Standing(200, others + 1, others + 1))) {
                    wrong.add(mover);
                }
                reading.countDown();
            }
            return wrong;
        });
        reading.await();
        for (int i = 0; i < 300_000 && !reader.isDone(); i++) {
            standings.enter(moving, 400, 400, 1, CEC, INPUTS);
            standings.enter(moving, 200, 200, 1, CEC, INPUTS);
            standings.leave(moving);
        }
        done.set(true);

        assertThat(reader.join()).isEmpty();
    }

    @Test
    void a_digest_is_of_one_moment() throws InterruptedException {
        for (int number = 0; number < 200; number++) {
            standings.enter(number, 300, 300, number, CEC, INPUTS);
        }
        standings.enter(1_000, 400, 400, 1, CEC, INPUTS);
        var up = standings.digest();
        standings.enter(1_000, 200, 200, 2, PNP_AND_CEC, INPUTS);
        var down = standings.digest();
        var done = new AtomicBoolean();
        var reading = new CountDownLatch(1);
        var reader = CompletableFuture.supplyAsync(() -> {
            var wrong = new ArrayList<PoolDigest>();
            while (!done.get() && wrong.isEmpty()) {
                var seen = standings.digest();
                if (!seen.equals(up) && !seen.equals(down)) {
                    wrong.add(seen);
                }
                reading.countDown();
            }
            return wrong;
        });
        reading.await();
        for (int i = 0; i < 100_000 && !reader.isDone(); i++) {
            standings.enter(1_000, 400, 400, 1, CEC, INPUTS);
            standings.enter(1_000, 200, 200, 2, PNP_AND_CEC, INPUTS);
        }
        done.set(true);

        assertThat(reader.join()).isEmpty();
    }

    @Test
    void each_change_has_a_higher_number_and_what_changes_nothing_has_none() {
        standings.numberFrom(100);

        assertThat(standings.enter(7, 435, 1020, 1, CEC, INPUTS)).isEqualTo(101);
        assertThat(standings.enter(7, 435, 1030, 1, CEC, INPUTS)).isEqualTo(Standings.UNCHANGED);
        assertThat(standings.enter(7, 435, 1030, 1, PNP_AND_CEC, INPUTS)).isEqualTo(102);
        assertThat(standings.enter(7, 435, 1030, 2, PNP_AND_CEC, INPUTS)).isEqualTo(103);
        assertThat(standings.nominate(7, PNP_AND_CEC)).isEqualTo(104);
        assertThat(standings.nominate(7, PNP_AND_CEC)).isEqualTo(Standings.UNCHANGED);
        assertThat(standings.leave(7)).isEqualTo(105);
        assertThat(standings.leave(7)).isEqualTo(Standings.UNCHANGED);
        assertThat(standings.nominate(7, PNP_AND_CEC)).isEqualTo(Standings.UNCHANGED);
        assertThat(standings.cut().upTo()).isEqualTo(105);
    }

    @Test
    void a_nomination_that_gives_a_class_and_no_points_is_a_change() {
        standings.enter(7, 1200, 1200, 1, CEC, INPUTS);
        var before = standings.cut();

        standings.nominate(7, PNP_AND_CEC);

        assertThat(standings.cut().upTo()).isGreaterThan(before.upTo());
        assertThat(standings.cut().pool()).isNotEqualTo(before.pool());
    }

    /** Who did what under which number. */
    record Done(long change, int number, Plain.Place place) {}

    /** Writers enter, nominate and take out as they like; each cut is what the changes up to its number give, and no other. */
    @Test
    void a_cut_has_every_change_up_to_its_number_and_none_after_it() {
        var writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.supplyAsync(() -> changes(writer, 20_000)))
                .toList();
        var all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        var cuts = new ArrayList<Standings.Cut>();
        while (!all.isDone() || cuts.isEmpty()) {
            cuts.add(standings.cut());
        }
        cuts.add(standings.cut());
        var changes = writers.stream()
                .flatMap(writer -> writer.join().stream())
                .sorted(Comparator.comparingLong(Done::change))
                .toList();

        var plain = new Plain();
        var next = 0;
        for (var cut : cuts) {
            for (; next < changes.size() && changes.get(next).change() <= cut.upTo(); next++) {
                var done = changes.get(next);
                plain.leave(done.number());
                if (done.place() != null) {
                    plain.enter(
                            done.number(),
                            done.place().score(),
                            done.place().submittedAt(),
                            done.place().classes());
                }
            }
            assertThat(cut.pool()).isEqualTo(plain.digest());
        }
        assertThat(next).isEqualTo(changes.size());
    }

    /** Each writer has candidates of its own, few scores and few instants. */
    private List<Done> changes(int writer, int many) {
        var random = new Random(writer);
        var done = new ArrayList<Done>();
        var now = new HashMap<Integer, Plain.Place>();
        for (int i = 0; i < many; i++) {
            var number = random.nextInt(50) * 4 + writer;
            var before = now.get(number);
            var after = before;
            long change;
            switch (random.nextInt(4)) {
                case 0 -> {
                    change = standings.leave(number);
                    after = null;
                }
                case 1 -> {
                    change = standings.nominate(number, PNP_AND_CEC);
                    if (before != null) {
                        after = new Plain.Place(number, 1000, before.submittedAt(), PNP_AND_CEC);
                    }
                }
                default -> {
                    after = new Plain.Place(number, 300 + random.nextInt(3), random.nextInt(3), CEC);
                    change = standings.enter(number, after.score(), 1000, after.submittedAt(), CEC, INPUTS);
                }
            }
            if (change != Standings.UNCHANGED) {
                done.add(new Done(change, number, after));
            }
            now.put(number, after);
        }
        return done;
    }

    private void saysTheSame(Plain plain) {
        var numbers = plain.order.stream().mapToInt(Plain.Place::number).toArray();
        for (var wanted : new int[] {0, 1, numbers.length / 2, numbers.length, numbers.length + 1}) {
            assertThat(standings.first(wanted)).isEqualTo(Arrays.copyOf(numbers, Math.min(wanted, numbers.length)));
        }
        assertThat(standings.size()).isEqualTo(plain.order.size());
        assertThat(standings.digest()).isEqualTo(plain.digest());
        for (int i = 0; i < plain.order.size(); i++) {
            var place = plain.order.get(i);
            assertThat(standings.standing(place.number))
                    .isEqualTo(new Standing(place.score, i + 1, plain.order.size()));
            if (i % 7 == 0) {
                assertThat(standings.scoreOf(i + 1)).hasValue(place.score);
            }
        }
        for (var band : new int[][] {{0, 1200}, {0, 300}, {601, 1200}, {1196, 1198}, {1200, 1200}, {500, 500}}) {
            assertThat(standings.count(band[0], band[1])).isEqualTo((int) plain.order.stream()
                    .filter(p -> p.score >= band[0] && p.score <= band[1])
                    .count());
        }
    }
}
