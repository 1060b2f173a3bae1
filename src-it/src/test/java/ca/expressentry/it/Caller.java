package ca.expressentry.it;

import static org.awaitility.Awaitility.await;

import ca.expressentry.message.Json;
import ca.expressentry.profile.Profile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Somebody at the windows of a house. Every answer is given as it came; whether it is a good one, the test says. */
final class Caller {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI house;

    Caller(URI house) {
        this.house = house;
    }

    /** An answer, and how long it took. */
    record Answer(
            int status,
            String mediaType,
            String retryAfter,
            JsonNode body,
            Duration took,
            HttpHeaders headers,
            String raw) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String text(String field) {
            return body.path(field).asText();
        }

        int number(String field) {
            return body.path(field).asInt(-1);
        }

        /** This answer, when it is the one expected. */
        Answer when(int... expected) {
            for (var status : expected) {
                if (status == this.status) {
                    return this;
                }
            }
            throw new AssertionError(status + " " + body);
        }
    }

    // ---- the story in its own words

    String submits(Profile profile) {
        return post("candidate-services", "/api/v1/expressions-of-interest", Json.write(profile))
                .when(200, 201)
                .text("number");
    }

    /** Offers; where the province asks for a second officer, that one confirms. */
    Answer offers(String officer, String certificate, String candidate) {
        var answer = put(officer, "/api/v1/nominations/" + certificate, "{\"candidate\":\"" + candidate + "\"}");
        if (answer.text("state").equals("PROPOSED")) {
            overwrites(approver(officer), "/api/v1/nominations/" + certificate + "/confirmation", "")
                    .when(200, 409);
        }
        return answer;
    }

    static String approver(String officer) {
        return officer.replace("-officer", "-approver");
    }

    Answer accepts(String certificate) {
        return put("candidate-services", "/api/v1/nominations/" + certificate + "/acceptance", "");
    }

    Answer rank(String candidate) {
        return get("auditor", "/api/v1/pool/" + candidate + "/rank");
    }

    /** The score by which a candidate is ranked; -1 when not in the pool. */
    int scoreOf(String candidate) {
        return rank(candidate).when(200, 404).number("score");
    }

    int poolSize() {
        return get("/api/v1/pool/distribution").when(200).number("total");
    }

    /** One officer proposes a round, and another approves it once its preview is there; gives its number. */
    int callsRound(String kind, int number) {
        var proposed = post("round-officer", "/api/v1/rounds", "{\"kind\":\"" + kind + "\",\"number\":" + number + "}")
                .when(202)
                .body();
        var round = proposed.path("report").path("number").asInt();
        var file = "/api/v1/rounds/" + round + "/file";
        await("the preview of round " + round)
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        get("auditor", file).when(200).body().path("preview").isObject());
        overwrites("round-approver", "/api/v1/rounds/" + round + "/approval", "")
                .when(202);
        return round;
    }

    // ---- HTTP

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer get(String user, String path) {
        return send(as(user, request(path)).GET());
    }

    Answer post(String user, String path, String json) {
        return send(as(user, request(path)).POST(BodyPublishers.ofString(json)));
    }

    Answer put(String user, String path, String json) {
        return send(as(user, request(path)).PUT(BodyPublishers.ofString(json)));
    }

    /** Changes what is there, whatever it is. */
    Answer overwrites(String user, String path, String json) {
        return send(user, "PUT", path, json, "If-Match", "*");
    }

    Answer delete(String user, String path) {
        return send(as(user, request(path)).DELETE());
    }

    /** With one header more. */
    Answer send(String user, String method, String path, String body, String header, String value) {
        return send(as(user, request(path))
                .setHeader(header, value)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** Whatever is to be sent, by whomever; a blank user is nobody. */
    Answer send(String user, String method, String path, String mediaType, String body) {
        var request = request(path)
                .setHeader("Content-Type", mediaType)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(user.isBlank() ? request : as(user, request));
    }

    /** Whatever is to be sent, with these header fields and no others but who asks. */
    Answer send(String user, String method, String path, Map<String, String> headers, String body) {
        var request =
                request(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return send(user.isBlank() ? request : as(user, request));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(house.resolve(path))
                .timeout(Duration.ofSeconds(40))
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.Builder as(String user, HttpRequest.Builder request) {
        var credentials = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return request.header("Authorization", "Basic " + credentials);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var begin = System.nanoTime();
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return answer(response, Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response, Duration took) throws IOException {
        var mediaType = response.headers().firstValue("Content-Type").orElse("");
        var isJson = mediaType.contains("json") && !response.body().isBlank();
        return new Answer(
                response.statusCode(),
                mediaType,
                response.headers().firstValue("Retry-After").orElse(""),
                isJson ? Json.MAPPER.readTree(response.body()) : Json.MAPPER.nullNode(),
                took,
                response.headers(),
                response.body());
    }
}
