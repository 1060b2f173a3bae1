package ca.expressentry.ranking;

import ca.expressentry.law.TestVector;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.ranking.HumanCapital.Advantages;
import ca.expressentry.ranking.HumanCapital.Languages;
import ca.expressentry.ranking.HumanCapital.Levels;
import ca.expressentry.ranking.HumanCapital.Offer;
import ca.expressentry.ranking.HumanCapital.Partner;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Candidates and their scores as frozen in {@code worked-examples.md} and {@code test-vectors.md}. */
final class Cases {

    private static final String NOTHING = "–";

    private Cases() {}

    /**
     * What must be answered.
     *
     * @param awards the points of each factor before any maximum, those of four abilities added up
     */
    record Expected(
            int total,
            int core,
            int spouse,
            int transferability,
            int additional,
            Optional<Map<String, Integer>> awards) {

        static Expected of(Score score) {
            var awards = new LinkedHashMap<String, Integer>();
            score.awards()
                    .forEach(
                            award -> awards.merge(award.factor(), award.points().value(), Integer::sum));
            return new Expected(
                    score.total(),
                    score.core().value(),
                    score.spouse().value(),
                    score.transferability().value(),
                    score.additional().value(),
                    Optional.of(awards));
        }
    }

    /** All of them, by the instrument of their day. */
    static List<TestVector> all() {
        return Stream.concat(
                        rows("worked-examples.md").map(row -> vector(row, Optional.empty())),
                        rows("test-vectors.md").map(row -> vector(row, Optional.of(awards(row.text("Awards"))))))
                .toList();
    }

    private static Stream<Row> rows(String file) {
        return MarkdownDocument.read(Cases.class, file).tables().stream()
                .map(MarkdownTable::rows)
                .flatMap(List::stream);
    }

    private static TestVector vector(Row row, Optional<Map<String, Integer>> awards) {
        var day = row.day("Day");
        var expected = new Expected(
                row.number("CRS"), row.number("A"), row.number("B"), row.number("C"), row.number("D"), awards);
        return new TestVector(row.text("Example"), CrsTables.IN_FORCE.on(day).id(), day, facts(row), expected);
    }

    static Map<String, Integer> awards(String text) {
        var awards = new LinkedHashMap<String, Integer>();
        if (!text.equals(NOTHING)) {
            for (var award : text.split(", ")) {
                var at = award.lastIndexOf(' ');
                awards.put(award.substring(0, at), Integer.valueOf(award.substring(at + 1)));
            }
        }
        return awards;
    }

    private static HumanCapital facts(Row row) {
        return new HumanCapital(
                row.number("Age"),
                level(row.text("Education")),
                languages(row.text("First language"), row.text("Second language")),
                row.number("Canadian"),
                row.number("Foreign"),
                row.text("Certificate").equals("yes"),
                partner(row.text("Partner")),
                advantages(row.text("Additional")));
    }

    private static EducationLevel level(String words) {
        return EducationLevel.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static Languages languages(String first, String second) {
        var declaredFirst = OfficialLanguage.valueOf(first.split(" ", 2)[0].toUpperCase(Locale.ROOT));
        var levels = List.of(levels(first), levels(second));
        return declaredFirst == OfficialLanguage.ENGLISH
                ? new Languages(declaredFirst, levels.get(0), levels.get(1))
                : new Languages(declaredFirst, levels.get(1), levels.get(0));
    }

    private static Levels levels(String text) {
        if (text.equals(NOTHING)) {
            return Levels.NONE;
        }
        var numbers = Arrays.stream(text.replaceAll("[A-Za-z]", "").strip().split(" "))
                .map(Integer::valueOf)
                .toList();
        return new Levels(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }

    private static Optional<Partner> partner(String text) {
        if (text.equals(NOTHING)) {
            return Optional.empty();
        }
        var parts = text.split("; ");
        return Optional.of(new Partner(level(parts[0]), levels(parts[1]), Integer.parseInt(parts[2])));
    }

    private static Advantages advantages(String text) {
        var said = new ArrayList<>(List.of(text.split(", ")));
        var nominated = said.remove("nomination");
        var sibling = said.remove("sibling");
        var offer = takeAfter("offer ", said).map(Cases::offer).orElse(Offer.NONE);
        var study = takeAfter("study ", said).map(Cases::level).orElse(EducationLevel.LESS_THAN_SECONDARY);
        said.remove(NOTHING);
        if (!said.isEmpty()) {
            throw new IllegalArgumentException("not understood: " + said);
        }
        return new Advantages(nominated, offer, study, sibling);
    }

    private static Offer offer(String words) {
        return Offer.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static Optional<String> takeAfter(String word, List<String> said) {
        var found = said.stream().filter(s -> s.startsWith(word)).findFirst();
        found.ifPresent(said::remove);
        return found.map(s -> s.substring(word.length()));
    }
}
