package ca.expressentry.ranking;

import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;

/** Somebody reads ranks while the whole pool is scored and ranked anew, again and again. */
public final class ReadsBesideRescoring {

    private ReadsBesideRescoring() {}

    /** How long each read took, in nanoseconds. */
    public static Histogram during(int candidates, int rescorings) throws InterruptedException {
        var one = CrsTables.IN_FORCE.on(LocalDate.of(2025, 3, 25));
        var other = CrsTables.IN_FORCE.on(LocalDate.of(2025, 3, 24));
        var standings = PoolBenchmark.filled(candidates, one, PoolBenchmark.submissions(candidates));
        var first = 500_000_000;
        var done = new AtomicBoolean();
        var times = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
        var reader = new Thread(() -> {
            var chance = new Random(2);
            while (!done.get()) {
                var number = first + chance.nextInt(candidates);
                var begin = System.nanoTime();
                var standing = standings.standing(number);
                times.recordValue(System.nanoTime() - begin);
                if (standing == null) {
                    throw new IllegalStateException("nobody under " + number);
                }
            }
        });
        reader.start();
        for (int i = 0; i < rescorings; i++) {
            standings.rescore(i % 2 == 0 ? other : one);
        }
        done.set(true);
        reader.join();
        return times;
    }
}
