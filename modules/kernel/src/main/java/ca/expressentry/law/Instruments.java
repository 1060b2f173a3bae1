package ca.expressentry.law;

import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownDocument.Section;
import ca.expressentry.text.MarkdownTable;
import java.io.File;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads a folder of instruments into the law of every day.
 *
 * <p>The folder has an {@code index.md} with one table, {@value #INDEX}: the day each instrument came into force and
 * its title in both languages. The instrument itself is the file named by its day. A table of it replaces the table
 * under the same heading, or is added; {@value #REPEALED} under a heading takes the table away; the heading
 * {@value #PROVISIONAL} marks an instrument that is not yet known in full.
 */
public final class Instruments {

    private static final String INDEX = "Instruments";
    private static final String REPEALED = "Repealed.";
    static final String PROVISIONAL = "Provisional";

    private Instruments() {}

    /** The instruments of a folder beside a class; the folder's name is the name of the law. */
    public static InForce<Tables> in(Class<?> beside, String folder) {
        var index = MarkdownDocument.read(beside, folder + "/index.md");
        var law = consolidate(nameOf(folder), index, day -> MarkdownDocument.read(beside, folder + "/" + day + ".md"));
        refuseFilesNotIn(law.days(), beside, folder);
        return law;
    }

    static InForce<Tables> consolidate(
            String law, MarkdownDocument index, Function<LocalDate, MarkdownDocument> instruments) {
        var versions = new TreeMap<LocalDate, Tables>();
        Map<String, MarkdownTable> tables = new LinkedHashMap<>();
        for (var entry : byDay(index.table(INDEX)).versions()) {
            var day = entry.day("In force from");
            var id = law + "-" + day;
            var instrument = instruments.apply(day);
            tables = amended(tables, instrument, id);
            versions.put(day, new Tables(day, id, entry.text("Title", "Titre"), isProvisional(instrument), tables));
        }
        return new InForce<>(versions);
    }

    private static boolean isProvisional(MarkdownDocument instrument) {
        return instrument.sections().stream()
                .anyMatch(section -> section.heading().equals(PROVISIONAL));
    }

    private static String nameOf(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    private static Map<String, MarkdownTable> amended(
            Map<String, MarkdownTable> before, MarkdownDocument instrument, String id) {
        var after = new LinkedHashMap<>(before);
        for (var section : instrument.sections()) {
            if (repeals(section)) {
                if (section.table().isPresent()) {
                    throw new IllegalArgumentException(id + ": repealed and set out: " + section.heading());
                }
                if (after.remove(section.heading()) == null) {
                    throw new IllegalArgumentException(id + ": nothing to repeal: " + section.heading());
                }
            }
            section.table().ifPresent(table -> after.put(section.heading(), table));
        }
        if (after.equals(before)) {
            throw new IllegalArgumentException(id + ": an instrument that changes nothing");
        }
        return after;
    }

    static boolean repeals(Section section) {
        return section.prose().contains(REPEALED);
    }

    /** A file forgotten in the index is found wherever the folder can be listed, as it can in every build. */
    private static void refuseFilesNotIn(Set<LocalDate> days, Class<?> beside, String folder) {
        var place = beside.getResource(folder + "/index.md");
        if (place == null || !place.getProtocol().equals("file")) {
            return;
        }
        var files = new File(URI.create(place.toString())).getParentFile().list();
        for (var file : files == null ? new String[0] : files) {
            if (!file.equals("index.md") && days.stream().noneMatch(day -> file.equals(day + ".md"))) {
                throw new IllegalArgumentException(folder + ": not in the index: " + file);
            }
        }
    }

    /** A table whose first column is the day from which the row is in force, earliest first. */
    public static InForce<MarkdownTable.Row> byDay(MarkdownTable table) {
        var versions = new TreeMap<LocalDate, MarkdownTable.Row>();
        for (var row : table.rows()) {
            var day = row.day(table.columns().get(0));
            if (!versions.isEmpty() && !day.isAfter(versions.lastKey())) {
                throw new IllegalArgumentException("days out of order, under " + table.heading() + ": " + day);
            }
            versions.put(day, row);
        }
        return new InForce<>(versions);
    }
}
