package ca.expressentry.demo;

import java.util.List;
import java.util.SplittableRandom;

/** What is left to chance, the same for the same seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True in so many of a hundred cases. */
    boolean in100(int cases) {
        return random.nextInt(100) < cases;
    }

    /** A whole number of a range, both ends included; the lower end when the range is empty. */
    int between(int from, int to) {
        return to <= from ? from : random.nextInt(from, to + 1);
    }

    <T> T oneOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    <T> T of(Shares<T> shares) {
        return shares.at(random.nextDouble());
    }
}
