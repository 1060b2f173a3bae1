package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.expressentry.message.Event;
import ca.expressentry.message.Event.HeardByInvitations;
import ca.expressentry.message.Event.HeardByNominations;
import ca.expressentry.message.Json;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.Profile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name, a date of birth and a travel document that occur nowhere else, led through every part of the house, right and
 * wrong, and then looked for where they have no business.
 */
final class Canary {

    private static final String NAME = "Kanarienvogel";
    private static final String BORN = "1991-08-23";
    private static final String DOCUMENT = "CANARY91";
    private static final Set<String> OF_THE_PERSON = Set.of(NAME, BORN, DOCUMENT);
    private static final String DECLARATIONS = "/api/v1/expressions-of-interest";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Server server;
    private final Caller caller;
    private final Books books;

    Canary(Server server, Books books) {
        this.server = server;
        this.caller = server.caller();
        this.books = books;
    }

    void sings_where_it_is_at_home_and_nowhere_else() {
        var number = flies();
        await().atMost(PATIENCE).until(() -> books.unsent() == 0);

        assertThat(books.count("SELECT COUNT(*) FROM message.said WHERE body LIKE '%" + NAME + "%'"))
                .as("it was there")
                .isGreaterThanOrEqualTo(3);
        assertThat(caller.get("candidate-services", DECLARATIONS + "/" + number)
                        .when(200)
                        .raw())
                .contains(NAME, BORN, DOCUMENT);
        noLogHasIt();
        isNotIn("the metrics", caller.get("/metrics").when(200).raw());
        isNotIn("the health", caller.get("/health").raw());
        isNotIn(
                "the dead letters",
                caller.get("auditor", "/api/v1/dead-letters").when(200).raw());
        isNotIn(
                "the timeline",
                caller.get("auditor", "/api/v1/audit/cases/" + number).when(200).raw());
        onlyWhoNeedsItIsSentIt();
        noTableOfOthersHasIt();
    }

    private static Profile profile() {
        var declaration = (ObjectNode) Json.MAPPER.valueToTree(Examples.david(Examples.DAY));
        ((ObjectNode) declaration.path("identity"))
                .put("familyName", NAME)
                .put("dateOfBirth", BORN)
                .put("travelDocument", DOCUMENT);
        return Json.read(declaration.toString(), Profile.class);
    }

    private String flies() {
        var number = caller.submits(profile());
        await().atMost(PATIENCE).until(() -> caller.scoreOf(number) > 0);
        refused();
        amended(number);
        caller.post(
                        "on-officer",
                        "/api/v1/match-checks",
                        "{\"familyName\":\"" + NAME + "\",\"dateOfBirth\":\"" + BORN + "\"}")
                .when(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                caller.offers("on-officer", "ON-CANARY", number).status())
                        .isIn(200, 201));
        caller.accepts("ON-CANARY").when(200);
        await().atMost(PATIENCE).until(() -> caller.scoreOf(number) > 600);
        caller.get("on-officer", "/api/v1/nominations/ON-CANARY/document").when(200);
        caller.get("auditor", "/api/v1/nominations/ON-CANARY/document").when(200);
        caller.get("auditor", DECLARATIONS + "/" + number).when(200);
        var round = caller.callsRound("PNP", 10);
        await().atMost(PATIENCE)
                .until(() -> caller.get("/api/v1/rounds/" + round).status() == 200);
        await().atMost(PATIENCE).until(() -> caller.scoreOf(number) < 0);
        caller.put("candidate-services", "/api/v1/invitations/" + number + "/decline", "")
                .when(200);
        return number;
    }

    /** Whatever is wrong with it, no log repeats what was sent. */
    private void refused() {
        var good = Json.write(profile());
        for (var bad : List.of(
                good.replace("\"citizenship\"", "\"" + NAME + "\""),
                good.replace("\"" + BORN + "\"", "\"" + BORN + "x\""),
                good.substring(0, good.length() - 9),
                good.replace("\"" + DOCUMENT + "\"", "\"" + DOCUMENT + "!\""))) {
            caller.post("candidate-services", DECLARATIONS, bad).when(400);
        }
        caller.post("on-officer", DECLARATIONS, good).when(403);
        caller.send("", "POST", DECLARATIONS, Map.of("Content-Type", "application/json"), good)
                .when(401);
        caller.send("candidate-services", "POST", DECLARATIONS, "text/plain", good)
                .when(415);
    }

    private void amended(String number) {
        var declaration = (ObjectNode) Json.MAPPER.valueToTree(profile());
        declaration.put("funds", declaration.path("funds").asLong() + 1);
        await().atMost(PATIENCE)
                .until(() ->
                        caller.overwrites("candidate-services", DECLARATIONS + "/" + number, declaration.toString())
                                        .status()
                                == 200);
    }

    private void noLogHasIt() {
        var logs = server.logs();
        assertThat(logs).isNotEmpty();
        assertThat(logs.stream().map(Server::text).collect(Collectors.joining()))
                .as("something was logged")
                .contains("ca.expressentry");
        logs.forEach(log -> isNotIn(log.toString(), Server.text(log)));
    }

    private static void isNotIn(String where, String text) {
        OF_THE_PERSON.forEach(word ->
                assertThat(text.contains(word)).as("%s in %s", word, where).isFalse());
    }

    /** Two events tell of the person, and neither is heard by invitations or nominations, whose queues filter by event. */
    private void onlyWhoNeedsItIsSentIt() {
        var tell = books.list(
                "SELECT DISTINCT event_type FROM message.said WHERE "
                        + OF_THE_PERSON.stream()
                                .map("body LIKE '%%%s%%'"::formatted)
                                .collect(Collectors.joining(" OR ")),
                row -> row.getString(1));
        assertThat(tell).containsExactlyInAnyOrder("ExpressionOfInterestSubmitted", "EligibilityDetermined");
        assertThat(heardByOthers()).isNotEmpty().doesNotContainAnyElementsOf(tell);
    }

    private static List<String> heardByOthers() {
        return Arrays.stream(Event.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .filter(type -> Stream.of(HeardByInvitations.class, HeardByNominations.class)
                        .anyMatch(ear -> ear.isAssignableFrom(type)))
                .map(Class::getSimpleName)
                .toList();
    }

    private void noTableOfOthersHasIt() {
        var tables = books.list(
                "SELECT table_schema || '.' || table_name FROM information_schema.tables"
                        + " WHERE table_schema IN ('invitations', 'nominations', 'web')",
                row -> row.getString(1));
        assertThat(tables).hasSizeGreaterThan(10);
        for (var table : tables) {
            OF_THE_PERSON.forEach(word -> assertThat(books.count(
                            "SELECT COUNT(*) FROM " + table + " AS r WHERE CAST(r AS TEXT) LIKE '%" + word + "%'"))
                    .as("%s in %s", word, table)
                    .isZero());
        }
    }
}
