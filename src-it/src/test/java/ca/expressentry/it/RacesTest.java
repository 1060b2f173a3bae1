package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Rounds against nominations, amendments, withdrawals, expiries and answers, in ten thousand orders ({@code house.races}
 * for more): each is the plain list on its sealed pool, and its sealed pool is the pool of the instant of its count.
 */
class RacesTest {

    private static final int RACES = Integer.getInteger("house.races", 10_000);
    private static final long FIRST_SEED = Long.getLong("house.seed", 0);
    private static final int STEPS = 90;

    @Test
    void every_round_is_the_plain_list_of_the_instant_of_its_count() {
        var sum = LongStream.range(FIRST_SEED, FIRST_SEED + RACES)
                .parallel()
                .mapToObj(RacesTest::race)
                .reduce(new int[3], (a, b) -> new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]});

        System.out.printf("%,d races: %,d rounds, %,d invitations, %,d counts%n", RACES, sum[0], sum[1], sum[2]);
        assertThat(sum[0]).as("rounds held").isGreaterThan(RACES);
        assertThat(sum[1]).as("invitations issued").isGreaterThan(RACES);
        assertThat(sum[2]).as("rounds that had to be counted again").isGreaterThan(sum[0]);
    }

    private static int[] race(long seed) {
        try {
            return new Race(seed).run(STEPS).tally();
        } catch (AssertionError | RuntimeException e) {
            return fail("race " + seed, e);
        }
    }
}
