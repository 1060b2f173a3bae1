package ca.expressentry.ranking;

import ca.expressentry.law.TestVector;
import ca.expressentry.message.Specimen;
import ca.expressentry.ranking.Cases.Expected;
import ca.expressentry.text.MarkdownDocument;
import java.util.List;
import java.util.Optional;

/** The scores of whole declarations, as frozen in {@code declared-scores.md}. */
final class DeclaredCases {

    private DeclaredCases() {}

    /** All of them, by the instrument of their day. */
    static List<TestVector> all() {
        var answers =
                MarkdownDocument.read(DeclaredCases.class, "declared-scores.md").table("Declarations");
        return Specimen.all().stream()
                .map(specimen -> new TestVector(
                        specimen.id(),
                        CrsTables.IN_FORCE.on(specimen.on()).id(),
                        specimen.on(),
                        specimen.question(),
                        answers.row(specimen.id())
                                .map(row -> new Expected(
                                        row.number("CRS"),
                                        row.number("A"),
                                        row.number("B"),
                                        row.number("C"),
                                        row.number("D"),
                                        Optional.of(Cases.awards(row.text("Awards")))))
                                .orElseThrow()))
                .toList();
    }
}
