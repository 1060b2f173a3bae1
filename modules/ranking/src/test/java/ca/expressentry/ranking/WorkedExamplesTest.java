package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.ranking.HumanCapital.Advantages;
import ca.expressentry.ranking.HumanCapital.Languages;
import ca.expressentry.ranking.HumanCapital.Levels;
import ca.expressentry.ranking.HumanCapital.Offer;
import ca.expressentry.ranking.HumanCapital.Partner;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every row of {@code worked-examples.md}. */
class WorkedExamplesTest {

    private static final String NOTHING = "–";

    @TestFactory
    Stream<DynamicTest> every_worked_example_gives_its_score() {
        return MarkdownDocument.read(getClass(), "worked-examples.md").table("Worked examples").rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.text("Example") + ": " + row.text("What it shows"), () -> givesItsScore(row)));
    }

    private static void givesItsScore(Row row) {
        var day = row.day("Day");

        var score = ComprehensiveRankingSystem.score(facts(row), day, day.plusYears(1));

        assertThat(List.of(
                        score.core().value(),
                        score.spouse().value(),
                        score.transferability().value(),
                        score.additional().value(),
                        score.total()))
                .as("A, B, C, D, CRS; given: %s", score.awards())
                .containsExactly(row.number("A"), row.number("B"), row.number("C"), row.number("D"), row.number("CRS"));
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
        assertThat(numbers).hasSize(4);
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
        var offer = takeAfter("offer ", said).map(WorkedExamplesTest::offer).orElse(Offer.NONE);
        var study = takeAfter("study ", said).map(WorkedExamplesTest::level).orElse(EducationLevel.LESS_THAN_SECONDARY);
        said.remove(NOTHING);
        assertThat(said).as("not understood").isEmpty();
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
