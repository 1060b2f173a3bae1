package ca.expressentry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.eligibility.SelectionTables.Adaptability;
import ca.expressentry.law.Award;
import ca.expressentry.law.Points;
import ca.expressentry.profile.Clb;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SelectionFactorsTest {

    final SelectionTables law = SelectionTables.IN_FORCE.on(LocalDate.of(2026, 7, 1));

    static Stream<MarkdownTable.Row> examples() {
        return MarkdownDocument.read(SelectionFactorsTest.class, "worked-examples.md").table("Grid").rows().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void the_worked_examples_get_their_points(MarkdownTable.Row example) {
        var grid = SelectionFactors.of(facts(example), law);

        assertThat(grid.total()).isEqualTo(new Points(example.number("Points")));
    }

    static SelectionFactors.Facts facts(MarkdownTable.Row example) {
        return new SelectionFactors.Facts(
                EducationLevel.valueOf(example.text("Education")),
                levels(example.text("First")),
                example.text("Second").equals("none") ? Clb.NONE : Collections.min(levels(example.text("Second"))),
                example.number("Years"),
                example.number("Age"),
                example.text("Offer").equals("yes"),
                elements(example.text("Adaptability")));
    }

    static List<Clb> levels(String text) {
        return Arrays.stream(text.split(" "))
                .map(level -> new Clb(Integer.parseInt(level)))
                .toList();
    }

    static Set<Adaptability> elements(String text) {
        return text.equals("none")
                ? Set.of()
                : Arrays.stream(text.split(" ")).map(Adaptability::valueOf).collect(Collectors.toSet());
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
        var grid = SelectionFactors.of(facts(examples().findFirst().orElseThrow()), law);

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
