package ca.expressentry.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Times in nanoseconds, told in microseconds. */
final class Times {

    private final Histogram histogram = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(10), 3);

    void add(long nanos) {
        histogram.recordValue(nanos);
    }

    long at(double percentile) {
        return histogram.getValueAtPercentile(percentile);
    }

    void print(String what) {
        System.out.printf(
                "%-50s n %,7d   p50 %,9d   p90 %,9d   p99 %,9d   max %,9d µs%n",
                what,
                histogram.getTotalCount(),
                at(50) / 1_000,
                at(90) / 1_000,
                at(99) / 1_000,
                histogram.getMaxValue() / 1_000);
    }
}
