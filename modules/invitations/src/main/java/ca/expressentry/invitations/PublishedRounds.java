package ca.expressentry.invitations;

import ca.expressentry.invitations.PublishedRound.Origin;
import ca.expressentry.invitations.PublishedRound.PublishedPool;
import ca.expressentry.invitations.PublishedRound.TieBreak;
import ca.expressentry.invitations.PublishedRound.Type;
import ca.expressentry.invitations.PublishedRound.Whom;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownDocument;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rounds that the department has held and published since 2015, as facts; ours are in {@link Rounds}. */
public final class PublishedRounds {

    private static final int BANDS = 18;
    private static final MarkdownDocument NAMES = MarkdownDocument.read(PublishedRounds.class, "published-rounds.md");
    private static final Map<String, Bilingual> ROUND_NAMES = bilingual("Names of rounds", "Name", "Nom");
    private static final Map<String, Kind> KINDS = NAMES.table("Names of rounds").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text("Name"), row -> Kind.valueOf(row.text("Kind"))));
    private static final Map<String, Bilingual> PROGRAMS = bilingual("Programs", "Programs", "Programmes");
    private static final List<PublishedRound> LATEST_FIRST = read();

    private PublishedRounds() {}

    /** Every round, latest first. */
    public static List<PublishedRound> latestFirst() {
        return LATEST_FIRST;
    }

    /** The rounds from one day to another, both included, latest first. */
    public static List<PublishedRound> between(LocalDate first, LocalDate last) {
        return LATEST_FIRST.stream()
                .filter(round -> !round.on().isBefore(first) && !round.on().isAfter(last))
                .toList();
    }

    /** One round by its number as published; empty: no such round. */
    public static Optional<PublishedRound> round(String number) {
        return LATEST_FIRST.stream()
                .filter(round -> round.number().equalsIgnoreCase(number))
                .findFirst();
    }

    /** Which of some rounds a score would have reached, for who meets these classes and categories; PNP is the class of who is nominated. */
    public static Reach reach(
            List<PublishedRound> rounds, Set<EconomicClass> classes, Set<Category> categories, int score) {
        return Reach.of(rounds, classes, categories, score);
    }

    /** Whose facts these are. */
    public static Bilingual attribution() {
        return NAMES.table("Attribution").rows().get(0).text("English", "Français");
    }

    private static Map<String, Bilingual> bilingual(String heading, String english, String french) {
        var names = new LinkedHashMap<String, Bilingual>();
        NAMES.table(heading).rows().forEach(row -> names.put(row.text(english), row.text(english, french)));
        return names;
    }

    private static List<PublishedRound> read() {
        var file = Objects.requireNonNull(PublishedRounds.class.getResourceAsStream("published-rounds.csv"));
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var rounds = new ArrayList<PublishedRound>();
            rows.forEach(row -> rounds.add(round(row)));
            Collections.reverse(rounds);
            return List.copyOf(rounds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedRound round(CSVRecord row) {
        var name = row.get("round_name");
        return new PublishedRound(
                row.get("round_number"),
                LocalDate.parse(row.get("date")),
                new Whom(
                        Type.valueOf(row.get("round_type").toUpperCase(Locale.ROOT)),
                        KINDS.get(name),
                        cell(row, "category_version"),
                        known(ROUND_NAMES, name),
                        cell(row, "programs").map(programs -> known(PROGRAMS, programs))),
                Integer.parseInt(row.get("invitations_issued")),
                Integer.parseInt(row.get("lowest_crs")),
                cell(row, "invited_at_utc").map(Instant::parse),
                cell(row, "tie_break_utc").map(at -> new TieBreak(Instant.parse(at), row.get("tie_break_published"))),
                cell(row, "pool_as_of").map(day -> new PublishedPool(LocalDate.parse(day), bands(row))),
                new Origin(row.get("source"), cell(row, "notes")));
    }

    private static Bilingual known(Map<String, Bilingual> names, String name) {
        return Optional.ofNullable(names.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no French name for " + name));
    }

    private static Map<String, Integer> bands(CSVRecord row) {
        var bands = new LinkedHashMap<String, Integer>();
        for (int i = 1; i <= BANDS; i++) {
            bands.put("dd" + i, Integer.valueOf(row.get("dd" + i)));
        }
        return bands;
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return Stream.of(row.get(column)).filter(text -> !text.isBlank()).findFirst();
    }
}
