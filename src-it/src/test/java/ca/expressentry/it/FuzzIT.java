package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.it.Contract.Operation;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Requests drawn by lot from the contract, right and wrong, by everybody, about what earlier ones made: none is answered with an error of
 * ours, late, with a trace of the program, or with what the contract does not tell of. One case is asked about only by who may not
 * change it, and is at the end what it was.
 */
@ExtendWith(ArquillianExtension.class)
class FuzzIT {

    private static final Logger LOG = Logger.getLogger(FuzzIT.class.getName());
    private static final int REQUESTS = Integer.getInteger("house.requests", 3_000);
    private static final long SEED = Long.getLong("house.seed", 445);
    private static final Duration LATEST = Duration.ofSeconds(20);
    private static final int REMEMBERED = 40;

    /** What rightly changes others’ cases or the house: a round that is held, read-only, and how a province works. */
    private static final List<String> FOR_THE_HOUSE = List.of("roundsApprove", "statusGive", "provinceSettingsSet");

    private static final List<String> USERS = Stream.concat(
                    Stream.of(
                            "",
                            "candidate-services",
                            "round-officer",
                            "round-approver",
                            "auditor",
                            "candidate-services",
                            "federal-administrator",
                            "integrator",
                            "on-approver",
                            "on-administrator",
                            "on-integrator",
                            "bc-approver",
                            "bc-administrator",
                            "bc-integrator"),
                    Province.thatNominate().stream().map(House::officer))
            .toList();
    private static final List<String> MEDIA_TYPES = List.of(
            "application/json", "application/json", "application/json", "application/x-ndjson", "text/plain", "a/b");
    private static final List<String> ACCEPTED =
            List.of("*/*", "application/json", "application/json", "text/csv", "image/png", "application/x-ndjson");

    final House house = House.underTest();
    final Caller caller = house.caller();
    final Nonsense nonsense = new Nonsense(SEED);

    /** What earlier answers named, by the place of a path it fits into. */
    final Map<String, List<String>> known = new LinkedHashMap<>();

    final Map<Integer, Integer> statuses = new TreeMap<>();
    final List<String> faults = new ArrayList<>();

    @AfterEach
    void everybody_leaves() {
        house.saysGoodbye();
    }

    @Test
    void no_request_breaks_the_house_its_contract_or_what_is_not_its_own() throws JsonProcessingException {
        var witness = house.submits(House.somebodyLike(Examples.amina(House.TODAY), House.TODAY));
        var certificate = House.freshCertificate(Province.ON);
        house.eventually(
                () -> house.triesToNominate(Province.ON, certificate, witness).when(200, 201));
        house.accepts(certificate);
        house.eventually(
                () -> assertThat(house.breakdownOf(witness).orElseThrow().nomination())
                        .contains(certificate));
        var before = everything(witness, certificate);

        for (int i = 0; i < REQUESTS && faults.size() < 20; i++) {
            one(i, witness, certificate);
        }

        LOG.info(() -> "%,d requests with seed %d: %s".formatted(REQUESTS, SEED, statuses));
        assertThat(faults).isEmpty();
        assertThat(everything(witness, certificate)).isEqualTo(before);
    }

    private void one(int number, ExpressionOfInterestNumber witness, String certificate)
            throws JsonProcessingException {
        var operation = nonsense.oneOf(Contract.COMMITTED.operations());
        var user = nonsense.oneOf(USERS);
        var mayNot = !mayAsk(user, operation);
        if (!mayNot && FOR_THE_HOUSE.contains(operation.id())) {
            return;
        }
        var path = path(operation, mayNot ? witness.value() : "", mayNot ? certificate : "");
        var verb = nonsense.once(50)
                ? nonsense.oneOf(List.of("PATCH", "DELETE", "PUT", "HEAD", "OPTIONS"))
                : operation.verb();
        if (mayNot && !verb.equals(operation.verb())) {
            return;
        }
        var body = body(operation);
        var headers = headers(operation);
        var answer = caller.send(user, verb, path, headers, body);
        statuses.merge(answer.status(), 1, Integer::sum);
        look(
                "%d: %s %s by %s %s %s".formatted(number, verb, path, user, headers, shortened(body)),
                verb,
                operation,
                answer,
                mayNot);
        remember(operation, answer);
    }

    private void look(String what, String verb, Operation operation, Caller.Answer answer, boolean mayNot) {
        if (answer.status() >= 500) {
            faults.add(what + " -> " + answer.status() + " " + answer.raw());
        }
        if (answer.took().compareTo(LATEST) > 0) {
            faults.add(what + " took " + answer.took());
        }
        if (answer.raw().contains("Exception") || answer.raw().contains("\tat ")) {
            faults.add(what + " shows a trace: " + answer.raw());
        }
        if (mayNot && answer.status() < 400) {
            faults.add(what + " was not refused: " + answer.status());
        }
        if (verb.equals(operation.verb())) {
            Contract.COMMITTED
                    .broken(operation, answer.status(), answer.mediaType(), answer.raw())
                    .forEach(broken -> faults.add(
                            what + " -> " + answer.status() + " " + broken + ": " + shortened(answer.raw())));
        }
    }

    private static boolean mayAsk(String user, Operation operation) {
        return operation.roles().isEmpty() && operation.node().path("security").isEmpty()
                || operation.roles().contains(role(user));
    }

    /** Accounts are named after their role; those of a province begin with its code. */
    private static String role(String user) {
        return switch (user) {
            case "round-approver" -> "round-officer";
            case "on-integrator", "bc-integrator" -> "integrator";
            default -> user.replaceFirst("^[a-z]{2}-", "province-");
        };
    }

    // ---- requests

    private String path(Operation operation, String witness, String certificate) {
        var path = operation.path();
        for (var place : operation.places()) {
            var things = known.getOrDefault(kind(operation, place), List.of());
            var value = switch (place) {
                case "certificate" -> certificate;
                case "number", "candidate" -> kind(operation, place).equals("number") ? witness : "";
                default -> "";
            };
            if (value.isEmpty()) {
                value = things.isEmpty() || nonsense.once(5) ? guess(operation, place) : nonsense.oneOf(things);
            }
            path = path.replace("{" + place + "}", encoded(value));
        }
        var query = new ArrayList<String>();
        operation.node().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query") && nonsense.once(2)) {
                var value = nonsense.once(3)
                        ? nonsense.text()
                        : parameter
                                .path("example")
                                .asText(nonsense.like(parameter.path("schema")).asText());
                query.add(parameter.path("name").asText() + "=" + encoded(value));
            }
        });
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private String guess(Operation operation, String place) {
        for (var parameter : operation.node().path("parameters")) {
            if (parameter.path("name").asText().equals(place) && !nonsense.once(3)) {
                return parameter.path("example").asText("1");
            }
        }
        var text = nonsense.text();
        return text.isBlank() ? "x" : text;
    }

    private static String encoded(String value) {
        // What the server refuses before any window, in its own words: a zero in an address.
        var shown = (value.length() > 300 ? value.substring(0, 300) : value).replace("\u0000", "0");
        return URLEncoder.encode(shown, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String body(Operation operation) throws JsonProcessingException {
        var schema = operation.node().at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode() && operation.takes().isPresent()) {
            return nonsense.once(2) ? nonsense.text() : rows();
        }
        if (schema.isMissingNode()) {
            return nonsense.once(20) ? nonsense.text() : "";
        }
        var value = nonsense.like(schema);
        if (value.has("candidate") && known.containsKey("number") && !nonsense.once(4)) {
            ((com.fasterxml.jackson.databind.node.ObjectNode) value)
                    .put("candidate", nonsense.oneOf(known.get("number")));
        }
        return nonsense.once(2) ? value.toString() : nonsense.spoilt(value);
    }

    /** A file of nominations, right or wrong. */
    private String rows() {
        var candidates = known.getOrDefault("number", List.of("E999999999"));
        return "certificate,candidate,stream\nON-FUZZ-" + nonsense.lot().nextInt(50) + ","
                + (nonsense.once(3) ? nonsense.text() : nonsense.oneOf(candidates)) + ","
                + (nonsense.once(2) ? nonsense.text() : "") + "\n";
    }

    private Map<String, String> headers(Operation operation) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "Content-Type",
                nonsense.once(8)
                        ? nonsense.oneOf(MEDIA_TYPES)
                        : operation.takes().orElse("application/json"));
        if (nonsense.once(8)) {
            headers.put("Accept", nonsense.oneOf(ACCEPTED));
        }
        if (nonsense.once(10)) {
            headers.put("Accept-Language", nonsense.oneOf(List.of("fr-CA", "en", "de", "fr;q=x", "*")));
        }
        if (operation.demandsIfMatch() && !nonsense.once(10)) {
            headers.put("If-Match", "*");
        } else if (nonsense.once(10)) {
            headers.put("If-Match", nonsense.oneOf(List.of("\"0\"", "\"1\"", "*", "W/\"1\"", "x", "\"")));
        }
        if (nonsense.once(10)) {
            headers.put("If-None-Match", nonsense.oneOf(List.of("\"0\"", "*", "x")));
        }
        if (!operation.isSafe() && nonsense.once(5)) {
            headers.put(
                    "Idempotency-Key",
                    nonsense.once(4)
                            ? nonsense.oneOf(List.of("a b", "\"", "k".repeat(300)))
                            : "k" + nonsense.lot().nextInt(50));
        }
        return headers;
    }

    // ---- what was made

    private static String kind(Operation operation, String place) {
        if (!place.equals("number")) {
            return place.equals("candidate") ? "number" : place;
        }
        return operation.path().contains("/rounds/")
                ? "round"
                : operation.path().contains("/drafts/") ? "draft" : "number";
    }

    private void remember(Operation operation, Caller.Answer answer) {
        if (answer.status() != 200 && answer.status() != 201 && answer.status() != 202) {
            return;
        }
        switch (operation.id()) {
            case "expressionsOfInterestSubmit", "draftsSubmit" -> {
                house.isGuest(new ExpressionOfInterestNumber(answer.text("number")));
                keep("number", answer.text("number"));
            }
            case "draftsBegin", "expressionsOfInterestRenew" -> keep("draft", answer.text("number"));
            case "nominationsOffer", "nominationsOfferNumbered" -> keep("certificate", answer.text("certificate"));
            case "nominationFilesHandIn" -> keep("id", answer.text("id"));
            case "interestsSend" -> keep("notice", answer.text("notice"));
            case "roundsPropose" ->
                keep("round", answer.body().at("/report/number").asText());
            default -> {
                return;
            }
        }
    }

    private void keep(String kind, String name) {
        if (name.isBlank()) {
            return;
        }
        var names = known.computeIfAbsent(kind, it -> new ArrayList<>());
        if (names.size() < REMEMBERED) {
            names.add(name);
        } else {
            names.set(nonsense.lot().nextInt(REMEMBERED), name);
        }
    }

    private List<JsonNode> everything(ExpressionOfInterestNumber witness, String certificate) {
        return List.of(
                house.document(witness),
                caller.get("auditor", "/api/v1/nominations/" + certificate).body(),
                caller.get("auditor", "/api/v1/pool/" + witness + "/score").body(),
                caller.get("auditor", "/api/v1/pool/" + witness + "/history").body());
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600).toLowerCase(Locale.ROOT) + "…" : text;
    }
}
