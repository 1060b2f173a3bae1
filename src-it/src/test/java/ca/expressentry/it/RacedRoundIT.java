package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.invitations.InvitationsBook.Invited;
import ca.expressentry.invitations.InvitationsBook.Plain;
import ca.expressentry.it.Caller.Answer;
import ca.expressentry.message.Json;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Rounds while many clients nominate, withdraw, amend, decline and end: of each there is one instant, and what everybody
 * was then, as the journal has it, is what everybody is told.
 */
@ExtendWith(ArquillianExtension.class)
class RacedRoundIT {

    private static final int CLIENTS = 8;
    private static final int PEOPLE = 64;
    private static final long SEED = Long.getLong("house.seed", 20261124L);
    private static final Map<String, Integer> ROUNDS = new TreeMap<>(Map.of("CEC", 9, "GENERAL", 12, "PNP", 4));

    final LocalDate today = House.TODAY;
    final House house = House.underTest();
    final Caller caller = house.caller();
    private final Queue<ExpressionOfInterestNumber> people = new ConcurrentLinkedQueue<>();
    private final Queue<String> certificates = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final AtomicBoolean goOn = new AtomicBoolean(true);

    @AfterEach
    void everybody_leaves() {
        house.saysGoodbye();
    }

    @Test
    void everybody_is_told_what_they_were_at_the_one_instant_of_the_round() {
        house.eventually(
                () -> assertThat(house.poolSize()).as("others in the pool").isZero());
        IntStream.range(0, PEOPLE).forEach(nth -> people.add(house.submits(somebody(new Random(SEED + nth)))));
        house.eventually(() -> assertThat(house.poolSize()).isEqualTo(PEOPLE));

        var threads = Executors.newFixedThreadPool(CLIENTS);
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(nth -> CompletableFuture.runAsync(() -> work(new Random(SEED - nth)), threads))
                .toList();
        threads.shutdown();
        var held = new TreeMap<String, Integer>();
        ROUNDS.forEach(
                (kind, number) -> held.put(kind, house.holdsRound(kind, number).number()));
        goOn.set(false);
        clients.forEach(client -> client.orTimeout(1, TimeUnit.MINUTES).join());

        System.out.println("Rounds among " + answers);
        assertThat(answers.keySet()).as("no answer blames the house").allMatch(answer -> !answer.contains(" 5"));
        for (var done : List.of("amend 200", "accept 200", "withdraw 200", "end 200")) {
            assertThat(answers).containsKey(done);
        }
        var stories = stories();
        held.forEach((kind, round) -> isExplained(kind, ROUNDS.get(kind), round, stories));
    }

    // ---- what the clients do

    private Profile somebody(Random chance) {
        var examples =
                List.of(Examples.amina(today), Examples.david(today), Examples.elena(today), Examples.ines(today));
        return varied(House.somebodyLike(examples.get(chance.nextInt(examples.size())), today), chance);
    }

    /** With some other results of the tests, so that some score as others do and nobody loses a class. */
    private Profile varied(Profile profile, Random chance) {
        var example = Example.like(profile, today).destinations();
        return profile.languageResults().size() == 1
                ? example.english(7 + chance.nextInt(4)).profile()
                : example.profile();
    }

    private void work(Random chance) {
        while (goOn.get()) {
            switch (chance.nextInt(10)) {
                case 0, 1, 2, 3 -> nominate(drawn(chance));
                case 4, 5 -> withdraw();
                case 6, 7 -> amend(drawn(chance), chance);
                case 8 -> decline(drawn(chance));
                default -> endAndComeAgain(chance);
            }
        }
    }

    private ExpressionOfInterestNumber drawn(Random chance) {
        var all = List.copyOf(people);
        return all.get(chance.nextInt(all.size()));
    }

    private void nominate(ExpressionOfInterestNumber candidate) {
        var certificate = House.freshCertificate(Province.AB);
        if (told("offer", house.triesToNominate(Province.AB, certificate, candidate)) == 201
                && told("accept", caller.accepts(certificate)) == 200) {
            certificates.add(certificate);
        }
    }

    private void withdraw() {
        Optional.ofNullable(certificates.poll())
                .ifPresent(certificate -> told(
                        "withdraw",
                        caller.overwrites(
                                House.officer(Province.AB),
                                "/api/v1/nominations/" + certificate + "/withdrawal",
                                "{\"reason\":\"No longer meets the criteria\"}")));
    }

    private void amend(ExpressionOfInterestNumber candidate, Random chance) {
        var declared = Json.MAPPER.convertValue(house.document(candidate).path("profile"), Profile.class);
        told("amend", house.triesToAmend(candidate, varied(declared, chance)));
    }

    private void decline(ExpressionOfInterestNumber candidate) {
        told("decline", caller.put("candidate-services", "/api/v1/invitations/" + candidate + "/decline", ""));
    }

    /** One leaves and somebody else comes, as long as there are people. */
    private void endAndComeAgain(Random chance) {
        var leaving = drawn(chance);
        if (told("end", caller.delete("candidate-services", "/api/v1/expressions-of-interest/" + leaving)) == 200) {
            people.add(house.submits(somebody(chance)));
        }
    }

    private int told(String what, Answer answer) {
        answers.merge(what + " " + answer.status(), 1, Integer::sum);
        return answer.status();
    }

    // ---- what came of it

    /** What the journal has of one candidate, in order. */
    private Map<ExpressionOfInterestNumber, List<JsonNode>> stories() {
        var stories = new TreeMap<ExpressionOfInterestNumber, List<JsonNode>>();
        for (var candidate : people) {
            var entries = new ArrayList<JsonNode>();
            caller.get("auditor", "/api/v1/audit/cases/" + candidate)
                    .when(200)
                    .body()
                    .path("entries")
                    .forEach(entries::add);
            stories.put(candidate, entries);
        }
        return stories;
    }

    private void isExplained(
            String kind, int number, int round, Map<ExpressionOfInterestNumber, List<JsonNode>> stories) {
        var explanations = new TreeMap<ExpressionOfInterestNumber, JsonNode>();
        stories.keySet()
                .forEach(candidate -> explanations.put(
                        candidate,
                        caller.get("auditor", "/api/v1/rounds/" + round + "/candidates/" + candidate)
                                .when(200)
                                .body()));
        var sealed = explanations.entrySet().stream()
                .filter(e -> e.getValue().path("score").isInt())
                .map(e -> plain(e.getKey(), e.getValue()))
                .toList();
        var report = caller.get("/api/v1/rounds/" + round).when(200);
        assertThat(report.number("poolCandidates")).isEqualTo(sealed.size());

        var due =
                new PlainRound(kind, number, Optional.empty(), Optional.empty(), PlainRound.USUAL_ORDER).heldOn(sealed);
        var invited = due.stream()
                .map(Invited::number)
                .map(ExpressionOfInterestNumber::of)
                .toList();
        assertThat(invited).as("never more than the number").hasSizeLessThanOrEqualTo(number);
        assertThat(report.number("invited")).isEqualTo(invited.size());
        explanations.forEach((candidate, explanation) -> {
            assertThat(explanation.path("invited").asBoolean())
                    .as("of round %d: %s", round, explanation)
                    .isEqualTo(invited.contains(candidate));
            assertThat(wasInvited(stories.get(candidate), round))
                    .as("what the journal has of %s in round %d", candidate, round)
                    .isEqualTo(invited.contains(candidate));
        });
        var replay = caller.get("auditor", "/api/v1/rounds/" + round + "/replay")
                .when(200)
                .body();
        assertThat(replay.path("identical").asBoolean()).as(replay.toString()).isTrue();
        assertThat(replay.path("sealIntact").asBoolean()).as(replay.toString()).isTrue();

        var heldAt = Instant.parse(report.text("heldAt"));
        assertThat(changes(stories))
                .as("an instant at which everybody was what they are told of round " + round)
                .anyMatch(instant -> stories.entrySet().stream()
                        .allMatch(e -> isTrueAt(instant, explanations.get(e.getKey()), e.getValue(), heldAt)));
    }

    private static Plain plain(ExpressionOfInterestNumber candidate, JsonNode explanation) {
        return new Plain(
                candidate.digits(),
                explanation.path("score").asInt(),
                Instant.parse(explanation.path("submittedAt").asText()),
                words(explanation.path("classes")),
                words(explanation.path("categories")));
    }

    private static Set<String> words(JsonNode list) {
        var words = new HashSet<String>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static boolean wasInvited(List<JsonNode> story, int round) {
        return story.stream()
                .filter(entry -> entry.path("what").asText().equals("InvitationIssued"))
                .anyMatch(entry -> entry.path("facts").path("round").asInt() == round);
    }

    /** The numbers of all changes of the pool. */
    private static List<Long> changes(Map<ExpressionOfInterestNumber, List<JsonNode>> stories) {
        return stories.values().stream()
                .flatMap(List::stream)
                .filter(RacedRoundIT::isPlace)
                .map(RacedRoundIT::version)
                .toList();
    }

    private static long version(JsonNode place) {
        return place.path("facts").path("version").asLong();
    }

    private static boolean isPlace(JsonNode entry) {
        return Set.of("CandidateRanked", "CandidateLeftPool")
                .contains(entry.path("what").asText());
    }

    /**
     * Whether an explanation is what ranking had last said at its change of that number; who is not in the sealed pool
     * need not have left it, if an invitation or the end was known already.
     */
    private static boolean isTrueAt(long change, JsonNode explanation, List<JsonNode> story, Instant heldAt) {
        var last = story.stream()
                .filter(entry -> isPlace(entry) && version(entry) <= change)
                .max(Comparator.comparingLong(RacedRoundIT::version))
                .filter(entry -> entry.path("what").asText().equals("CandidateRanked"))
                .map(entry -> entry.path("facts"));
        if (!explanation.path("score").isInt()) {
            return last.isEmpty() || story.stream().anyMatch(entry -> takesAway(entry, heldAt));
        }
        return last.filter(place -> place.path("score").equals(explanation.path("score"))
                        && Instant.parse(place.path("submittedAt").asText())
                                .equals(Instant.parse(
                                        explanation.path("submittedAt").asText()))
                        && words(place.path("classes")).equals(words(explanation.path("classes")))
                        && words(place.path("categories")).equals(words(explanation.path("categories"))))
                .isPresent();
    }

    private static boolean takesAway(JsonNode entry, Instant heldAt) {
        return Set.of("InvitationIssued", "ExpressionOfInterestEnded")
                        .contains(entry.path("what").asText())
                && !Instant.parse(entry.path("when").asText()).isAfter(heldAt);
    }
}
