package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.law.Points;
import ca.expressentry.message.Json;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person at a time: what the law lets an expression of interest become. */
@ExtendWith(ArquillianExtension.class)
class LifecycleIT {

    private static final Points NOMINATION = new Points(600);

    final LocalDate today = House.TODAY;
    final House house = House.underTest();

    @AfterEach
    void everybody_leaves() {
        house.saysGoodbye();
    }

    @Test
    void who_meets_a_class_enters_the_pool_and_has_a_rank() {
        var amina = house.submits(somebody(Examples.amina(today)));

        house.eventually(() -> assertThat(house.rankOf(amina)).isPresent());
        assertThat(house.classesOf(amina)).contains(Set.of(EconomicClass.CEC, EconomicClass.FSW));
        house.eventually(() -> assertThat(house.receiptOf(amina).state()).isEqualTo("IN_POOL"));
        var place = house.rankOf(amina).orElseThrow();
        house.eventually(() ->
                assertThat(house.breakdownOf(amina).map(House.Scored::total)).contains(place.score()));
        assertThat(place.rank()).isBetween(1, place.of());
    }

    @Test
    void of_equal_scores_the_earlier_submission_is_ahead() {
        var first = house.submits(somebody(Examples.amina(today)));
        var second = house.submits(somebody(Examples.amina(today)));

        house.eventually(() -> assertThat(house.rankOf(second)).isPresent());
        house.eventually(() -> assertThat(house.rankOf(first)).isPresent());
        assertThat(house.scoreOf(first)).isEqualTo(house.scoreOf(second));
        assertThat(house.rankOf(first).orElseThrow().rank())
                .isLessThan(house.rankOf(second).orElseThrow().rank());
    }

    @Test
    void who_meets_no_class_is_told_so_and_never_ranked() {
        var farid = house.submits(somebody(Examples.farid(today)));

        house.eventually(() -> assertThat(house.receiptOf(farid).state()).isEqualTo("INELIGIBLE"));
        assertThat(house.classesOf(farid)).contains(Set.of());
        assertThat(house.rankOf(farid)).isEmpty();
        assertThat(house.triesToNominate(Province.ON, "ON-NEVER-" + farid, farid)
                        .when(409)
                        .text("code"))
                .isEqualTo("unknown-candidate");
    }

    @Test
    void who_was_found_in_no_class_may_try_again() {
        var farid = somebody(Examples.farid(today));
        var first = house.submits(farid);
        house.eventually(() -> assertThat(house.receiptOf(first).state()).isEqualTo("INELIGIBLE"));

        var second = house.submits(Example.like(Examples.amina(today), today)
                .citizenOf(farid.identity().citizenship())
                .passport(farid.identity().travelDocument())
                .profile());

        house.eventually(() -> assertThat(house.rankOf(second)).isPresent());
    }

    @Test
    void an_amendment_moves_the_score_and_not_the_instant_of_submission() {
        var amina = somebody(Examples.amina(today));
        var receipt = house.isReceived(amina);
        house.eventually(() -> assertThat(house.scoreOf(receipt.number())).isPresent());
        var before = house.scoreOf(receipt.number()).orElseThrow();

        var amended = house.amends(
                receipt.number(), Example.like(amina, today).english(7).profile());

        assertThat(amended.submittedAt()).isEqualTo(receipt.submittedAt());
        assertThat(amended.expiresAt()).isEqualTo(receipt.expiresAt());
        assertThat(amended.revision()).isEqualTo(receipt.revision() + 1);
        house.eventually(() -> assertThat(house.scoreOf(receipt.number()))
                .hasValueSatisfying(after -> assertThat(after).isLessThan(before)));
        assertThat(house.receiptOf(receipt.number()).submittedAt()).isEqualTo(receipt.submittedAt());
    }

    @Test
    void an_amendment_that_meets_no_class_any_more_ends_it() {
        var amina = somebody(Examples.amina(today));
        var number = house.submits(amina);
        house.eventually(() -> assertThat(house.rankOf(number)).isPresent());

        house.amends(number, Example.like(amina, today).english(4).profile());

        house.eventually(() -> assertThat(house.receiptOf(number).state()).isEqualTo("INELIGIBLE"));
        house.eventually(() -> assertThat(house.rankOf(number)).isEmpty());
    }

    @Test
    void withdrawing_leaves_the_pool_and_ends_the_nomination() {
        var amina = house.submits(somebody(Examples.amina(today)));
        house.eventually(() -> assertThat(house.rankOf(amina)).isPresent());
        var certificate = isNominated(Province.ON, amina);

        assertThat(house.withdraws(amina).state()).isEqualTo("WITHDRAWN");

        house.eventually(() -> assertThat(house.rankOf(amina)).isEmpty());
        house.eventually(() -> assertThat(house.nominationState(certificate)).isEqualTo("ENDED"));
    }

    @Test
    void a_second_live_expression_of_interest_is_refused_and_the_same_again_is_harmless() {
        var amina = somebody(Examples.amina(today));
        var number = house.submits(amina);

        var second = house.triesToSubmit(Example.like(amina, today).english(7).profile());
        var same = house.triesToSubmit(amina);

        assertThat(second.when(409).text("code")).isEqualTo("second-expression-of-interest");
        assertThat(same.when(200).text("number")).isEqualTo(number.value());
    }

    @Test
    void once_withdrawn_another_may_be_made() {
        var amina = somebody(Examples.amina(today));
        var first = house.submits(amina);
        house.withdraws(first);

        var second = house.submits(amina);

        assertThat(second).isNotEqualTo(first);
        house.eventually(() -> assertThat(house.rankOf(second)).isPresent());
        assertThat(house.rankOf(first)).isEmpty();
    }

    @Test
    void a_nomination_lifts_a_candidate_once_accepted_until_the_province_takes_it_back() {
        var amina = house.submits(somebody(Examples.amina(today)));
        house.eventually(() -> assertThat(house.scoreOf(amina)).isPresent());
        var before = house.breakdownOf(amina).orElseThrow();

        house.eventually(() -> assertThat(
                        house.triesToNominate(Province.ON, "ON-" + amina, amina).status())
                .isIn(200, 201));
        assertThat(house.scoreOf(amina)).contains(before.total());

        house.accepts("ON-" + amina);
        var lifted = before.total()
                .plus(new Points(NOMINATION.value() - before.additional().value()));
        house.eventually(() -> assertThat(house.scoreOf(amina)).contains(lifted));
        house.eventually(() ->
                assertThat(house.breakdownOf(amina).orElseThrow().nomination()).contains("ON-" + amina));

        house.withdraws(Province.ON, "ON-" + amina);
        house.eventually(() -> assertThat(house.scoreOf(amina)).contains(before.total()));
        house.eventually(() ->
                assertThat(house.breakdownOf(amina).orElseThrow().nomination()).isEmpty());
    }

    @Test
    void a_round_for_a_category_invites_its_members_and_neither_nominees_nor_others() {
        var member = house.submits(somebody(Examples.celine(today)));
        var nominee = house.submits(somebody(Examples.celine(today)));
        var other = house.submits(somebody(Examples.amina(today)));
        house.eventually(() -> assertThat(house.rankOf(member)).isPresent());
        house.eventually(() -> assertThat(house.rankOf(other)).isPresent());
        isNominated(Province.ON, nominee);
        house.eventually(
                () -> assertThat(house.breakdownOf(nominee).orElseThrow().nomination())
                        .isPresent());
        assertThat(house.categoriesOf(member)).contains(Set.of(Category.FRENCH));
        assertThat(house.categoriesOf(other)).contains(Set.of());

        var round = house.holdsRound("FRENCH", 1_000);

        assertThat(round.state()).isEqualTo("HELD");
        assertThat(house.invitationOf(member)).hasValueSatisfying(invitation -> {
            assertThat(invitation.round()).isEqualTo(round.number());
            assertThat(invitation.economicClass()).isEqualTo(EconomicClass.FSW);
        });
        assertThat(house.invitationOf(nominee)).isEmpty();
        assertThat(house.invitationOf(other)).isEmpty();
    }

    @Test
    void additional_points_stop_at_600() {
        var celine = Example.like(Examples.celine(today), today).sibling().profile();
        var number = house.submits(somebody(celine));
        house.eventually(() -> assertThat(house.breakdownOf(number)).isPresent());
        var before = house.breakdownOf(number).orElseThrow();
        assertThat(before.additional()).as("French and a sibling").isGreaterThan(new Points(15));

        isNominated(Province.ON, number);

        house.eventually(() ->
                assertThat(house.breakdownOf(number).orElseThrow().additional()).isEqualTo(NOMINATION));
        var after = house.breakdownOf(number).orElseThrow();
        assertThat(after.total().value() - before.total().value())
                .isEqualTo(NOMINATION.value() - before.additional().value());
    }

    @Test
    void a_draft_is_kept_unfinished_says_what_it_lacks_and_becomes_an_expression_of_interest() {
        var amina = somebody(Examples.amina(today));
        var draft = house.drafts("{\"firstLanguage\":\"ENGLISH\",\"funds\":\"plenty\"}");
        var begun = house.draft(draft).when(200).body();
        assertThat(begun.path("daysLeft").asInt()).isEqualTo(60);
        assertThat(begun.path("submitBy").asText()).isEqualTo(today.plusDays(60).toString());
        assertThat(begun.path("content").path("funds").asText()).isEqualTo("plenty");
        assertThat(house.readinessOf(draft).path("ready").booleanValue()).isFalse();
        assertThat(house.readinessOf(draft).path("errors").findValuesAsText("pointer"))
                .containsExactly("/identity", "/dependentChildren", "/answers", "/funds");
        assertThat(house.submitsDraft(draft).when(400).text("code")).isEqualTo("unfinished-draft");

        house.writes(draft, Json.write(amina)).when(200);
        assertThat(house.readinessOf(draft).path("ready").booleanValue()).isTrue();
        var received = house.submitsDraft(draft).when(201);
        var again = house.submitsDraft(draft).when(200);

        var number = new ExpressionOfInterestNumber(received.text("number"));
        assertThat(again.text("number")).isEqualTo(number.value());
        house.draft(draft).when(404);
        house.eventually(() -> assertThat(house.rankOf(number)).isPresent());
    }

    @Test
    void a_draft_is_in_nobodys_way_and_can_be_deleted() {
        var amina = somebody(Examples.amina(today));
        var number = house.submits(amina);
        var draft = house.drafts(Json.write(amina));

        assertThat(house.submitsDraft(draft).when(409).text("code")).isEqualTo("second-expression-of-interest");
        assertThat(house.writes(draft, "{\"shoeSize\":44}")
                        .when(400)
                        .body()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/shoeSize");
        house.deletes(draft).when(204);

        house.draft(draft).when(404);
        house.deletes(draft).when(404);
        assertThat(house.receiptOf(number).revision()).isEqualTo(1);
    }

    @Test
    void a_renewal_copies_the_data_and_says_that_the_instant_of_submission_is_new() {
        var amina = somebody(Examples.amina(today));
        var old = house.isReceived(amina);
        assertThat(house.renews(old.number()).when(409).text("code")).isEqualTo("renewal-too-early");
        house.withdraws(old.number());

        var prepared = house.renews(old.number()).when(201);
        assertThat(house.renews(old.number()).when(200).text("number")).isEqualTo(prepared.text("number"));
        assertThat(prepared.body()
                        .path("content")
                        .path("identity")
                        .path("travelDocument")
                        .asText())
                .isEqualTo(amina.identity().travelDocument());
        assertThat(prepared.body().path("renewal").path("of").asText())
                .isEqualTo(old.number().value());
        assertThat(prepared.body().path("renewal").path("isNew").findValuesAsText("provision"))
                .contains("IRPA 10.3(1)(i)", "MI 4(1)");

        var renewed = house.submitsDraft(prepared.text("number")).when(201);
        var number = new ExpressionOfInterestNumber(renewed.text("number"));
        assertThat(number).isNotEqualTo(old.number());
        assertThat(house.receiptOf(number).submittedAt()).isAfter(old.submittedAt());
        assertThat(Json.read(house.document(number).path("profile").toString(), Profile.class))
                .isEqualTo(amina);
    }

    @Test
    void it_says_what_can_be_done_next_and_while_invited_it_is_frozen() {
        var amina = somebody(Examples.amina(today));
        var number = house.submits(amina);
        house.eventually(() -> assertThat(house.rankOf(number)).isPresent());
        isNominated(Province.ON, number);
        house.eventually(() ->
                assertThat(house.breakdownOf(number).orElseThrow().nomination()).isPresent());
        assertThat(nextSteps(number)).containsExactly("AMEND", "WITHDRAW", "RENEW");

        house.holdsRound("PNP", 1);
        house.eventually(() -> assertThat(house.receiptOf(number).state()).isEqualTo("INVITED"));

        assertThat(nextSteps(number)).containsExactly("APPLY", "DECLINE", "WITHDRAW");
        var refused =
                house.triesToAmend(number, Example.like(amina, today).english(7).profile());
        assertThat(refused.when(409).text("code")).isEqualTo("frozen-by-invitation");
        house.declines(number);
        house.eventually(() -> assertThat(nextSteps(number)).contains("AMEND"));
    }

    private List<String> nextSteps(ExpressionOfInterestNumber number) {
        return house.document(number).path("outlook").path("steps").findValuesAsText("action");
    }

    @Test
    void what_happened_is_told_to_the_auditor_and_the_trail_is_intact() {
        var amina = house.submits(somebody(Examples.amina(today)));
        house.eventually(() -> assertThat(house.rankOf(amina)).isPresent());
        isNominated(Province.ON, amina);
        house.withdraws(amina);

        house.eventually(() -> {
            var timeline = house.caller()
                    .get("auditor", "/api/v1/audit/cases/" + amina)
                    .when(200)
                    .body()
                    .path("entries");
            assertThat(timeline.findValuesAsText("what"))
                    .contains("ExpressionOfInterestSubmitted", "NominationAccepted", "ExpressionOfInterestEnded");
            assertThat(timeline.findValuesAsText("who")).contains("candidate-services", "express-entry");
            assertThat(timeline.findValuesAsText("why")).contains("WITHDRAWN");
            assertThat(timeline).allMatch(entry -> entry.path("link").asLong() > 0);
            assertThat(timeline.toString()).doesNotContain("familyName");
        });
        var trail = house.caller().get("auditor", "/api/v1/audit/verification").when(200);
        assertThat(trail.body().path("findings")).isEmpty();
        assertThat(trail.body().path("intact").asBoolean()).isTrue();
        assertThat(trail.number("links")).isPositive();
        assertThat(trail.number("headsNoted")).isPositive();
        house.caller().get("round-officer", "/api/v1/audit/verification").when(403);
    }

    @Test
    void the_same_key_gets_the_same_answer_and_does_nothing_again() {
        var key = "key-" + System.nanoTime();
        var first = propose(key, 3).when(202);
        var again = propose(key, 3).when(202);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isNotEmpty().isEqualTo(first.header("Location"));
        assertThat(propose(key, 4).when(422).text("code")).isEqualTo("idempotency-key-reused");
        assertThat(propose("a key", 3).when(400).text("code")).isEqualTo("idempotency-key-malformed");
        assertThat(propose(key + "-b", -1).when(400).text("code")).isEqualTo("invalid-content");
        assertThat(propose(key + "-b", 3).when(202).body()).isNotEqualTo(first.body());
    }

    private Caller.Answer propose(String key, int number) {
        var round = "{\"kind\":\"PNP\",\"number\":" + number + "}";
        return house.caller().send("round-officer", "POST", "/api/v1/rounds", round, "Idempotency-Key", key);
    }

    @Test
    void what_has_changed_since_it_was_read_is_not_overwritten() {
        var somebody = somebody(Examples.amina(today));
        var number = house.submits(somebody);
        house.eventually(() -> assertThat(house.receiptOf(number).state()).isEqualTo("IN_POOL"));
        var path = "/api/v1/expressions-of-interest/" + number;
        var amended = Json.write(Example.like(somebody, today).english(7).profile());
        var read = house.caller().get("candidate-services", path).header("ETag");

        assertThat(sends("GET", path, "", "If-None-Match", read).status()).isEqualTo(304);
        sends("PUT", path, amended, "If-Match", read).when(200);
        assertThat(sends("DELETE", path, "", "If-Match", read).when(412).text("code"))
                .isEqualTo("changed-since");
        sends("GET", path, "", "If-None-Match", read).when(200);
    }

    @Test
    void every_answer_names_its_request_and_what_a_browser_may_not_do() {
        var refused = sends("GET", "/api/v1/audit/verification", "", "X-Request-Id", "trace-0001")
                .when(403);

        assertThat(refused.header("X-Request-Id")).isEqualTo("trace-0001");
        assertThat(refused.text("traceId")).isEqualTo("trace-0001");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        for (var path : List.of("/api/v1/rounds", "/health", "/api/v1/nothing")) {
            var answer = house.caller().get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(answer.header("Server") + answer.header("X-Powered-By"))
                    .as(path)
                    .isEmpty();
            assertThat(answer.header("Strict-Transport-Security")).as(path).isEmpty();
        }
        assertThat(sends("GET", "/api/v1/rounds", "", "X-Forwarded-Proto", "https")
                        .header("Strict-Transport-Security"))
                .isNotEmpty();
    }

    private Caller.Answer sends(String method, String path, String body, String header, String value) {
        return house.caller().send("candidate-services", method, path, body, header, value);
    }

    private String isNominated(Province by, ExpressionOfInterestNumber number) {
        var certificate = by + "-" + number;
        house.eventually(
                () -> assertThat(house.triesToNominate(by, certificate, number).status())
                        .isIn(200, 201));
        house.accepts(certificate);
        return certificate;
    }

    private Profile somebody(Profile example) {
        return House.somebodyLike(example, today);
    }
}
