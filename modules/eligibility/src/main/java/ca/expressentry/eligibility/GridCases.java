package ca.expressentry.eligibility;

import ca.expressentry.eligibility.SelectionTables.Adaptability;
import ca.expressentry.law.TestVector;
import ca.expressentry.profile.Clb;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Persons and what the grid gives them, as frozen in {@code worked-examples.md} and {@code test-vectors.md}. */
final class GridCases {

    private static final String NONE = "none";
    private static final String YES = "yes";
    private static final String FACTORS = "For ";

    private GridCases() {}

    /**
     * What the grid looks at.
     *
     * @param first levels in the order reading, writing, listening, speaking; the same in the second language
     * @param years completed years of skilled work
     */
    record Given(
            EducationLevel education,
            List<Integer> first,
            List<Integer> second,
            int years,
            int age,
            boolean arrangedEmployment,
            Set<Adaptability> adaptability) {

        SelectionFactors.Facts facts() {
            return new SelectionFactors.Facts(
                    education,
                    first.stream().map(Clb::new).toList(),
                    second.isEmpty() ? Clb.NONE : new Clb(Collections.min(second)),
                    years,
                    age,
                    arrangedEmployment,
                    adaptability);
        }
    }

    /**
     * What must be answered.
     *
     * @param factors the points of each factor, where they are set out
     */
    record Expected(int total, boolean passes, Optional<Map<String, Integer>> factors) {}

    /** All of them; the grid has been the same under every instrument. */
    static List<TestVector> all() {
        var passMark = SelectionTables.IN_FORCE
                .on(SelectionTables.IN_FORCE.days().first())
                .passMark()
                .value();
        return Stream.concat(rows("worked-examples.md"), rows("test-vectors.md"))
                .map(row -> vector(row, passMark))
                .toList();
    }

    private static Stream<Row> rows(String file) {
        return MarkdownDocument.read(GridCases.class, file).table("Grid").rows().stream();
    }

    private static TestVector vector(Row row, int passMark) {
        var from = SelectionTables.IN_FORCE.days().first();
        var name = row.text("Example").split(" ", 2)[0];
        var factors = factors(row);
        var passes =
                row.columns().contains("Passes") ? row.text("Passes").equals(YES) : row.number("Points") >= passMark;
        return new TestVector(
                name,
                EligibilityLaw.SELECTION_FACTORS + from,
                from,
                given(row),
                new Expected(
                        row.number("Points"), passes, factors.isEmpty() ? Optional.empty() : Optional.of(factors)));
    }

    private static Given given(Row row) {
        return new Given(
                EducationLevel.valueOf(row.text("Education")),
                levels(row.text("First")),
                levels(row.text("Second")),
                row.number("Years"),
                row.number("Age"),
                row.text("Offer").equals(YES),
                elements(row.text("Adaptability")));
    }

    private static Map<String, Integer> factors(Row row) {
        var factors = new LinkedHashMap<String, Integer>();
        row.columns().stream()
                .filter(column -> column.startsWith(FACTORS))
                .forEach(column ->
                        factors.put(column.substring(FACTORS.length()).replace(' ', '-'), row.number(column)));
        return factors;
    }

    private static List<Integer> levels(String text) {
        return text.equals(NONE)
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }

    private static Set<Adaptability> elements(String text) {
        var elements = EnumSet.noneOf(Adaptability.class);
        if (!text.equals(NONE)) {
            Arrays.stream(text.split(" ")).map(Adaptability::valueOf).forEach(elements::add);
        }
        return elements;
    }
}
