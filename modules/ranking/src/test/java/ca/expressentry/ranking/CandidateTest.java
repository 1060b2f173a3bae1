package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Event;
import ca.expressentry.message.Event.CandidateLeftPool;
import ca.expressentry.message.Event.CandidateLeftPool.Why;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.EligibilityDetermined;
import ca.expressentry.message.Event.InvitationClosed.How;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Province;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CandidateTest {

    static final LocalDate DAY = Examples.DAY;
    static final ExpressionOfInterestNumber NUMBER = ExpressionOfInterestNumber.of(1);
    static final Instant SUBMITTED = Instant.parse("2026-06-30T10:00:00Z");
    static final Set<EconomicClass> FEDERAL = Set.of(EconomicClass.FSW, EconomicClass.CEC);

    final Candidate candidate = new Candidate(NUMBER);

    static EligibilityDetermined determined(long version, Profile profile, Set<EconomicClass> classes) {
        return new EligibilityDetermined(NUMBER, version, (int) version, SUBMITTED, profile, classes);
    }

    static Consumer<Candidate> eligible(long version) {
        return candidate -> candidate.determined(determined(version, Examples.AMINA, FEDERAL));
    }

    static Consumer<Candidate> ineligible(long version) {
        return candidate -> candidate.determined(determined(version, Examples.AMINA, Set.of()));
    }

    /** Hears a fact and says what is to be said of it, as the pool does. */
    Optional<Event> hears(Consumer<Candidate> fact) {
        fact.accept(candidate);
        return settled(candidate, DAY);
    }

    /** With a change that has no number of its own. */
    static Optional<Event> settled(Candidate candidate, LocalDate day) {
        return candidate.settle(day).map(said -> said.apply(Standings.UNCHANGED));
    }

    static int base() {
        return ComprehensiveRankingSystem.score(Examples.AMINA, false, DAY).total();
    }

    static int withNomination() {
        return ComprehensiveRankingSystem.score(Examples.AMINA, true, DAY).total();
    }

    static CandidateRanked ranked(Optional<Event> said) {
        return (CandidateRanked) said.orElseThrow();
    }

    static CandidateLeftPool left(Optional<Event> said) {
        return (CandidateLeftPool) said.orElseThrow();
    }

    @Test
    void who_meets_a_class_enters_the_pool_with_a_score() {
        var said = ranked(hears(eligible(1)));

        assertThat(said.about()).isEqualTo(NUMBER);
        assertThat(said.version()).isEqualTo(1);
        assertThat(said.score()).isEqualTo(base()).isEqualTo(candidate.score());
        assertThat(said.submittedAt()).isEqualTo(SUBMITTED);
        assertThat(said.classes()).isEqualTo(FEDERAL);
        assertThat(said.listing().destinations()).containsExactlyInAnyOrder(Province.ON, Province.BC);
        assertThat(said.listing().occupation())
                .hasValueSatisfying(noc -> assertThat(noc).hasToString("21231"));
        assertThat(candidate.isInPool()).isTrue();
        assertThat(candidate.breakdown())
                .hasValueSatisfying(s -> assertThat(s.total()).isEqualTo(base()));
    }

    @Test
    void who_meets_none_does_not_and_nothing_is_said() {
        assertThat(hears(ineligible(1))).isEmpty();
        assertThat(candidate.isInPool()).isFalse();
        assertThat(candidate.breakdown()).isEmpty();
    }

    @Test
    void who_falls_out_of_every_class_leaves() {
        hears(eligible(1));

        assertThat(left(hears(ineligible(2)))).isEqualTo(new CandidateLeftPool(NUMBER, 2, Why.INELIGIBLE));
        assertThat(candidate.isInPool()).isFalse();
    }

    @Test
    void an_older_determination_heard_late_changes_nothing() {
        hears(eligible(2));

        assertThat(hears(ineligible(1))).isEmpty();
        assertThat(hears(ineligible(2))).isEmpty();
        assertThat(candidate.isInPool()).isTrue();
    }

    @Test
    void an_amendment_that_changes_only_the_destinations_is_said_because_provinces_see_them() {
        hears(eligible(1));
        var elsewhere =
                Example.like(Examples.AMINA, DAY).destinations(Province.NS).profile();
        var said = ranked(hears(c -> c.determined(determined(2, elsewhere, FEDERAL))));

        assertThat(said.score()).isEqualTo(base());
        assertThat(said.version()).isEqualTo(2);
        assertThat(said.listing().destinations()).containsExactly(Province.NS);
        assertThat(hears(c -> c.determined(determined(2, elsewhere, FEDERAL)))).isEmpty();
    }

    @Test
    void a_score_that_a_birthday_changes_is_said_on_the_birthday_and_not_before() {
        var almost30 = Example.like(Examples.AMINA, DAY)
                .born(DAY.plusDays(1).minusYears(30))
                .profile();
        var before = ranked(hears(c -> c.determined(determined(1, almost30, FEDERAL))));
        var after = ranked(settled(candidate, DAY.plusDays(1)));

        assertThat(settled(candidate, DAY.plusDays(1))).isEmpty();
        assertThat(before.score() - after.score()).isPositive();
        assertThat(after.version()).isEqualTo(2);
    }

    @Test
    void a_review_that_finds_the_same_score_is_not_said_and_knows_the_next_one() {
        hears(eligible(1));
        var review = candidate.breakdown().orElseThrow().reviewOn();

        assertThat(settled(candidate, DAY.plusDays(1))).isEmpty();
        assertThat(candidate.breakdown().orElseThrow().asOf()).isEqualTo(DAY.plusDays(1));
        assertThat(candidate.breakdown().orElseThrow().reviewOn()).isEqualTo(review);
    }

    static Stream<Profile> people_in_a_class() {
        return Stream.of(
                Examples.AMINA,
                Examples.BRUNO,
                Examples.CELINE,
                Examples.DAVID,
                Examples.ELENA,
                Examples.INES,
                Examples.JONAS,
                Examples.KAMALA,
                Examples.MEI,
                Example.like(Examples.CELINE, DAY).sibling().profile());
    }

    @ParameterizedTest
    @MethodSource("people_in_a_class")
    void a_nominee_gains_what_is_left_of_the_600_additional_points(Profile profile) {
        var before = ranked(hears(c -> c.determined(determined(1, profile, FEDERAL))));
        var additional = candidate.breakdown().orElseThrow().additional().value();
        var foretold = candidate.ifNominated();
        var after = ranked(hears(c -> c.nominated("ON-1")));

        assertThat(foretold).isEqualTo(after.score()).isEqualTo(candidate.ifNominated());
        assertThat(after.score() - before.score()).isEqualTo(Math.min(600, additional + 600) - additional);
        assertThat(after.classes()).contains(EconomicClass.PNP).containsAll(FEDERAL);
    }

    @Test
    void when_the_province_takes_it_back_everything_is_as_before() {
        var before = ranked(hears(eligible(1)));
        hears(c -> c.nominated("ON-1"));
        var after = ranked(hears(c -> c.nominationWithdrawn("ON-1")));

        assertThat(after.score()).isEqualTo(before.score());
        assertThat(after.classes()).isEqualTo(FEDERAL);
        assertThat(after.version()).isEqualTo(3);
        assertThat(candidate.nomination()).isEmpty();
    }

    @Test
    void an_acceptance_of_a_withdrawn_certificate_heard_late_is_ignored() {
        hears(eligible(1));
        hears(c -> c.nominationWithdrawn("ON-1"));

        assertThat(hears(c -> c.nominated("ON-1"))).isEmpty();
        assertThat(candidate.score()).isEqualTo(base());
    }

    @Test
    void the_withdrawal_of_another_certificate_leaves_the_nomination() {
        hears(eligible(1));
        hears(c -> c.nominated("BC-2"));

        assertThat(hears(c -> c.nominationWithdrawn("ON-1"))).isEmpty();
        assertThat(candidate.nomination()).hasValue("BC-2");
    }

    @Test
    void a_nomination_alone_makes_nobody_eligible() {
        assertThat(hears(c -> c.nominated("ON-1"))).isEmpty();
        assertThat(candidate.isInPool()).isFalse();
        assertThat(ranked(hears(eligible(1))).score()).isEqualTo(withNomination());
        assertThat(left(hears(ineligible(2))).why()).isEqualTo(Why.INELIGIBLE);
        assertThat(Candidate.classesInPool(Set.of(), "ON-1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "CANCELLED"})
    void who_is_invited_leaves_and_returns_when_the_invitation_is_declined_or_cancelled(How how) {
        var before = ranked(hears(eligible(1)));
        assertThat(left(hears(c -> c.invited("448")))).isEqualTo(new CandidateLeftPool(NUMBER, 2, Why.INVITED));
        var after = ranked(hears(c -> c.invitationClosed("448", how)));

        assertThat(after.version()).isEqualTo(3);
        assertThat(after.score()).isEqualTo(before.score());
        assertThat(after.submittedAt()).isEqualTo(SUBMITTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"LAPSED", "APPLIED", "ENDED"})
    void who_lets_it_lapse_or_applies_never_returns(How how) {
        hears(eligible(1));
        hears(c -> c.invited("448"));

        assertThat(hears(c -> c.invitationClosed("448", how))).isEmpty();
        assertThat(hears(eligible(2))).isEmpty();
        assertThat(candidate.isInPool()).isFalse();
    }

    @Test
    void a_lapse_ends_even_when_the_invitation_was_never_heard_of() {
        hears(eligible(1));

        assertThat(left(hears(c -> c.invitationClosed("448", How.LAPSED))).why())
                .isEqualTo(Why.ENDED);
    }

    @Test
    void an_invitation_heard_again_after_it_was_closed_is_ignored() {
        hears(eligible(1));
        hears(c -> c.invited("448"));
        hears(c -> c.invitationClosed("448", How.DECLINED));

        assertThat(hears(c -> c.invited("448"))).isEmpty();
        assertThat(left(hears(c -> c.invited("449"))).why()).isEqualTo(Why.INVITED);
        assertThat(hears(c -> c.invitationClosed("448", How.DECLINED))).isEmpty();
        assertThat(candidate.isInPool()).isFalse();
    }

    @Test
    void what_changes_while_invited_is_said_on_the_return() {
        hears(eligible(1));
        hears(c -> c.invited("448"));

        assertThat(hears(c -> c.nominated("ON-1"))).isEmpty();
        assertThat(ranked(hears(c -> c.invitationClosed("448", How.DECLINED))).score())
                .isEqualTo(withNomination());
    }

    static final Profile NURSE = Example.like(Examples.AMINA, DAY)
            .work(Example.inCanadaSince("31301", DAY.minusDays(360)))
            .profile();

    @Test
    void the_categories_of_the_day_are_said_and_kept() {
        hears(candidate -> candidate.determined(determined(1, NURSE, FEDERAL)));
        assertThat(candidate.categories()).isEmpty();

        var said = ranked(settled(candidate, DAY.plusDays(4)));

        assertThat(said.categories()).containsExactly(Category.HEALTHCARE).isEqualTo(candidate.categories());
        assertThat(said.version()).isEqualTo(2);
    }

    @Test
    void a_nomination_leaves_the_categories_as_they_are() {
        candidate.determined(determined(1, NURSE, FEDERAL));
        candidate.nominated("ON-1");

        assertThat(ranked(settled(candidate, DAY.plusDays(4))).categories()).containsExactly(Category.HEALTHCARE);
    }

    @Test
    void an_end_is_an_end() {
        hears(eligible(1));

        assertThat(left(hears(Candidate::end))).isEqualTo(new CandidateLeftPool(NUMBER, 2, Why.ENDED));
        assertThat(hears(Candidate::end)).isEmpty();
        assertThat(hears(eligible(2))).isEmpty();
    }

    static final List<Consumer<Candidate>> STORY = List.of(
            eligible(1),
            c -> c.nominated("ON-1"),
            c -> c.nominationWithdrawn("ON-1"),
            c -> c.invited("448"),
            c -> c.invitationClosed("448", How.DECLINED));

    static Stream<List<Consumer<Candidate>>> every_order() {
        return orders(STORY);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("every_order")
    void facts_in_any_order_give_one_place(List<Consumer<Candidate>> facts) {
        var said = facts.stream().map(this::hears).flatMap(Optional::stream).toList();

        assertThat(candidate.isInPool()).isTrue();
        assertThat(candidate.score()).isEqualTo(base());
        assertThat(candidate.classesInPool()).isEqualTo(FEDERAL);
        numberedWithoutGap(said);
        assertThat(said.get(said.size() - 1)).isInstanceOf(CandidateRanked.class);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("every_order")
    void a_fact_heard_twice_changes_nothing_and_says_nothing(List<Consumer<Candidate>> facts) {
        for (var fact : facts) {
            hears(fact);
            assertThat(hears(fact)).isEmpty();
        }
    }

    /** What one sender says is heard in its order; between the senders there is none. */
    @Test
    void three_senders_may_be_heard_in_any_order_among_them() {
        List<Consumer<Candidate>> eligibility = List.of(ineligible(1), eligible(2));
        List<Consumer<Candidate>> nominations =
                List.of(c -> c.nominated("ON-1"), c -> c.nominationWithdrawn("ON-1"), c -> c.nominated("BC-2"));
        List<Consumer<Candidate>> invitations =
                List.of(c -> c.invited("448"), c -> c.invitationClosed("448", How.DECLINED));

        var orders = merged(List.of(eligibility, nominations, invitations)).toList();

        assertThat(orders).hasSize(210).allSatisfy(facts -> {
            var one = new Candidate(NUMBER);
            var said = new ArrayList<Event>();
            for (var fact : facts) {
                fact.accept(one);
                settled(one, DAY).ifPresent(said::add);
            }
            assertThat(one.isInPool()).isTrue();
            assertThat(one.score()).isEqualTo(withNomination());
            assertThat(one.nomination()).hasValue("BC-2");
            assertThat(one.classesInPool()).contains(EconomicClass.PNP);
            numberedWithoutGap(said);
        });
    }

    @Test
    void a_place_has_the_number_of_its_change_and_is_never_numbered_lower_again() {
        eligible(1).accept(candidate);
        var entered = ranked(candidate.settle(DAY).map(said -> said.apply(40)));
        candidate.nominated("BC-1");
        var nominated = ranked(candidate.settle(DAY).map(said -> said.apply(Standings.UNCHANGED)));
        candidate.end();
        var ended = left(candidate.settle(DAY).map(said -> said.apply(41)));

        assertThat(entered.version()).isEqualTo(40);
        assertThat(nominated.version()).isEqualTo(41);
        assertThat(ended.version()).isEqualTo(42);
    }

    private static void numberedWithoutGap(List<Event> said) {
        for (int i = 0; i < said.size(); i++) {
            var version = said.get(i) instanceof CandidateRanked ranked
                    ? ranked.version()
                    : ((CandidateLeftPool) said.get(i)).version();
            assertThat(version).isEqualTo(i + 1);
        }
    }

    private static <T> Stream<List<T>> orders(List<T> things) {
        if (things.isEmpty()) {
            return Stream.of(List.of());
        }
        return things.stream().flatMap(first -> {
            var others = new ArrayList<>(things);
            others.remove(first);
            return orders(others).map(rest -> joined(first, rest));
        });
    }

    private static <T> Stream<List<T>> merged(List<List<T>> lines) {
        if (lines.stream().allMatch(List::isEmpty)) {
            return Stream.of(List.of());
        }
        return Stream.iterate(0, i -> i + 1)
                .limit(lines.size())
                .filter(i -> !lines.get(i).isEmpty())
                .flatMap(i -> {
                    var rest = new ArrayList<>(lines);
                    rest.set(i, lines.get(i).subList(1, lines.get(i).size()));
                    return merged(rest).map(after -> joined(lines.get(i).get(0), after));
                });
    }

    private static <T> List<T> joined(T first, List<T> rest) {
        var all = new ArrayList<T>();
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
