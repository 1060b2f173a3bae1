package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a day brings when it begins, also after the house was closed for the days before. */
class ClockIT {

    private static final LocalDate SUBMISSION = Examples.DAY;
    /** Thirty days later, so that the last day to apply and the last day to answer are the same. */
    private static final LocalDate OFFER = SUBMISSION.plusDays(30);

    private static final LocalDate LAST_DAY = SUBMISSION.plusDays(60);

    private static final String EXPRESSIONS = "/api/v1/expressions-of-interest/";
    private static final String DRAFTS = EXPRESSIONS + "drafts";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** So few in one transaction that a day needs several. */
    private static final int AT_A_TIME = 5;

    final Server server;
    final Caller caller;

    ClockIT(TestInfo test) {
        server = Server.named(test.getTestMethod().orElseThrow().getName())
                .with("EXPRESS_ENTRY_AT_A_TIME", Integer.toString(AT_A_TIME));
        caller = server.caller();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void days_do_their_work_even_if_the_house_was_closed_on_them() {
        opensOn(SUBMISSION);
        var amina = caller.submits(Examples.amina(SUBMISSION));
        var round = awaitRoundFor(amina);
        var elena = caller.submits(Examples.elena(SUBMISSION));
        var grace = caller.submits(Examples.grace(SUBMISSION));
        var birthday = LAST_DAY.plusDays(1);
        var david = caller.submits(Example.like(Examples.david(SUBMISSION), SUBMISSION)
                .born(birthday.minusYears(37))
                .profile());
        for (var candidate : new String[] {elena, grace, david}) {
            await().untilAsserted(() -> assertThat(caller.scoreOf(candidate)).isPositive());
        }
        server.stop();

        opensOn(OFFER);
        caller.offers("on-officer", "ON-IN-TIME", elena).when(201);
        caller.offers("on-officer", "ON-TOO-LATE", grace).when(201);
        server.stop();

        opensOn(LAST_DAY);
        var elenas = caller.scoreOf(elena);
        var davids = caller.scoreOf(david);
        assertThat(state("/api/v1/nominations/ON-TOO-LATE")).isEqualTo("OFFERED");
        assertThat(invitation(amina)).isEqualTo("ISSUED");
        caller.accepts("ON-IN-TIME").when(200);
        // Her rank is visible before her row is: see the decisions.
        await().untilAsserted(
                        () -> assertThat(score(elena).path("total").asInt()).isEqualTo(elenas + 600));
        awaitReviewOf(LAST_DAY);
        var warning = outlook(david).get(0);
        assertThat(warning.path("on").asText()).isEqualTo(birthday.toString());
        assertThat(warning.path("reasons").findValuesAsText("cause")).containsExactly("BIRTHDAY");
        assertThat(warning.path("text").path("en").asText())
                .startsWith("On " + birthday + " you lose ")
                .endsWith(": birthday (age 36 → 37).");
        var dayOfScoring = new HashMap<String, String>();
        var due = 0;
        for (var candidate : new String[] {elena, grace, david}) {
            dayOfScoring.put(candidate, score(candidate).path("asOf").asText());
            due += score(candidate).path("reviewOn").asText().compareTo(birthday.toString()) <= 0 ? 1 : 0;
        }
        assertThat(due).isBetween(1, 2);
        server.stop();

        opensOn(LAST_DAY.plusDays(1));
        var late = caller.accepts("ON-TOO-LATE").when(409);
        assertThat(late.text("code")).isIn("too-late", "already-closed");
        await().untilAsserted(() -> {
            assertThat(state("/api/v1/nominations/ON-TOO-LATE")).isEqualTo("LAPSED");
            assertThat(invitation(amina)).isEqualTo("LAPSED");
            assertThat(expression(amina)).isEqualTo("INVITATION_LAPSED");
            assertThat(caller.scoreOf(david)).as("a year older").isLessThan(davids);
            assertThat(caller.scoreOf(elena)).isEqualTo(elenas + 600);
        });
        var review = awaitReviewOf(birthday);
        assertThat(review.path("done").intValue())
                .as("only those due are scored anew")
                .isEqualTo(due);
        assertThat(dayOfScoring.keySet().stream()
                        .filter(candidate ->
                                !score(candidate).path("asOf").asText().equals(dayOfScoring.get(candidate))))
                .hasSize(due)
                .contains(david);
        var older = history(david).get(0);
        assertThat(older.path("change").path("reasons").findValuesAsText("cause"))
                .containsExactly("BIRTHDAY");
        assertThat(told(older.path("change"))).isEqualTo(foretold(warning));
        assertThat(history(amina).get(0).path("change").path("reasons").findValuesAsText("cause"))
                .containsExactly("INVITED");
        var reopening = SUBMISSION.plusYears(1).minusDays(1);
        var foretold = outlook(elena).stream()
                .filter(change -> change.path("on").asText().compareTo(reopening.toString()) <= 0)
                .map(ClockIT::foretold)
                .toList();
        assertThat(foretold).isNotEmpty();
        var known = history(elena).size();
        caller.put("candidate-services", "/api/v1/invitations/" + amina + "/decline", "")
                .when(409);
        assertThat(caller.get("/api/v1/rounds/" + round).number("invited")).isEqualTo(1);
        server.stop();

        opensOn(reopening);
        assertThat(expression(elena)).isEqualTo("IN_POOL");
        assertThat(caller.rank(elena).status()).isEqualTo(200);
        awaitReviewOf(reopening);
        var since = history(elena).stream()
                .limit(history(elena).size() - known)
                .map(change -> told(change.path("change")))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(since);
        assertThat(since)
                .as("what was foretold, each change on its own day, though the house was closed on them")
                .isEqualTo(foretold);
        server.stop();

        opensOn(SUBMISSION.plusYears(1).plusDays(1));
        await().untilAsserted(() -> {
            assertThat(expression(elena)).isEqualTo("EXPIRED");
            assertThat(caller.rank(elena).status()).isEqualTo(404);
            assertThat(state("/api/v1/nominations/ON-IN-TIME")).isEqualTo("ENDED");
            assertThat(caller.poolSize()).isZero();
        });
        assertThat(server.isReady())
                .as("ready, which it is not with a dead letter")
                .isTrue();
    }

    /** At the instant a year after, no earlier and not at midnight; the person may then submit at once. */
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void an_expression_of_interest_expires_at_an_instant_and_drafts_on_a_day() {
        opensOn(SUBMISSION);
        var amina = caller.submits(Examples.amina(SUBMISSION));
        await().untilAsserted(() -> assertThat(caller.scoreOf(amina)).isPositive());
        var expiresAt = Instant.parse(receipt(amina).path("expiresAt").asText());
        var draft = drafts();
        server.stop();

        var opening = opensOn(SUBMISSION.plusDays(60));
        assertThat(caller.get("candidate-services", DRAFTS + "/" + draft)
                        .when(200)
                        .number("daysLeft"))
                .isZero();
        server.stop();

        var soon = opening.multipliedBy(2).plusSeconds(20);
        opensAt(expiresAt.minus(soon));
        assertThat(caller.get("candidate-services", DRAFTS + "/" + draft).status())
                .isEqualTo(404);
        assertThat(expression(amina)).isEqualTo("IN_POOL");
        await().untilAsserted(() -> assertThat(caller.rank(amina).status()).isEqualTo(200));
        var renewal = caller.post("candidate-services", EXPRESSIONS + amina + "/renewal", "")
                .when(201)
                .text("number");
        assertThat(caller.post("candidate-services", DRAFTS + "/" + renewal + "/submission", "")
                        .when(409)
                        .text("code"))
                .isEqualTo("second-expression-of-interest");
        await().atMost(soon.multipliedBy(2)).untilAsserted(() -> {
            assertThat(expression(amina)).isEqualTo("EXPIRED");
            assertThat(caller.rank(amina).status()).isEqualTo(404);
        });
        var renewed = caller.post("candidate-services", DRAFTS + "/" + renewal + "/submission", "")
                .when(201);
        assertThat(Instant.parse(renewed.text("submittedAt"))).isAfterOrEqualTo(expiresAt);
    }

    /** More of each kind than one transaction takes, after the house was closed on the days on which they were due. */
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void a_day_ends_all_that_is_due_however_much_that_is() {
        var many = 2 * AT_A_TIME + 1;
        opensOn(SUBMISSION);
        var invited = IntStream.range(0, many)
                .mapToObj(i -> caller.submits(House.somebodyLike(Examples.amina(SUBMISSION), SUBMISSION)))
                .toList();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(caller.poolSize()).isEqualTo(many));
        caller.callsRound("GENERAL", many);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(caller.poolSize()).isZero());
        var offered = IntStream.range(0, many)
                .mapToObj(i -> caller.submits(House.somebodyLike(Examples.elena(SUBMISSION), SUBMISSION)))
                .toList();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(caller.poolSize()).isEqualTo(many));
        for (var candidate : offered) {
            await().until(() ->
                    caller.offers("on-officer", "ON-" + candidate, candidate).status() == 201);
            drafts();
        }
        server.stop();

        opensOn(LAST_DAY.plusDays(5));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(invited).allMatch(each -> invitation(each).equals("LAPSED"));
            assertThat(invited).allMatch(each -> expression(each).equals("INVITATION_LAPSED"));
            assertThat(offered)
                    .allMatch(each -> state("/api/v1/nominations/ON-" + each).equals("LAPSED"));
        });
        assertThat(caller.poolSize()).isEqualTo(many);
        server.stop();

        opensOn(SUBMISSION.plusYears(1).plusDays(5));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(caller.poolSize()).isZero();
            assertThat(offered).allMatch(each -> expression(each).equals("EXPIRED"));
        });
        assertThat(server.isReady()).isTrue();
    }

    private String drafts() {
        return caller.post("candidate-services", DRAFTS, "{}").when(201).text("number");
    }

    /** Says how long the house took to open. */
    private Duration opensOn(LocalDate day) {
        return opensAt(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private Duration opensAt(Instant now) {
        return server.clockAt(now).start();
    }

    private int awaitRoundFor(String candidate) {
        await().untilAsserted(() -> assertThat(caller.scoreOf(candidate)).isPositive());
        var round = caller.callsRound("GENERAL", 1);
        await().untilAsserted(() -> assertThat(expression(candidate)).isEqualTo("INVITED"));
        return round;
    }

    private JsonNode awaitReviewOf(LocalDate day) {
        await().untilAsserted(() -> {
            var review = caller.get("auditor", "/api/v1/pool/review").when(200);
            assertThat(review.text("day")).isEqualTo(day.toString());
            assertThat(review.number("remaining")).isZero();
        });
        return caller.get("auditor", "/api/v1/pool/review").body();
    }

    private List<JsonNode> outlook(String number) {
        return list(caller.get("auditor", "/api/v1/pool/" + number + "/outlook")
                .when(200)
                .body()
                .path("changes"));
    }

    /** Newest first. */
    private List<JsonNode> history(String number) {
        return list(caller.get("auditor", "/api/v1/pool/" + number + "/history")
                .when(200)
                .body()
                .path("changes"));
    }

    private JsonNode score(String number) {
        return caller.get("auditor", "/api/v1/pool/" + number + "/score")
                .when(200)
                .body()
                .path("score");
    }

    private static List<JsonNode> list(JsonNode array) {
        var list = new ArrayList<JsonNode>();
        array.forEach(list::add);
        return list;
    }

    private static String foretold(JsonNode change) {
        return change.path("on").asText() + " " + change.path("before") + " → " + change.path("after");
    }

    private static String told(JsonNode change) {
        return change.path("on").asText() + " " + change.path("before").path("total") + " → "
                + change.path("after").path("total");
    }

    private String expression(String number) {
        return receipt(number).path("state").asText();
    }

    private JsonNode receipt(String number) {
        return caller.get("candidate-services", EXPRESSIONS + number)
                .when(200)
                .body()
                .path("receipt");
    }

    private String invitation(String number) {
        return state("/api/v1/invitations/" + number);
    }

    private String state(String path) {
        return caller.get("candidate-services", path).when(200).text("state");
    }
}
