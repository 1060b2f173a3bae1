package ca.expressentry.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One pipe table of a {@link MarkdownDocument}, read strictly: every row as wide as the heading row, no cell empty, no
 * column twice. It may have no rows at all.
 */
public final class MarkdownTable {

    private static final Pattern RULE = Pattern.compile("\\|(\\s*:?-+:?\\s*\\|)+");
    private static final Pattern PIPE = Pattern.compile("|", Pattern.LITERAL);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final String heading;
    private final List<String> columns;
    private final List<Row> rows;

    private MarkdownTable(String heading, List<String> columns, List<List<String>> rows) {
        this.heading = heading;
        this.columns = columns;
        this.rows = rows.stream().map(Row::new).toList();
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
        if (cells(heading, lines.get(1)).size() != columns.size()) {
            throw new IllegalArgumentException("a row of the wrong width, under " + heading + ": " + lines.get(1));
        }
        var rows = lines.stream().skip(2).map(line -> cells(heading, line)).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of the wrong width, under " + heading + ": " + row);
            }
        }
        return new MarkdownTable(heading, columns, rows);
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
