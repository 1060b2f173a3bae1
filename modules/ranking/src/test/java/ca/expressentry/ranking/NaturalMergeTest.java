package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalMergeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50, 1_000})
    void sorts_any_part_and_leaves_the_rest(int ascending) {
        var chance = new Random(ascending);
        for (int turn = 0; turn < 200; turn++) {
            var numbers = chance.ints(300, 0, 1_000).toArray();
            var from = chance.nextInt(150);
            var until = from + chance.nextInt(150);
            for (int i = from; i < until; i += ascending) {
                Arrays.sort(numbers, i, Math.min(until, i + ascending));
            }
            var expected = numbers.clone();
            Arrays.sort(expected, from, until);

            new NaturalMerge(numbers, (one, other) -> one < other).sort(from, until);

            assertThat(numbers).isEqualTo(expected);
        }
    }
}
