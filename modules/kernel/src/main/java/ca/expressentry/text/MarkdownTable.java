package ca.expressentry.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One pipe table of a {@link MarkdownDocument}, read strictly: every row as wide as the heading row, no cell empty, no
 * column twice. It may have no rows at all.
 */
public final class MarkdownTable {

    private static final Pattern RULE = Pattern.compile("\\|(\\s*:?-+:?\\s*\\|)+");
    private static final Pattern RIGHT = Pattern.compile("-+:");
    private static final Pattern PIPE = Pattern.compile("|", Pattern.LITERAL);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final String heading;
    private final List<String> columns;
    private final List<String> amounts;
    private final List<Row> rows;

    private MarkdownTable(String heading, List<String> columns, List<String> amounts, List<List<String>> rows) {
        this.heading = heading;
        this.columns = columns;
        this.amounts = amounts;
        this.rows = rows.stream().map(Row::new).toList();
    }

    /** A table that is not written in Markdown; its columns are texts. */
    public static MarkdownTable of(String heading, List<String> columns, List<List<String>> rows) {
        return new MarkdownTable(heading, List.copyOf(columns), List.of(), rows);
    }

    /** The same table with these of its rows. */
    public MarkdownTable only(Predicate<Row> which) {
        return new MarkdownTable(
                heading,
                columns,
                amounts,
                rows.stream().filter(which).map(Row::cells).toList());
    }

    /** The table that these lines are, each of them beginning with a pipe. */
    static MarkdownTable parse(String heading, List<String> lines) {
        if (lines.size() < 2 || !RULE.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException("a table without its rule, under " + heading);
        }
        var columns = cells(heading, lines.get(0));
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("a column twice, under " + heading + ": " + columns);
        }
        var rules = cells(heading, lines.get(1));
        if (rules.size() != columns.size()) {
            throw new IllegalArgumentException("a row of the wrong width, under " + heading + ": " + lines.get(1));
        }
        var rows = lines.stream().skip(2).map(line -> cells(heading, line)).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of the wrong width, under " + heading + ": " + row);
            }
        }
        var amounts = columns.stream()
                .filter(column ->
                        RIGHT.matcher(rules.get(columns.indexOf(column))).matches())
                .toList();
        return new MarkdownTable(heading, columns, amounts, rows);
    }

    private static List<String> cells(String heading, String line) {
        if (!line.endsWith("|") || line.length() < 2) {
            throw new IllegalArgumentException("a row without its last pipe, under " + heading + ": " + line);
        }
        var cells = PIPE.splitAsStream(line.substring(1, line.length() - 1) + " ")
                .map(String::strip)
                .toList();
        if (cells.contains("")) {
            throw new IllegalArgumentException("an empty cell, under " + heading + ": " + line);
        }
        return cells;
    }

    public String heading() {
        return heading;
    }

    public List<String> columns() {
        return columns;
    }

    /** The columns set to the right: numbers that are counted with, not codes. */
    public List<String> amounts() {
        return amounts;
    }

    public List<Row> rows() {
        return rows;
    }

    /** The row whose first cell says this. */
    public Optional<Row> row(String first) {
        return rows.stream().filter(row -> row.cells.get(0).equals(first)).findFirst();
    }

    /** One row; a cell is asked for by the name of its column. */
    public final class Row {

        private final List<String> cells;

        private Row(List<String> cells) {
            this.cells = cells;
        }

        public String text(String column) {
            var at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException("no column " + column + " under " + heading + ": " + columns);
            }
            return cells.get(at);
        }

        /** Two columns that say the same thing, the first in English and the second in French. */
        public Bilingual text(String english, String french) {
            return new Bilingual(text(english), text(french));
        }

        public int number(String column) {
            var text = text(column);
            if (!NUMBER.matcher(text).matches()) {
                throw new IllegalArgumentException("not a number, under " + heading + ": " + text);
            }
            return Integer.parseInt(text);
        }

        public LocalDate day(String column) {
            try {
                return LocalDate.parse(text(column));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("not a day, under " + heading + ": " + text(column), e);
            }
        }

        public List<String> cells() {
            return cells;
        }

        /** The columns of the table in which it stands. */
        public List<String> columns() {
            return columns;
        }

        @Override
        public String toString() {
            return heading + " " + cells;
        }
    }

    @Override
    public String toString() {
        return heading + " " + columns + " " + rows.size();
    }
}
