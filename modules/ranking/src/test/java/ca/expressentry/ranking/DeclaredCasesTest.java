package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.law.Tables;
import ca.expressentry.law.TestVector;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Question;
import ca.expressentry.ranking.Cases.Expected;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole declarations through the tool, and every condition that only they can meet or miss. */
class DeclaredCasesTest {

    static final List<TestVector> ALL = DeclaredCases.all();

    /** Tables of conditions: facts come out of them, so that no vector of facts can be made from a row. */
    static final Set<String> CONDITIONS = Set.of(
            "Conditions of arranged employment",
            "Conditions of study in Canada",
            "Validity of official language results of spouse");

    /** As the tool answers it. */
    static Score answered(TestVector vector) {
        return ((Question) vector.given())
                .understand(vector.day())
                .fold(understood -> CrsScoreResource.Answer.to(understood).score(), problem -> {
                    throw new AssertionError(problem);
                });
    }

    /** The line of the file that would freeze the answer of today. */
    static String line(TestVector vector) {
        var answer = Expected.of(answered(vector));
        var awards = answer.awards().orElseThrow().entrySet().stream()
                .map(award -> award.getKey() + " " + award.getValue())
                .collect(Collectors.joining(", "));
        return Stream.of(
                        vector.id(),
                        answer.total(),
                        answer.core(),
                        answer.spouse(),
                        answer.transferability(),
                        answer.additional(),
                        awards.isEmpty() ? "–" : awards)
                .map(String::valueOf)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    @TestFactory
    Stream<DynamicTest> every_declaration_gives_its_score_through_the_tool() {
        return ALL.stream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.id(),
                        () -> assertThat(Expected.of(answered(vector)))
                                .as(line(vector))
                                .isEqualTo(vector.expected())));
    }

    @Test
    void a_score_written_by_hand_agrees_with_every_declaration() {
        assertThat(ALL).allSatisfy(vector -> {
            var question = (Question) vector.given();
            var expected = (Expected) vector.expected();
            var person = PlainCrs.person(
                    question.declaration().orElseThrow(), question.nominated().orElse(false), vector.day());

            assertThat(PlainCrs.parts(person, vector.day()))
                    .as(vector.id())
                    .containsExactly(
                            expected.core(),
                            expected.spouse(),
                            expected.transferability(),
                            expected.additional(),
                            expected.total());
        });
    }

    @Test
    void nothing_else_is_frozen() {
        assertThat(MarkdownDocument.read(DeclaredCases.class, "declared-scores.md")
                        .table("Declarations")
                        .rows())
                .extracting(row -> row.text("Example"))
                .containsExactlyElementsOf(ALL.stream().map(TestVector::id).toList());
    }

    static Stream<Tables> instruments() {
        return CasesTest.instruments();
    }

    /** A row is hit when some declaration scores otherwise with another number in it. */
    @ParameterizedTest
    @MethodSource("instruments")
    void every_row_of_every_condition_decides_a_declaration(Tables law) {
        var left = new ArrayList<String>();
        law.byHeading().values().stream()
                .filter(table -> CONDITIONS.contains(table.heading()))
                .forEach(table -> table.rows().stream()
                        .filter(row -> others(table, row).noneMatch(other -> decides(law, other)))
                        .map(Row::toString)
                        .forEach(left::add));

        assertThat(left).as("not hit under %s", law.id()).isEmpty();
    }

    private static boolean decides(Tables law, MarkdownTable instead) {
        var tables = new LinkedHashMap<>(law.byHeading());
        tables.put(instead.heading(), instead);
        var other = CrsTables.of(new Tables(law.inForceFrom(), law.id(), law.title(), law.provisional(), tables));
        var asItIs = CrsTables.of(law);
        return ALL.stream()
                .filter(vector -> vector.instrument().equals(law.id()))
                .anyMatch(vector -> total(vector, other) != total(vector, asItIs));
    }

    private static int total(TestVector vector, CrsTables crs) {
        var question = (Question) vector.given();
        Profile who = question.declaration().orElseThrow();
        var facts = HumanCapital.on(vector.day(), who, question.nominated().orElse(false), crs);
        return ComprehensiveRankingSystem.score(
                        facts, crs, vector.day(), vector.day().plusYears(1))
                .total();
    }

    /** The table with the last cell of a row one less, one more, or a number instead of a word. */
    private static Stream<MarkdownTable> others(MarkdownTable table, Row changed) {
        var last = changed.cells().size() - 1;
        var text = changed.cells().get(last);
        var numbers = text.matches("[0-9]+")
                ? Stream.of(Integer.parseInt(text) - 1, Integer.parseInt(text) + 1)
                : Stream.of(12);
        return numbers.map(number -> MarkdownTable.of(
                table.heading(),
                table.columns(),
                table.rows().stream()
                        .map(row -> {
                            var cells = new ArrayList<>(row.cells());
                            if (row == changed) {
                                cells.set(last, String.valueOf(number));
                            }
                            return List.copyOf(cells);
                        })
                        .toList()));
    }

    @Test
    void conditions_are_known_to_this_test() {
        assertThat(CasesTest.LAW.versions())
                .allSatisfy(law -> assertThat(law.byHeading().keySet().stream()
                                .filter(heading -> heading.startsWith("Condition") || heading.startsWith("Validity")))
                        .isSubsetOf(CONDITIONS));
    }
}
