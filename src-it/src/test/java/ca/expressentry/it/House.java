package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.law.Points;
import ca.expressentry.message.Json;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.awaitility.core.ThrowingRunnable;

/** The deployed application as its callers know it: what they ask, in the words of the story, and what they see. */
final class House {

    /** The rehearsed day: the servers' clocks start on it, so that what people hold does not lapse with the years. */
    static final LocalDate TODAY = LegalCalendar.dayOf(Instant.parse(System.getenv("EXPRESS_ENTRY_CLOCK_STARTS_AT")));

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(20);
    private static final AtomicLong NEWCOMERS = new AtomicLong(System.nanoTime());

    private final Caller caller;
    private final Queue<ExpressionOfInterestNumber> guests = new ConcurrentLinkedQueue<>();

    /** Where the house under test is. */
    static final URI ADDRESS = URI.create(System.getProperty("express-entry.url", "http://localhost:9080"));

    House(URI address) {
        caller = new Caller(address);
    }

    /** The one that Arquillian has started; returns when it is ready. */
    static House underTest() {
        var house = new House(ADDRESS);
        await("the house under test")
                .atMost(PATIENCE_AT_START)
                .ignoreExceptions()
                .until(() -> house.caller.get("/health/ready").status() == 200);
        return house;
    }

    /** A receipt for an expression of interest. */
    record Receipt(
            ExpressionOfInterestNumber number, Instant submittedAt, Instant expiresAt, int revision, String state) {}

    /** A place in the pool; 1 is the highest rank. */
    record Place(Points score, int rank, int of) {}

    /** A stored score: the total, its last part (D), and the nomination that counts in it. */
    record Scored(boolean inPool, Points total, Points additional, Optional<String> nomination, JsonNode breakdown) {}

    /** A round as published. */
    record Round(
            int number,
            String state,
            int invited,
            Optional<Points> cutOff,
            Optional<Instant> tieBreak,
            int poolCandidates) {}

    /** An invitation as it stands. */
    record Invitation(int round, EconomicClass economicClass, String state) {}

    // ---- people

    /** Another person with the same facts, whom the house has never seen. */
    static Profile somebodyLike(Profile example, LocalDate day) {
        var passport = "N" + Long.toString(NEWCOMERS.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
        return Example.like(example, day).passport(passport).profile();
    }

    // ---- candidates, through the department's account system

    ExpressionOfInterestNumber submits(Profile profile) {
        return isReceived(profile).number();
    }

    Receipt isReceived(Profile profile) {
        var receipt = receipt(triesToSubmit(profile).when(201).body());
        guests.add(receipt.number());
        return receipt;
    }

    /** Came in some other way, and leaves with the others. */
    void isGuest(ExpressionOfInterestNumber number) {
        guests.add(number);
    }

    Caller.Answer triesToSubmit(Profile profile) {
        return caller.post("candidate-services", "/api/v1/expressions-of-interest", Json.write(profile));
    }

    Receipt amends(ExpressionOfInterestNumber number, Profile profile) {
        return receipt(untilItStands(() -> caller.overwrites(
                        "candidate-services", path("expressions-of-interest", number), Json.write(profile)))
                .when(200)
                .body());
    }

    Receipt withdraws(ExpressionOfInterestNumber number) {
        return receipt(leaves(number).when(200).body());
    }

    Receipt receiptOf(ExpressionOfInterestNumber number) {
        return receipt(document(number).path("receipt"));
    }

    /** The receipt and what was last declared. */
    JsonNode document(ExpressionOfInterestNumber number) {
        return caller.get("candidate-services", path("expressions-of-interest", number))
                .when(200)
                .body();
    }

    /** The categories whose conditions are met; empty: nothing declared. */
    Optional<Set<Category>> categoriesOf(ExpressionOfInterestNumber number) {
        return found(caller.get("auditor", path("pool", number) + "/categories"))
                .map(answer -> {
                    var categories = EnumSet.noneOf(Category.class);
                    answer.path("categories").forEach(each -> {
                        if (each.path("member").asBoolean()) {
                            categories.add(
                                    Category.valueOf(each.path("category").asText()));
                        }
                    });
                    return categories;
                });
    }

    /** Empty: not determined yet. */
    Optional<Set<EconomicClass>> classesOf(ExpressionOfInterestNumber number) {
        return found(caller.get("auditor", path("eligibility", number))).map(finding -> {
            var classes = EnumSet.noneOf(EconomicClass.class);
            finding.path("classes").forEach(name -> classes.add(EconomicClass.valueOf(name.asText())));
            return classes;
        });
    }

    /** Empty: not in the pool. */
    Optional<Place> rankOf(ExpressionOfInterestNumber number) {
        return found(caller.get("auditor", path("pool", number) + "/rank"))
                .map(place -> new Place(
                        points(place.path("score")),
                        place.path("rank").intValue(),
                        place.path("of").intValue()));
    }

    /** The score by which a candidate is ranked now; empty: not in the pool. */
    Optional<Points> scoreOf(ExpressionOfInterestNumber number) {
        return rankOf(number).map(Place::score);
    }

    /** The stored score; empty: never scored. */
    Optional<Scored> breakdownOf(ExpressionOfInterestNumber number) {
        return found(caller.get("auditor", path("pool", number) + "/score"))
                .map(scored -> new Scored(
                        scored.path("inPool").booleanValue(),
                        points(scored.path("score").path("total")),
                        points(scored.path("score").path("additional")),
                        Optional.ofNullable(scored.path("nomination").textValue()),
                        scored.path("score")));
    }

    // ---- drafts

    private static final String DRAFTS = "/api/v1/expressions-of-interest/drafts/";

    /** The number of a draft begun with so much. */
    String drafts(String json) {
        return caller.post("candidate-services", "/api/v1/expressions-of-interest/drafts", json)
                .when(201)
                .text("number");
    }

    Caller.Answer draft(String number) {
        return caller.get("candidate-services", DRAFTS + number);
    }

    Caller.Answer writes(String draft, String json) {
        return caller.overwrites("candidate-services", DRAFTS + draft, json);
    }

    Caller.Answer deletes(String draft) {
        return caller.delete("candidate-services", DRAFTS + draft);
    }

    JsonNode readinessOf(String draft) {
        return caller.get("candidate-services", DRAFTS + draft + "/readiness")
                .when(200)
                .body();
    }

    Caller.Answer submitsDraft(String draft) {
        var answer = caller.post("candidate-services", DRAFTS + draft + "/submission", "");
        if (answer.status() == 201) {
            guests.add(new ExpressionOfInterestNumber(answer.text("number")));
        }
        return answer;
    }

    Caller.Answer renews(ExpressionOfInterestNumber number) {
        return caller.post("candidate-services", path("expressions-of-interest", number) + "/renewal", "");
    }

    Caller.Answer triesToAmend(ExpressionOfInterestNumber number, Profile profile) {
        return caller.overwrites("candidate-services", path("expressions-of-interest", number), Json.write(profile));
    }

    /** Everybody who came through this client leaves, whatever became of them. */
    void saysGoodbye() {
        guests.forEach(this::leaves);
        guests.forEach(number -> eventually(() -> assertThat(rankOf(number)).isEmpty()));
        guests.clear();
    }

    private Caller.Answer leaves(ExpressionOfInterestNumber number) {
        return untilItStands(() -> caller.delete("candidate-services", path("expressions-of-interest", number)));
    }

    // ---- provinces

    /** Somebody new in the pool, who would live anywhere and of whom the provinces have heard. */
    ExpressionOfInterestNumber somebodyListed() {
        var candidate = submits(Example.like(somebodyLike(Examples.amina(TODAY), TODAY), TODAY)
                .destinations()
                .profile());
        eventually(() -> assertThat(scoreOf(candidate)).isPresent());
        var score = scoreOf(candidate).orElseThrow().value();
        var search = "/api/v1/pool-listings?size=100&min=" + score + "&max=" + score;
        eventually(() -> assertThat(caller.get("on-officer", search)
                        .when(200)
                        .body()
                        .path("candidates")
                        .findValuesAsText("number"))
                .contains(candidate.value()));
        return candidate;
    }

    /** A province offers a nomination, under a certificate that it has not used before. */
    String isOfferedNomination(ExpressionOfInterestNumber candidate, Province by) {
        var certificate = freshCertificate(by);
        triesToNominate(by, certificate, candidate).when(201);
        return certificate;
    }

    static String freshCertificate(Province by) {
        return by + "-" + Long.toString(NEWCOMERS.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
    }

    Caller.Answer triesToNominate(Province by, String certificate, ExpressionOfInterestNumber candidate) {
        return caller.offers(officer(by), certificate, candidate.value());
    }

    void accepts(String certificate) {
        untilItStands(() -> caller.accepts(certificate)).when(200);
    }

    void withdraws(Province by, String certificate) {
        untilItStands(() -> caller.overwrites(
                        officer(by),
                        "/api/v1/nominations/" + certificate + "/withdrawal",
                        "{\"reason\":\"No longer meets the criteria\"}"))
                .when(200);
    }

    String nominationState(String certificate) {
        return caller.get("auditor", "/api/v1/nominations/" + certificate)
                .when(200)
                .text("state");
    }

    /** What a province has issued of what it may. */
    JsonNode allocation(Province province, int year) {
        return caller.get(officer(province), "/api/v1/allocations/" + year)
                .when(200)
                .body();
    }

    static String officer(Province province) {
        return province.name().toLowerCase(Locale.ROOT) + "-officer";
    }

    // ---- rounds

    /** Calls a round and waits until it is held. */
    Round holdsRound(String kind, int number) {
        var round = caller.callsRound(kind, number);
        await("round " + round)
                .atMost(PATIENCE)
                .until(() -> caller.get("/api/v1/rounds/" + round).status() == 200);
        return round(round);
    }

    Round round(int number) {
        var round = caller.get("/api/v1/rounds/" + number).when(200).body();
        return new Round(
                number,
                round.path("state").asText(),
                round.path("invited").asInt(),
                Optional.of(round.path("cutOff")).filter(JsonNode::isInt).map(House::points),
                Optional.ofNullable(round.path("tieBreak").textValue()).map(Instant::parse),
                round.path("poolCandidates").asInt());
    }

    JsonNode rounds() {
        return caller.get("/api/v1/rounds").when(200).body();
    }

    /** The latest invitation; empty: never invited. */
    Optional<Invitation> invitationOf(ExpressionOfInterestNumber number) {
        return found(caller.get("auditor", path("invitations", number)))
                .map(invitation -> new Invitation(
                        invitation.path("round").intValue(),
                        EconomicClass.valueOf(invitation.path("economicClass").asText()),
                        invitation.path("state").asText()));
    }

    void declines(ExpressionOfInterestNumber number) {
        untilItStands(() -> caller.put("candidate-services", path("invitations", number) + "/decline", ""))
                .when(200);
    }

    // ---- the pool

    /** The pool in the published bands. */
    JsonNode distribution() {
        return caller.get("/api/v1/pool/distribution").when(200).body();
    }

    int poolSize() {
        return caller.poolSize();
    }

    Caller caller() {
        return caller;
    }

    /** What is said travels: it holds after a while. */
    void eventually(ThrowingRunnable holds) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_AGAIN_AFTER)
                .untilAsserted(holds);
    }

    /** Asks again while the house was busy with the same thing itself, as its answer advises. */
    private static Caller.Answer untilItStands(Supplier<Caller.Answer> asking) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_AGAIN_AFTER)
                .until(asking::get, answer -> !answer.text("code").equals("changed-meanwhile"));
    }

    private static Optional<JsonNode> found(Caller.Answer answer) {
        return answer.when(200, 404).status() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    private static String path(String things, ExpressionOfInterestNumber number) {
        return "/api/v1/" + things + "/" + number;
    }

    private static Receipt receipt(JsonNode receipt) {
        return new Receipt(
                new ExpressionOfInterestNumber(receipt.path("number").asText()),
                Instant.parse(receipt.path("submittedAt").asText()),
                Instant.parse(receipt.path("expiresAt").asText()),
                receipt.path("revision").intValue(),
                receipt.path("state").asText());
    }

    private static Points points(JsonNode number) {
        return new Points(number.intValue());
    }
}
