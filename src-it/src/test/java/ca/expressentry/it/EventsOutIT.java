package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What those outside are told of a nomination, a round and what followed: by a stream that is cut, in pages, by a webhook that fails, and
 * on the address of a broker; and what another province is not told.
 */
class EventsOutIT {

    private static final String EVENTS = "/api/v1/events";
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String ACCEPTED = "ca.expressentry.nomination.accepted";
    private static final String PREFIX = "ca.expressentry.";

    final Broker broker = new Broker("events-out-broker");
    final Server server = Server.named("events-out")
            .with(broker)
            .with("EXPRESS_ENTRY_WEBHOOKS_PRIVATE", "true")
            .clockAt(House.TODAY.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));
    final House house = server.house();
    final Caller caller = house.caller();
    final Receiver receiver = new Receiver();

    @BeforeEach
    void begin() {
        broker.start();
        server.start();
    }

    @AfterEach
    void end() {
        receiver.close();
        server.close();
        broker.close();
    }

    @Test
    void whoever_listens_hears_everything_once_and_in_order_and_nobody_hears_what_is_anothers() throws JMSException {
        receiver.answers(500);
        var created = caller.post("on-integrator", WEBHOOKS, "{\"address\":\"" + receiver.address() + "\"}")
                .when(201)
                .body();
        var secret = created.path("secret").asText();
        var webhook = WEBHOOKS + "/" + created.path("webhook").path("id").asText();
        assertThat(caller.get("on-integrator", webhook).when(200).raw()).doesNotContain(secret);
        listensInside();

        var amina = house.submits(House.somebodyLike(Examples.amina(House.TODAY), House.TODAY));
        house.eventually(() -> assertThat(house.rankOf(amina)).isPresent());
        var first = new Listening(server.address(), "on-integrator", Optional.empty());
        var certificate = house.isOfferedNomination(amina, Province.ON);
        house.accepts(certificate);
        house.eventually(() -> assertThat(first.heard()).isNotEmpty());
        first.close();
        var accepted = first.heard().get(0);
        assertThat(accepted.id()).isEqualTo("1");
        assertThat(accepted.name()).isEqualTo(ACCEPTED);
        assertThat(accepted.event().path("data").path("certificate").asText()).isEqualTo(certificate);

        wholeLife(amina, certificate);
        house.eventually(() -> assertThat(types("on-integrator"))
                .contains("round.completed", "invitation.issued", "invitation.closed", "nomination.ended"));

        var ontarios = events("on-integrator");
        assertThat(numbers(ontarios)).as("1, 2, 3 without a gap").isEqualTo(upTo(ontarios.size()));
        try (var again = new Listening(server.address(), "on-integrator", Optional.of("1"))) {
            house.eventually(() -> assertThat(again.ids())
                    .as("after the cut: nothing lost, nothing twice")
                    .isEqualTo(upTo(ontarios.size()).subList(1, ontarios.size())));
            assertThat(again.heard().stream().map(Listening.Heard::event).toList())
                    .isEqualTo(ontarios.subList(1, ontarios.size()));
        }

        anotherProvinceHearsOfRoundsAlone(amina);
        everyTypeKeepsItsSchema();
        theAddressHasAll();
        theWebhookWasTriedAgainAndAgain(webhook, secret, ontarios.size());
        isSentAgain(webhook, ontarios.size());
        survivesTheEndOfTheServer(ontarios.size());
    }

    /** Invited on the nomination, declines, and the province takes it back. */
    private void wholeLife(ExpressionOfInterestNumber amina, String certificate) {
        house.eventually(() ->
                assertThat(house.breakdownOf(amina).orElseThrow().nomination()).contains(certificate));
        assertThat(house.holdsRound("PNP", 1).invited()).isEqualTo(1);
        house.eventually(() -> assertThat(house.invitationOf(amina)).isPresent());
        house.eventually(() -> assertThat(house.rankOf(amina)).isEmpty());
        house.declines(amina);
        house.eventually(() -> assertThat(house.rankOf(amina)).isPresent());
        house.eventually(() -> assertThat(house.nominationState(certificate)).isEqualTo("ACCEPTED"));
        house.withdraws(Province.ON, certificate);
    }

    private void anotherProvinceHearsOfRoundsAlone(ExpressionOfInterestNumber amina) {
        assertThat(types("bc-integrator")).containsExactly("round.completed");
        var page = caller.get("bc-integrator", EVENTS + "?after=0").when(200);
        assertThat(page.raw()).doesNotContain(amina.value());
        assertThat(page.body().path("last").asLong())
                .as("no number tells what others have")
                .isEqualTo(1);
        assertThat(caller.get("bc-integrator", WEBHOOKS).when(200).body().path("webhooks"))
                .isEmpty();
        caller.get("bc-integrator", EVENTS + "?after=x").when(400);
        caller.get("bc-integrator", EVENTS + "?type=no.such").when(400);
        assertThat(caller.get("on-integrator", EVENTS + "?type=" + ACCEPTED)
                        .when(200)
                        .body()
                        .path("events"))
                .hasSize(1);
    }

    private void everyTypeKeepsItsSchema() {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var seen = new HashSet<String>();
        house.eventually(() -> assertThat(new HashSet<>(types("integrator"))).hasSize(6));
        for (var event : events("integrator")) {
            var type = event.path("type").asText();
            var schema = caller.get(EVENTS + "/schemas/" + type).when(200).body();
            assertThat(registry.getSchema(schema.toString(), InputFormat.JSON)
                            .validate(event.toString(), InputFormat.JSON))
                    .as(event.toString())
                    .isEmpty();
            var told = schema.path("$defs").path("data").path("properties");
            event.path("data")
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(told.has(name))
                            .as("%s of %s", name, type)
                            .isTrue());
            seen.add(type);
        }
        assertThat(seen).hasSize(6);
        var document = caller.get("/api/v1/asyncapi.json").when(200).body();
        assertThat(document.path("components").path("messages").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(seen);
    }

    private void theWebhookWasTriedAgainAndAgain(String webhook, String secret, int all) {
        house.eventually(() -> assertThat(receiver.posts()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(receiver.posts())
                .as("nothing overtakes what failed")
                .allMatch(post -> post.id().equals("ON-1"));
        receiver.answers(200);
        caller.put("on-integrator", webhook + "/enablement", "").when(200);
        house.eventually(() -> assertThat(receiver.took()).isEqualTo(names(all)));
        assertThat(receiver.posts()).allSatisfy(post -> {
            assertThat(post.isSignedWith(secret)).as(post.body()).isTrue();
            assertThat(post.isSignedWith("whsec_AAAA")).isFalse();
            assertThat(post.mediaType()).isEqualTo("application/cloudevents+json");
            assertThat(post.age()).isLessThan(Duration.ofMinutes(5));
        });
        var log = caller.get("on-integrator", webhook + "/deliveries").when(200).body();
        assertThat(log.path("deliveries").findValuesAsText("result")).contains("REFUSED", "DELIVERED");
        assertThat(caller.get("on-integrator", webhook).body().path("failures").asInt())
                .isZero();
    }

    private void isSentAgain(String webhook, int all) {
        receiver.forgets();
        assertThat(caller.post("on-integrator", webhook + "/deliveries", "{\"event\":2}")
                        .when(200)
                        .text("result"))
                .isEqualTo("DELIVERED");
        assertThat(receiver.took()).containsExactly("ON-2");
        caller.post("on-integrator", webhook + "/deliveries", "{\"event\":999999}")
                .when(404);
        receiver.forgets();
        caller.put("on-integrator", webhook + "/position", "{\"after\":1}").when(200);
        house.eventually(() -> assertThat(receiver.took()).isEqualTo(names(all).subList(1, all)));
    }

    private void survivesTheEndOfTheServer(int before) {
        receiver.forgets();
        receiver.answers(503);
        var bruno = house.submits(House.somebodyLike(Examples.bruno(House.TODAY), House.TODAY));
        house.eventually(() -> assertThat(house.rankOf(bruno)).isPresent());
        var certificate = House.freshCertificate(Province.ON);
        house.eventually(
                () -> house.triesToNominate(Province.ON, certificate, bruno).when(200, 201));
        house.accepts(certificate);
        house.eventually(() -> assertThat(receiver.posts()).isNotEmpty());
        server.kill();
        receiver.answers(200);
        server.start();
        house.eventually(() -> assertThat(receiver.took()).contains("ON-" + (before + 1), "ON-" + (before + 2)));
        assertThat(numbers(events("on-integrator"))).isEqualTo(upTo(before + 2));
        assertThat(receiver.took()).isEqualTo(names(before + 2).subList(before, before + 2));
    }

    // ---- inside

    private void listensInside() throws JMSException {
        inside().forEach(it -> {
            throw new AssertionError("nothing has happened yet");
        });
    }

    /** What is in a durable subscription of the address, which is made by the first look. */
    private List<JsonNode> inside() throws JMSException {
        try (var factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + broker.port());
                var connection = factory.createConnection();
                var session = connection.createSession(jakarta.jms.Session.AUTO_ACKNOWLEDGE);
                var consumer =
                        session.createSharedDurableConsumer(session.createTopic("express-entry.events"), "register")) {
            connection.start();
            var events = new ArrayList<JsonNode>();
            for (var message = consumer.receive(1_000); message != null; message = consumer.receive(1_000)) {
                var event = Json.read(((TextMessage) message).getText(), JsonNode.class);
                assertThat(message.getStringProperty("type"))
                        .isEqualTo(event.path("type").asText());
                events.add(event);
            }
            return events;
        }
    }

    private void theAddressHasAll() throws JMSException {
        var departments = events("integrator");
        var told = new ArrayList<JsonNode>();
        for (int looks = 0; looks < 30 && told.size() < departments.size(); looks++) {
            told.addAll(inside());
        }
        assertThat(told).isEqualTo(departments);
    }

    // ---- pages

    private List<JsonNode> events(String user) {
        return StreamSupport.stream(
                        caller.get(user, EVENTS).when(200).body().path("events").spliterator(), false)
                .toList();
    }

    private List<String> types(String user) {
        return events(user).stream()
                .map(event -> event.path("type").asText().replace(PREFIX, ""))
                .toList();
    }

    private static List<String> numbers(List<JsonNode> events) {
        return events.stream().map(event -> event.path("id").asText()).toList();
    }

    private static List<String> upTo(int last) {
        return LongStream.rangeClosed(1, last).mapToObj(Long::toString).toList();
    }

    private static List<String> names(int last) {
        return upTo(last).stream().map(number -> "ON-" + number).toList();
    }
}
