package ca.expressentry.eligibility;

import ca.expressentry.law.TestVector;
import ca.expressentry.message.Specimen;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The classes of whole declarations, as frozen in {@code declared-classes.md}. */
final class DeclaredCases {

    private static final String NONE = "none";

    private DeclaredCases() {}

    /**
     * What must be answered.
     *
     * @param classes the classes all of whose conditions are met
     * @param grid the points of the grid for skilled workers, whether its minimum is met or not
     */
    record Expected(Set<EconomicClass> classes, int grid) {
        Expected {
            classes = Collections.unmodifiableSet(classes);
        }
    }

    /** All of them, by the instrument of their day. */
    static List<TestVector> all() {
        var answers = MarkdownDocument.read(DeclaredCases.class, "declared-classes.md")
                .table("Declarations");
        var days = SelectionTables.IN_FORCE.days();
        return Specimen.all().stream()
                .map(specimen -> new TestVector(
                        specimen.id(),
                        EligibilityLaw.SELECTION_FACTORS
                                + days.headSet(specimen.on().plusDays(1)).last(),
                        specimen.on(),
                        specimen.question(),
                        answers.row(specimen.id())
                                .map(row -> new Expected(classes(row), row.number("Grid")))
                                .orElseThrow()))
                .toList();
    }

    private static Set<EconomicClass> classes(Row row) {
        var classes = EnumSet.noneOf(EconomicClass.class);
        var text = row.text("Classes");
        if (!text.equals(NONE)) {
            Arrays.stream(text.split(" ")).map(EconomicClass::valueOf).forEach(classes::add);
        }
        return classes;
    }
}
