package ca.expressentry.web.portal;

import ca.expressentry.profile.Noc;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of the law for people: of a pair of columns that say the same the one in the reader's language, and names of
 * columns and codes in words, by {@code law-words.md}.
 */
final class LawWords {

    static final Map<String, Bilingual> COLUMNS = read("Columns");

    static final Set<Pair> PAIRS = pairs();

    static final Map<String, Bilingual> VALUES = read("Values");
    private static final Set<String> CODES =
            MarkdownDocument.read(LawWords.class, "law-words.md").table("Codes").rows().stream()
                    .map(row -> row.text("Written"))
                    .collect(Collectors.toSet());
    private static final String DETAIL = " ({detail})";
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private LawWords() {}

    /** Two columns that say the same. */
    record Pair(String english, String french) {}

    /** A table as it is shown. */
    record Shown(List<Column> columns, List<List<Cell>> rows) {}

    record Column(String name, boolean amount) {}

    record Cell(String text, boolean amount, boolean unverified) {}

    private static Map<String, Bilingual> read(String heading) {
        var words = new HashMap<String, Bilingual>();
        for (var row : MarkdownDocument.read(LawWords.class, "law-words.md")
                .table(heading)
                .rows()) {
            words.put(row.text("Written"), row.text("English", "Français"));
        }
        return words;
    }

    private static Set<Pair> pairs() {
        return MarkdownDocument.read(LawWords.class, "law-words.md").table("Pairs").rows().stream()
                .map(row -> new Pair(row.text("English"), row.text("Français")))
                .collect(Collectors.toSet());
    }

    static Shown show(MarkdownTable table, Words words) {
        var columns = columns(table, words);
        return new Shown(
                columns.stream()
                        .map(column ->
                                new Column(name(column, words), table.amounts().contains(column)))
                        .toList(),
                table.rows().stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(
                                        written(row, column, words),
                                        table.amounts().contains(column),
                                        words))
                                .toList())
                        .toList());
    }

    /** A heading; where it is a code, in words. */
    static String heading(Bilingual heading, Words words) {
        return words.say(VALUES.getOrDefault(heading.en(), heading));
    }

    /** The title of an occupation is that of the classification; what is filled in for a person is left out. */
    private static String written(MarkdownTable.Row row, String column, Words words) {
        return column.equals("Title") && words.code().equals("fr")
                ? new Noc(row.text("Code")).title().fr()
                : row.text(column).replace(DETAIL, "");
    }

    /** Without those in the other language, and without codes where their words stand beside them. */
    private static List<String> columns(MarkdownTable table, Words words) {
        var all = table.columns();
        var shown = new ArrayList<String>();
        var saidInWords = false;
        for (int i = 0; i < all.size(); i++) {
            if (i + 1 < all.size() && PAIRS.contains(new Pair(all.get(i), all.get(i + 1)))) {
                shown.add(all.get(words.code().equals("fr") ? i + 1 : i));
                i++;
                saidInWords = true;
            } else {
                shown.add(all.get(i));
            }
        }
        if (saidInWords) {
            shown.removeAll(CODES);
        }
        return shown;
    }

    private static String name(String column, Words words) {
        return Optional.ofNullable(COLUMNS.get(column)).map(words::say).orElse(column);
    }

    private static Cell cell(String text, boolean amount, Words words) {
        return new Cell(said(text, amount, words), amount, text.contains("unverified"));
    }

    private static String said(String text, boolean amount, Words words) {
        if (DAY.matcher(text).matches()) {
            return words.day(LocalDate.parse(text));
        }
        if (amount && NUMBER.matcher(text).matches()) {
            return words.number(Long.parseLong(text));
        }
        return Optional.ofNullable(VALUES.get(text)).map(words::say).orElse(text);
    }
}
