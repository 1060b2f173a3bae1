package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Event.CandidateLeftPool;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.InvitationClosed;
import ca.expressentry.message.Event.InvitationIssued;
import ca.expressentry.message.Event.Listing;
import ca.expressentry.message.Event.NominationAccepted;
import ca.expressentry.message.Event.NominationBecame;
import ca.expressentry.message.Event.NominationOffered;
import ca.expressentry.message.Event.NominationProposed;
import ca.expressentry.message.Event.NominationSentBack;
import ca.expressentry.message.Event.NominationWithdrawn;
import ca.expressentry.message.Retelling.Case;
import ca.expressentry.message.Retelling.Invited;
import ca.expressentry.message.Retelling.Nominated;
import ca.expressentry.message.Retelling.Place;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetellingTest {

    static final ExpressionOfInterestNumber AMINA = ExpressionOfInterestNumber.of(1);
    static final ExpressionOfInterestNumber BRUNO = ExpressionOfInterestNumber.of(2);
    static final ExpressionOfInterestNumber DAVID = ExpressionOfInterestNumber.of(3);
    static final Instant FIRST = Instant.parse("2026-11-24T15:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    static final List<Event> STORY = List.of(
            ranked(AMINA, 1, 480, 0),
            ranked(BRUNO, 2, 500, 1),
            ranked(DAVID, 3, 480, 2),
            new NominationProposed(AMINA, Province.BC, "BC-1", Optional.of("BC-SI"), DAY, List.of()),
            new NominationSentBack(AMINA, Province.BC, "BC-1", "not signed", List.of()),
            new NominationProposed(AMINA, Province.BC, "BC-1", Optional.of("BC-SI"), DAY.plusDays(1), List.of()),
            new NominationOffered(AMINA, Province.BC, "BC-1", Optional.of("BC-SI"), DAY.plusDays(30), List.of()),
            new NominationAccepted(AMINA, Province.BC, "BC-1", DAY),
            ranked(AMINA, 4, 1_080, 0),
            new NominationOffered(BRUNO, Province.ON, "ON-1", Optional.empty(), DAY.plusDays(30), List.of()),
            new NominationBecame(
                    BRUNO, Province.ON, "ON-1", NominationBecame.State.REJECTED, Optional.empty(), List.of()),
            new NominationOffered(DAVID, Province.ON, "ON-2", Optional.empty(), DAY.plusDays(30), List.of()),
            new NominationAccepted(DAVID, Province.ON, "ON-2", DAY),
            ranked(DAVID, 5, 1_080, 2),
            new NominationWithdrawn(DAVID, Province.ON, "ON-2", DAY, Optional.of("no more"), List.of()),
            ranked(DAVID, 6, 480, 2),
            new InvitationIssued(AMINA, "1", EconomicClass.PNP, DAY.plusDays(60)),
            new NominationBecame(AMINA, Province.BC, "BC-1", NominationBecame.State.USED, Optional.empty(), List.of()),
            new CandidateLeftPool(AMINA, 7, CandidateLeftPool.Why.INVITED),
            new InvitationClosed(AMINA, "1", InvitationClosed.How.DECLINED),
            new NominationBecame(
                    AMINA, Province.BC, "BC-1", NominationBecame.State.ACCEPTED, Optional.empty(), List.of()),
            ranked(AMINA, 8, 1_080, 0),
            new InvitationIssued(BRUNO, "2", EconomicClass.CEC, DAY.plusDays(61)),
            new CandidateLeftPool(BRUNO, 9, CandidateLeftPool.Why.INVITED));

    private static CandidateRanked ranked(ExpressionOfInterestNumber who, long version, int score, int second) {
        return new CandidateRanked(
                who,
                version,
                score,
                FIRST.plusSeconds(second),
                Set.of(EconomicClass.CEC),
                Set.of(),
                new Listing(Set.of(), Optional.empty(), OfficialLanguage.ENGLISH));
    }

    private static Retelling told(List<Event> events) {
        var retelling = new Retelling();
        events.forEach(event -> retelling.tell(event.getClass().getSimpleName(), Json.write(event)));
        return retelling;
    }

    @Test
    void what_the_trail_tells_is_the_pool_with_its_nominations_and_invitations() {
        var told = told(STORY);
        var cec = PoolDigest.bits(Set.of(EconomicClass.CEC), Set.of());

        assertThat(told.ranked()).containsExactly(AMINA, DAVID);
        assertThat(told.of(AMINA))
                .isEqualTo(new Case(
                        Optional.of(new Place(1_080, FIRST, cec)),
                        Map.of(
                                "BC-1",
                                new Nominated(
                                        Province.BC, "ACCEPTED", Optional.of("BC-SI"), Optional.of(DAY.plusDays(30)))),
                        Map.of(
                                1,
                                new Invited(
                                        "DECLINED", Optional.of(EconomicClass.PNP), Optional.of(DAY.plusDays(60))))));
        assertThat(told.of(BRUNO).place()).isEmpty();
        assertThat(told.of(BRUNO).nominations().get("ON-1").state()).isEqualTo("REJECTED");
        assertThat(told.of(BRUNO).invitations().get(2).state()).isEqualTo("ISSUED");
        assertThat(told.of(DAVID).nominations().get("ON-2").state()).isEqualTo("WITHDRAWN");
    }

    @Test
    void who_submitted_first_is_before_an_equal_score() {
        assertThat(told(STORY.subList(0, 3)).ranked()).containsExactly(BRUNO, AMINA, DAVID);
    }

    /** A place that a later one replaces, and a step that a later one follows, leave nothing behind: they are in the chain. */
    @Test
    void each_event_that_is_the_last_of_its_kind_is_missed() {
        var whole = told(STORY);
        var missed = new ArrayList<Integer>();
        for (int i = 0; i < STORY.size(); i++) {
            var without = new ArrayList<>(STORY);
            without.remove(i);
            var told = told(without);
            if (whole.numbers().stream().anyMatch(number -> !whole.of(number).equals(told.of(number)))) {
                missed.add(i);
            }
        }

        assertThat(missed).containsExactly(6, 9, 10, 11, 14, 15, 16, 19, 20, 21, 22, 23);
    }

    @Test
    void an_older_place_that_is_told_later_is_old_news() {
        assertThat(told(List.of(ranked(AMINA, 9, 500, 0), ranked(AMINA, 8, 400, 0)))
                        .of(AMINA)
                        .place()
                        .orElseThrow()
                        .score())
                .isEqualTo(500);
    }

    @Test
    void whatever_decides_nothing_is_passed_over() {
        var retelling = new Retelling();
        retelling.tell("DayBegan", "{\"day\":\"2026-11-24\"}");

        assertThat(retelling.events()).isZero();
        assertThat(retelling.numbers()).isEmpty();
    }
}
