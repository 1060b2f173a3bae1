package ca.expressentry.intake;

import static ca.expressentry.intake.Receipt.State.APPLIED;
import static ca.expressentry.intake.Receipt.State.EXPIRED;
import static ca.expressentry.intake.Receipt.State.INELIGIBLE;
import static ca.expressentry.intake.Receipt.State.INVITATION_LAPSED;
import static ca.expressentry.intake.Receipt.State.INVITED;
import static ca.expressentry.intake.Receipt.State.IN_POOL;
import static ca.expressentry.intake.Receipt.State.SUBMITTED;
import static ca.expressentry.intake.Receipt.State.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.intake.Receipt.State;
import ca.expressentry.message.Event.InvitationClosed.How;
import ca.expressentry.message.Json;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpressionOfInterestTest {

    static final Instant SUBMITTED_AT = Instant.parse("2025-11-21T15:04:05Z");
    static final LocalDate APPLY_BY = LocalDate.of(2026, 12, 31);

    final ExpressionOfInterest amina = new ExpressionOfInterest(Examples.AMINA, SUBMITTED_AT);

    void isNow(State state) {
        assertThat(amina.state()).isEqualTo(state);
        assertThat(amina.receipt().state()).isEqualTo(state);
    }

    void inPool() {
        amina.determined(1, 1, true);
        isNow(IN_POOL);
    }

    void invited() {
        inPool();
        amina.invited("448", APPLY_BY, true);
        isNow(INVITED);
    }

    @Test
    void it_begins_submitted_with_a_receipt() {
        assertThat(amina.receipt())
                .isEqualTo(
                        new Receipt(amina.number(), SUBMITTED_AT, Instant.parse("2026-11-21T15:04:05Z"), 1, SUBMITTED));
        assertThat(amina.profile()).isEqualTo(Examples.AMINA);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-21T15:04:05Z, 2026-11-21T15:04:05Z",
        "2024-02-28T23:59:59Z, 2025-02-28T23:59:59Z",
        "2024-02-29T12:00:00Z, 2025-02-28T12:00:00Z",
        "2023-03-01T00:00:00Z, 2024-03-01T00:00:00Z"
    })
    void it_expires_a_year_later_to_the_same_time_of_day(Instant submittedAt, Instant expiresAt) {
        assertThat(new ExpressionOfInterest(Examples.AMINA, submittedAt).expiresAt())
                .isEqualTo(expiresAt);
    }

    @Test
    void it_is_over_at_that_very_instant_and_not_before() {
        inPool();
        var end = amina.expiresAt();

        assertThat(amina.isOverAt(end.minusNanos(1_000))).isFalse();
        assertThat(amina.receiptAt(end.minusNanos(1_000)).state()).isEqualTo(IN_POOL);
        assertThat(amina.isOverAt(end)).isTrue();
        assertThat(amina.receiptAt(end).state()).as("before anybody ended it").isEqualTo(EXPIRED);
        assertThat(amina.outlookAt(end).steps())
                .extracting(Outlook.Step::action)
                .containsExactly(Outlook.Action.RENEW);
    }

    @Test
    void an_invitation_keeps_it_beyond_its_end_and_declining_does_not() {
        invited();
        assertThat(amina.isOverAt(amina.expiresAt())).isFalse();
        assertThat(amina.receiptAt(amina.expiresAt()).state()).isEqualTo(INVITED);
        amina.invitationClosed("448", How.DECLINED);

        assertThat(amina.isOverAt(amina.expiresAt())).isTrue();
        assertThat(amina.isOverAt(amina.expiresAt().minusNanos(1_000))).isFalse();
    }

    @Test
    void an_invitation_issued_before_its_end_keeps_it_when_heard_of_after_it() {
        inPool();
        amina.end(EXPIRED);
        amina.invited("448", APPLY_BY, true);

        isNow(INVITED);
        assertThat(amina.isOverAt(amina.expiresAt())).isFalse();
        amina.invitationClosed("448", How.APPLIED);
        isNow(APPLIED);
    }

    @Test
    void one_that_stands_again_by_an_invitation_is_over_once_it_is_declined() {
        inPool();
        amina.end(EXPIRED);
        amina.invited("448", APPLY_BY, false);
        amina.invitationClosed("448", How.DECLINED);

        assertThat(amina.receiptAt(amina.expiresAt()).state()).isEqualTo(EXPIRED);
        assertThat(amina.isOverAt(amina.expiresAt())).isTrue();
    }

    @Test
    void what_expired_and_was_declined_before_that_invitation_was_heard_of_stays_over() {
        inPool();
        amina.end(EXPIRED);
        amina.invitationClosed("448", How.DECLINED);
        amina.invited("448", APPLY_BY, true);

        isNow(EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "INELIGIBLE", "INVITATION_LAPSED", "APPLIED"})
    void what_has_ended_otherwise_does_not_expire(State how) {
        amina.end(how);

        assertThat(amina.isOverAt(amina.expiresAt())).isFalse();
        assertThat(amina.receiptAt(amina.expiresAt()).state()).isEqualTo(how);
    }

    @Test
    void it_knows_its_declaration_and_its_person_again() {
        assertThat(amina.declares(Examples.AMINA)).isTrue();
        assertThat(amina.declares(
                        Example.like(Examples.AMINA, Examples.DAY).funds(1).profile()))
                .isFalse();
        assertThat(amina.isOf(
                        Example.like(Examples.AMINA, Examples.DAY).funds(1).profile()))
                .isTrue();
        assertThat(amina.isOf(Examples.LUCA)).isFalse();
    }

    /** A set has no order, and each server writes it down in its own. */
    @Test
    void what_another_server_wrote_down_in_another_order_is_the_same_declaration() throws Exception {
        var written = Json.write(Examples.AMINA);
        var otherwise = written.contains("[\"ON\",\"BC\"]")
                ? written.replace("[\"ON\",\"BC\"]", "[\"BC\",\"ON\"]")
                : written.replace("[\"BC\",\"ON\"]", "[\"ON\",\"BC\"]");
        assertThat(otherwise).isNotEqualTo(written);
        var kept = ExpressionOfInterest.class.getDeclaredField("profile");
        kept.setAccessible(true);
        kept.set(amina, otherwise);

        assertThat(amina.declares(Examples.AMINA)).isTrue();
    }

    @Test
    void who_meets_a_class_is_in_the_pool() {
        amina.determined(1, 1, true);

        isNow(IN_POOL);
    }

    @Test
    void who_meets_none_is_ineligible_for_good() {
        amina.determined(1, 1, false);
        amina.determined(1, 2, true);

        isNow(INELIGIBLE);
        assertThat(amina.state().isLive()).isFalse();
    }

    @Test
    void who_falls_out_of_every_class_later_is_ineligible_too() {
        inPool();
        amina.determined(1, 2, false);

        isNow(INELIGIBLE);
    }

    @Test
    void a_finding_about_an_earlier_revision_is_ignored() {
        amina.amend(Example.like(Examples.AMINA, Examples.DAY).funds(1).profile());
        amina.determined(1, 1, false);
        isNow(SUBMITTED);
        amina.determined(2, 2, true);

        isNow(IN_POOL);
    }

    @Test
    void an_older_finding_or_the_same_again_is_ignored() {
        amina.determined(1, 2, true);
        amina.determined(1, 1, false);
        amina.determined(1, 2, false);

        isNow(IN_POOL);
    }

    @Test
    void an_amendment_is_a_new_revision_and_the_instant_of_submission_stays() {
        inPool();
        var other = Example.like(Examples.AMINA, Examples.DAY).funds(1).profile();
        amina.amend(other);

        assertThat(amina.revision()).isEqualTo(2);
        assertThat(amina.submittedAt()).isEqualTo(SUBMITTED_AT);
        assertThat(amina.profile()).isEqualTo(other);
        assertThat(amina.declares(other)).isTrue();
        assertThat(amina.declares(Examples.AMINA)).isFalse();
        isNow(IN_POOL);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void it_may_be_amended_until_it_is_invited_or_ends(State state) {
        assertThat(state.isAmendable()).isEqualTo(state == SUBMITTED || state == IN_POOL);
        assertThat(state.isLive()).isEqualTo(state == SUBMITTED || state == IN_POOL || state == INVITED);
    }

    @Test
    void what_was_withdrawn_hears_nothing_any_more() {
        invited();
        amina.end(WITHDRAWN);
        amina.determined(1, 9, true);
        amina.invited("449", APPLY_BY, true);
        amina.invitationClosed("448", How.ENDED);

        isNow(WITHDRAWN);
    }

    @Test
    void an_invitation_freezes_it_whatever_is_found_meanwhile() {
        invited();
        amina.determined(1, 2, false);

        isNow(INVITED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "CANCELLED"})
    void who_declines_or_whose_invitation_is_cancelled_is_back_in_the_pool(How how) {
        invited();
        amina.invitationClosed("448", how);

        isNow(IN_POOL);
        assertThat(amina.submittedAt()).isEqualTo(SUBMITTED_AT);
    }

    @Test
    void who_declines_and_is_no_longer_eligible_is_ineligible() {
        invited();
        amina.determined(1, 2, false);
        amina.invitationClosed("448", How.DECLINED);

        isNow(INELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({"LAPSED, INVITATION_LAPSED", "APPLIED, APPLIED", "ENDED, WITHDRAWN"})
    void silence_or_an_application_ends_it(How how, State end) {
        invited();
        amina.invitationClosed("448", how);

        isNow(end);
        assertThat(amina.state().isLive()).isFalse();
        assertThat(List.of(INVITATION_LAPSED, APPLIED, WITHDRAWN)).contains(end);
    }

    @Test
    void the_end_of_another_invitation_is_not_the_end_of_this_one() {
        invited();
        amina.invitationClosed("447", How.LAPSED);

        isNow(INVITED);
    }

    @Test
    void an_invitation_heard_again_after_it_was_closed_is_ignored_and_a_new_one_is_not() {
        invited();
        amina.invitationClosed("448", How.DECLINED);
        amina.invited("448", APPLY_BY, true);
        isNow(IN_POOL);
        amina.invited("449", APPLY_BY, true);

        isNow(INVITED);
    }

    @Test
    void an_invitation_may_be_heard_before_the_finding_it_rests_on() {
        amina.invited("448", APPLY_BY, true);
        amina.determined(1, 1, true);
        isNow(INVITED);
        amina.invitationClosed("448", How.DECLINED);

        isNow(IN_POOL);
    }
}
