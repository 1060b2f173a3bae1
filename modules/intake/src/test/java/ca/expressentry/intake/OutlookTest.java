package ca.expressentry.intake;

import static ca.expressentry.intake.Outlook.Action.AMEND;
import static ca.expressentry.intake.Outlook.Action.APPLY;
import static ca.expressentry.intake.Outlook.Action.DECLINE;
import static ca.expressentry.intake.Outlook.Action.REGISTER_WITH_JOB_BANK;
import static ca.expressentry.intake.Outlook.Action.RENEW;
import static ca.expressentry.intake.Outlook.Action.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.intake.Outlook.Pending;
import ca.expressentry.intake.Outlook.Step;
import ca.expressentry.intake.Receipt.State;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutlookTest {

    static final Instant END = Instant.parse("2026-11-21T15:04:05Z");
    static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    static final LocalDate APPLY_BY = LocalDate.of(2026, 8, 30);

    static Receipt receipt(State state) {
        return new Receipt(ExpressionOfInterestNumber.of(42), Instant.parse("2025-11-21T15:04:05Z"), END, 1, state);
    }

    static Outlook outlook(State state, LocalDate day) {
        return Outlook.of(receipt(state), Optional.of(APPLY_BY), Examples.AMINA, day);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "IN_POOL"})
    void while_it_stands_it_may_be_amended_or_withdrawn_until_it_ends_and_renewed_near_the_end(State state) {
        assertThat(outlook(state, DAY).steps())
                .containsExactly(
                        new Step(AMEND).before(END),
                        new Step(WITHDRAW).before(END),
                        new Step(RENEW).from(LocalDate.of(2026, 9, 22)));
        assertThat(outlook(state, LocalDate.of(2026, 9, 22)).steps()).contains(new Step(RENEW));
        assertThat(outlook(state, DAY).pending()).isEmpty();
    }

    @Test
    void who_is_invited_applies_or_declines_by_the_last_day_and_amends_nothing() {
        assertThat(outlook(State.INVITED, DAY).steps())
                .containsExactly(
                        new Step(APPLY).by(Optional.of(APPLY_BY)),
                        new Step(DECLINE).by(Optional.of(APPLY_BY)),
                        new Step(WITHDRAW));
    }

    @ParameterizedTest
    @EnumSource(names = {"INELIGIBLE", "INVITATION_LAPSED", "EXPIRED", "WITHDRAWN"})
    void what_has_ended_can_be_renewed(State state) {
        assertThat(outlook(state, DAY).steps()).containsExactly(new Step(RENEW));
    }

    @Test
    void what_was_applied_for_is_done() {
        assertThat(outlook(State.APPLIED, DAY).steps()).isEmpty();
    }

    @Test
    void while_registration_was_mandatory_who_lacked_it_was_told_to_register() {
        var then = LocalDate.of(2017, 6, 5);
        var told = outlook(State.SUBMITTED, then);
        var registered = Outlook.of(
                receipt(State.SUBMITTED),
                Optional.empty(),
                Example.like(Examples.AMINA, Examples.DAY)
                        .registeredWithJobBank()
                        .profile(),
                then);

        assertThat(told.pending()).contains(Pending.PENDING_JOB_BANK);
        assertThat(told.steps()).extracting(Step::action).startsWith(REGISTER_WITH_JOB_BANK);
        assertThat(registered.pending()).isEmpty();
        assertThat(outlook(State.IN_POOL, then).pending()).isEmpty();
    }

    @Test
    void every_state_is_told_in_words_of_its_own() {
        assertThat(Arrays.stream(State.values())
                        .map(state -> outlook(state, DAY).standing()))
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text.en()).isNotEqualTo(text.fr()));
    }
}
