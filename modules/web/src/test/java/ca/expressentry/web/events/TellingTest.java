package ca.expressentry.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Event;
import ca.expressentry.message.Event.CandidateLeftPool;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.InvitationClosed;
import ca.expressentry.message.Event.InvitationIssued;
import ca.expressentry.message.Event.Listing;
import ca.expressentry.message.Event.NominationAccepted;
import ca.expressentry.message.Event.NominationBecame;
import ca.expressentry.message.Event.NominationWithdrawn;
import ca.expressentry.message.Event.RoundHeld;
import ca.expressentry.message.Journal;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingTest {

    static final ExpressionOfInterestNumber WHO = ExpressionOfInterestNumber.of(42);
    static final Instant THEN = Instant.parse("2026-07-01T12:34:56Z");
    static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    static final Feed ONTARIO = Feed.of(Province.ON);

    final Telling telling = new Telling(Map.of(), number -> Optional.of(new Telling.Rank(1080, 3, 5_000)));

    @Test
    void the_score_of_somebody_without_a_nomination_is_told_to_the_department_alone() {
        hears(ranked(1, 480));

        assertThat(telling.told()).hasSize(1);
        assertThat(telling.told().get(0).feeds()).containsExactly(Feed.DEPARTMENT);
        assertThat(facts())
                .containsExactly(new Fact.ChangedScore(
                        WHO, Optional.empty(), Optional.of(480), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_province_is_told_of_its_candidate_from_the_acceptance_until_it_takes_the_nomination_back() {
        hears(
                ranked(1, 480),
                new NominationAccepted(WHO, Province.ON, "ON-1", DAY),
                ranked(2, 1080),
                new NominationWithdrawn(WHO, Province.ON, "ON-1", DAY, Optional.of("why"), List.of()),
                ranked(3, 480));

        assertThat(of(ONTARIO))
                .containsExactly(
                        new Fact.AcceptedNomination(WHO, Province.ON, "ON-1", DAY),
                        new Fact.ChangedScore(
                                WHO,
                                Optional.of(480),
                                Optional.of(1080),
                                Optional.of(3),
                                Optional.of(5_000),
                                Optional.empty()),
                        new Fact.EndedNomination(WHO, Province.ON, "ON-1", Fact.EndedNomination.End.WITHDRAWN));
        assertThat(of(Feed.DEPARTMENT)).hasSize(5);
        assertThat(of(Feed.of(Province.BC))).isEmpty();
    }

    @Test
    void a_place_that_is_old_news_and_a_score_that_is_the_same_are_not_told() {
        hears(ranked(5, 480), ranked(4, 450), ranked(6, 480));

        assertThat(telling.told()).hasSize(1);
        assertThat(telling.changed()).containsExactly(Followed.nothing(WHO).at(6, Optional.of(480)));
    }

    @Test
    void an_invitation_is_told_to_the_province_also_when_the_nomination_ended_before_it() {
        hears(
                new NominationAccepted(WHO, Province.ON, "ON-1", DAY),
                new InvitationIssued(WHO, "7", EconomicClass.PNP, DAY),
                new NominationBecame(
                        WHO, Province.ON, "ON-1", NominationBecame.State.USED, Optional.empty(), List.of()),
                new NominationBecame(
                        WHO, Province.ON, "ON-1", NominationBecame.State.ENDED, Optional.empty(), List.of()),
                new InvitationClosed(WHO, "7", InvitationClosed.How.ENDED));

        assertThat(of(ONTARIO))
                .endsWith(
                        new Fact.IssuedInvitation(WHO, 7, DAY),
                        new Fact.EndedNomination(WHO, Province.ON, "ON-1", Fact.EndedNomination.End.ENDED),
                        new Fact.ClosedInvitation(WHO, 7, InvitationClosed.How.ENDED));
    }

    @Test
    void who_leaves_the_pool_and_comes_back_is_told_of_twice() {
        hears(ranked(1, 480), new CandidateLeftPool(WHO, 2, CandidateLeftPool.Why.INVITED), ranked(3, 480));

        assertThat(facts().stream().map(fact -> ((Fact.ChangedScore) fact).score()))
                .containsExactly(Optional.of(480), Optional.empty(), Optional.of(480));
        assertThat(((Fact.ChangedScore) facts().get(1)).left()).contains(CandidateLeftPool.Why.INVITED);
    }

    @Test
    void a_round_is_told_to_everybody() {
        hears(new RoundHeld("7", "PNP", 16, Optional.of(731), Optional.of(THEN)));

        assertThat(telling.told().get(0).feeds()).hasSize(12).containsExactlyElementsOf(Feed.all());
    }

    private void hears(Event... events) {
        for (var event : events) {
            assertThat(Telling.HEARD).contains(event.getClass());
            telling.hear(new Journal.Entry(THEN, event));
        }
    }

    private List<Fact> facts() {
        return telling.told().stream().map(Telling.Told::fact).toList();
    }

    private List<Fact> of(Feed feed) {
        return telling.told().stream()
                .filter(told -> told.feeds().contains(feed))
                .map(Telling.Told::fact)
                .toList();
    }

    private static CandidateRanked ranked(long version, int score) {
        return new CandidateRanked(
                WHO,
                version,
                score,
                THEN,
                Set.of(EconomicClass.CEC),
                Set.of(),
                new Listing(Set.of(), Optional.empty(), OfficialLanguage.ENGLISH));
    }
}
