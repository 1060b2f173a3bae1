package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A message that no module can hear. It is put on the address of the house from outside, which only a broker of its own
 * allows; the server is the same.
 */
class DeadLetterIT {

    private static final String ADDRESS = "express-entry";
    private static final String DEAD = "express-entry.dead";
    private static final String LETTERS = "/api/v1/dead-letters";

    final LocalDate today = House.TODAY;
    final Broker broker = new Broker("dead-letter-broker");
    final Server server = Server.named("dead-letter")
            .with(broker)
            .with("OTEL_SDK_DISABLED", "false")
            .with("OTEL_TRACES_EXPORTER", "console")
            .with("OTEL_METRICS_EXPORTER", "none")
            .with("OTEL_LOGS_EXPORTER", "none");
    final House house = server.house();

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
    void a_poisoned_message_is_kept_readiness_says_so_and_everybody_else_goes_on() throws JMSException {
        var amina = house.submits(House.somebodyLike(Examples.amina(today), today));
        house.eventually(() -> assertThat(house.rankOf(amina)).isPresent());
        var before = house.scoreOf(amina);
        assertThat(server.isReady()).isTrue();

        poison("NominationAccepted", amina, "{\"about\":\"" + amina + "\",\"by\":\"XX\"");

        house.eventually(() -> assertThat(readiness().status()).isEqualTo(503));
        house.eventually(() -> assertThat(deadLettersReported()).isEqualTo(1));
        var dead = deadLetters();
        assertThat(dead).hasSize(1);
        assertThat(dead.get(0).getStringProperty("type")).isEqualTo("NominationAccepted");
        assertThat(((TextMessage) dead.get(0)).getText()).startsWith("{\"about\":\"" + amina);

        assertThat(house.scoreOf(amina)).isEqualTo(before);
        var bruno = house.submits(House.somebodyLike(Examples.bruno(today), today));
        house.eventually(() -> assertThat(house.rankOf(bruno)).isPresent());
        house.accepts(house.isOfferedNomination(amina, Province.ON));
        house.eventually(() -> assertThat(house.breakdownOf(amina).orElseThrow().nomination())
                .as("the same candidate, behind the poison")
                .isPresent());
        var round = house.holdsRound("PNP", 1);
        assertThat(round.state()).isEqualTo("HELD");
        assertThat(round.invited()).isEqualTo(1);
        assertThat(deadLettersReported()).isEqualTo(1);

        var listed = letters().get(0);
        assertThat(listed.path("queue").asText()).isEqualTo("ranking");
        assertThat(listed.path("type").asText()).isEqualTo("NominationAccepted");
        assertThat(listed.path("about").asText()).isEqualTo(amina.value());
        discard(listed);
        house.eventually(() -> assertThat(readiness().status()).isEqualTo(200));

        poison("DayBegan", bruno, "{\"day\":\"tomorrow\"}");

        house.eventually(
                () -> assertThat(deadLettersReported()).as("one of each module").isEqualTo(5));
        assertThat(readiness().status()).isEqualTo(503);
        var tried = letters().get(0).path("id").asText();
        house.caller()
                .post("federal-administrator", LETTERS + "/" + tried + "/retry", "")
                .when(200);
        house.eventually(() -> assertThat(letters())
                .as("what cannot be heard is dead again, in the one queue that was tried")
                .hasSize(5)
                .noneMatch(letter -> letter.path("id").asText().equals(tried)));
        letters().forEach(this::discard);
        house.eventually(() -> assertThat(readiness().status()).isEqualTo(200));
        house.eventually(() -> assertThat(tracesOf("PUT /api/v1/nominations/{certificate}/acceptance"))
                .as("what an acceptance set off in the modules is in its trace")
                .anyMatch(trace -> tracesOf("HeardByRanking NominationAccepted").contains(trace)
                        && tracesOf("HeardByInvitations CandidateRanked").contains(trace)));
    }

    private List<String> tracesOf(String step) {
        return Pattern.compile("'" + Pattern.quote(step) + "' : ([0-9a-f]{32}) ")
                .matcher(server.logs().stream().map(Server::text).collect(Collectors.joining()))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Caller.Answer readiness() {
        return house.caller().get("/health/ready");
    }

    private int deadLettersReported() {
        return readiness()
                .body()
                .path("checks")
                .path(0)
                .path("data")
                .path("deadLetters")
                .asInt(-1);
    }

    private interface Speech<T> {
        T in(Session session) throws JMSException;
    }

    private <T> T speaks(Speech<T> speech) throws JMSException {
        try (var factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + broker.port());
                var connection = factory.createConnection();
                var session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            return speech.in(session);
        }
    }

    private void poison(String type, ExpressionOfInterestNumber about, String body) throws JMSException {
        speaks(session -> {
            var message = session.createTextMessage(body);
            message.setStringProperty("type", type);
            message.setStringProperty("JMSXGroupID", about.value());
            session.createProducer(session.createTopic(ADDRESS)).send(message);
            return message;
        });
    }

    private List<Message> deadLetters() throws JMSException {
        return speaks(session -> {
            var letters = new ArrayList<Message>();
            var browser = session.createBrowser(session.createQueue(DEAD));
            for (var each = browser.getEnumeration(); each.hasMoreElements(); ) {
                letters.add((Message) each.nextElement());
            }
            return letters;
        });
    }

    private List<JsonNode> letters() {
        var letters = new ArrayList<JsonNode>();
        house.caller().get("auditor", LETTERS).when(200).body().path("letters").forEach(letters::add);
        return letters;
    }

    private void discard(JsonNode letter) {
        house.caller()
                .delete(
                        "federal-administrator",
                        LETTERS + "/" + letter.path("id").asText())
                .when(200);
    }
}
