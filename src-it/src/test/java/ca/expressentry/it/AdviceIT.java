package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import ca.expressentry.profile.Examples;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Advice, laws compared and the published rounds, as somebody outside asks for them. */
@ExtendWith(ArquillianExtension.class)
class AdviceIT {

    final LocalDate today = House.TODAY;
    final Caller caller = House.underTest().caller();

    @Test
    void the_best_improvement_of_somebody_without_a_nomination_is_a_nomination() {
        var answer = asks("improvements", "").when(200).body();

        var first = answer.path("improvements").path(0);
        assertThat(first.path("kind").asText()).isEqualTo("NOMINATION");
        assertThat(first.path("total").asInt())
                .isEqualTo(answer.path("score").path("total").asInt()
                        + first.path("gain").asInt());
        assertThat(first.path("text").path("fr").asText()).isNotBlank();
        assertThat(asks("improvements", ",\"partnerDateOfBirth\":\"2999-01-01\"")
                        .when(422)
                        .text("code"))
                .isEqualTo("implausible");
    }

    @Test
    void two_laws_are_compared() {
        var answer = asks(
                        "law-change",
                        ",\"from\":{\"instrument\":\"CRS-2017-06-06\"},\"to\":{\"instrument\":\"CRS-2025-03-25\"}")
                .when(200)
                .body();

        assertThat(answer.path("from").path("score").path("instrument").asText())
                .isEqualTo("CRS-2017-06-06");
        assertThat(answer.path("difference").path("points").isInt()).isTrue();
        assertThat(answer.at("/difference/selectionFactorPoints").isInt()).isTrue();
        assertThat(answer.at("/from/selectionFactors/total")).isEqualTo(answer.at("/to/selectionFactors/total"));
        assertThat(fault(asks("law-change", ",\"from\":{\"instrument\":\"CRS-1\"},\"to\":{}")))
                .isEqualTo("unknown-instrument");
    }

    @Test
    void the_whole_pool_is_compared_for_officers_alone() {
        var path = "/api/v1/pool/what-if?instrument=CRS-2020-10-20&number=100";
        var answer = caller.get("auditor", path).when(200).body();

        assertThat(answer.path("pool").path("to").path("instrument").asText()).isEqualTo("CRS-2020-10-20");
        assertThat(answer.path("pool").path("distribution")).hasSize(18);
        caller.get(path).when(401);
        assertThat(caller.get("auditor", "/api/v1/pool/what-if").when(400).text("code"))
                .isEqualTo("day-or-instrument");
    }

    @Test
    void published_rounds_are_given_as_facts_and_in_the_shape_of_the_public_file() {
        assertThat(published()).isEqualTo(448);
        assertThat(caller.get("/api/v1/rounds/published/91b").when(200).number("invitations"))
                .isEqualTo(200);
        caller.get("/api/v1/rounds/published/999").when(404);
        caller.get("/api/v1/rounds/published?kind=LOTTERY").when(400);
        for (var language : new String[] {"en", "fr"}) {
            var feed = caller.get("/api/v1/rounds/ee_rounds_123_" + language + ".json")
                    .when(200)
                    .body();
            assertThat(feed.path("rounds").size()).isGreaterThanOrEqualTo(448);
            assertThat(feed.path("rounds").findValuesAsText("drawNumber")).contains("447", "91a");
        }
    }

    /** How many there are, page by page. */
    private int published() {
        var seen = 0;
        var page = caller.get("/api/v1/rounds/published?size=100").when(200);
        while (page.body().hasNonNull("next")) {
            seen += page.number("count");
            page = caller.get("/api/v1/rounds/published?size=100&after=" + page.text("next"))
                    .when(200);
        }
        return seen + page.number("count");
    }

    private Caller.Answer asks(String tool, String more) {
        var question =
                "{\"declaration\":" + Json.write(Examples.amina(today)) + ",\"on\":\"" + today + "\"" + more + "}";
        return caller.send("", "POST", "/api/v1/tools/" + tool, "application/json", question);
    }

    private static String fault(Caller.Answer answer) {
        JsonNode errors = answer.when(400).body().path("errors");
        return errors.path(0).path("code").asText();
    }
}
