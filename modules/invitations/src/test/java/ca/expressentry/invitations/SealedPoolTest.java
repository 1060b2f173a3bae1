package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.invitations.Selection.Place;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealedPoolTest {

    /** A pool with many ties. */
    static List<Place> pool(int size, long seed) {
        var chance = new Random(seed);
        var pool = new ArrayList<Place>();
        for (int i = 0; i < size; i++) {
            var classes = EnumSet.noneOf(EconomicClass.class);
            for (var economicClass : EconomicClass.values()) {
                if (chance.nextInt(3) == 0) {
                    classes.add(economicClass);
                }
            }
            pool.add(new Place(
                    ExpressionOfInterestNumber.of(100_000_000L + i),
                    440 + chance.nextInt(20),
                    Instant.ofEpochSecond(1_780_000_000L + chance.nextInt(50), 1_000L * chance.nextInt(3)),
                    classes,
                    chance.nextBoolean() ? EnumSet.noneOf(Category.class) : EnumSet.of(some(chance))));
        }
        return pool;
    }

    private static Category some(Random chance) {
        return Category.values()[chance.nextInt(Category.values().length)];
    }

    @Test
    void a_pool_is_read_as_it_was_sealed_in_the_order_of_the_pool() {
        var pool = pool(5_000, 1);
        var read = new SealedPool(7, PoolBook.of(pool)).places();

        assertThat(read).isEqualTo(pool.stream().sorted(SelectionTest.ORDER).toList());
        assertThat(SealedPool.digest(read)).isEqualTo(SealedPool.digest(pool));
    }

    @Test
    void the_highest_and_the_lowest_that_can_be_are_kept() {
        var places = List.of(
                new Place(
                        ExpressionOfInterestNumber.of(999_999_999),
                        1200,
                        Instant.parse("2015-01-01T00:00:00Z"),
                        EnumSet.allOf(EconomicClass.class),
                        EnumSet.allOf(Category.class)),
                new Place(
                        ExpressionOfInterestNumber.of(0),
                        0,
                        Instant.parse("2099-12-31T23:59:59.999999Z"),
                        EnumSet.noneOf(EconomicClass.class),
                        EnumSet.noneOf(Category.class)));

        assertThat(new SealedPool(1, PoolBook.of(places)).places()).isEqualTo(places);
        assertThat(new SealedPool(1, PoolBook.of(List.of())).places()).isEmpty();
    }
}
