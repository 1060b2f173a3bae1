package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PoolDigestTest {

    record Place(long number, int score, Instant submittedAt, Set<EconomicClass> classes, Set<Category> categories) {
        Place(long number, int score, Instant submittedAt, Set<EconomicClass> classes) {
            this(number, score, submittedAt, classes, Set.of(Category.STEM));
        }
    }

    static final Instant THEN = Instant.parse("2026-01-02T08:00:00.000001Z");
    static final Place ONE = new Place(7, 523, THEN, Set.of(EconomicClass.CEC));

    static PoolDigest digest(List<Place> pool) {
        var sum = new PoolDigest.Sum();
        pool.forEach(place -> sum.add(
                ExpressionOfInterestNumber.of(place.number),
                place.score,
                place.submittedAt,
                place.classes,
                place.categories));
        return sum.digest();
    }

    static List<Place> some(int many) {
        var chance = new Random(1);
        var pool = new ArrayList<Place>();
        for (int i = 0; i < many; i++) {
            pool.add(new Place(
                    i,
                    chance.nextInt(1201),
                    THEN.plusSeconds(chance.nextInt(1_000_000)),
                    EnumSet.of(EconomicClass.values()[chance.nextInt(4)])));
        }
        return pool;
    }

    @Test
    void an_empty_pool_has_a_digest_of_zeros() {
        assertThat(digest(List.of())).isEqualTo(new PoolDigest(0, "0".repeat(64)));
    }

    @Test
    void the_order_in_which_candidates_are_added_does_not_matter() {
        var pool = some(1_000);
        var sealed = digest(pool);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(pool, new Random(i));
            assertThat(digest(pool)).isEqualTo(sealed);
        }
        assertThat(sealed.candidates()).isEqualTo(1_000);
        assertThat(sealed.sha256Sum()).matches("[0-9a-f]{64}");
    }

    @Test
    void one_point_more_for_one_candidate_changes_it() {
        changes(new Place(7, 524, THEN, ONE.classes));
    }

    @Test
    void one_microsecond_later_changes_it() {
        changes(new Place(7, 523, THEN.plusNanos(1_000), ONE.classes));
        changes(new Place(7, 523, THEN.plusSeconds(1), ONE.classes));
    }

    @Test
    void one_class_more_or_another_changes_it() {
        changes(new Place(7, 523, THEN, Set.of(EconomicClass.CEC, EconomicClass.PNP)));
        changes(new Place(7, 523, THEN, Set.of(EconomicClass.FST)));
    }

    @Test
    void one_category_more_or_another_changes_it() {
        changes(new Place(7, 523, THEN, ONE.classes, Set.of()));
        changes(new Place(7, 523, THEN, ONE.classes, Set.of(Category.STEM, Category.MILITARY)));
        changes(new Place(7, 523, THEN, ONE.classes, Set.of(Category.MILITARY)));
    }

    @Test
    void every_class_and_every_category_has_a_bit_of_its_own() {
        var bits = new HashSet<Short>();
        for (var economicClass : EconomicClass.values()) {
            bits.add(PoolDigest.bits(Set.of(economicClass), Set.of()));
        }
        for (var category : Category.values()) {
            bits.add(PoolDigest.bits(Set.of(), Set.of(category)));
        }

        assertThat(bits)
                .hasSize(EconomicClass.values().length + Category.values().length)
                .allMatch(bit -> Integer.bitCount(bit & 0xFFFF) == 1);
    }

    @Test
    void another_number_changes_it() {
        changes(new Place(8, 523, THEN, ONE.classes));
    }

    @Test
    void two_candidates_who_exchange_their_scores_change_it() {
        var other = new Place(8, 400, THEN, ONE.classes);

        assertThat(digest(List.of(new Place(7, 400, THEN, ONE.classes), new Place(8, 523, THEN, ONE.classes))))
                .isNotEqualTo(digest(List.of(ONE, other)));
    }

    @Test
    void the_order_in_which_classes_are_named_does_not_matter() {
        assertThat(PoolDigest.bits(
                        List.of(EconomicClass.FST, EconomicClass.PNP), List.of(Category.FRENCH, Category.STEM)))
                .isEqualTo(PoolDigest.bits(
                        List.of(EconomicClass.PNP, EconomicClass.FST), List.of(Category.STEM, Category.FRENCH)))
                .isEqualTo((short) 0b101_1001);
        assertThat(PoolDigest.bits(Set.of(), Set.of())).isZero();
    }

    @Test
    void plain_numbers_give_the_same_digest_as_values() {
        var pool = some(500);
        var sum = new PoolDigest.Sum();
        pool.forEach(place -> sum.add(
                (int) place.number,
                place.score,
                place.submittedAt.getEpochSecond(),
                place.submittedAt.getNano(),
                PoolDigest.bits(place.classes, place.categories)));

        assertThat(sum.digest()).isEqualTo(digest(pool));
    }

    private static void changes(Place changed) {
        var others = some(5);
        var before = new ArrayList<>(others);
        before.add(ONE);
        var after = new ArrayList<>(others);
        after.add(changed);

        assertThat(digest(after).sha256Sum()).isNotEqualTo(digest(before).sha256Sum());
        assertThat(digest(after).candidates()).isEqualTo(digest(before).candidates());
    }
}
