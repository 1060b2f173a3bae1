package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A nomination between two officers, the interest before it, the check of who it is, and its certificate. */
@ExtendWith(ArquillianExtension.class)
class NominationIT {

    private static final String BECAUSE = "{\"reason\":\"The employer withdrew\"}";

    final House house = House.underTest();
    final Caller caller = house.caller();

    @AfterEach
    void everybody_leaves() {
        house.saysGoodbye();
    }

    @Test
    void a_proposal_holds_the_allocation_and_only_another_officer_makes_it_an_offer() {
        var candidate = enters();
        var charged = charged();
        var certificate = isProposed(candidate);
        assertThat(charged()).as("held from the proposal").isEqualTo(charged + 1);
        assertThat(caller.accepts(certificate).when(409).text("code")).isEqualTo("not-offered");
        assertThat(decides("bc-officer", certificate, "confirmation", "").status())
                .isEqualTo(403);

        decides("bc-approver", certificate, "sending-back", BECAUSE).when(200);
        assertThat(charged()).as("nothing was issued").isEqualTo(charged);
        assertThat(proposes(certificate, candidate).when(201).text("state")).isEqualTo("PROPOSED");

        var offered = decides("bc-approver", certificate, "confirmation", "").when(200);
        assertThat(offered.text("state")).isEqualTo("OFFERED");
        assertThat(offered.text("proposedBy")).isEqualTo("bc-officer");
        house.accepts(certificate);
        assertThat(said(candidate))
                .contains("NominationProposed", "NominationSentBack", "NominationOffered", "NominationAccepted");
    }

    @Test
    void who_comes_second_is_told_what_changed_and_the_reason_of_a_withdrawal_is_on_record() {
        var candidate = enters();
        var certificate = isProposed(candidate);
        var read = caller.get("bc-approver", nomination(certificate)).when(200).header("ETag");
        decides("bc-approver", certificate, "confirmation", "").when(200);

        var second =
                caller.send("bc-officer", "PUT", nomination(certificate) + "/withdrawal", BECAUSE, "If-Match", read);

        assertThat(second.when(412).text("code")).isEqualTo("changed-since");
        assertThat(second.body().path("text").path("en").asText()).contains("now: offered");
        house.accepts(certificate);
        var effect = caller.get("bc-officer", nomination(certificate) + "/withdrawal")
                .when(200);
        assertThat(effect.body().path("effects").toString()).contains("come off at once", "stays in the pool");
        caller.send(
                        "bc-officer",
                        "PUT",
                        nomination(certificate) + "/withdrawal",
                        BECAUSE,
                        "If-Match",
                        effect.header("ETag"))
                .when(200);
        var audit = caller.get("auditor", "/api/v1/audit/cases/" + candidate)
                .when(200)
                .body();
        assertThat(audit.toString()).contains("NominationWithdrawn", "The employer withdrew");
        assertThat(changes(audit, "nomination " + certificate))
                .containsExactly("→PROPOSED", "PROPOSED→OFFERED", "OFFERED→ACCEPTED", "ACCEPTED→WITHDRAWN");
        house.eventually(() -> assertThat(changes(timeline(candidate), "score")).hasSize(3));
        var scores = changes(timeline(candidate), "score");
        assertThat(scores.get(2)).isEqualTo(reversed(scores.get(1)));
        assertThat(changes(audit, "allocation " + House.TODAY.getYear()).get(0)).matches("\\d+→\\d+");
    }

    @Test
    void a_province_writes_of_its_interest_and_the_candidate_answers() {
        var candidate = enters();
        var sent = caller.post(
                        "bc-officer",
                        "/api/v1/notifications-of-interest",
                        "{\"candidates\":[\"" + candidate
                                + "\",\"E999999999\"],\"text\":{\"en\":\"Apply to us\",\"fr\":"
                                + "\"Adressez-vous à nous\"},\"answerBy\":\"" + House.TODAY.plusDays(30) + "\"}")
                .when(201)
                .body();
        assertThat(sent.path("told")).hasSize(1);
        assertThat(sent.path("notTold").path(0).path("why").asText()).isEqualTo("UNKNOWN_CANDIDATE");
        var notice = sent.path("notice").asText();

        var received = caller.get("candidate-services", "/api/v1/notifications-of-interest/of/" + candidate)
                .when(200)
                .body();
        assertThat(received.toString()).contains(notice, "Adressez-vous");
        caller.put(
                        "candidate-services",
                        "/api/v1/notifications-of-interest/" + notice + "/answers/" + candidate,
                        "{\"interested\":true}")
                .when(200);
        assertThat(caller.get("bc-officer", "/api/v1/notifications-of-interest")
                        .when(200)
                        .body()
                        .toString())
                .contains("\"interested\":1");
        assertThat(said(candidate)).contains("InterestNotified", "InterestAnswered");
        assertThat(house.breakdownOf(candidate).orElseThrow().nomination()).isEmpty();
    }

    @Test
    void who_somebody_is_is_shown_to_who_has_the_code_and_that_is_on_record() {
        var candidate = enters();
        var document = house.document(candidate);
        var code = document.path("validationCode").asText();
        var wrong = code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
        assertThat(checks(candidate, wrong).toString()).contains("no-match").doesNotContain("familyName");
        assertThat(said(candidate)).doesNotContain("IdentityRevealed");

        var found = checks(candidate, code);

        assertThat(found.path("who").path("familyName"))
                .isEqualTo(document.path("profile").path("identity").path("familyName"));
        assertThat(found.path("problems")).isEmpty();
        assertThat(said(candidate)).contains("IdentityRevealed");
        house.isOfferedNomination(candidate, Province.ON);
        assertThat(checks(candidate, code).path("problems").toString()).contains("nominated-elsewhere");
    }

    @Test
    void a_certificate_is_a_pdf_that_anybody_who_holds_it_can_verify_until_it_is_withdrawn() {
        var candidate = enters();
        var answer = caller.post("on-officer", "/api/v1/nominations", "{\"candidate\":\"" + candidate + "\"}")
                .when(201);
        var certificate = answer.text("certificate");
        assertThat(certificate).matches("ON-\\d{4}-\\d{6}");
        assertThat(answer.text("stream")).isEqualTo("ON-WP");
        assertThat(caller.get("candidate-services", nomination(certificate) + "/document")
                        .when(200)
                        .mediaType())
                .startsWith("application/pdf");
        var page = "/en/verify?code=" + answer.text("verification");
        assertThat(caller.get(page).status()).isEqualTo(200);

        house.withdraws(Province.ON, certificate);

        assertThat(caller.get("candidate-services", nomination(certificate) + "/document")
                        .status())
                .isEqualTo(404);
        var closed = caller.put(
                "on-officer",
                nomination(House.freshCertificate(Province.ON)),
                "{\"candidate\":\"" + candidate + "\",\"stream\":\"ON-HCP\"}");
        assertThat(closed.when(409).text("code")).isEqualTo("stream-closed");
        assertThat(closed.body().path("text").path("en").asText()).contains("2026-06-25");
    }

    @Test
    void what_a_province_sets_is_of_its_administrator_and_on_record() {
        var settings =
                caller.get("sk-administrator", "/api/v1/province-settings").when(200);
        assertThat(caller.put(
                                "sk-officer",
                                "/api/v1/province-settings",
                                settings.body().toString())
                        .status())
                .isEqualTo(403);
        var other = settings.body().toString().replace("\"publicCounter\":false", "\"publicCounter\":true");
        caller.put("sk-administrator", "/api/v1/province-settings", other).when(200);

        assertThat(caller.send(
                                "sk-administrator",
                                "PUT",
                                "/api/v1/province-settings",
                                other,
                                "If-Match",
                                settings.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(caller.get("/api/v1/allocation-counters").when(200).body().toString())
                .contains("\"SK\"")
                .doesNotContain("\"YT\"");
    }

    private ExpressionOfInterestNumber enters() {
        var number =
                house.submits(Example.like(House.somebodyLike(Examples.amina(House.TODAY), House.TODAY), House.TODAY)
                        .destinations()
                        .profile());
        house.eventually(() -> assertThat(house.rankOf(number)).isPresent());
        house.eventually(() -> assertThat(house.receiptOf(number).state()).isEqualTo("IN_POOL"));
        var score = house.scoreOf(number).orElseThrow().value();
        house.eventually(
                () -> assertThat(caller.get("auditor", "/api/v1/pool-listings?size=100&min=" + score + "&max=" + score)
                                .when(200)
                                .body()
                                .toString())
                        .contains(number.value()));
        return number;
    }

    private String isProposed(ExpressionOfInterestNumber candidate) {
        var certificate = House.freshCertificate(Province.BC);
        assertThat(proposes(certificate, candidate).when(201).text("state")).isEqualTo("PROPOSED");
        return certificate;
    }

    private Caller.Answer proposes(String certificate, ExpressionOfInterestNumber candidate) {
        return caller.put("bc-officer", nomination(certificate), "{\"candidate\":\"" + candidate + "\"}");
    }

    private Caller.Answer decides(String who, String certificate, String how, String body) {
        return caller.put(who, nomination(certificate) + "/" + how, body);
    }

    private int charged() {
        return house.allocation(Province.BC, House.TODAY.getYear())
                .path("charged")
                .intValue();
    }

    private JsonNode checks(ExpressionOfInterestNumber candidate, String code) {
        return caller.post(
                        "bc-officer",
                        "/api/v1/match-checks",
                        "{\"candidate\":\"" + candidate + "\",\"validationCode\":\"" + code + "\"}")
                .when(200)
                .body();
    }

    private String said(ExpressionOfInterestNumber candidate) {
        return timeline(candidate).toString();
    }

    private JsonNode timeline(ExpressionOfInterestNumber candidate) {
        return caller.get("auditor", "/api/v1/audit/cases/" + candidate)
                .when(200)
                .body();
    }

    /** What was before and after each change of one thing, oldest first. */
    private static List<String> changes(JsonNode timeline, String what) {
        var found = new ArrayList<String>();
        timeline.path("entries")
                .forEach(entry -> entry.path("changes").forEach(change -> {
                    if (change.path("what").asText().equals(what)) {
                        found.add(change.path("before").asText() + "→"
                                + change.path("after").asText());
                    }
                }));
        return found;
    }

    private static String reversed(String change) {
        var sides = change.split("→");
        return sides[1] + "→" + sides[0];
    }

    private static String nomination(String certificate) {
        return "/api/v1/nominations/" + certificate;
    }
}
