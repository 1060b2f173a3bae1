package ca.expressentry.ranking;

import ca.expressentry.text.MarkdownTable;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a table gives for every whole number from zero up, looked up as fast as an array. */
final class Scale<T> {

    private final List<T> values;

    private Scale(List<T> values) {
        this.values = List.copyOf(values);
    }

    /** The bands of the first column follow one another from zero, and the last has no end. */
    static <T> Scale<T> of(MarkdownTable table, Function<Row, T> value) {
        var values = new ArrayList<T>();
        var complete = false;
        for (var row : table.rows()) {
            var band = Band.parse(row.cells().get(0));
            if (complete || band.from() != values.size()) {
                throw new IllegalArgumentException("a gap or an overlap at " + row);
            }
            complete = band.to() == Band.NO_END;
            var last = complete ? band.from() : band.to();
            while (values.size() <= last) {
                values.add(value.apply(row));
            }
        }
        if (!complete) {
            throw new IllegalArgumentException("no end: " + table.heading());
        }
        return new Scale<>(values);
    }

    T at(int number) {
        return values.get(Math.min(number, values.size() - 1));
    }
}
