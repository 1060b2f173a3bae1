package ca.expressentry.law;

import ca.expressentry.law.Instrument.Kind;
import ca.expressentry.law.Instrument.Mark;
import ca.expressentry.law.Instrument.Part;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownDocument.Section;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A law as published: every version of it, read from the files that the rules read. */
public record RuleBook(InForce<Instrument> versions) {

    /** The id of the first version, by which books are put in order. */
    public String firstId() {
        return versions.versions().iterator().next().id();
    }

    private static final List<String> DAY = List.of("From", "In force from");
    private static final String FROM = "From ";
    private static final Bilingual UNVERIFIED = new Bilingual("unverified", "non vérifié");
    private static final Bilingual ROW_UNVERIFIED =
            new Bilingual("{heading}, {row}: unverified.", "{heading}, {row}\u00a0: non vérifié.");

    /** A folder of instruments, each of which amends those before it (see {@link Instruments}). */
    public static RuleBook instruments(Class<?> beside, String folder) {
        var law = Instruments.in(beside, folder);
        var index =
                MarkdownDocument.read(beside, folder + "/index.md").sections().get(0);
        var files = new TreeMap<LocalDate, MarkdownDocument>();
        law.days().forEach(day -> files.put(day, MarkdownDocument.read(beside, folder + "/" + day + ".md")));
        var book = new Draft(index.title(), moduleOf(beside));
        for (var tables : law.versions()) {
            var file = files.get(tables.inForceFrom());
            var parts = new ArrayList<Part>();
            withoutTables(file).map(RuleBook::part).forEach(parts::add);
            tables.byHeading()
                    .keySet()
                    .forEach(heading -> parts.add(part(inForce(heading, files, tables.inForceFrom()))));
            var changed = file.sections().stream()
                    .filter(section -> section.table().isPresent() || Instruments.repeals(section))
                    .map(section -> inForce(section.heading(), files, tables.inForceFrom())
                            .title())
                    .toList();
            book.add(tables.inForceFrom(), tables.id(), tables.title(), changed, parts);
        }
        return book.finish();
    }

    /**
     * One document whose tables carry their days: of a table whose first column is a day, the row in force; of headings
     * that begin with "From" and a day, the last; everything else at all times.
     */
    public static RuleBook document(Class<?> beside, String file) {
        var sections = MarkdownDocument.read(beside, file).sections();
        var days = new TreeSet<LocalDate>();
        sections.forEach(section -> {
            dayOf(section.heading()).ifPresent(days::add);
            section.table().filter(RuleBook::isByDay).ifPresent(table -> days.addAll(daysOf(table)));
        });
        return document(beside, file, days, (section, day) -> onDay(section, day, days));
    }

    /** What of a section stands on a day; nothing when it does not. */
    @FunctionalInterface
    public interface OnDay {
        Optional<Section> of(Section section, LocalDate day);
    }

    /** One document that changes on these days. */
    public static RuleBook document(Class<?> beside, String file, NavigableSet<LocalDate> days, OnDay onDay) {
        var document = MarkdownDocument.read(beside, file);
        var title = document.sections().get(0).title();
        var name = file.replaceFirst("\\.md$", "").toUpperCase(Locale.ROOT);
        var book = new Draft(title, moduleOf(beside));
        Map<String, Optional<MarkdownTable>> before = Map.of();
        for (var day : days) {
            var parts = new ArrayList<Part>();
            var changed = new ArrayList<Bilingual>();
            var now = new LinkedHashMap<String, Optional<MarkdownTable>>();
            for (var section : document.sections()) {
                onDay.of(section, day).ifPresent(standing -> {
                    parts.add(part(standing));
                    now.put(section.heading(), standing.table());
                });
            }
            for (var section : document.sections()) {
                if (!rows(now.get(section.heading())).equals(rows(before.get(section.heading())))) {
                    changed.add(section.title());
                }
            }
            book.add(day, name + "-" + day, title, changed, parts);
            before = now;
        }
        return book.finish();
    }

    /** The days in the first column of a table. */
    public static NavigableSet<LocalDate> daysOf(MarkdownTable table) {
        var days = new TreeSet<LocalDate>();
        table.rows().forEach(row -> days.add(row.day(table.columns().get(0))));
        return days;
    }

    private static List<List<String>> rows(Optional<MarkdownTable> table) {
        return table == null
                ? List.of()
                : table.stream()
                        .flatMap(t -> t.rows().stream())
                        .map(MarkdownTable.Row::cells)
                        .toList();
    }

    private static Optional<Section> onDay(Section section, LocalDate day, NavigableSet<LocalDate> days) {
        var from = dayOf(section.heading());
        if (from.isPresent()) {
            return from.equals(Optional.of(days.floor(day))) ? Optional.of(section) : Optional.empty();
        }
        return Optional.of(new Section(
                section.heading(),
                section.prose(),
                section.table().map(table -> isByDay(table) ? rowOn(day, table) : table)));
    }

    private static boolean isByDay(MarkdownTable table) {
        return DAY.contains(table.columns().get(0));
    }

    private static MarkdownTable rowOn(LocalDate day, MarkdownTable table) {
        var from = daysOf(table).floor(day);
        return table.only(row -> row.day(table.columns().get(0)).equals(from));
    }

    private static Optional<LocalDate> dayOf(String heading) {
        if (!heading.startsWith(FROM)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(heading.substring(FROM.length())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String moduleOf(Class<?> beside) {
        var name = beside.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Stream<Section> withoutTables(MarkdownDocument file) {
        return file.sections().stream().filter(section -> section.table().isEmpty() && !Instruments.repeals(section));
    }

    /** The section that brought the table that stands under a heading on a day, or stood there until its repeal. */
    private static Section inForce(String heading, TreeMap<LocalDate, MarkdownDocument> files, LocalDate day) {
        return files.headMap(day, true).descendingMap().values().stream()
                .flatMap(file -> file.section(heading).stream())
                .filter(section -> section.table().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Part part(Section section) {
        return new Part(section.title(), section.text(), section.table());
    }

    /** Collects versions, and lets each end where the next begins. */
    private static final class Draft {

        private final Bilingual subject;
        private final String module;
        private final TreeMap<LocalDate, Instrument> versions = new TreeMap<>();

        Draft(Bilingual subject, String module) {
            this.subject = subject;
            this.module = module;
        }

        void add(LocalDate day, String id, Bilingual title, List<Bilingual> changed, List<Part> parts) {
            versions.put(
                    day,
                    new Instrument(id, subject, title, module, day, Optional.empty(), marks(parts), changed, parts));
        }

        RuleBook finish() {
            var dated = new TreeMap<LocalDate, Instrument>();
            versions.forEach((day, version) -> dated.put(
                    day,
                    new Instrument(
                            version.id(),
                            version.subject(),
                            version.title(),
                            version.module(),
                            day,
                            Optional.ofNullable(versions.higherKey(day)),
                            version.marks(),
                            version.changed(),
                            version.parts())));
            return new RuleBook(new InForce<>(dated));
        }

        private static List<Mark> marks(List<Part> parts) {
            var marks = new ArrayList<Mark>();
            for (var part : parts) {
                if (part.heading().en().equals(Instruments.PROVISIONAL)) {
                    part.text().forEach(text -> marks.add(new Mark(Kind.PROVISIONAL, text)));
                    continue;
                }
                part.text().stream()
                        .filter(text -> text.en().contains(UNVERIFIED.en()))
                        .forEach(text -> marks.add(new Mark(Kind.UNVERIFIED, text)));
                part.table().stream()
                        .flatMap(table -> table.rows().stream())
                        .filter(row -> row.cells().stream().anyMatch(cell -> cell.contains(UNVERIFIED.en())))
                        .forEach(row -> marks.add(new Mark(
                                Kind.UNVERIFIED,
                                new Bilingual(
                                                ROW_UNVERIFIED
                                                        .en()
                                                        .replace(
                                                                "{heading}",
                                                                part.heading().en()),
                                                ROW_UNVERIFIED
                                                        .fr()
                                                        .replace(
                                                                "{heading}",
                                                                part.heading().fr()))
                                        .with("row", row.cells().get(0)))));
            }
            return marks;
        }
    }
}
