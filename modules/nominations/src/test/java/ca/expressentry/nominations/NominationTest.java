package ca.expressentry.nominations;

import static ca.expressentry.nominations.Standing.State.ACCEPTED;
import static ca.expressentry.nominations.Standing.State.ENDED;
import static ca.expressentry.nominations.Standing.State.LAPSED;
import static ca.expressentry.nominations.Standing.State.OFFERED;
import static ca.expressentry.nominations.Standing.State.PROPOSED;
import static ca.expressentry.nominations.Standing.State.REJECTED;
import static ca.expressentry.nominations.Standing.State.SENT_BACK;
import static ca.expressentry.nominations.Standing.State.USED;
import static ca.expressentry.nominations.Standing.State.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.nominations.Standing.State;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NominationTest {

    static final ExpressionOfInterestNumber WHO = ExpressionOfInterestNumber.of(42);
    static final LocalDate OFFERED_ON = LocalDate.of(2026, 7, 1);
    static final LocalDate DAY_30 = LocalDate.of(2026, 7, 31);
    static final LocalDate DAY_31 = LocalDate.of(2026, 8, 1);

    static Nomination offered() {
        return new Nomination("ON-2026-1", Province.ON, WHO, OFFERED_ON, AnswerPeriod.lastDay(OFFERED_ON));
    }

    static Nomination in(State state) {
        var nomination = offered();
        switch (state) {
            case PROPOSED -> nomination.proposedBy("one");
            case SENT_BACK -> nomination.proposedBy("one").sendBack("not yet");
            case OFFERED -> {}
            case ACCEPTED -> nomination.acceptOn(OFFERED_ON);
            case REJECTED -> nomination.rejectOn(OFFERED_ON);
            case LAPSED -> nomination.lapse();
            case WITHDRAWN -> nomination.withdraw("a first reason");
            case USED -> {
                nomination.acceptOn(OFFERED_ON);
                nomination.invited();
            }
            case ENDED -> nomination.end();
        }
        assertThat(nomination.standing().state()).isEqualTo(state);
        return nomination;
    }

    static String told(Outcome outcome) {
        return outcome.fold(
                done -> "done",
                unchanged -> "unchanged",
                refused -> refused.why().name());
    }

    static void isNow(Nomination nomination, State state) {
        assertThat(nomination.standing().state()).isEqualTo(state);
    }

    @Test
    void an_offer_stands_for_thirty_days() {
        var standing = offered().standing();

        assertThat(standing.state()).isEqualTo(OFFERED);
        assertThat(standing.answerBy()).isEqualTo(DAY_30);
        assertThat(standing.reason()).isEmpty();
        assertThat(offered().isAccepted()).isFalse();
    }

    @Test
    void day_30_is_in_time() {
        assertThat(told(offered().acceptOn(DAY_30))).isEqualTo("done");
        assertThat(told(offered().rejectOn(DAY_30))).isEqualTo("done");
    }

    @Test
    void day_31_is_too_late_and_changes_nothing() {
        var nomination = offered();

        assertThat(told(nomination.acceptOn(DAY_31))).isEqualTo("TOO_LATE");
        assertThat(told(nomination.rejectOn(DAY_31))).isEqualTo("TOO_LATE");
        isNow(nomination, OFFERED);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFERED, done, ACCEPTED",
        "ACCEPTED, unchanged, ACCEPTED",
        "USED, unchanged, USED",
        "REJECTED, ALREADY_CLOSED, REJECTED",
        "LAPSED, ALREADY_CLOSED, LAPSED",
        "WITHDRAWN, ALREADY_CLOSED, WITHDRAWN",
        "ENDED, ALREADY_CLOSED, ENDED",
        "PROPOSED, NOT_OFFERED, PROPOSED",
        "SENT_BACK, NOT_OFFERED, SENT_BACK"
    })
    void the_candidate_accepts(State before, String outcome, State after) {
        var nomination = in(before);

        assertThat(told(nomination.acceptOn(DAY_30))).isEqualTo(outcome);
        isNow(nomination, after);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFERED, done, REJECTED",
        "ACCEPTED, NOT_WITHOUT_PROFILE, ACCEPTED",
        "USED, NOT_WITHOUT_PROFILE, USED",
        "REJECTED, unchanged, REJECTED",
        "LAPSED, ALREADY_CLOSED, LAPSED",
        "WITHDRAWN, ALREADY_CLOSED, WITHDRAWN",
        "ENDED, ALREADY_CLOSED, ENDED",
        "PROPOSED, NOT_OFFERED, PROPOSED",
        "SENT_BACK, NOT_OFFERED, SENT_BACK"
    })
    void the_candidate_rejects(State before, String outcome, State after) {
        var nomination = in(before);

        assertThat(told(nomination.rejectOn(DAY_30))).isEqualTo(outcome);
        isNow(nomination, after);
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, done, WITHDRAWN",
        "SENT_BACK, done, WITHDRAWN",
        "OFFERED, done, WITHDRAWN",
        "ACCEPTED, done, WITHDRAWN",
        "USED, done, WITHDRAWN",
        "WITHDRAWN, unchanged, WITHDRAWN",
        "REJECTED, ALREADY_CLOSED, REJECTED",
        "LAPSED, ALREADY_CLOSED, LAPSED",
        "ENDED, ALREADY_CLOSED, ENDED"
    })
    void the_province_takes_it_back(State before, String outcome, State after) {
        var nomination = in(before);

        assertThat(told(nomination.withdraw("a reason"))).isEqualTo(outcome);
        isNow(nomination, after);
    }

    @Test
    void the_reason_of_a_withdrawal_is_kept_and_the_first_one_stands() {
        var nomination = offered();
        nomination.withdraw("a first reason");
        nomination.withdraw("a second reason");

        assertThat(nomination.standing().reason()).hasValue("a first reason");
    }

    @Test
    void a_withdrawal_that_is_refused_leaves_no_reason() {
        var nomination = in(REJECTED);
        nomination.withdraw("too late");

        assertThat(nomination.standing().reason()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void only_an_offer_lapses(State before) {
        var nomination = in(before);
        nomination.lapse();

        isNow(nomination, before == OFFERED ? LAPSED : before);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void only_an_accepted_nomination_is_used_by_an_invitation(State before) {
        var nomination = in(before);
        nomination.invited();

        isNow(nomination, before == ACCEPTED ? USED : before);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void only_a_used_one_stands_again_when_the_candidate_is_back(State before) {
        var nomination = in(before);
        nomination.backInPool();

        isNow(nomination, before == USED ? ACCEPTED : before);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void what_is_live_ends_with_the_profile(State before) {
        var nomination = in(before);
        nomination.end();

        isNow(nomination, before.isLive() ? ENDED : before);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void it_counts_as_accepted_until_it_is_taken_back(State state) {
        assertThat(in(state).isAccepted()).isEqualTo(state == ACCEPTED || state == USED);
        assertThat(state.isLive())
                .isEqualTo(state == PROPOSED || state == OFFERED || state == ACCEPTED || state == USED);
        assertThat(state.isValid()).isEqualTo(state == OFFERED || state == ACCEPTED || state == USED);
    }

    @Test
    void the_same_certificate_again_is_for_the_same_candidate_by_the_same_province_or_it_is_another_offer() {
        assertThat(offered().isBy(Province.ON)).isTrue();
        assertThat(offered().isBy(Province.BC)).isFalse();
        assertThat(offered().isFor(ExpressionOfInterestNumber.of(42))).isTrue();
        assertThat(offered().isFor(ExpressionOfInterestNumber.of(43))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void only_what_is_proposed_can_be_decided_upon(State before) {
        assertThat(in(before).whyNotBy("two", true).map(NominationTest::told))
                .isEqualTo(before == PROPOSED ? Optional.empty() : Optional.of("NOT_PROPOSED"));
    }

    @Test
    void another_person_must_decide_unless_the_province_asks_for_no_second_officer() {
        assertThat(in(PROPOSED).whyNotBy("one", true).map(NominationTest::told)).contains("SAME_OFFICER");
        assertThat(in(PROPOSED).whyNotBy("one", false)).isEmpty();
    }

    @Test
    void the_thirty_days_begin_when_it_is_confirmed() {
        var nomination = in(PROPOSED);

        assertThat(told(nomination.confirm(DAY_30, AnswerPeriod.lastDay(DAY_30))))
                .isEqualTo("done");

        isNow(nomination, OFFERED);
        assertThat(nomination.standing().offeredOn()).isEqualTo(DAY_30);
        assertThat(nomination.standing().answerBy()).isEqualTo(AnswerPeriod.lastDay(DAY_30));
        assertThat(nomination.standing().proposedBy()).contains("one");
    }

    @Test
    void what_was_sent_back_says_why_until_it_is_proposed_again() {
        var nomination = in(SENT_BACK);
        assertThat(nomination.standing().reason()).contains("not yet");

        nomination.again(offered().proposedBy("three"));

        isNow(nomination, PROPOSED);
        assertThat(nomination.standing().reason()).isEmpty();
        assertThat(nomination.standing().proposedBy()).contains("three");
    }

    @Test
    void every_change_is_another_version() {
        var nomination = in(PROPOSED);
        var before = nomination.version();

        nomination.confirm(OFFERED_ON, DAY_30);

        assertThat(nomination.version()).isGreaterThan(before);
        assertThat(nomination.standing().version()).isEqualTo(nomination.version());
    }

    @Test
    void a_certificate_is_verified_by_a_code_of_its_own() {
        var code = offered().standing().verification();

        assertThat(code).isNotEqualTo(offered().standing().verification());
        assertThat(code.toString()).matches("(?:[2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}");
        assertThat(VerificationCode.parse(" " + code.toString().toLowerCase().replace('-', ' ')))
                .isEqualTo(code);
        assertThatThrownBy(() -> VerificationCode.parse("O0O0-1I1I-0000")).isInstanceOf(Invalid.class);
    }

    @Test
    void every_state_has_its_test() {
        assertThat(State.values())
                .containsExactly(PROPOSED, SENT_BACK, OFFERED, ACCEPTED, REJECTED, LAPSED, WITHDRAWN, USED, ENDED);
    }
}
