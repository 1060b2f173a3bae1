package ca.expressentry.web.portal;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Where a value stands on an axis.
 *
 * @param from the value at {@code start}
 * @param to the value at {@code end}
 * @param start the first place of the axis, in units of the drawing
 * @param end the last place of the axis; less than {@code start} when values grow upwards
 */
record Scale(long from, long to, int start, int end) {

    private static final int[] STEPS = {1, 2, 5};
    private static final double TENTHS = 10.0;

    Scale {
        if (to <= from) {
            throw new IllegalArgumentException("no scale from " + from + " to " + to);
        }
    }

    /** The least scale of round numbers around some values, with at most so many steps. */
    static Scale around(long least, long most, int steps, int start, int end) {
        var step = stepOf(most - least, steps);
        var from = Math.floorDiv(least, step) * step;
        var to = -Math.floorDiv(-most, step) * step;
        return new Scale(from, to > from ? to : from + step, start, end);
    }

    /** To a tenth of a unit. */
    double at(double value) {
        var place = start + (value - from) / (to - from) * (end - start);
        return Math.round(place * TENTHS) / TENTHS;
    }

    /** Round numbers from the first to the last, about so many steps apart. */
    List<Long> ticks(int steps) {
        var step = stepOf(to - from, steps);
        return LongStream.iterate(from, tick -> tick <= to, tick -> tick + step)
                .boxed()
                .toList();
    }

    private static long stepOf(long span, int steps) {
        for (long power = 1; ; power *= 10) {
            for (var step : STEPS) {
                if (step * power * steps >= span) {
                    return step * power;
                }
            }
        }
    }
}
