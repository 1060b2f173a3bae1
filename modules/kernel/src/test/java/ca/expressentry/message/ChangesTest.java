package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Event.CandidateLeftPool;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.Charge;
import ca.expressentry.message.Event.EligibilityDetermined;
import ca.expressentry.message.Event.ExpressionOfInterestSubmitted;
import ca.expressentry.message.Event.InvitationClosed;
import ca.expressentry.message.Event.InvitationIssued;
import ca.expressentry.message.Event.Listing;
import ca.expressentry.message.Event.NominationAccepted;
import ca.expressentry.message.Event.NominationOffered;
import ca.expressentry.message.Event.NominationWithdrawn;
import ca.expressentry.message.Trail.Change;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Province;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesTest {

    static final ExpressionOfInterestNumber WHO = ExpressionOfInterestNumber.of(42);
    static final Instant THEN = Instant.parse("2026-07-01T12:34:56Z");
    static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    final Changes changes = new Changes();

    @Test
    void a_score_is_told_beside_the_one_before_and_after_leaving_the_pool_there_is_none() {
        assertThat(by(ranked(480, EconomicClass.CEC)))
                .containsExactly(new Change("score", "", "480"), new Change("classes", "", "CEC"));
        assertThat(by(ranked(1_080, EconomicClass.PNP, EconomicClass.CEC)))
                .containsExactly(new Change("score", "480", "1080"), new Change("classes", "CEC", "CEC, PNP"));
        assertThat(by(ranked(1_080, EconomicClass.CEC, EconomicClass.PNP))).isEmpty();
        assertThat(by(new CandidateLeftPool(WHO, 9, CandidateLeftPool.Why.INVITED)))
                .containsExactly(new Change("score", "1080", ""), new Change("classes", "CEC, PNP", ""));
    }

    @Test
    void a_nomination_is_told_beside_its_state_before_and_with_its_charge() {
        assertThat(by(new NominationOffered(
                        WHO, Province.BC, "BC-1", Optional.empty(), DAY, List.of(new Charge(2026, 41, 42)))))
                .containsExactly(
                        new Change("nomination BC-1", "", "OFFERED"), new Change("allocation 2026", "41", "42"));
        assertThat(by(new NominationAccepted(WHO, Province.BC, "BC-1", DAY)))
                .containsExactly(new Change("nomination BC-1", "OFFERED", "ACCEPTED"));
        assertThat(by(new NominationWithdrawn(
                        WHO, Province.BC, "BC-1", DAY, Optional.of("no more"), List.of(new Charge(2026, 42, 41)))))
                .containsExactly(
                        new Change("nomination BC-1", "ACCEPTED", "WITHDRAWN"),
                        new Change("allocation 2026", "42", "41"));
    }

    @Test
    void an_invitation_and_the_classes_are_told_beside_what_was_before() {
        by(new InvitationIssued(WHO, "7", EconomicClass.CEC, DAY));
        assertThat(by(new InvitationClosed(WHO, "7", InvitationClosed.How.DECLINED)))
                .containsExactly(new Change("invitation 7", "ISSUED", "DECLINED"));

        by(new EligibilityDetermined(WHO, 1, 1, THEN, Examples.AMINA, Set.of(EconomicClass.CEC)));
        assertThat(by(new EligibilityDetermined(WHO, 2, 1, THEN, Examples.AMINA, Set.of())))
                .containsExactly(new Change("federal-classes", "CEC", ""));
    }

    @Test
    void what_is_declared_otherwise_is_told_by_its_pointer_and_who_somebody_is_only_that_it_changed() {
        assertThat(submitted(1, Examples.AMINA)).as("nothing was before").isEmpty();
        var amended = Example.like(Examples.AMINA, DAY)
                .destinations(Province.YT)
                .passport("N0123456")
                .profile();

        var told = submitted(2, amended);

        assertThat(told).extracting(Change::what).contains("/identity/travelDocument", "/destinations");
        assertThat(told.toString()).doesNotContain("N0123456").contains("YT");
        assertThat(submitted(3, amended)).isEmpty();
    }

    private List<Change> submitted(int revision, Profile profile) {
        return by(new ExpressionOfInterestSubmitted(WHO, revision, THEN, profile));
    }

    private static CandidateRanked ranked(int score, EconomicClass... classes) {
        return new CandidateRanked(
                WHO,
                score,
                score,
                THEN,
                Set.of(classes),
                Set.of(),
                new Listing(Set.of(), Optional.empty(), OfficialLanguage.ENGLISH));
    }

    private List<Change> by(Event event) {
        return changes.by(event.getClass().getSimpleName(), Json.MAPPER.valueToTree(event));
    }
}
