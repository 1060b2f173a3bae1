package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.invitations.InvitationReport.State;
import ca.expressentry.message.Event.ExpressionOfInterestEnded.Ending;
import ca.expressentry.message.Event.InvitationClosed;
import ca.expressentry.message.Event.InvitationClosed.How;
import ca.expressentry.message.Event.InvitationIssued;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationTest {

    static final LocalDate ISSUED_ON = LocalDate.of(2026, 11, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    static final ExpressionOfInterestNumber WHO = ExpressionOfInterestNumber.of(42);

    final Invitation invitation = new Invitation(
            448,
            new Selection.Place(WHO, 523, Instant.parse("2026-01-02T08:00:00Z"), Set.of(EconomicClass.CEC), Set.of()),
            EconomicClass.CEC,
            ISSUED_ON);

    void refuses(Answer answer, Refusal why) {
        assertThat(answer).isEqualTo(new Answer.Refused(why));
    }

    @Test
    void it_says_whom_in_which_class_and_until_when() {
        assertThat(invitation.report().state()).isEqualTo(State.ISSUED);
        assertThat(invitation.issued()).isEqualTo(new InvitationIssued(WHO, "448", EconomicClass.CEC, LAST_DAY));
        assertThat(invitation.report())
                .isEqualTo(new InvitationReport(WHO, 448, EconomicClass.CEC, 523, ISSUED_ON, LAST_DAY, State.ISSUED));
    }

    @Test
    void declining_on_the_last_day_is_free() {
        assertThat(invitation.declineOn(LAST_DAY)).isEqualTo(new Answer.Done(invitation.report()));
        assertThat(invitation.report().state()).isEqualTo(State.DECLINED);
        assertThat(invitation.closed()).isEqualTo(new InvitationClosed(WHO, "448", How.DECLINED));
        assertThat(How.DECLINED.returnsToPool()).isTrue();
    }

    @Test
    void applying_on_the_last_day_is_in_time() {
        assertThat(invitation.appliedOn(LAST_DAY)).isEqualTo(new Answer.Done(invitation.report()));
        assertThat(invitation.report().state()).isEqualTo(State.APPLIED);
        assertThat(invitation.closed()).isEqualTo(new InvitationClosed(WHO, "448", How.APPLIED));
    }

    @Test
    void a_day_later_is_too_late_for_either_and_changes_nothing() {
        refuses(invitation.declineOn(LAST_DAY.plusDays(1)), Refusal.TOO_LATE);
        refuses(invitation.appliedOn(LAST_DAY.plusDays(1)), Refusal.TOO_LATE);

        assertThat(invitation.report().state()).isEqualTo(State.ISSUED);
    }

    @Test
    void the_same_answer_again_changes_nothing_even_late() {
        invitation.declineOn(ISSUED_ON);

        assertThat(invitation.declineOn(ISSUED_ON)).isEqualTo(new Answer.Unchanged(invitation.report()));
        assertThat(invitation.declineOn(LAST_DAY.plusDays(1))).isEqualTo(new Answer.Unchanged(invitation.report()));
    }

    @Test
    void another_answer_after_the_first_is_refused() {
        invitation.appliedOn(ISSUED_ON);

        refuses(invitation.declineOn(ISSUED_ON), Refusal.ALREADY_CLOSED);
        assertThat(invitation.report().state()).isEqualTo(State.APPLIED);
    }

    @Test
    void silence_lets_it_lapse_and_then_no_answer_is_taken() {
        invitation.lapse();

        assertThat(invitation.closed()).isEqualTo(new InvitationClosed(WHO, "448", How.LAPSED));
        assertThat(How.LAPSED.returnsToPool()).isFalse();
        refuses(invitation.declineOn(LAST_DAY), Refusal.ALREADY_CLOSED);
        refuses(invitation.appliedOn(LAST_DAY), Refusal.ALREADY_CLOSED);
    }

    @Test
    void it_ends_with_the_profile_that_is_withdrawn() {
        assertThat(invitation.profileEnded(Ending.WITHDRAWN)).isTrue();
        assertThat(invitation.profileEnded(Ending.WITHDRAWN)).isFalse();

        assertThat(invitation.closed()).isEqualTo(new InvitationClosed(WHO, "448", How.ENDED));
        refuses(invitation.appliedOn(ISSUED_ON), Refusal.ALREADY_CLOSED);
    }

    @Test
    void it_stands_when_the_year_of_the_profile_ends_after_its_issue() {
        assertThat(invitation.profileEnded(Ending.EXPIRED)).isFalse();

        assertThat(invitation.report().state()).isEqualTo(State.ISSUED);
        assertThat(invitation.appliedOn(LAST_DAY)).isEqualTo(new Answer.Done(invitation.report()));
    }

    @Test
    void every_way_to_answer_is_told_apart() {
        assertThat(told(new Answer.Done(invitation.report()))).isEqualTo("done");
        assertThat(told(new Answer.Unchanged(invitation.report()))).isEqualTo("unchanged");
        assertThat(told(new Answer.Refused(Refusal.TOO_LATE))).isEqualTo("refused");
    }

    private static String told(Answer answer) {
        return answer.fold(done -> "done", unchanged -> "unchanged", refused -> "refused");
    }
}
