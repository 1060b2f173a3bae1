package ca.expressentry.ranking;

import ca.expressentry.text.MarkdownTable;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A grade for every whole number from zero up; a number beyond the last has the grade of the last. */
final class Scale {

    private final int[] grades;

    Scale(List<Integer> grades) {
        this.grades = grades.stream().mapToInt(Integer::intValue).toArray();
    }

    int at(int number) {
        return grades[Math.min(number, grades.length - 1)];
    }

    /**
     * What a table says of every whole number from zero to the beginning of its last band. The bands of the first column
     * follow one another from zero, and the last has no end.
     */
    static <T> List<T> everyNumber(MarkdownTable table, Function<Row, T> value) {
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
        return List.copyOf(values);
    }
}
