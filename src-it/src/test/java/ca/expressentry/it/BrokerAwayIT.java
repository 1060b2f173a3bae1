package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.expressentry.profile.Examples;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The house with a broker of its own, by configuration alone; and what it does while the broker is away: some seconds,
 * or {@code -Dhouse.broker-away=PT10M}.
 */
class BrokerAwayIT {

    private static final String PLACES = "SELECT eoi_number, place FROM ranking.candidate";
    private static final String CHANGES = "SELECT eoi_number, COUNT(*) FROM ranking.score_change GROUP BY eoi_number";

    private static final Instant NOON = Examples.DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final Duration AWAY = Duration.parse(System.getProperty("house.broker-away", "PT6S"));
    private static final int CANDIDATES = 60;

    final Broker broker = new Broker("broker-away-broker");
    final Server server = Server.named("broker-away")
            .with(broker)
            .clockAt(NOON)
            .with("EXPRESS_ENTRY_DEMO_CANDIDATES", Integer.toString(CANDIDATES));
    final Caller caller = server.caller();
    final Books books = new Books(server.derbyUrl(), "test");

    @BeforeEach
    void begin() {
        broker.start();
        server.start();
    }

    @AfterEach
    void end() {
        server.close();
        broker.close();
    }

    @Test
    void nominations_are_accepted_while_the_broker_is_away_and_count_when_it_is_back() {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> new Audit(caller, books).check(Map.of(), Set.of()));
        var audit = new Audit(caller, books);
        var accepted = new HashMap<String, String>();
        var free = books.map("SELECT eoi_number, destinations FROM nominations.pool_listing").entrySet().stream()
                .filter(e ->
                        e.getValue().get(0).isBlank() || e.getValue().get(0).contains("ON"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        var changes = books.map(CHANGES);
        var places = books.map(PLACES);

        nominate(free.get(0), accepted);
        await().untilAsserted(() -> audit.check(accepted, Set.of()));

        broker.kill();
        var away = System.nanoTime();
        var ranks = ranks(audit.candidates());
        for (var candidate : free.subList(1, free.size())) {
            nominate(candidate, accepted);
        }
        await().atMost(AWAY.plusMinutes(1))
                .pollDelay(Duration.ZERO)
                .until(() -> System.nanoTime() - away > AWAY.toNanos());
        assertThat(ranks(audit.candidates())).as("nobody moves").isEqualTo(ranks);
        assertThat(books.count("SELECT COUNT(*) FROM message.said WHERE sent_at IS NULL"
                        + " AND event_type = 'NominationAccepted'"))
                .isEqualTo(free.size() - 1);
        assertThat(books.unsent()).as("each offer and each acceptance").isEqualTo(2 * (free.size() - 1));
        assertThat(server.isReady()).isFalse();

        broker.start();
        var back = System.nanoTime();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> audit.check(accepted, Set.of()));
        System.out.printf(
                "broker away for %.0f s, %d nominations accepted meanwhile; all heard %.1f s after its return%n",
                (back - away) / 1e9, free.size() - 1, (System.nanoTime() - back) / 1e9);

        assertThat(server.isReady())
                .as("ready, which it is not with a dead letter")
                .isTrue();
        assertThat(overtaken())
                .as("sent after what was said later of the same candidate")
                .isEmpty();
        books.map(PLACES)
                .forEach((candidate, place) -> assertThat(place.equals(places.get(candidate)))
                        .as("place of " + candidate)
                        .isEqualTo(!accepted.containsValue(candidate)));
        books.map(CHANGES).forEach((candidate, counted) -> {
            var moves = accepted.containsValue(candidate) ? 1 : 0;
            assertThat(Long.parseLong(counted.get(0)))
                    .as("moves of " + candidate)
                    .isEqualTo(Long.parseLong(changes.get(candidate).get(0)) + moves);
        });
    }

    /** Of one kind about one candidate: what was marked as sent later than the next one. */
    private List<Long> overtaken() {
        return books.list("""
                SELECT earlier.id FROM message.said earlier, message.said later
                WHERE earlier.event_key = later.event_key AND earlier.event_type = later.event_type
                  AND earlier.id < later.id AND earlier.sent_at > later.sent_at
                """, row -> row.getLong(1));
    }

    private void nominate(String candidate, Map<String, String> accepted) {
        var certificate = "ON-" + candidate;
        caller.offers("on-officer", certificate, candidate).when(201);
        caller.accepts(certificate).when(200);
        accepted.put(certificate, candidate);
    }

    private List<Integer> ranks(Set<String> candidates) {
        return candidates.stream()
                .sorted()
                .map(candidate -> caller.rank(candidate).when(200).number("rank"))
                .toList();
    }
}
