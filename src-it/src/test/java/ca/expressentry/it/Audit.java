package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Proves the books of a quiet house against each other and against what the clients know. It computes everything once
 * more by itself and in the plainest way.
 */
final class Audit {

    private static final int FOR_A_NOMINATION = 600;

    private final Caller caller;
    private final Books books;

    /** By candidate: what the score is made of without a nomination. */
    private final Map<String, Base> bases;

    private record Base(int withoutAdditional, int additional) {}

    /** A place as a table has it. */
    private record Place(long place, int score, boolean inPool, Set<String> classes, String nomination, Timestamp at) {}

    /** Begins when nobody is nominated yet. */
    Audit(Caller caller, Books books) {
        this.caller = caller;
        this.books = books;
        bases = books
                .list(
                        "SELECT eoi_number, breakdown FROM ranking.candidate",
                        row -> Map.entry(row.getString(1), base(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Base base(String breakdown) {
        try {
            var score = Json.MAPPER.readTree(breakdown);
            var parts = score.path("core").asInt()
                    + score.path("spouse").asInt()
                    + score.path("transferability").asInt();
            return new Base(parts, score.path("additional").asInt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(breakdown, e);
        }
    }

    Set<String> candidates() {
        return bases.keySet();
    }

    /** Everything of a house in which nobody was invited; fails while something is still on its way. */
    void check(Map<String, String> acknowledged, Set<String> perhaps) {
        check(acknowledged, perhaps, Map.of());
    }

    /**
     * Everything; fails while something is still on its way.
     *
     * @param acknowledged the candidate by the certificate
     * @param perhaps certificates of which the client had no answer
     * @param invited the round by the candidate who holds an invitation of it
     */
    void check(Map<String, String> acknowledged, Set<String> perhaps, Map<String, Integer> invited) {
        assertThat(books.unsent()).as("rows of the outbox that were not sent").isZero();
        var accepted = nominations(acknowledged, perhaps);
        journal(accepted.keySet());
        invitations(invited);
        places(accepted, invited.keySet());
    }

    /** Everybody in the pool, first the first to be invited in a round for all. */
    List<String> order() {
        return order(ranking());
    }

    /** Every acknowledged nomination is accepted, for its candidate and no other, and nothing is that nobody asked for. */
    private Map<String, String> nominations(Map<String, String> acknowledged, Set<String> perhaps) {
        var accepted = new HashMap<String, String>();
        books.map("SELECT certificate, eoi_number, state FROM nominations.nomination")
                .forEach((certificate, row) -> {
                    assertThat(row.get(1)).as(certificate).isIn("OFFERED", "ACCEPTED");
                    if (row.get(1).equals("ACCEPTED")) {
                        accepted.put(certificate, row.get(0));
                    }
                });
        assertThat(accepted).containsAllEntriesOf(acknowledged);
        assertThat(accepted.values()).doesNotHaveDuplicates();
        var unexplained = new HashSet<>(accepted.keySet());
        unexplained.removeAll(acknowledged.keySet());
        unexplained.removeAll(perhaps);
        assertThat(unexplained).as("accepted without anybody's request").isEmpty();
        return accepted;
    }

    private void journal(Set<String> accepted) {
        var said = books.list(
                "SELECT body FROM message.said WHERE event_type = 'NominationAccepted'",
                row -> certificate(row.getString(1)));
        assertThat(said).as("the journal").containsExactlyInAnyOrderElementsOf(accepted);
    }

    private static String certificate(String body) {
        try {
            return Json.MAPPER.readTree(body).path("certificate").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(body, e);
        }
    }

    /** Each is invited once, in that round, in the books of invitations, intake and ranking and in the journal. */
    private void invitations(Map<String, Integer> invited) {
        var held = new HashMap<String, String>();
        invited.forEach((candidate, round) -> held.put(candidate, round.toString()));
        assertThat(books.list(
                        "SELECT event_key FROM message.said WHERE event_type = 'InvitationIssued'",
                        row -> row.getString(1).strip()))
                .as("the journal")
                .containsExactlyInAnyOrderElementsOf(invited.keySet());
        assertThat(rounds("SELECT eoi_number, round_number FROM invitations.invitation WHERE state = 'ISSUED'"))
                .as("invitations that are held")
                .isEqualTo(held);
        assertThat(rounds("SELECT eoi_number, round FROM ranking.candidate WHERE round IS NOT NULL"))
                .as("rounds that ranking knows")
                .isEqualTo(held);
        var intake = new HashMap<String, String>();
        books.map("SELECT digits, state, round FROM intake.expression_of_interest")
                .forEach((digits, row) -> {
                    var candidate = String.format("E%09d", Integer.parseInt(digits));
                    assertThat(row.get(0))
                            .as("state of " + candidate)
                            .isEqualTo(invited.containsKey(candidate) ? "INVITED" : "IN_POOL");
                    if (row.get(1) != null) {
                        intake.put(candidate, row.get(1));
                    }
                });
        assertThat(intake).as("rounds that intake knows").isEqualTo(held);
    }

    private Map<String, String> rounds(String query) {
        return books.map(query).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().get(0).strip()));
    }

    private Map<String, Place> ranking() {
        return places("place, score, in_pool, classes, nomination, submitted_at", "ranking.candidate");
    }

    private void places(Map<String, String> accepted, Set<String> invited) {
        var certificates = new HashMap<String, String>();
        accepted.forEach((certificate, candidate) -> certificates.put(candidate, certificate));

        var ranking = ranking();
        assertThat(ranking.keySet()).isEqualTo(bases.keySet());
        ranking.forEach((candidate, place) -> {
            var nomination = certificates.get(candidate);
            var base = bases.get(candidate);
            var expected = base.withoutAdditional() + (nomination == null ? base.additional() : FOR_A_NOMINATION);
            assertThat(place.nomination()).as("nomination of " + candidate).isEqualTo(nomination);
            assertThat(place.score()).as("score of " + candidate).isEqualTo(expected);
            assertThat(place.inPool()).as(candidate + " is in the pool").isEqualTo(!invited.contains(candidate));
        });
        copies(ranking, certificates.keySet());
        ranks(ranking);
    }

    private Map<String, Place> places(String columns, String table) {
        var places = new TreeMap<String, Place>();
        books.list(
                "SELECT eoi_number, " + columns + " FROM " + table,
                row -> places.put(
                        row.getString(1),
                        new Place(
                                row.getLong(2),
                                row.getInt(3),
                                row.getBoolean(4),
                                Set.of(row.getString(5).strip().split(",")),
                                row.getString(6),
                                row.getTimestamp(7))));
        return places;
    }

    /** What invitations and nominations believe is what ranking said. */
    private void copies(Map<String, Place> ranking, Set<String> nominated) {
        var said = new TreeMap<String, List<Object>>();
        ranking.forEach((candidate, place) -> {
            var classes = new HashSet<>(place.classes());
            if (nominated.contains(candidate)) {
                classes.add("PNP");
            }
            said.put(candidate, List.of(place.place(), place.score(), place.inPool(), classes));
        });
        assertThat(copy("invitations.ranked_candidate"))
                .as("the copy of invitations")
                .isEqualTo(said);
        assertThat(copy("nominations.pool_listing"))
                .as("the copy of nominations")
                .isEqualTo(said);
    }

    private Map<String, List<Object>> copy(String table) {
        var copy = new TreeMap<String, List<Object>>();
        places("place, score, in_pool, classes, NULLIF('', ''), CURRENT_TIMESTAMP", table)
                .forEach((candidate, p) -> copy.put(candidate, List.of(p.place(), p.score(), p.inPool(), p.classes())));
        return copy;
    }

    /** The rank the house gives is the place in a plain sort of the table. */
    private void ranks(Map<String, Place> ranking) {
        var order = order(ranking);
        for (int i = 0; i < order.size(); i++) {
            var said = caller.rank(order.get(i)).when(200);
            assertThat(List.of(said.number("rank"), said.number("of"), said.number("score")))
                    .as("rank of " + order.get(i))
                    .isEqualTo(List.of(
                            i + 1, order.size(), ranking.get(order.get(i)).score()));
        }
    }

    private static List<String> order(Map<String, Place> ranking) {
        return ranking.entrySet().stream()
                .filter(e -> e.getValue().inPool())
                .sorted(Comparator.<Map.Entry<String, Place>>comparingInt(
                                e -> -e.getValue().score())
                        .thenComparing(e -> e.getValue().at())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
