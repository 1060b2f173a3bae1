package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The projection, and its error against the last two years. */
class ProjectionTest {

    static final List<PublishedRound> FACTS = PublishedRounds.latestFirst();

    static Projection project(Kind kind, int size, int every, int rounds) {
        return Projection.of(new Projection.Question(kind, size, every, rounds), FACTS);
    }

    @Test
    void it_starts_from_the_last_published_round_and_goes_on_evenly() {
        var projection = project(Kind.CEC, 2000, 14, 6);

        assertThat(projection.basis().round()).isEqualTo("446");
        assertThat(projection.basis().cutOff()).isEqualTo(518);
        assertThat(projection.basis().poolAsOf()).isEqualTo("2026-09-27");
        assertThat(projection.rounds())
                .extracting(Projection.Foreseen::on)
                .startsWith(LocalDate.parse("2026-10-13"), LocalDate.parse("2026-10-27"))
                .hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(names = {"CEC", "FRENCH"})
    void its_range_holds_what_it_foresees(Kind kind) {
        assertThat(project(kind, 2000, 14, 6).rounds())
                .allMatch(round -> 0 <= round.low() && round.low() <= round.mid() && round.mid() <= round.high());
    }

    @ParameterizedTest
    @EnumSource(names = {"CEC", "FRENCH"})
    void more_invitations_never_raise_a_cut_off_and_longer_waits_never_lower_it(Kind kind) {
        for (int size = 500; size < 8000; size += 500) {
            var fewer = project(kind, size, 14, 6).rounds();
            var more = project(kind, size + 500, 14, 6).rounds();
            var later = project(kind, size, 28, 6).rounds();
            for (int i = 0; i < fewer.size(); i++) {
                assertThat(more.get(i).mid()).isLessThanOrEqualTo(fewer.get(i).mid());
                assertThat(later.get(i).mid())
                        .isGreaterThanOrEqualTo(fewer.get(i).mid());
            }
        }
    }

    @Test
    void its_error_in_two_years_is_known_beside_that_of_saying_that_nothing_changes() {
        assertThat(project(Kind.CEC, 2000, 14, 6).errors())
                .containsExactly(
                        new Projection.Miss(1, 35, 4.9, 4.8, -9, 9),
                        new Projection.Miss(2, 34, 7.6, 6.9, -12, 10),
                        new Projection.Miss(3, 33, 9.2, 7.2, -17, 11),
                        new Projection.Miss(4, 32, 10.5, 8.5, -23, 16),
                        new Projection.Miss(5, 31, 11.5, 10.0, -22, 16),
                        new Projection.Miss(6, 30, 12.7, 11.9, -27, 18));
        assertThat(project(Kind.FRENCH, 5000, 14, 6).errors())
                .extracting(Projection.Miss::meanAbsolute)
                .containsExactly(12.6, 17.6, 18.7, 20.4, 21.6, 27.1);
        assertThat(project(Kind.FRENCH, 5000, 14, 6).errors())
                .extracting(Projection.Miss::meanAbsoluteIfUnchanged)
                .containsExactly(20.4, 28.4, 30.4, 29.2, 24.1, 24.3);
    }

    @Test
    void where_it_is_no_better_than_saying_that_nothing_changes_it_says_so() {
        assertThat(texts(project(Kind.CEC, 2000, 14, 1))).anyMatch(text -> text.contains("this method erred more"));
        assertThat(texts(project(Kind.FRENCH, 5000, 14, 5))).noneMatch(text -> text.contains("this method erred more"));
    }

    /** Where every round invites just those who came since the last, the cut-off stays; what it invites beyond lowers it. */
    @Test
    void a_flow_keeps_its_books() {
        var flow = new Flow(0.01, 0.5);

        assertThat(flow.next(1000, 14, 140)).isEqualTo(1000);
        var reached = flow.next(1000, 14, 500);
        assertThat(0.01 * 14 * reached + 0.5 * (reached - 1000)).isCloseTo(500, within(1e-9));
    }

    @Test
    void nothing_that_happened_after_a_trial_is_known_in_it() {
        var history = History.of(Kind.CEC, FACTS);
        for (int last = 0; last < history.size(); last++) {
            var known = history.until(last);
            var day = known.last().on();
            assertThat(known.rounds()).allMatch(round -> !round.on().isAfter(day));
            assertThat(known.pools()).allMatch(pool -> !pool.asOf().isAfter(day));
        }
    }

    @Test
    void the_order_of_the_facts_does_not_matter() {
        var shuffled = new ArrayList<>(FACTS);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(Projection.of(new Projection.Question(Kind.CEC, 2000, 14, 6), shuffled))
                .isEqualTo(project(Kind.CEC, 2000, 14, 6));
    }

    @Test
    void a_size_never_tried_is_said_to_be_one() {
        var said = "In two years rounds of this kind invited from 400 to 8000: the size asked about was never tried.";

        assertThat(texts(project(Kind.CEC, 400, 14, 1))).doesNotContain(said);
        assertThat(texts(project(Kind.CEC, 8000, 14, 1))).doesNotContain(said);
        assertThat(texts(project(Kind.CEC, 399, 14, 1))).contains(said);
        assertThat(texts(project(Kind.CEC, 8001, 14, 1))).contains(said);
    }

    private static List<String> texts(Projection projection) {
        return projection.assumptions().stream().map(Bilingual::en).toList();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CEC", "FRENCH", "PNP"})
    void a_kind_with_too_few_facts_is_refused(Kind kind) {
        refused("too-few-facts", "kind", () -> project(kind, 1000, 14, 6));
    }

    @Test
    void the_nominees_are_one_band_and_refused() {
        refused("facts-too-coarse", "kind", () -> project(Kind.PNP, 500, 14, 1));
    }

    @Test
    void without_facts_there_is_none() {
        refused(
                "too-few-facts",
                "kind",
                () -> Projection.of(new Projection.Question(Kind.CEC, 1000, 14, 6), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2000, 14, 6, unknown-kind, kind",
        "LOTTERY, 2000, 14, 6, unknown-kind, kind",
        "CEC, '', 14, 6, impossible-number, size",
        "CEC, many, 14, 6, impossible-number, size",
        "CEC, 0, 14, 6, impossible-number, size",
        "CEC, 50001, 14, 6, impossible-number, size",
        "CEC, 99999999999, 14, 6, impossible-number, size",
        "CEC, 2000, 0, 6, impossible-number, every",
        "CEC, 2000, 367, 6, impossible-number, every",
        "CEC, 2000, -1, 6, impossible-number, every",
        "CEC, 2000, 14, 0, impossible-number, rounds",
        "CEC, 2000, 14, 7, impossible-number, rounds"
    })
    void what_cannot_be_asked_is_refused_with_the_field_at_fault(
            String kind, String size, String every, String rounds, String code, String component) {
        refused(code, component, () -> new ProjectionResource().projection(kind, size, every, rounds));
    }

    @ParameterizedTest
    @CsvSource({"cec, 1, 1, 1", "CEC, 50000, 366, 6"})
    void the_limits_can_be_asked(String kind, String size, String every, String rounds) {
        assertThat(new ProjectionResource()
                        .projection(kind, size, every, rounds)
                        .rounds())
                .hasSize(Integer.parseInt(rounds));
    }

    private static void refused(String code, String component, Runnable asked) {
        assertThatThrownBy(asked::run).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo(code);
            assertThat(invalid.component()).isEqualTo(component);
        });
    }
}
