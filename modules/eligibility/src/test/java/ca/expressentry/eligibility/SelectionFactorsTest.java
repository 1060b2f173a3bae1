package ca.expressentry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.eligibility.SelectionTables.Adaptability;
import ca.expressentry.law.Award;
import ca.expressentry.law.Instruments;
import ca.expressentry.law.Points;
import ca.expressentry.law.Tables;
import ca.expressentry.law.TestVector;
import ca.expressentry.profile.Clb;
import ca.expressentry.profile.EducationLevel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SelectionFactorsTest {

    final SelectionTables law = SelectionTables.IN_FORCE.on(LocalDate.of(2026, 7, 1));

    static Stream<TestVector> cases() {
        return GridCases.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void every_case_gets_its_points(TestVector vector) {
        var grid = SelectionFactors.of(given(vector).facts(), law);
        var expected = (GridCases.Expected) vector.expected();

        assertThat(grid.total()).isEqualTo(new Points(expected.total()));
        assertThat(grid.total().compareTo(law.passMark()) >= 0).isEqualTo(expected.passes());
        expected.factors().ifPresent(factors -> assertThat(factors(grid)).isEqualTo(factors));
    }

    /** As the cases set them out: under the maxima of arranged employment and adaptability. */
    private Map<String, Integer> factors(SelectionFactors grid) {
        var adaptability = grid.awards().stream()
                .filter(award -> award.factor().startsWith("adaptability-"))
                .mapToInt(award -> award.points().value())
                .sum();
        return Map.of(
                "education", given(grid, "education"),
                "first-language", given(grid, "first-language"),
                "second-language", given(grid, "second-language"),
                "experience", given(grid, "experience"),
                "age", given(grid, "age"),
                "offer", given(grid, "arranged-employment"),
                "adaptability",
                        Math.min(adaptability, law.maximum("Adaptability").value()));
    }

    private static int given(SelectionFactors grid, String factor) {
        return grid.awards().stream()
                .filter(award -> award.factor().equals(factor))
                .mapToInt(award -> award.points().value())
                .sum();
    }

    private static GridCases.Given given(TestVector vector) {
        return (GridCases.Given) vector.given();
    }

    @Test
    void every_row_of_the_grid_is_hit_by_a_case_and_the_pass_mark_from_both_sides() {
        var tables = Instruments.in(SelectionTables.class, "selection-factors").on(LocalDate.of(2026, 7, 1));
        var left = new TreeSet<String>();
        for (var heading : List.of(
                "Education",
                "First official language",
                "Second official language",
                "Experience",
                "Age",
                "Adaptability")) {
            tables.table(heading)
                    .rows()
                    .forEach(row -> left.add(heading + " " + row.cells().get(0)));
        }
        left.addAll(List.of("Arranged employment", "66", "67", "every maximum"));
        cases().forEach(vector -> {
            var given = given(vector);
            left.remove("Education " + given.education());
            given.first()
                    .forEach(level ->
                            left.remove("First official language " + step(tables, "First official language", level)));
            if (!given.second().isEmpty()) {
                left.remove("Second official language "
                        + step(tables, "Second official language", Collections.min(given.second())));
            }
            left.remove("Experience " + step(tables, "Experience", given.years()));
            left.remove("Age " + step(tables, "Age", given.age()));
            given.adaptability().forEach(element -> left.remove("Adaptability " + element));
            if (given.arrangedEmployment()) {
                left.remove("Arranged employment");
            }
            var total = ((GridCases.Expected) vector.expected()).total();
            left.remove(String.valueOf(total));
            if (total == 100) {
                left.remove("every maximum");
            }
        });

        assertThat(left).as("not hit").isEmpty();
    }

    /** The last row that a number reaches. */
    private static String step(Tables tables, String heading, int number) {
        return tables.table(heading).rows().stream()
                .map(row -> row.cells().get(0))
                .filter(from -> Integer.parseInt(from) <= number)
                .reduce((before, after) -> after)
                .orElse("none");
    }

    static List<Clb> levels(String text) {
        return Arrays.stream(text.split(" "))
                .map(level -> new Clb(Integer.parseInt(level)))
                .toList();
    }

    SelectionFactors.Facts nothingBut(int age, int years) {
        return new SelectionFactors.Facts(
                EducationLevel.LESS_THAN_SECONDARY, List.of(), Clb.NONE, years, age, false, Set.of());
    }

    @ParameterizedTest(name = "aged {0}: {1} points")
    @CsvSource({
        "17, 0", "18, 12", "35, 12", "36, 11", "37, 10", "38, 9", "39, 8", "40, 7", "41, 6", "42, 5", "43, 4", "44, 3",
        "45, 2", "46, 1", "47, 0", "80, 0"
    })
    void age_gives_most_from_18_to_35_and_nothing_from_47(int age, int points) {
        assertThat(SelectionFactors.of(nothingBut(age, 0), law).total()).isEqualTo(new Points(points));
    }

    @ParameterizedTest(name = "{0} years: {1} points")
    @CsvSource({"0, 0", "1, 9", "2, 11", "3, 11", "4, 13", "5, 13", "6, 15", "10, 15"})
    void experience_gives_points_by_completed_years(int years, int points) {
        assertThat(SelectionFactors.of(nothingBut(60, years), law).total()).isEqualTo(new Points(points));
    }

    @Test
    void the_maxima_together_are_one_hundred() {
        var everything = new SelectionFactors.Facts(
                EducationLevel.DOCTORATE,
                levels("12 12 12 12"),
                new Clb(12),
                40,
                18,
                true,
                EnumSet.allOf(Adaptability.class));

        assertThat(SelectionFactors.of(everything, law).total()).isEqualTo(new Points(100));
        assertThat(Stream.of("Education", "Languages", "Experience", "Age", "Arranged employment", "Adaptability")
                        .map(law::maximum)
                        .reduce(Points.ZERO, Points::plus))
                .isEqualTo(new Points(100));
    }

    @Test
    void every_award_names_its_provision() {
        var grid = SelectionFactors.of(given(cases().findFirst().orElseThrow()).facts(), law);

        assertThat(grid.awards()).allMatch(award -> award.provision().citation().startsWith("IRPR "));
        assertThat(grid.awards()).extracting(Award::factor).doesNotHaveDuplicates();
    }

    @Test
    void what_each_element_of_adaptability_gives() {
        assertThat(Arrays.stream(Adaptability.values())
                        .map(element -> law.adaptability(element).points().value()))
                .containsExactly(5, 5, 5, 10, 5, 5, 5);
    }
}
