package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.ranking.Standings.Entry;
import ca.expressentry.ranking.StandingsAudit.Row;
import ca.expressentry.ranking.StandingsCheck.Difference;
import ca.expressentry.ranking.StandingsCheck.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is made to differ is found, and nothing else. */
class StandingsAuditTest {

    static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");
    static final CrsTables BEFORE = CrsTables.IN_FORCE.on(LocalDate.of(2025, 3, 24));
    static final CrsTables TODAY = CrsTables.IN_FORCE.on(LocalDate.of(2025, 3, 25));
    static final int MANY = 1_203;

    final Standings standings = new Standings();
    final Underway underway = new Underway();
    final Map<String, Row> rows = new TreeMap<>();

    final StandingsAudit.Table table = new StandingsAudit.Table() {
        @Override
        public List<Row> after(String number, int most) {
            return rows.entrySet().stream()
                    .filter(row -> row.getKey().compareTo(number) > 0)
                    .limit(most)
                    .map(Map.Entry::getValue)
                    .toList();
        }

        @Override
        public Optional<Row> of(String number) {
            return Optional.ofNullable(rows.get(number));
        }
    };

    StandingsAuditTest() {
        var facts =
                RandomFacts.from(5).limit(MANY).map(RandomFacts.Drawn::inputs).toList();
        for (int number = 0; number < MANY; number++) {
            var entry = scored(facts.get(number), number % 7, TODAY);
            enter(number, entry);
            write(new Row(number, entry, false, 1));
        }
    }

    private static Entry scored(ScoringInputs inputs, long submittedAt, CrsTables crs) {
        var totals = ComprehensiveRankingSystem.bothTotals(inputs, crs);
        return new Entry(totals >> Short.SIZE, (short) totals, submittedAt, StandingsTest.CEC, inputs);
    }

    private void enter(int number, Entry entry) {
        standings.enter(
                number, entry.score(), entry.ifNominated(), entry.submittedAt(), entry.groupings(), entry.inputs());
    }

    private void write(Row row) {
        rows.put(name(row.number()), row);
    }

    private static String name(int number) {
        return ExpressionOfInterestNumber.of(number).value();
    }

    private StandingsCheck check() {
        return StandingsAudit.check(table, standings, underway, TODAY, NOW);
    }

    @Test
    void finds_nothing_when_memory_says_what_the_table_says() {
        assertThat(check()).isEqualTo(new StandingsCheck(NOW, MANY, MANY, 0, 0, true, false, List.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORE", "SCORE_IF_NOMINATED", "SUBMITTED_AT", "GROUPINGS", "SCORING_INPUTS"})
    void finds_the_one_thing_that_differs(What what) {
        var number = 700;
        UnaryOperator<Entry> otherwise = entry -> switch (what) {
            case SCORE ->
                new Entry(
                        entry.score() ^ 1, entry.ifNominated(), entry.submittedAt(), entry.groupings(), entry.inputs());
            case SCORE_IF_NOMINATED ->
                new Entry(
                        entry.score(), entry.ifNominated() ^ 1, entry.submittedAt(), entry.groupings(), entry.inputs());
            case SUBMITTED_AT ->
                new Entry(
                        entry.score(), entry.ifNominated(), entry.submittedAt() + 1, entry.groupings(), entry.inputs());
            case GROUPINGS ->
                new Entry(
                        entry.score(),
                        entry.ifNominated(),
                        entry.submittedAt(),
                        StandingsTest.PNP_AND_CEC,
                        entry.inputs());
            default ->
                new Entry(
                        entry.score(),
                        entry.ifNominated(),
                        entry.submittedAt(),
                        entry.groupings(),
                        new ScoringInputs(
                                entry.inputs().own() ^ 1, entry.inputs().others()));
        };
        enter(number, otherwise.apply(standings.entry(number)));

        var found = check();

        assertThat(found.equal()).isFalse();
        assertThat(found.more()).isFalse();
        assertThat(found.first()).extracting(Difference::what).containsExactly(what);
        assertThat(found.first())
                .extracting(Difference::candidate)
                .containsExactly(ExpressionOfInterestNumber.of(number));
    }

    @Test
    void finds_who_is_only_in_one_of_the_two() {
        standings.leave(3);
        rows.remove(name(1_000));

        var found = check();

        assertThat(found.inTable()).isEqualTo(MANY - 1);
        assertThat(found.inMemory()).isEqualTo(MANY - 1);
        assertThat(found.first())
                .extracting(difference -> difference.candidate().digits() + " " + difference.what())
                .containsExactly("3 NOT_IN_MEMORY", "1000 NOT_IN_TABLE");
    }

    @Test
    void tells_the_first_differences_and_that_there_are_more() {
        for (int number = 0; number < MANY; number++) {
            standings.leave(number);
        }

        var found = check();

        assertThat(found.first()).hasSize(50);
        assertThat(found.more()).isTrue();
    }

    @Test
    void what_is_on_its_way_is_no_difference() {
        underway.begin(9);
        standings.leave(9);

        assertThat(check()).isEqualTo(new StandingsCheck(NOW, MANY, MANY - 1, 1, 0, true, false, List.of()));

        underway.end(9);

        assertThat(check().equal()).isFalse();
    }

    @Test
    void what_changed_between_two_looks_is_looked_at_again() {
        var number = 12;
        var late = standings.entry(number);
        rows.put(name(number), new Row(number, scored(late.inputs(), 99, TODAY), false, 1));
        var found = StandingsAudit.check(
                new StandingsAudit.Table() {
                    @Override
                    public List<Row> after(String after, int most) {
                        return table.after(after, most);
                    }

                    @Override
                    public Optional<Row> of(String name) {
                        var now = table.of(name);
                        write(new Row(number, late, false, 2));
                        return now;
                    }
                },
                standings,
                underway,
                TODAY,
                NOW);

        assertThat(found.equal()).isTrue();
    }

    @Test
    void a_row_that_awaits_its_review_may_have_the_score_of_before() {
        for (var row : List.copyOf(rows.values())) {
            var inputs = row.says().inputs();
            write(new Row(row.number(), scored(inputs, row.says().submittedAt(), BEFORE), true, 1));
        }

        var found = check();

        assertThat(found.underReview()).isEqualTo(MANY);
        assertThat(found.equal()).isTrue();

        for (var row : List.copyOf(rows.values())) {
            write(new Row(row.number(), row.says(), false, 1));
        }

        assertThat(check().first()).extracting(Difference::what).contains(What.SCORE);
    }
}
