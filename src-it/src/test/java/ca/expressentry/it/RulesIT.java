package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The law as anyone can read it: for programs, and in the portal for people. */
@ExtendWith(ArquillianExtension.class)
class RulesIT {

    final HttpClient anyone = HttpClient.newHttpClient();
    final House house = House.underTest();

    @Test
    void programs_get_the_rules_of_a_day_and_need_not_get_them_twice() throws Exception {
        var first = get("/api/v1/rules?on=2025-03-24");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(json(first).at("/changesOn").asText()).isEqualTo("2025-03-25");
        assertThat(json(first).findValuesAsText("id")).contains("CRS-2022-11-16", "SETTLEMENT-FUNDS-2024-05-28");
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("max-age"));
        assertThat(get("/api/v1/rules?on=2025-03-24", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(get("/api/v1/rules?on=2025-03-25", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(json(get("/api/v1/rules")).at("/on").asText()).isEqualTo(House.TODAY.toString());
    }

    @Test
    void programs_get_an_instrument_and_its_test_vectors() throws Exception {
        assertThat(json(get("/api/v1/rules/CRS-2026-11-03")).at("/provisional").booleanValue())
                .isTrue();
        assertThat(json(get("/api/v1/rules/instruments")).findValuesAsText("id"))
                .contains("CRS-2015-01-01", "CRS-2026-11-03", "DOCUMENT-CHECKLIST-2026-04-30");

        var vectors = json(get("/api/v1/rules/CRS-2025-03-25/test-vectors")).at("/vectors");
        var lines = get("/api/v1/rules/CRS-2025-03-25/test-vectors", "Accept", "application/x-ndjson");

        assertThat(vectors.size()).isGreaterThan(20);
        assertThat(vectors.findValuesAsText("id")).contains("C04");
        assertThat(lines.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        assertThat(lines.body().lines()).hasSize(vectors.size());
    }

    @Test
    void what_is_not_there_is_named_with_what_is() throws Exception {
        assertThat(get("/api/v1/rules/CRS-1999-01-01").statusCode()).isEqualTo(404);
        assertThat(json(get("/api/v1/rules/CRS-1999-01-01")).at("/text/fr").asText())
                .contains("CRS-2025-03-25");
        assertThat(json(get("/api/v1/rules/PERIOD-TO-APPLY-2021-06-29/test-vectors"))
                        .at("/code")
                        .asText())
                .isEqualTo("no-test-vectors");
        assertThat(get("/api/v1/rules?on=2014-12-31").statusCode()).isEqualTo(400);
        assertThat(json(get("/api/v1/rules?on=2014-12-31")).at("/code").asText())
                .isEqualTo("before-express-entry");
        assertThat(json(get("/api/v1/rules?on=soon")).at("/code").asText()).isEqualTo("not-a-day");
    }

    @Test
    void people_get_pages_in_both_languages_that_bring_nothing_from_elsewhere() throws Exception {
        var english = get("/en/rules?on=2025-03-25");
        var french = get("/fr/regles?on=2025-03-25");

        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
        assertThat(english.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(english.body()).contains("In force on March 25, 2025", "/fr/regles?on=2025-03-25");
        assertThat(french.headers().firstValue("Content-Language")).contains("fr");
        assertThat(french.body()).contains("En vigueur le 25 mars 2025", "/en/rules?on=2025-03-25");
        assertThat(get("/assets/portal.css").statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_says_what_is_wrong_and_where_there_is_none() throws Exception {
        assertThat(get("/fr/regles?on=hier").statusCode()).isEqualTo(422);
        assertThat(get("/fr/regles?on=hier").body()).contains("value=\"hier\"", "Ceci n’est pas un jour");
        assertThat(get("/en/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/en/nothing").body()).contains("There is no such page");
    }

    @Test
    void the_door_opens_in_the_language_of_the_caller() throws Exception {
        var french = get("/", "Accept-Language", "fr-CA,en;q=0.5");

        assertThat(french.statusCode()).isEqualTo(302);
        assertThat(french.headers().firstValue("Location").orElse("")).endsWith("/fr/");
        assertThat(get("/", "Accept-Language", "de")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/en/");
        assertThat(get("/fr/").body()).contains("<html lang=\"fr\">", "/fr/regles");
        assertThat(house.caller().get("/health/ready").status()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                URI.create(System.getProperty("express-entry.url")).resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return anyone.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return Json.MAPPER.readTree(response.body());
    }
}
