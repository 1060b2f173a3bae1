package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.expressentry.demo.Population;
import ca.expressentry.it.Caller.Answer;
import ca.expressentry.message.Json;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.Profile;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The house on PostgreSQL, by configuration alone; and what it does while the database is away. */
class PostgresIT {

    private static final Instant NOON = Examples.DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final int CLIENTS = 4;

    /** The contract says two seconds; on a busy machine the test gives as much again. */
    private static final Duration ANSWER = Duration.ofSeconds(4);

    private static final Duration HEALING = Duration.ofSeconds(10);

    final Postgres postgres = new Postgres();
    final Server server = Server.named("postgres").with(postgres).clockAt(NOON);
    final Caller caller = server.caller();
    final Books books = new Books(postgres.url(), Postgres.USER);

    @BeforeEach
    void begin() throws Exception {
        postgres.start();
        postgres.create("express_entry", "template0");
        server.start();
    }

    @AfterEach
    void end() {
        server.close();
        postgres.close();
    }

    @Test
    void the_story_is_the_same_and_the_house_outlives_its_database() {
        the_story_is_the_same();
        instants_are_kept_in_utc_wherever_the_machine_is();
        the_server_can_neither_change_nor_delete_what_was_said();
        the_house_outlives_its_database();
        new TrailProof(caller, books).the_trail_alone_tells_what_the_house_answers_and_misses_every_event();
    }

    private void the_story_is_the_same() {
        var david = caller.submits(Examples.david(Examples.DAY));
        await().untilAsserted(
                        () -> assertThat(caller.rank(david).number("rank")).isEqualTo(1));
        var score = caller.scoreOf(david);

        await().untilAsserted(() ->
                assertThat(caller.offers("on-officer", "ON-1", david).status()).isIn(200, 201));
        caller.accepts("ON-1").when(200);
        await().untilAsserted(() -> assertThat(caller.scoreOf(david)).isEqualTo(score + 600));

        var round = caller.callsRound("PNP", 1);
        await().untilAsserted(() -> {
            var held = caller.get("/api/v1/rounds/" + round).when(200);
            assertThat(held.text("state")).isEqualTo("HELD");
            assertThat(held.number("invited")).isEqualTo(1);
        });
        await().untilAsserted(() -> assertThat(caller.rank(david).status()).isEqualTo(404));
        caller.put("candidate-services", "/api/v1/invitations/" + david + "/decline", "")
                .when(200);
        await().untilAsserted(() -> assertThat(caller.scoreOf(david)).isEqualTo(score + 600));
    }

    private void instants_are_kept_in_utc_wherever_the_machine_is() {
        var bruno = caller.submits(Examples.bruno(Examples.DAY));
        var submittedAt = Instant.parse(caller.get("candidate-services", "/api/v1/expressions-of-interest/" + bruno)
                .when(200)
                .body()
                .at("/receipt/submittedAt")
                .asText());
        var kept = books.list(
                "SELECT submitted_at FROM intake.expression_of_interest WHERE digits = " + bruno.substring(1),
                row -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC));

        assertThat(kept).containsExactly(submittedAt);
        caller.delete("candidate-services", "/api/v1/expressions-of-interest/" + bruno)
                .when(200);
    }

    private void the_server_can_neither_change_nor_delete_what_was_said() {
        assertThat(books.count("SELECT COUNT(*) FROM message.said")).isPositive();
        for (var change : List.of(
                "DELETE FROM message.said",
                "UPDATE message.said SET body = '{}'",
                "UPDATE message.said SET said_by = 'nobody'",
                "TRUNCATE message.said",
                "DELETE FROM message.chain",
                "UPDATE message.chain SET hash = ''",
                "DELETE FROM ranking.candidate",
                "DELETE FROM nominations.nomination",
                "DROP TABLE message.said",
                "ALTER TABLE message.said DROP COLUMN said_by",
                "CREATE TABLE message.other (id INTEGER)")) {
            assertThat(refusal(change)).as(change).isEqualTo("42501");
        }
    }

    /** The state with which a change by the server's own user is refused; empty when it is not. */
    private String refusal(String change) {
        try (var connection = DriverManager.getConnection(postgres.url(), Postgres.SERVER, "");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            connection.rollback();
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private void the_house_outlives_its_database() {
        var before = caller.poolSize();
        var people = new Flood(caller);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(people.received)
                        .as("received, and not " + people.refused.peek())
                        .hasSizeGreaterThanOrEqualTo(50));
        postgres.kill();

        await().atMost(Duration.ofSeconds(30)).until(() -> people.refused.size() >= 40);
        assertThat(server.isReady()).isFalse();
        assertThat(caller.poolSize()).as("ranks are answered from memory").isGreaterThanOrEqualTo(before);
        people.stop();
        people.refused.forEach(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.mediaType()).startsWith("application/problem+json");
            assertThat(answer.retryAfter()).matches("[1-9][0-9]*");
            assertThat(answer.took()).isLessThan(ANSWER);
        });

        postgres.start();
        var begin = System.nanoTime();
        await().atMost(HEALING).pollInterval(Duration.ofMillis(50)).until(server::isReady);
        await().atMost(HEALING).untilAsserted(() -> caller.submits(Examples.bruno(Examples.DAY)));
        var healed = Duration.ofNanos(System.nanoTime() - begin);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(people.received)
                    .allSatisfy(
                            number -> assertThat(caller.rank(number).status()).isEqualTo(200));
            assertThat(books.unsent()).isZero();
        });
        assertThat(server.isReady())
                .as("ready, which it is not with a dead letter")
                .isTrue();
        System.out.printf(
                "PostgreSQL away: %d received, %d refused, the slowest refusal %.2f s; healed after %.2f s, quiet"
                        + " after %.2f s%n",
                people.received.size(),
                people.refused.size(),
                people.slowest().toMillis() / 1e3,
                healed.toMillis() / 1e3,
                (System.nanoTime() - begin) / 1e9);
    }

    /** Many people who submit, through several clients, until told to stop. */
    private static final class Flood {
        final Queue<String> received = new ConcurrentLinkedQueue<>();
        final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean goOn = new AtomicBoolean(true);
        private final List<CompletableFuture<Void>> clients = new ArrayList<>();

        Flood(Caller caller) {
            var people = Population.of(1, Examples.DAY).iterator();
            var threads = Executors.newFixedThreadPool(CLIENTS);
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(CompletableFuture.runAsync(() -> submit(caller, people), threads));
            }
            threads.shutdown();
        }

        private void submit(Caller caller, Iterator<Profile> people) {
            while (goOn.get()) {
                var answer = caller.post("candidate-services", "/api/v1/expressions-of-interest", next(people));
                if (answer.status() == 201) {
                    received.add(answer.text("number"));
                } else {
                    refused.add(answer);
                }
            }
        }

        private static String next(Iterator<Profile> people) {
            synchronized (people) {
                return Json.write(people.next());
            }
        }

        void stop() {
            goOn.set(false);
            clients.forEach(CompletableFuture::join);
        }

        Duration slowest() {
            return refused.stream().map(Answer::took).max(Duration::compareTo).orElseThrow();
        }
    }
}
