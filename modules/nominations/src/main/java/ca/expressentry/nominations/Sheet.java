package ca.expressentry.nominations;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of nominations as it was handed in: a heading, and the rows under it. */
record Sheet(List<Row> rows) {

    /** What is read of a file at most, in bytes. */
    static final int LARGEST = 5 << 20;

    static final int MOST_ROWS = 5_000;
    private static final int LONGEST_CELL = 200;
    private static final int MOST_COLUMNS = 50;

    /**
     * One row.
     *
     * @param number as the spreadsheet counts, from 1, the heading included
     * @param faults what is wrong before its values are looked at
     */
    record Row(int number, Map<Column, String> cells, List<RowFault> faults) {

        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** A row as the file has it; a formula is no text. */
    record Raw(int number, List<String> cells, List<Boolean> formulas) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank) && !formulas.contains(true);
        }
    }

    /** Whatever was handed in, by what it begins with: what it is called says nothing. */
    static Sheet read(byte[] file) {
        if (file.length > LARGEST) {
            throw new Invalid("file-too-large", TOO_LARGE);
        }
        if (XlsxSheet.isOne(file)) {
            return of(XlsxSheet.rows(file));
        }
        return of(CsvSheet.rows(file));
    }

    /** Of the rows of a file, the heading first. */
    static Sheet of(List<Raw> raw) {
        var filled = raw.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            throw new Invalid("file-empty", NOTHING_IN_IT);
        }
        var columns = columns(filled.get(0));
        var rows = filled.subList(1, filled.size());
        if (rows.isEmpty()) {
            throw new Invalid("file-empty", NOTHING_IN_IT);
        }
        if (rows.size() > MOST_ROWS) {
            throw new Invalid("too-many-rows", TOO_MANY.with("most", MOST_ROWS));
        }
        return new Sheet(rows.stream().map(row -> row(row, columns)).toList());
    }

    private static List<Column> columns(Raw heading) {
        var columns = new ArrayList<Column>();
        for (var text : heading.cells()) {
            if (text.isBlank()) {
                columns.add(null);
                continue;
            }
            var column = Column.named(text)
                    .orElseThrow(() -> new Invalid("unknown-column", UNKNOWN.with("name", shortened(text))));
            if (columns.contains(column)) {
                throw new Invalid("column-twice", TWICE.with("name", shortened(text)));
            }
            columns.add(column);
        }
        for (var needed : List.of(Column.CERTIFICATE, Column.CANDIDATE)) {
            if (!columns.contains(needed)) {
                throw new Invalid(
                        "column-missing",
                        new Bilingual(
                                MISSING.en().replace("{name}", needed.heading().en()),
                                MISSING.fr().replace("{name}", needed.heading().fr())));
            }
        }
        return columns;
    }

    private static Row row(Raw raw, List<Column> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        var faults = new ArrayList<RowFault>();
        for (int i = 0; i < raw.cells().size(); i++) {
            var column = i < columns.size() ? columns.get(i) : null;
            var text = raw.cells().get(i).strip();
            if (column == null) {
                if (!text.isEmpty()) {
                    faults.add(new RowFault(Optional.empty(), "cell-without-heading", WITHOUT_HEADING));
                }
                continue;
            }
            if (column == Column.PROBLEM) {
                continue;
            }
            cells.put(column, shortened(text));
            if (raw.formulas().get(i)) {
                faults.add(new RowFault(Optional.of(column), "formula", FORMULA));
            } else if (text.length() > LONGEST_CELL) {
                faults.add(new RowFault(Optional.of(column), "cell-too-long", TOO_LONG.with("most", LONGEST_CELL)));
            } else if (text.chars().anyMatch(Character::isISOControl)) {
                faults.add(new RowFault(Optional.of(column), "control-character", CONTROL));
            }
        }
        return new Row(raw.number(), cells, List.copyOf(faults));
    }

    private static String shortened(String text) {
        var visible = text.strip().replaceAll("\\p{Cntrl}", " ");
        return visible.length() > LONGEST_CELL ? visible.substring(0, LONGEST_CELL - 1) + "…" : visible;
    }

    static void requireColumns(int columns) {
        if (columns > MOST_COLUMNS) {
            throw new Invalid("too-many-columns", TOO_WIDE.with("most", MOST_COLUMNS));
        }
    }

    private static final Bilingual TOO_LARGE = new Bilingual(
            "The file is larger than five mebibytes. Divide it.", "Le fichier dépasse cinq mébioctets. Divisez-le.");
    private static final Bilingual NOTHING_IN_IT =
            new Bilingual("The file has no row under its headings.", "Le fichier n’a aucune ligne sous ses en-têtes.");
    private static final Bilingual TOO_MANY = new Bilingual(
            "The file has more than {most} rows. Divide it.", "Le fichier compte plus de {most} lignes. Divisez-le.");
    private static final Bilingual TOO_WIDE =
            new Bilingual("The file has more than {most} columns.", "Le fichier compte plus de {most} colonnes.");
    private static final Bilingual UNKNOWN = new Bilingual(
            "The heading “{name}” is not one of the template.",
            "L’en-tête «\u00a0{name}\u00a0» ne figure pas dans le modèle.");
    private static final Bilingual TWICE =
            new Bilingual("The heading “{name}” stands twice.", "L’en-tête «\u00a0{name}\u00a0» figure deux fois.");
    private static final Bilingual MISSING =
            new Bilingual("The column “{name}” is missing.", "La colonne «\u00a0{name}\u00a0» manque.");
    private static final Bilingual WITHOUT_HEADING = new Bilingual(
            "A cell stands under no heading: a separator too many, perhaps.",
            "Une cellule n’est sous aucun en-tête\u00a0: peut-être un séparateur de trop.");
    private static final Bilingual FORMULA = new Bilingual(
            "A formula is not taken: give the value itself.",
            "Une formule n’est pas acceptée\u00a0: indiquez la valeur elle-même.");
    private static final Bilingual TOO_LONG =
            new Bilingual("A cell has at most {most} characters.", "Une cellule compte au plus {most} caractères.");
    private static final Bilingual CONTROL = new Bilingual(
            "A cell has a character that cannot be seen, such as a line break.",
            "Une cellule contient un caractère invisible, comme un saut de ligne.");
}
