package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import ca.expressentry.profile.Examples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What who looks after the house sees and does. */
@ExtendWith(ArquillianExtension.class)
class OperationsIT {

    private static final String STATUS = "/api/v1/status";
    private static final String ADMINISTRATOR = "federal-administrator";
    private static final String READ_ONLY =
            "{\"readOnly\":true,\"text\":{\"en\":\"Closed tonight\",\"fr\":\"Fermé ce soir\"}}";
    private static final String OPEN = "{\"readOnly\":false}";

    final HttpClient anyone = HttpClient.newHttpClient();
    final House house = House.underTest();

    @AfterEach
    void the_house_takes_again() {
        house.caller().overwrites(ADMINISTRATOR, STATUS, OPEN).when(200);
        house.saysGoodbye();
    }

    @Test
    void while_read_only_nothing_is_taken_and_everything_is_answered() throws Exception {
        var profile = House.somebodyLike(Examples.amina(House.TODAY), House.TODAY);
        assertThat(house.caller().get(STATUS).when(200).body().path("readOnly").asBoolean())
                .isFalse();

        house.caller().overwrites(ADMINISTRATOR, STATUS, READ_ONLY).when(200);

        var refused = house.triesToSubmit(profile).when(503);
        assertThat(refused.text("code")).isEqualTo("read-only");
        assertThat(refused.retryAfter()).matches("[1-9][0-9]*");
        house.caller().get("/api/v1/pool/distribution").when(200);
        house.caller()
                .send("", "POST", "/api/v1/tools/crs-score", "application/json", question(profile))
                .when(200);
        assertThat(house.caller().get(STATUS).body().path("text").path("fr").asText())
                .isEqualTo("Fermé ce soir");
        assertThat(text("/fr/")).contains("Fermé ce soir");
        assertThat(text("/en/")).contains("Closed tonight");

        house.caller().overwrites(ADMINISTRATOR, STATUS, OPEN).when(200);
        house.submits(profile);
        assertThat(text("/en/")).doesNotContain("Closed tonight");
    }

    @Test
    void only_a_federal_administrator_says_so() {
        house.caller().put("round-officer", STATUS, READ_ONLY).when(403);
        house.caller().put("on-administrator", STATUS, READ_ONLY).when(403);
        assertThat(house.caller()
                        .overwrites(ADMINISTRATOR, STATUS, "{\"readOnly\":true,\"text\":{\"en\":\"English only\"}}")
                        .when(400)
                        .text("code"))
                .isEqualTo("invalid-content");
        assertThat(house.caller().get(STATUS).body().path("readOnly").asBoolean())
                .isFalse();
    }

    @Test
    void an_operator_sees_queues_letters_and_what_is_left() throws Exception {
        var metrics = text("/metrics?scope=application");

        for (var queue : new String[] {"intake", "eligibility", "ranking", "invitations", "nominations"}) {
            assertThat(metrics)
                    .containsPattern("express_entry_queue_events\\{[^}]*queue=\"" + queue + "\"[^}]*} [0-9]");
        }
        assertThat(metrics)
                .containsPattern("express_entry_dead_letters\\{[^}]*} 0")
                .containsPattern("express_entry_outbox_events\\{[^}]*} [0-9]")
                .containsPattern("express_entry_pool_candidates\\{[^}]*} [0-9]")
                .containsPattern("express_entry_allocation_left\\{[^}]*province=\"ON\"[^}]*} [1-9]")
                .containsPattern("express_entry_read_only\\{[^}]*} 0");
    }

    @Test
    void dead_letters_are_for_auditors_to_see_and_for_administrators_to_handle() {
        assertThat(house.caller()
                        .get("auditor", "/api/v1/dead-letters")
                        .when(200)
                        .body()
                        .path("letters"))
                .isEmpty();
        house.caller().get("on-officer", "/api/v1/dead-letters").when(403);
        house.caller().delete("auditor", "/api/v1/dead-letters/ranking-1").when(403);
        house.caller().delete(ADMINISTRATOR, "/api/v1/dead-letters/nothing").when(404);
        house.caller().get("/health/live").when(200);
        house.caller().get("/health/started").when(200);
    }

    private static String question(Object profile) {
        return "{\"on\":\"" + House.TODAY + "\",\"declaration\":" + Json.write(profile) + "}";
    }

    private String text(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(System.getProperty("express-entry.url")).resolve(path))
                .header("Accept", "text/plain, text/html")
                .build();
        return anyone.send(request, BodyHandlers.ofString()).body();
    }
}
