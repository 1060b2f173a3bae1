package ca.expressentry.it;

import ca.expressentry.message.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who listens to server-sent events until cut off. */
final class Listening implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final BufferedReader lines;
    private final Thread listener;

    /** One event as it came. */
    record Heard(String id, String name, JsonNode event) {}

    /** @param last the id after which it goes on; empty: from now on */
    Listening(URI house, String user, Optional<String> last) {
        var request = HttpRequest.newBuilder(house.resolve("/api/v1/events"))
                .header("Accept", "text/event-stream")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8)));
        last.ifPresent(id -> request.header("Last-Event-ID", id));
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError(
                        answer.statusCode() + new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
            }
            lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        listener = new Thread(this::listen, "listening");
        listener.setDaemon(true);
        listener.start();
    }

    private void listen() {
        try {
            var id = "";
            var name = "";
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                } else if (line.isEmpty() && !data.isEmpty()) {
                    heard.add(new Heard(id, name, Json.read(data.toString(), JsonNode.class)));
                    data.setLength(0);
                }
            }
        } catch (IOException e) {
            // The line was cut: by the test, or with the server.
        }
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    List<String> ids() {
        return heard.stream().map(Heard::id).toList();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
