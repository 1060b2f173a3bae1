package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Event.EligibilityDetermined;
import ca.expressentry.message.Event.InvitationClosed.How;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The history of one candidate, told by what it hears. */
class MomentTest {

    static final LocalDate DAY = CausesTest.DAY;
    static final Set<EconomicClass> FSW = Set.of(EconomicClass.FSW);
    static final Consumer<Candidate> NOTHING = candidate -> {};

    final Candidate candidate = new Candidate(ExpressionOfInterestNumber.of(1));
    final Profile nobody = CausesTest.somebody().profile();

    List<ScoreChange> hears(LocalDate day, Consumer<Candidate> fact) {
        var before = candidate.moment();
        fact.accept(candidate);
        candidate.settle(day);
        return candidate.moment().since(before, day);
    }

    List<ScoreChange> hears(Consumer<Candidate> fact) {
        return hears(DAY, fact);
    }

    static Consumer<Candidate> declares(int version, Profile profile, Set<EconomicClass> classes) {
        return c -> c.determined(new EligibilityDetermined(
                c.number(), version, version, Instant.parse("2026-08-01T10:00:00Z"), profile, classes));
    }

    static ScoreChange one(List<ScoreChange> changes, Cause... causes) {
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).reasons()).extracting(Reason::cause).containsExactly(causes);
        return changes.get(0);
    }

    @Test
    void the_first_score_has_nothing_before_it() {
        var first = one(hears(declares(1, nobody, FSW)), Cause.DECLARED);

        assertThat(first.before()).isEmpty();
        assertThat(first.lost()).isEmpty();
        assertThat(first.gained()).isEqualTo(candidate.breakdown().orElseThrow().awards());
        assertThat(first.after().inPool()).isTrue();
        assertThat(first.after().total()).isEqualTo(candidate.score());
        assertThat(hears(declares(1, nobody, FSW))).as("heard again").isEmpty();
    }

    @Test
    void who_never_was_in_the_pool_has_no_history() {
        assertThat(hears(declares(1, nobody, Set.of()))).isEmpty();
        assertThat(hears(c -> c.nominated("ON-1"))).isEmpty();
    }

    @Test
    void a_nomination_comes_and_goes() {
        hears(declares(1, nobody, FSW));
        var came = one(hears(c -> c.nominated("ON-1")), Cause.NOMINATED);
        var went = one(hears(c -> c.nominationWithdrawn("ON-1")), Cause.NOMINATION_WITHDRAWN);

        assertThat(came.reasons().get(0).text().en()).isEqualTo("nomination accepted (ON-1)");
        assertThat(came.gained()).extracting(award -> award.factor()).containsExactly("nomination");
        assertThat(came.after().additional()).isEqualTo(600);
        assertThat(came.after().classes()).containsExactly(EconomicClass.PNP, EconomicClass.FSW);
        assertThat(came.after().nomination()).hasValue("ON-1");
        assertThat(went.before()).hasValue(came.after());
        assertThat(Optional.of(went.after())).isEqualTo(came.before());
    }

    @Test
    void a_new_declaration_and_a_new_determination_are_told_apart() {
        hears(declares(1, nobody, FSW));
        var better = Example.like(nobody, DAY).english(10).profile();
        one(hears(declares(2, better, FSW)), Cause.DECLARED);
        var found = one(hears(declares(3, better, Set.of(EconomicClass.CEC))), Cause.ELIGIBILITY_CHANGED);
        var out = one(hears(declares(4, better, Set.of())), Cause.ELIGIBILITY_CHANGED);

        assertThat(found.after().classes()).containsExactly(EconomicClass.CEC);
        assertThat(found.after().total()).isEqualTo(found.before().orElseThrow().total());
        assertThat(out.after().inPool()).isFalse();
    }

    @Test
    void a_declaration_that_gives_the_same_is_no_change() {
        hears(declares(1, nobody, FSW));
        var richer = Example.like(nobody, DAY).funds(99_000).profile();

        assertThat(hears(declares(2, richer, FSW))).isEmpty();
    }

    @Test
    void who_is_invited_leaves_and_returns_to_what_time_and_a_nomination_made_meanwhile() {
        hears(declares(
                1,
                Example.like(nobody, DAY).born(DAY.plusDays(5).minusYears(31)).profile(),
                FSW));
        var left = one(hears(c -> c.invited("448")), Cause.INVITED);
        one(hears(DAY.plusDays(3), c -> c.nominated("ON-1")), Cause.NOMINATED);
        var back = one(
                hears(DAY.plusDays(9), c -> c.invitationClosed("448", How.DECLINED)),
                Cause.RETURNED,
                Cause.BIRTHDAY,
                Cause.NOMINATED);

        assertThat(left.after().inPool()).isFalse();
        assertThat(left.after().total()).isEqualTo(left.before().orElseThrow().total());
        assertThat(back.on()).isEqualTo(DAY.plusDays(9));
        assertThat(back.after().inPool()).isTrue();
        assertThat(back.after().total()).isEqualTo(left.after().total() - 6 + 600);
    }

    @Test
    void an_end_is_told_once() {
        hears(declares(1, nobody, FSW));

        one(hears(Candidate::end), Cause.ENDED);
        assertThat(hears(Candidate::end)).isEmpty();
    }

    @Test
    void a_birthday_is_recorded_for_its_day_even_when_the_house_was_closed_on_it() {
        var birthday = DAY.plusDays(5);
        hears(declares(
                1, Example.like(nobody, DAY).born(birthday.minusYears(31)).profile(), FSW));

        var older = one(hears(DAY.plusDays(9), NOTHING), Cause.BIRTHDAY);
        assertThat(older.on()).isEqualTo(birthday);
        assertThat(older.after().total() - older.before().orElseThrow().total()).isEqualTo(-6);
        assertThat(hears(DAY.plusDays(9), NOTHING)).isEmpty();
    }

    @Test
    void each_day_missed_and_what_is_heard_then_is_a_change_of_its_own() {
        var who = Example.like(nobody, DAY)
                .born(DAY.plusDays(5).minusYears(31))
                .result(Example.celpip(DAY.plusDays(7).minusYears(2), 9, 9, 9, 9))
                .profile();
        hears(declares(1, who, FSW));

        var changes = hears(DAY.plusDays(9), c -> c.nominated("ON-1"));
        assertThat(changes)
                .extracting(
                        change -> change.on() + " " + change.reasons().get(0).cause())
                .containsExactly(
                        DAY.plusDays(5) + " BIRTHDAY",
                        DAY.plusDays(7) + " LANGUAGE_RESULT_LAPSED",
                        DAY.plusDays(9) + " NOMINATED");
        assertThat(changes.get(1).before()).hasValue(changes.get(0).after());
        assertThat(changes.get(2).before()).hasValue(changes.get(1).after());
        assertThat(changes.get(2).after().total()).isEqualTo(candidate.score());
    }

    @Test
    void a_review_that_finds_the_same_is_no_change() {
        hears(declares(1, nobody, FSW));

        assertThat(hears(DAY.plusDays(1), NOTHING)).isEmpty();
    }
}
