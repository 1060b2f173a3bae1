package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.it.Caller.Answer;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A round before, at and after its instant: proposed, seen, approved, sealed, repeated, explained. */
@ExtendWith(ArquillianExtension.class)
class RoundIT {

    private static final String ONE_OF_CEC = "{\"kind\":\"CEC\",\"number\":1}";

    final LocalDate today = House.TODAY;
    final House house = House.underTest();
    final Caller caller = house.caller();

    @AfterEach
    void everybody_leaves() {
        house.saysGoodbye();
    }

    @Test
    void what_one_officer_proposes_another_sees_and_approves_and_anybody_invited_or_not_learns_why() {
        var first = enters();
        var second = enters();
        var number = propose(ONE_OF_CEC);
        assertThat(caller.get(round(number)).status())
                .as("a proposal is not public")
                .isEqualTo(404);

        house.eventually(() -> assertThat(preview(number).path("size").asInt()).isEqualTo(1));
        assertThat(preview(number).path("byClass").path("CEC").asInt()).isEqualTo(1);
        assertThat(preview(number).path("pool").asInt()).isEqualTo(house.poolSize());
        assertThat(approval("round-officer", number).when(409).text("code")).isEqualTo("same-officer");
        assertThat(house.invitationOf(first)).as("seen, and nobody invited").isEmpty();

        approval("round-approver", number).when(202);
        house.eventually(() -> assertThat(caller.get(round(number)).status()).isEqualTo(200));
        house.eventually(() -> assertThat(house.invitationOf(first)).isPresent());

        var replay = caller.get("auditor", round(number) + "/replay").when(200).body();
        assertThat(replay.path("identical").asBoolean()).isTrue();
        assertThat(replay.path("sealIntact").asBoolean()).isTrue();
        assertThat(replay.path("invited").asInt()).isEqualTo(1);
        assertThat(why(number, first).text("reason")).isEqualTo("INVITED");
        assertThat(why(number, second).text("reason")).isEqualTo("AFTER_TIE_BREAK");
        assertThat(why(number, second).number("rankInGrouping")).isEqualTo(2);
        assertThat(approval("round-approver", number).when(409).text("code")).isEqualTo("not-proposed");
    }

    @Test
    void a_proposal_is_dropped_and_cannot_be_approved_any_more() {
        enters();
        var number = propose(ONE_OF_CEC);

        put("round-officer", number, "cancellation").when(200);

        assertThat(approval("round-approver", number).when(409).text("code")).isEqualTo("not-proposed");
        assertThat(put("round-officer", number, "cancellation").when(409).text("code"))
                .isEqualTo("not-proposed");
    }

    @Test
    void an_invitation_issued_in_error_is_cancelled_and_the_candidate_is_back() {
        var amina = enters();
        var before = house.rankOf(amina).orElseThrow();
        house.holdsRound("CEC", 1);
        house.eventually(() -> assertThat(house.invitationOf(amina)).isPresent());
        house.eventually(() -> assertThat(house.rankOf(amina)).isEmpty());

        caller.put("round-officer", "/api/v1/invitations/" + amina + "/cancellation", "")
                .when(200);

        house.eventually(() -> assertThat(house.rankOf(amina)).contains(before));
        assertThat(house.invitationOf(amina).orElseThrow().state()).isEqualTo("CANCELLED");
    }

    private ExpressionOfInterestNumber enters() {
        var number = house.submits(House.somebodyLike(Examples.amina(today), today));
        house.eventually(() -> assertThat(house.rankOf(number)).isPresent());
        return number;
    }

    private int propose(String instruction) {
        return caller.post("round-officer", "/api/v1/rounds", instruction)
                .when(202)
                .body()
                .path("report")
                .path("number")
                .asInt();
    }

    private JsonNode preview(int number) {
        return caller.get("auditor", round(number) + "/file").when(200).body().path("preview");
    }

    private Answer approval(String officer, int number) {
        return put(officer, number, "approval");
    }

    private Answer put(String officer, int number, String what) {
        return caller.overwrites(officer, round(number) + "/" + what, "");
    }

    private Answer why(int number, ExpressionOfInterestNumber candidate) {
        return caller.get("candidate-services", round(number) + "/candidates/" + candidate)
                .when(200);
    }

    private static String round(int number) {
        return "/api/v1/rounds/" + number;
    }
}
