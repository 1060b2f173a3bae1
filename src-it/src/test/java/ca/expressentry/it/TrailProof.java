package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.expressentry.message.Retelling;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Proves that the trail of a house alone, told from its first event, gives what the house answers; and that no event that
 * decides anything can be left out of it unseen.
 */
final class TrailProof {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String LIFE_OF_A_NOMINATION = "/api/v1/nominations/";

    private final Caller caller;
    private final Books books;

    /** A row of the journal. */
    private record Row(long id, String type, String key, String body, Timestamp at, String by, Timestamp sent) {}

    TrailProof(Caller caller, Books books) {
        this.caller = caller;
        this.books = books;
    }

    /** What the house itself finds: nothing that differs. */
    static JsonNode isTold(Caller caller) {
        var replayed = caller.get("auditor", "/api/v1/audit/replay").when(200).body();
        assertThat(replayed.path("equal").booleanValue())
                .as(replayed.toPrettyString())
                .isTrue();
        return replayed;
    }

    void the_trail_alone_tells_what_the_house_answers_and_misses_every_event() {
        everySortOfLife();
        var rows = rows();
        var told = told(rows);

        ranksAreTheSame(told);
        told.numbers().forEach(number -> {
            nominationsAreTheSame(told.of(number).nominations());
            invitationIsTheSame(number, told.of(number));
        });
        var replayed = isTold(caller);
        assertThat(replayed.path("inPool").intValue()).isEqualTo(told.ranked().size());

        var deciding = deciding(rows);
        assertThat(deciding.keySet())
                .contains(
                        "CandidateRanked",
                        "CandidateLeftPool",
                        "InvitationIssued",
                        "InvitationClosed",
                        "NominationOffered",
                        "NominationWithdrawn",
                        "NominationBecame");
        deciding.forEach((type, row) -> isMissed(row));
        isTold(caller);
    }

    /** Offered and rejected, withdrawn before and after acceptance, invited and declined, applied, gone with the profile. */
    private void everySortOfLife() {
        var people = people();
        for (int i = 0; i < people.size(); i++) {
            caller.offers("on-officer", "ON-LIFE-" + i, people.get(i)).when(201);
        }
        answers(0, "rejection");
        takesBack(1);
        for (int i = 2; i < people.size(); i++) {
            answers(i, "acceptance");
        }
        takesBack(2);
        await().atMost(PATIENCE).until(() -> caller.scoreOf(people.get(2)) < 600);
        for (var nominee : people.subList(3, people.size())) {
            await().atMost(PATIENCE).until(() -> caller.scoreOf(nominee) > 600);
        }
        caller.delete("candidate-services", "/api/v1/expressions-of-interest/" + people.get(3))
                .when(200);
        await().atMost(PATIENCE).until(() -> caller.scoreOf(people.get(3)) < 0);

        var round = caller.callsRound("PNP", 10);
        await().atMost(PATIENCE)
                .until(() -> caller.get("/api/v1/rounds/" + round).status() == 200);
        await().atMost(PATIENCE).until(() -> state(4).equals("USED") && state(5).equals("USED"));
        caller.put("candidate-services", "/api/v1/invitations/" + people.get(4) + "/decline", "")
                .when(200);
        caller.put("candidate-services", "/api/v1/invitations/" + people.get(5) + "/application", "")
                .when(200);
        await().atMost(PATIENCE).until(() -> caller.scoreOf(people.get(4)) > 600);
        await().atMost(PATIENCE)
                .until(() -> state(3).equals("ENDED") && state(4).equals("ACCEPTED") && books.unsent() == 0);
    }

    private List<String> people() {
        var found = new ArrayList<String>();
        caller.get("on-officer", "/api/v1/pool-listings?size=100")
                .when(200)
                .body()
                .path("candidates")
                .forEach(listed -> found.add(listed.path("number").asText()));
        var people = found.stream()
                .filter(number -> caller.scoreOf(number) < 600)
                .limit(6)
                .toList();
        assertThat(people).hasSize(6);
        return people;
    }

    private void answers(int nth, String how) {
        caller.put("candidate-services", LIFE_OF_A_NOMINATION + "ON-LIFE-" + nth + "/" + how, "")
                .when(200);
    }

    private void takesBack(int nth) {
        caller.put(
                        "on-officer",
                        LIFE_OF_A_NOMINATION + "ON-LIFE-" + nth + "/withdrawal",
                        "{\"reason\":\"No longer meets the criteria\"}")
                .when(200);
    }

    private String state(int nth) {
        return caller.get("auditor", LIFE_OF_A_NOMINATION + "ON-LIFE-" + nth)
                .when(200)
                .text("state");
    }

    private List<Row> rows() {
        return books.list(
                "SELECT id, event_type, event_key, body, said_at, said_by, sent_at FROM message.said ORDER BY id",
                row -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5),
                        row.getString(6),
                        row.getTimestamp(7)));
    }

    private static Retelling told(List<Row> rows) {
        return told(rows.stream());
    }

    private static Retelling told(Stream<Row> rows) {
        var retelling = new Retelling();
        rows.forEach(row -> retelling.tell(row.type(), row.body()));
        return retelling;
    }

    private void ranksAreTheSame(Retelling told) {
        var ranked = told.ranked();
        assertThat(ranked).hasSize(caller.poolSize()).hasSizeGreaterThan(50);
        for (int i = 0; i < ranked.size(); i++) {
            var said = caller.rank(ranked.get(i).value()).when(200);
            assertThat(List.of(said.number("rank"), said.number("score")))
                    .as(ranked.get(i).value())
                    .isEqualTo(List.of(
                            i + 1, told.of(ranked.get(i)).place().orElseThrow().score()));
        }
    }

    private void nominationsAreTheSame(Map<String, Retelling.Nominated> nominations) {
        nominations.forEach((certificate, told) -> {
            var said = caller.get("auditor", LIFE_OF_A_NOMINATION + certificate).when(200);
            assertThat(said.text("state")).as(certificate).isEqualTo(told.state());
            assertThat(said.text("province")).isEqualTo(told.by().name());
            assertThat(said.text("answerBy"))
                    .isEqualTo(told.answerBy().orElseThrow().toString());
        });
    }

    private void invitationIsTheSame(ExpressionOfInterestNumber number, Retelling.Case told) {
        if (told.invitations().isEmpty()) {
            return;
        }
        var latest = new TreeMap<>(told.invitations()).lastEntry();
        var said = caller.get("auditor", "/api/v1/invitations/" + number).when(200);
        assertThat(said.number("round")).isEqualTo(latest.getKey());
        assertThat(said.text("state")).isEqualTo(latest.getValue().state());
        assertThat(said.text("economicClass"))
                .isEqualTo(latest.getValue().economicClass().orElseThrow().name());
    }

    /** By type: the last event without which its candidate would be another. */
    private static Map<String, Row> deciding(List<Row> rows) {
        var deciding = new TreeMap<String, Row>();
        for (var row : rows) {
            if (!row.key().matches("E[0-9]{9}") || !new Retelling().heard().contains(row.type())) {
                continue;
            }
            var number = new ExpressionOfInterestNumber(row.key());
            var own =
                    rows.stream().filter(other -> other.key().equals(row.key())).toList();
            var without = told(own.stream().filter(other -> other.id() != row.id()));
            if (!told(own).of(number).equals(without.of(number))) {
                deciding.put(row.type(), row);
            }
        }
        return deciding;
    }

    /** Without the row both the chain and the house miss it, and say whose it was. */
    private void isMissed(Row row) {
        change("DELETE FROM message.said WHERE id = ?", row.id());
        var replayed = caller.get("auditor", "/api/v1/audit/replay").when(200);
        var verified = caller.get("auditor", "/api/v1/audit/verification").when(200);
        change(
                "INSERT INTO message.said (id, event_type, event_key, body, said_at, said_by, sent_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                row.type(),
                row.key(),
                row.body(),
                row.at(),
                row.by(),
                row.sent());

        assertThat(replayed.body().path("equal").booleanValue()).as(row.type()).isFalse();
        assertThat(replayed.body().path("first").findValuesAsText("candidate"))
                .as(row.type())
                .containsOnly(row.key());
        assertThat(verified.body().path("findings").findValuesAsText("code")).containsExactly("row-missing");
    }

    private void change(String statement, Object... values) {
        try (var connection = DriverManager.getConnection(books.url(), books.user(), "");
                var change = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            assertThat(change.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
