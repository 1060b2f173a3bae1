package ca.expressentry.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The two officers of a round: one proposes, the other approves, and both wait. */
final class Officers {

    private static final Pattern NUMBER = Pattern.compile("\"report\":\\{\"number\":(\\d+)");
    private static final long LOOK_AGAIN_AFTER_MILLIS = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String rounds;

    Officers(int port) {
        rounds = "http://localhost:" + port + "/api/v1/rounds";
    }

    /** Proposes a general round; its number. */
    int propose(int invitations) throws IOException, InterruptedException {
        var answer = ask("round-officer", "", "POST", "{\"kind\":\"GENERAL\",\"number\":" + invitations + "}");
        var number = NUMBER.matcher(answer.body());
        if (answer.statusCode() != 202 || !number.find()) {
            throw new IllegalStateException("not proposed: " + answer.statusCode() + " " + answer.body());
        }
        return Integer.parseInt(number.group(1));
    }

    /** Returns when the preview is there. */
    void awaitPreview(int round) throws IOException, InterruptedException {
        while (!ask("round-officer", "/" + round + "/file", "GET", "").body().contains("\"preview\"")) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_AFTER_MILLIS);
        }
    }

    void approve(int round) throws IOException, InterruptedException {
        var answer = ask("round-approver", "/" + round + "/approval", "PUT", "");
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("not approved: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Returns what is published once the round is held. */
    String awaitHeld(int round) throws IOException, InterruptedException {
        while (true) {
            var answer = ask("round-officer", "/" + round, "GET", "");
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            if (ask("round-officer", "/" + round + "/file", "GET", "").body().contains("\"REFUSED\"")) {
                throw new IllegalStateException("the round was refused");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_AFTER_MILLIS);
        }
    }

    String replay(int round) throws IOException, InterruptedException {
        return ask("auditor", "/" + round + "/replay", "GET", "").body();
    }

    private HttpResponse<String> ask(String user, String path, String method, String body)
            throws IOException, InterruptedException {
        var credentials =
                Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create(rounds + path))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
