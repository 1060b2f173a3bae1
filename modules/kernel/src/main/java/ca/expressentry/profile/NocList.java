package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The published lists of unit groups, and which of them is in use on a day. */
final class NocList {

    static final NocList PUBLISHED = new NocList();

    private final NavigableMap<LocalDate, Integer> digits = new TreeMap<>();
    private final Map<String, Level> levels;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, List<String>> correspondents = new HashMap<>();

    /** One unit group as published. */
    record Entry(Level level, Bilingual title) {}

    /** A skill level, or a category of training, education, experience and responsibilities. */
    record Level(int digits, String name, int teer, boolean skilled) {}

    private NocList() {
        var law = MarkdownDocument.read(Noc.class, "noc.md");
        for (var row : law.table("Classification in use").rows()) {
            digits.put(row.day("From"), row.number("Digits"));
        }
        levels = law.table("Levels").rows().stream()
                .map(row -> new Level(
                        row.number("Digits"),
                        row.text("Level"),
                        row.number("TEER"),
                        row.text("Skilled").equals("yes")))
                .collect(Collectors.toUnmodifiableMap(level -> level.digits() + level.name(), level -> level));
        read("noc-2016.csv", "skill", group -> new Bilingual(group.get("title"), numbered(group.get("code"))));
        read("noc-2021.csv", "teer", group -> new Bilingual(group.get("title_en"), group.get("title_fr")));
        readConcordance();
    }

    private static String numbered(String code) {
        return "groupe de base " + code + " de la CNP 2016";
    }

    private void read(String list, String level, Function<CSVRecord, Bilingual> title) {
        for (var group : records(list)) {
            var code = group.get("code");
            entries.put(code, new Entry(levels.get(code.length() + group.get(level)), title.apply(group)));
        }
    }

    private void readConcordance() {
        for (var pair : records("noc-2016-to-2021.csv")) {
            var older = pair.get("noc_2016");
            var newer = pair.get("noc_2021");
            correspondents.computeIfAbsent(older, code -> new ArrayList<>()).add(newer);
            correspondents.computeIfAbsent(newer, code -> new ArrayList<>()).add(older);
        }
    }

    private static List<CSVRecord> records(String list) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Noc.class.getResourceAsStream(list);
                var records = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return records.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String code) {
        return entries.containsKey(code);
    }

    /** The unit groups in use on a day, as published. */
    MarkdownTable tableOn(String heading, LocalDate day) {
        return MarkdownTable.of(
                heading,
                List.of("NOC", "Title", "Titre", "Level", "Skilled"),
                inUseOn(day).stream()
                        .map(noc -> List.of(
                                noc.code(),
                                noc.title().en(),
                                noc.title().fr(),
                                noc.level(),
                                noc.isSkilledOn(day) ? "yes" : "no"))
                        .toList());
    }

    /** Which unit groups in use on a day share work with which of the edition before. */
    MarkdownTable concordanceOn(String heading, LocalDate day) {
        return MarkdownTable.of(
                heading,
                List.of("NOC before", "NOC"),
                inUseOn(day).stream()
                        .flatMap(noc -> correspondents(noc.code()).stream().map(before -> List.of(before, noc.code())))
                        .sorted(Comparator.comparing((List<String> pair) -> pair.get(0))
                                .thenComparing(pair -> pair.get(1)))
                        .toList());
    }

    /** The unit groups of the other edition that share work with this one. */
    List<String> correspondents(String code) {
        return correspondents.getOrDefault(code, List.of());
    }

    Set<String> codes() {
        return entries.keySet();
    }

    Entry entry(String code) {
        return entries.get(code);
    }

    /** How many digits a code has that counts on a day; before Express Entry, as on its first day. */
    int digitsOn(LocalDate day) {
        var inUse = digits.floorEntry(day);
        return (inUse == null ? digits.firstEntry() : inUse).getValue();
    }

    LocalDate firstDay() {
        return digits.firstKey();
    }

    Optional<LocalDate> changesAfter(LocalDate day) {
        return Optional.ofNullable(digits.higherKey(day)).filter(change -> !change.equals(digits.firstKey()));
    }

    List<Noc> inUseOn(LocalDate day) {
        return entries.keySet().stream()
                .filter(code -> code.length() == digitsOn(day))
                .sorted()
                .map(Noc::new)
                .toList();
    }
}
