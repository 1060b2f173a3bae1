package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.invitations.Explanation.Reason;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Bilingual;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    static Explanation explain(Instruction instruction, int candidate) {
        return explain(instruction, SelectionTest.HELD, candidate);
    }

    static Explanation explain(Instruction instruction, Instant at, int candidate) {
        var pool = SelectionTest.POOL.stream().sorted(SelectionTest.ORDER).toList();
        return Explanation.of(
                9, new Bilingual("Round", "Ronde"), instruction, at, pool, ExpressionOfInterestNumber.of(candidate));
    }

    @ParameterizedTest
    @CsvSource({
        "14, INVITED, 2, 1",
        "15, INVITED, 4, 3",
        "11, AFTER_TIE_BREAK, 5, 4",
        "12, BELOW_CUT_OFF, 6, 5",
        "13, NOMINATED, 1, ",
        "99, NOT_IN_POOL, , "
    })
    void each_candidate_learns_what_decided_and_the_place_then(
            int candidate, Reason reason, Integer rank, Integer rankInGrouping) {
        var why = explain(Instruction.of(Kind.CEC, 3), candidate);

        assertThat(why.reason()).isEqualTo(reason);
        assertThat(why.invited()).isEqualTo(reason == Reason.INVITED);
        assertThat(why.rank()).isEqualTo(Optional.ofNullable(rank));
        assertThat(why.rankInGrouping()).isEqualTo(Optional.ofNullable(rankInGrouping));
        assertThat(why.pool()).isEqualTo(6);
        assertThat(why.grouping()).isEqualTo(5);
        assertThat(why.cutOff()).hasValue(523);
    }

    @Test
    void the_text_names_the_numbers_in_both_languages() {
        var below = explain(Instruction.of(Kind.CEC, 3), 12);

        assertThat(below.text().en()).isEqualTo("The score of 522 was 1 below the cut-off of 523.");
        assertThat(below.text().fr()).isEqualTo("La note de 522 était de 1 sous le seuil de 523.");
        assertThat(explain(Instruction.of(Kind.CEC, 3), 11).text().en())
                .contains("2026-08-17T22:09:01Z", "2026-08-17T22:09:00Z");
        for (var candidate : new int[] {11, 12, 13, 14, 15, 99}) {
            var text = explain(Instruction.of(Kind.CEC, 3), candidate).text();
            assertThat(text.en() + text.fr()).doesNotContain("{");
        }
    }

    @Test
    void whose_year_was_over_at_the_instant_of_the_round_is_told_so() {
        var why = explain(Instruction.of(Kind.CEC, 9), Instant.parse("2026-12-01T00:00:00Z"), 12);

        assertThat(why.reason()).isEqualTo(Reason.YEAR_OVER);
        assertThat(why.text().fr()).contains("2025-12-01T00:00:00Z");
        assertThat(why.rankInGrouping()).isEmpty();
        assertThat(why.cutOff()).hasValue(523);
    }

    @Test
    void a_round_for_another_class_an_instruction_for_nobody_and_a_rank_required_are_told_apart() {
        assertThat(explain(Instruction.of(Kind.FST, 3), 14).reason()).isEqualTo(Reason.NOT_IN_GROUPING);
        assertThat(explain(Instruction.of(Kind.CEC, 0), 14).reason()).isEqualTo(Reason.NOBODY_WAS_INVITED);
        var rank = new Instruction.RankRequired(524, Optional.empty());
        assertThat(explain(new Instruction(Kind.CEC, 3, Optional.of(rank), Optional.empty()), 16)
                        .reason())
                .isEqualTo(Reason.BELOW_RANK_REQUIRED);
    }
}
