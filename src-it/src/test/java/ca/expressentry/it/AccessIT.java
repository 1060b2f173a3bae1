package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.it.Contract.Operation;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import ca.expressentry.text.MarkdownDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the contract, asked by every caller: what happens is what {@code access.md} says, which has a row for each. */
@ExtendWith(ArquillianExtension.class)
class AccessIT {

    private static final String YES = "yes";
    private static final String FILES = "/api/v1/nomination-files";
    private static final Map<String, List<String>> CALLERS = callers();
    private static final int NOT_SIGNED_IN = 401;
    private static final int NOT_ALLOWED = 403;
    private static final int NOT_FOUND = 404;

    private static final String WEBHOOKS = "/api/v1/webhooks";

    /** What there is of Ontario’s: somebody with its nomination, a file that it handed in, and where its events are sent. */
    private record Ontarios(ExpressionOfInterestNumber candidate, String certificate, String file, String webhook) {}

    final House house = House.underTest();
    final Caller caller = house.caller();
    final Map<String, Map<String, String>> rule = rule();

    @AfterEach
    void everybody_leaves() {
        house.saysGoodbye();
    }

    @Test
    void every_operation_has_its_row_and_every_row_its_operation() {
        assertThat(rule.keySet())
                .as("access.md: one row for each operation, in the order of the contract")
                .containsExactlyElementsOf(Contract.COMMITTED.operations().stream()
                        .map(Operation::id)
                        .toList());
    }

    @Test
    void whoever_asks_meets_what_the_table_says_and_a_refusal_changes_nothing() {
        var amina = house.submits(House.somebodyLike(Examples.amina(House.TODAY), House.TODAY));
        var ontarios = new Ontarios(
                amina, isNominatedByOntario(amina), isInAFileOf("on-officer", amina), isToldTo("on-integrator"));
        var before = everything(ontarios);
        var softly = new SoftAssertions();
        for (var operation : Contract.COMMITTED.operations()) {
            CALLERS.forEach((column, users) -> {
                var expected = rule.get(operation.id()).get(column);
                for (var user : users) {
                    softly.assertThat(meets(operation, user, expected, ontarios))
                            .as("%s by %s", operation.id(), user.isBlank() ? "nobody" : user)
                            .isEqualTo(expected);
                }
            });
        }
        softly.assertAll();
        assertThat(everything(ontarios)).isEqualTo(before);
        caller.delete("on-integrator", WEBHOOKS + "/" + ontarios.webhook()).when(200);
    }

    /** Who is to be refused is shown what is there; who is not, and would change it, is shown what is not. */
    private String meets(Operation operation, String user, String expected, Ontarios ontarios) {
        var isReal = operation.isSafe() || !expected.equals(YES);
        var path = operation.path();
        for (var place : operation.places()) {
            path = path.replace(
                    "{" + place + "}", isReal ? there(operation, place, ontarios) : notThere(operation, place));
        }
        var answer = caller.send(
                user,
                operation.verb(),
                path,
                operation.takes().orElse("application/json"),
                operation.takes().map(it -> body(operation, isReal)).orElse(""));
        assertThat(answer.status())
                .as("%s by %s: %s", operation.id(), user, answer.body())
                .isLessThan(500);
        if (answer.status() == (user.isBlank() ? NOT_SIGNED_IN : NOT_ALLOWED)) {
            return "no";
        }
        return answer.status() == NOT_FOUND && expected.equals("hidden") ? "hidden" : YES;
    }

    /** What would be done if it were not refused; of who is not, nothing that can be done. */
    private static String body(Operation operation, boolean isReal) {
        if (!isReal) {
            return "[]";
        }
        return switch (operation.id()) {
            case "nominationsWithdraw", "nominationsSendBack" -> "{\"reason\":\"asked by the wrong one\"}";
            case "nominationsOffer", "nominationsOfferNumbered" -> "{\"candidate\":\"E999999999\"}";
            case "webhooksMove" -> "{\"after\":0}";
            case "webhooksAgain" -> "{\"event\":1}";
            case "provinceUsersSet" -> "{\"duties\":[\"APPROVER\"],\"active\":false,\"from\":\"2026-01-01\"}";
            default -> "{}";
        };
    }

    private static String there(Operation operation, String place, Ontarios ontarios) {
        return switch (place) {
            case "certificate" -> ontarios.certificate();
            case "id" -> ontarios.file();
            case "webhook" -> ontarios.webhook();
            case "candidate" -> ontarios.candidate().value();
            case "number" ->
                isAbout(operation, "rounds")
                        ? "1"
                        : isAbout(operation, "drafts")
                                ? "D999999999"
                                : ontarios.candidate().value();
            default -> otherwise(place);
        };
    }

    private static String notThere(Operation operation, String place) {
        return switch (place) {
            case "certificate" -> "ON-NOT-THERE";
            case "id" -> "not-there";
            case "number" ->
                isAbout(operation, "rounds") ? "999999" : isAbout(operation, "drafts") ? "D999999999" : "E999999999";
            default -> otherwise(place);
        };
    }

    /** Something possible for a place that names neither a case nor a nomination. */
    private static String otherwise(String place) {
        return switch (place) {
            case "year" -> "2026";
            case "month" -> "2026-11";
            case "province" -> "ON";
            case "user" -> "on-officer";
            case "language" -> "fr";
            case "instrument" -> "CRS-2025-03-25";
            case "code" -> "21231";
            case "type" -> "ca.expressentry.nomination.accepted";
            default -> "1";
        };
    }

    private static boolean isAbout(Operation operation, String things) {
        return operation.path().contains("/" + things + "/");
    }

    private String isNominatedByOntario(ExpressionOfInterestNumber amina) {
        var certificate = House.freshCertificate(Province.ON);
        house.eventually(
                () -> house.triesToNominate(Province.ON, certificate, amina).when(200, 201));
        house.accepts(certificate);
        house.eventually(() ->
                assertThat(house.breakdownOf(amina).orElseThrow().nomination()).contains(certificate));
        return certificate;
    }

    /** A file that is handed in, whose one row is checked and not sent. */
    private String isInAFileOf(String officer, ExpressionOfInterestNumber candidate) {
        var row = House.freshCertificate(Province.ON) + "," + candidate;
        return caller.send(officer, "POST", FILES + "?name=n.csv", "text/csv", "certificate,candidate\n" + row + "\n")
                .when(202)
                .text("id");
    }

    /** A webhook at which nobody listens. */
    private String isToldTo(String program) {
        return caller.post(program, WEBHOOKS, "{\"address\":\"https://receiver.invalid/events\"}")
                .when(201)
                .body()
                .at("/webhook/id")
                .asText();
    }

    private List<JsonNode> everything(Ontarios ontarios) {
        var everything = new ArrayList<JsonNode>();
        everything.add(house.document(ontarios.candidate()));
        everything.add(house.rounds());
        everything.add(caller.get("auditor", "/api/v1/nominations/" + ontarios.certificate())
                .body());
        everything.add(caller.get("auditor", "/api/v1/pool/" + ontarios.candidate() + "/score")
                .body());
        everything.add(caller.get("auditor", "/api/v1/status").body());
        everything.add(caller.get("on-officer", "/api/v1/province-settings").body());
        everything.add(
                caller.get("auditor", "/api/v1/provinces/ON/users").when(200).body());
        everything.add(checked(ontarios.file()));
        everything.add(caller.get("auditor", WEBHOOKS + "/" + ontarios.webhook())
                .when(200)
                .body()
                .path("address"));
        return everything;
    }

    private JsonNode checked(String file) {
        house.eventually(() -> assertThat(caller.get("auditor", FILES + "/" + file)
                        .body()
                        .at("/file/stage")
                        .asText())
                .isEqualTo("CHECKED"));
        return caller.get("auditor", FILES + "/" + file).body();
    }

    private static Map<String, List<String>> callers() {
        var callers = new LinkedHashMap<String, List<String>>();
        callers.put("Nobody", List.of(""));
        callers.put("Account system", List.of("candidate-services"));
        callers.put("Officer", List.of("on-officer"));
        callers.put(
                "Officer elsewhere",
                Province.thatNominate().stream()
                        .filter(province -> province != Province.ON)
                        .map(House::officer)
                        .toList());
        callers.put("Approver", List.of("on-approver"));
        callers.put("Approver elsewhere", List.of("bc-approver", "yt-approver"));
        callers.put("Administrator", List.of("on-administrator"));
        callers.put("Administrator elsewhere", List.of("bc-administrator", "yt-administrator"));
        callers.put("Program", List.of("on-integrator"));
        callers.put("Program elsewhere", List.of("bc-integrator", "yt-integrator"));
        callers.put("Program of the department", List.of("integrator"));
        callers.put("Federal officer", List.of("round-officer", "round-approver"));
        callers.put("Federal administrator", List.of("federal-administrator"));
        callers.put("Auditor", List.of("auditor"));
        return callers;
    }

    private static Map<String, Map<String, String>> rule() {
        var rule = new LinkedHashMap<String, Map<String, String>>();
        for (var row : MarkdownDocument.read(AccessIT.class, "access.md")
                .table("Who may ask what")
                .rows()) {
            var cells = new LinkedHashMap<String, String>();
            CALLERS.keySet().forEach(column -> cells.put(column, row.text(column)));
            rule.put(row.text("Operation"), cells);
        }
        return rule;
    }
}
