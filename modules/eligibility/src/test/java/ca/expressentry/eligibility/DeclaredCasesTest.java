package ca.expressentry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.eligibility.DeclaredCases.Expected;
import ca.expressentry.law.TestVector;
import ca.expressentry.profile.Question;
import ca.expressentry.text.MarkdownDocument;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole declarations through the tool: the classes, and the grid. */
class DeclaredCasesTest {

    static final List<TestVector> ALL = DeclaredCases.all();

    /** As the tool answers it. */
    static Expected answered(TestVector vector) {
        return ((Question) vector.given())
                .understand(vector.day())
                .fold(
                        understood -> {
                            var answer = EligibilityToolResource.Answer.to(understood);
                            return new Expected(
                                    answer.determination().classes(),
                                    answer.selectionFactors().total().value());
                        },
                        problem -> {
                            throw new AssertionError(problem);
                        });
    }

    /** The line of the file that would freeze the answer of today. */
    static String line(TestVector vector) {
        var answer = answered(vector);
        var classes = answer.classes().stream().map(Enum::name).collect(Collectors.joining(" "));
        return "| " + vector.id() + " | " + (classes.isEmpty() ? "none" : classes) + " | " + answer.grid() + " |";
    }

    @TestFactory
    Stream<DynamicTest> every_declaration_meets_its_classes_through_the_tool() {
        return ALL.stream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.id(),
                        () -> assertThat(answered(vector)).as(line(vector)).isEqualTo(vector.expected())));
    }

    @Test
    void classes_written_by_hand_agree_with_every_declaration() {
        assertThat(ALL).allSatisfy(vector -> {
            var expected = (Expected) vector.expected();
            var plain = new PlainEligibility(
                    ((Question) vector.given()).declaration().orElseThrow(), vector.day());

            assertThat(plain.classes()).as(vector.id()).isEqualTo(expected.classes());
            assertThat(plain.grid()).as(vector.id()).isEqualTo(expected.grid());
        });
    }

    @Test
    void nothing_else_is_frozen() {
        assertThat(MarkdownDocument.read(DeclaredCases.class, "declared-classes.md")
                        .table("Declarations")
                        .rows())
                .extracting(row -> row.text("Example"))
                .containsExactlyElementsOf(ALL.stream().map(TestVector::id).toList());
    }

    @Test
    void every_instrument_has_some_who_meet_each_class_and_some_who_meet_none() {
        assertThat(ALL.stream()
                        .collect(Collectors.groupingBy(TestVector::instrument))
                        .values())
                .hasSize(SelectionTables.IN_FORCE.days().size())
                .allSatisfy(vectors -> {
                    var classes = vectors.stream()
                            .map(vector -> ((Expected) vector.expected()).classes())
                            .toList();
                    assertThat(classes).contains(Set.of());
                    assertThat(classes.stream().flatMap(Set::stream).distinct()).hasSize(3);
                });
    }
}
