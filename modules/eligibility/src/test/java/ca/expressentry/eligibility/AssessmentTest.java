package ca.expressentry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    static final ExpressionOfInterestNumber WHO = ExpressionOfInterestNumber.of(42);
    static final Instant SUBMITTED_AT = Instant.parse("2026-07-01T10:00:00Z");

    /** The last day on which registration with Job Bank was mandatory. */
    static final LocalDate REGISTRATION_DAY = LocalDate.of(2017, 6, 5);

    final Assessment assessment = new Assessment(WHO, SUBMITTED_AT);

    boolean judged(int revision, Profile declared) {
        assessment.declare(revision, declared);
        return assessment.become(Determined.of(declared), true);
    }

    boolean judgedAgain(Profile asIf) {
        return assessment.become(Determined.of(asIf), false);
    }

    @Test
    void the_first_determination_is_said() {
        assertThat(assessment.isNews(1)).isTrue();
        assertThat(judged(1, Examples.AMINA)).isTrue();

        var said = assessment.event();
        assertThat(said.about()).isEqualTo(WHO);
        assertThat(said.version()).isEqualTo(1);
        assertThat(said.revision()).isEqualTo(1);
        assertThat(said.submittedAt()).isEqualTo(SUBMITTED_AT);
        assertThat(said.profile()).isEqualTo(Examples.AMINA);
        assertThat(said.classes()).containsExactlyInAnyOrder(EconomicClass.CEC, EconomicClass.FSW);
        assertThat(assessment.last()).isEqualTo(Determined.of(Examples.AMINA));
    }

    @Test
    void the_same_or_an_older_revision_heard_late_is_no_news() {
        judged(2, Examples.AMINA);

        assertThat(assessment.isNews(2)).isFalse();
        assertThat(assessment.isNews(1)).isFalse();
        assertThat(assessment.isNews(3)).isTrue();
    }

    @Test
    void a_new_revision_is_said_even_when_the_classes_are_the_same() {
        judged(1, Examples.AMINA);

        assertThat(judged(
                        2,
                        Example.like(Examples.AMINA, Examples.DAY).funds(90_000).profile()))
                .isTrue();
        assertThat(assessment.event().version()).isEqualTo(2);
        assertThat(assessment.event().revision()).isEqualTo(2);
    }

    @Test
    void a_redetermination_that_finds_the_same_classes_says_nothing() {
        judged(1, Examples.AMINA);

        assertThat(judgedAgain(Examples.AMINA)).isFalse();
        assertThat(assessment.event().version()).isEqualTo(1);
    }

    @Test
    void a_redetermination_that_finds_other_classes_is_said() {
        judged(1, Examples.AMINA);

        assertThat(judgedAgain(Examples.CELINE)).isTrue();
        assertThat(assessment.event().version()).isEqualTo(2);
        assertThat(assessment.event().revision()).isEqualTo(1);
        assertThat(assessment.event().classes()).containsExactly(EconomicClass.FSW);
        assertThat(assessment.isOver()).isFalse();
    }

    @Test
    void ineligible_is_said_and_final_and_nothing_is_determined_by_itself_any_more() {
        judged(1, Examples.AMINA);

        assertThat(judgedAgain(Examples.LUCA)).isTrue();
        assertThat(assessment.event().classes()).isEmpty();
        assertThat(assessment.isOver()).isTrue();
    }

    /** Intake takes no amendment of what it knows to be ineligible, so it took this one before it knew. */
    @Test
    void an_amendment_that_was_taken_before_the_finding_was_heard_is_judged() {
        judged(1, Examples.LUCA);

        assertThat(assessment.isNews(1)).isFalse();
        assertThat(assessment.isNews(2)).isTrue();
        assertThat(judged(2, Examples.AMINA)).isTrue();
        assertThat(assessment.isOver()).isFalse();
        assertThat(assessment.event().version()).isEqualTo(2);
    }

    @Test
    void what_ended_with_the_expression_of_interest_is_over() {
        judged(1, Examples.AMINA);
        assertThat(assessment.isOver()).isFalse();
        assessment.end();

        assertThat(assessment.isOver()).isTrue();
    }

    @Test
    void while_registration_is_mandatory_who_lacks_it_waits_and_nobody_is_told() {
        var amina = engineer();
        assessment.declare(1, amina);

        assertThat(onRegistrationDay(amina, true)).isFalse();
        assertThat(assessment.isWaiting()).isTrue();
        assertThat(assessment.isOver()).isFalse();
        assertThat(assessment.last().classes()).isNotEmpty();
    }

    @Test
    void who_registers_is_told_of() {
        var amina = engineer();
        assessment.declare(1, amina);
        onRegistrationDay(amina, true);
        var registered =
                Example.like(amina, REGISTRATION_DAY).registeredWithJobBank().profile();
        assessment.declare(2, registered);

        assertThat(onRegistrationDay(registered, true)).isTrue();
        assertThat(assessment.isWaiting()).isFalse();
        assertThat(assessment.event().classes()).isNotEmpty();
        assertThat(assessment.event().version()).isEqualTo(1);
    }

    @Test
    void the_day_on_which_registration_becomes_voluntary_opens_the_pool_by_itself() {
        var amina = engineer();
        assessment.declare(1, amina);
        onRegistrationDay(amina, true);
        var next = REGISTRATION_DAY.plusDays(1);

        assertThat(assessment.last().reviewOn()).isEqualTo(next);
        assertThat(assessment.become(EntryCriteria.determine(amina, next), false))
                .isTrue();
        assertThat(assessment.isWaiting()).isFalse();
        assertThat(assessment.event().classes()).isNotEmpty();
    }

    @Test
    void who_says_in_the_pool_to_be_registered_no_longer_may_not_remain_in_it() {
        var registered = Example.like(engineer(), REGISTRATION_DAY)
                .registeredWithJobBank()
                .profile();
        assessment.declare(1, registered);
        assertThat(onRegistrationDay(registered, true)).isTrue();
        assertThat(assessment.event().classes()).isNotEmpty();
        var amina = engineer();
        assessment.declare(2, amina);

        assertThat(onRegistrationDay(amina, true)).isTrue();
        assertThat(assessment.event().classes()).isEmpty();
        assertThat(assessment.isOver()).isTrue();
    }

    /** Amina as she would have declared herself under the classification of the time. */
    private static Profile engineer() {
        return Example.like(Examples.amina(REGISTRATION_DAY), REGISTRATION_DAY)
                .work(Example.inCanadaSince("2173", REGISTRATION_DAY.minusYears(2)))
                .profile();
    }

    private boolean onRegistrationDay(Profile declared, boolean newRevision) {
        return assessment.become(EntryCriteria.determine(declared, REGISTRATION_DAY), newRevision);
    }
}
