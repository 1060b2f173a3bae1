package ca.expressentry.nominations;

import ca.expressentry.profile.Noc;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A stream of a province’s program that is aligned with Express Entry: data as published (IRPA 8).
 *
 * @param openFrom the first day as published: a day, a month, a year, or unknown
 * @param openUntil its last day; empty: no end is known
 * @param requirements what was published of them
 * @param certainty medium, or unverified
 */
public record Stream(
        Province province,
        String code,
        Bilingual name,
        String openFrom,
        Optional<LocalDate> openUntil,
        Bilingual requirements,
        String certainty) {

    private static final String UNKNOWN = "unknown";
    private static final String NO_END = "no end";
    private static final int LENGTH_OF_DAY = 10;
    private static final String BEGINNING_OF_A_YEAR = "0000-01-01";

    private static final List<Stream> ALL =
            MarkdownDocument.read(Stream.class, "streams.md").table("Streams").rows().stream()
                    .map(Stream::of)
                    .toList();

    private static Stream of(MarkdownTable.Row row) {
        return new Stream(
                Province.valueOf(row.text("Province")),
                row.text("Code"),
                row.text("Name", "Nom"),
                row.text("Open from"),
                row.text("Open until").equals(NO_END) ? Optional.empty() : Optional.of(row.day("Open until")),
                row.text("Condition", "Condition (français)"),
                row.text("Certainty"));
    }

    /** Every stream, province by province. */
    static List<Stream> all() {
        return ALL;
    }

    static List<Stream> of(Province province) {
        return ALL.stream().filter(stream -> stream.province == province).toList();
    }

    /** The streams of a province in which it may nominate on a day. */
    static List<Stream> openOn(LocalDate day, Province province) {
        return of(province).stream().filter(stream -> stream.isOpenOn(day)).toList();
    }

    /** The days on which one opens or has closed, from the first day of Express Entry. */
    static NavigableSet<LocalDate> changes() {
        var days = new TreeSet<LocalDate>();
        days.add(Noc.firstDay());
        for (var stream : ALL) {
            stream.firstDay().filter(Noc.firstDay()::isBefore).ifPresent(days::add);
            stream.openUntil().map(last -> last.plusDays(1)).ifPresent(days::add);
        }
        return days;
    }

    /** Those that are open on a day, as a table for people. */
    static MarkdownTable table(String heading, LocalDate day) {
        return MarkdownTable.of(
                heading,
                List.of(
                        "Province",
                        "Province (français)",
                        "Name",
                        "Nom",
                        "Open from",
                        "Open until",
                        "Condition",
                        "Condition (français)",
                        "Certainty"),
                ALL.stream()
                        .filter(stream -> stream.isOpenOn(day))
                        .map(stream -> List.of(
                                stream.province.title().en(),
                                stream.province.title().fr(),
                                stream.name.en(),
                                stream.name.fr(),
                                stream.openFrom,
                                stream.openUntil.map(LocalDate::toString).orElse(NO_END),
                                stream.requirements.en(),
                                stream.requirements.fr(),
                                stream.certainty))
                        .toList());
    }

    /** The first day on which it counts as open; empty: that is not known. */
    private Optional<LocalDate> firstDay() {
        return openFrom.equals(UNKNOWN)
                ? Optional.empty()
                : Optional.of(LocalDate.parse(openFrom + BEGINNING_OF_A_YEAR.substring(openFrom.length())));
    }

    /** The one that a province calls so: by its code or by its name in either language. */
    static Optional<Stream> named(Province province, String words) {
        return of(province).stream().filter(stream -> stream.isCalled(words)).findFirst();
    }

    private boolean isCalled(String words) {
        return code.equalsIgnoreCase(words)
                || name.en().equalsIgnoreCase(words)
                || name.fr().equalsIgnoreCase(words);
    }

    /** Whether a day is within it; a beginning of which only the month or the year is known counts from its first day. */
    boolean isOpenOn(LocalDate day) {
        return hasBegunOn(day) && openUntil.filter(day::isAfter).isEmpty();
    }

    private boolean hasBegunOn(LocalDate day) {
        return openFrom.equals(UNKNOWN)
                || day.toString()
                                .substring(0, Math.min(LENGTH_OF_DAY, openFrom.length()))
                                .compareTo(openFrom)
                        >= 0;
    }

    /** Why nothing can be offered in it on a day on which it is not open. */
    Bilingual whyClosed() {
        var stream = openUntil
                .map(last -> new Bilingual(
                        "The stream {stream} is closed: its last day was {day}, as published.",
                        "Le volet {stream} est fermé\u00a0: son dernier jour était le {day}, tel que publié."))
                .orElseGet(() -> new Bilingual(
                        "The stream {stream} opens on {day}, as published.",
                        "Le volet {stream} ouvre le {day}, tel que publié."));
        return new Bilingual(
                        stream.en().replace("{stream}", name.en()), stream.fr().replace("{stream}", name.fr()))
                .with("day", openUntil.map(LocalDate::toString).orElse(openFrom));
    }
}
