package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.EconomicClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundTest {

    static final Instant PROPOSED = Instant.parse("2026-08-18T13:00:00Z");
    static final Instant CALLED = Instant.parse("2026-08-18T14:00:00Z");
    static final Instant HELD = Instant.parse("2026-08-18T14:00:03Z");
    static final PoolDigest OURS = new PoolDigest(6, "ab".repeat(32));
    static final PoolDigest THEIRS = new PoolDigest(7, "cd".repeat(32));

    final Round round = new Round(Instruction.of(Kind.CEC, 3), "proposer", PROPOSED);

    private void call() {
        round.preview(PreviewTest.PREVIEW);
        assertThat(round.approve("approver", CALLED)).isEmpty();
    }

    @Test
    void a_round_is_proposed_then_shown_then_called_by_another_officer() {
        assertThat(round.isProposed()).isTrue();
        assertThat(round.hasPreview()).isFalse();
        assertThat(round.approve("approver", CALLED)).hasValue(Call.Why.NOT_COUNTED_YET);
        round.preview(PreviewTest.PREVIEW);
        assertThat(round.approve("proposer", CALLED)).hasValue(Call.Why.SAME_OFFICER);
        assertThat(round.isProposed()).isTrue();
        assertThat(round.approve("approver", CALLED)).isEmpty();
        assertThat(round.isCalled()).isTrue();
        assertThat(round.approve("approver", CALLED)).hasValue(Call.Why.NOT_PROPOSED);
        assertThat(round.cancel()).hasValue(Call.Why.NOT_PROPOSED);

        var file = round.file();
        assertThat(file.proposedBy()).isEqualTo("proposer");
        assertThat(file.approvedBy()).hasValue("approver");
        assertThat(file.preview()).hasValue(PreviewTest.PREVIEW);
    }

    @Test
    void a_proposal_can_be_dropped_and_is_then_none_any_more() {
        assertThat(round.cancel()).isEmpty();

        assertThat(round.report().state()).isEqualTo(RoundReport.State.CANCELLED);
        assertThat(round.approve("approver", CALLED)).hasValue(Call.Why.NOT_PROPOSED);
        assertThat(round.isPublic()).isFalse();
    }

    @Test
    void the_instruction_is_kept_as_it_was_given() {
        var instruction = new Instruction(
                Kind.GENERAL,
                100,
                Optional.of(new Instruction.RankRequired(480, Optional.of(PROPOSED))),
                Optional.of(List.of(EconomicClass.PNP, EconomicClass.FST, EconomicClass.CEC, EconomicClass.FSW)));

        assertThat(new Round(instruction, "proposer", PROPOSED).instruction()).isEqualTo(instruction);
        assertThat(round.instruction()).isEqualTo(Instruction.of(Kind.CEC, 3));
    }

    @Test
    void a_round_that_was_called_has_no_outcome_yet() {
        call();
        var report = round.report();

        assertThat(round.isCalled()).isTrue();
        assertThat(report.state()).isEqualTo(RoundReport.State.CALLED);
        assertThat(report.wanted()).isEqualTo(3);
        assertThat(report.title()).isEqualTo(Kind.CEC.titleOn(LocalDate.EPOCH));
        assertThat(report.heldAt()).isEmpty();
        assertThat(report.invited()).isEmpty();
        assertThat(report.cutOff()).isEmpty();
        assertThat(report.poolDigest()).isEmpty();
        assertThat(report.refusal()).isEmpty();
    }

    @Test
    void a_round_that_was_held_is_published_with_cut_off_tie_break_and_the_seal_of_the_pool() {
        call();
        round.hold(Selection.of(SelectionTest.POOL, Instruction.of(Kind.CEC, 3)), OURS, HELD);
        var report = round.report();

        assertThat(round.isCalled()).isFalse();
        assertThat(report.state()).isEqualTo(RoundReport.State.HELD);
        assertThat(report.calledAt()).isEqualTo(CALLED);
        assertThat(report.heldAt()).hasValue(HELD);
        assertThat(report.invited()).hasValue(3);
        assertThat(report.cutOff()).hasValue(523);
        assertThat(report.tieBreak()).hasValue(Instant.parse("2026-08-17T22:09:00Z"));
        assertThat(report.poolCandidates()).hasValue(6);
        assertThat(report.poolDigest()).hasValue("ab".repeat(32));
        assertThat(round.seal()).isEqualTo(OURS);
        assertThat(round.isPublic()).isTrue();
    }

    @Test
    void a_round_in_which_nobody_was_invited_has_no_cut_off() {
        call();
        round.hold(new Selection(List.of()), OURS, HELD);

        assertThat(round.report().invited()).hasValue(0);
        assertThat(round.report().cutOff()).isEmpty();
        assertThat(round.report().tieBreak()).isEmpty();
    }

    @Test
    void a_round_that_was_refused_says_what_the_two_books_counted() {
        round.refuse(THEIRS, OURS);
        var report = round.report();

        assertThat(round.isCalled()).isFalse();
        assertThat(report.state()).isEqualTo(RoundReport.State.REFUSED);
        assertThat(report.invited()).isEmpty();
        assertThat(report.refusal().orElseThrow())
                .contains("ranking counts 7", "invitations 6", "ab".repeat(32), "cd".repeat(32));
    }
}
