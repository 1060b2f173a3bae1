package ca.expressentry.demo;

import ca.expressentry.text.MarkdownTable;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Things with their shares of a whole. */
final class Shares<T> {

    private final List<T> things = new ArrayList<>();
    private final double[] upTo;

    /** The things and their shares, in whatever unit, in the same order; a thing without a share never comes up. */
    Shares(List<T> things, List<Integer> shares) {
        var ends = new double[things.size()];
        var sum = 0;
        for (int i = 0; i < things.size(); i++) {
            if (shares.get(i) > 0) {
                sum += shares.get(i);
                ends[this.things.size()] = sum;
                this.things.add(things.get(i));
            }
        }
        if (sum == 0) {
            throw new IllegalArgumentException("nothing has a share");
        }
        upTo = Arrays.copyOf(ends, this.things.size());
        for (int i = 0; i < upTo.length; i++) {
            upTo[i] /= sum;
        }
    }

    static <T> Shares<T> of(MarkdownTable table, String share, Function<Row, T> thing) {
        return of(table.rows(), share, thing);
    }

    static <T> Shares<T> of(List<Row> rows, String share, Function<Row, T> thing) {
        return new Shares<>(
                rows.stream().map(thing).toList(),
                rows.stream().map(row -> row.number(share)).toList());
    }

    /** The thing at a point between 0 (included) and 1 (excluded). */
    T at(double point) {
        var found = Arrays.binarySearch(upTo, point);
        return things.get(found < 0 ? -found - 1 : found + 1);
    }
}
