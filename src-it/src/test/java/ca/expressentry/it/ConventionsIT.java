package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Examples;
import ca.expressentry.profile.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all windows have in common, asked of the running server: pages, versions, keys, languages, shares and limits. */
@ExtendWith(ArquillianExtension.class)
class ConventionsIT {

    /** How long the server waits for what is on its way: server.xml. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    private static final String ROUNDS = "/api/v1/rounds";
    private static final String DRAFTS = "/api/v1/expressions-of-interest/drafts";
    private static final String FILES = "/api/v1/nomination-files";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"next\"");
    private static final int AT_ONCE = 6;

    final House house = House.underTest();
    final Caller caller = house.caller();

    @AfterEach
    void everybody_leaves() {
        house.saysGoodbye();
    }

    // ---- pages

    @Test
    void a_list_that_grows_while_it_is_read_tells_every_row_once() {
        IntStream.range(0, 5).forEach(i -> handsIn());
        var stayed = identifiers(caller.get("on-officer", FILES + "?size=100").when(200));
        var seen = new ArrayList<String>();
        for (var address = FILES + "?size=2"; !address.isEmpty(); ) {
            var page = caller.get("on-officer", address).when(200);
            assertThat(page.body().path("files")).hasSizeBetween(1, 2);
            seen.addAll(identifiers(page));
            address = next(page);
            handsIn();
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(stayed);
    }

    @Test
    void every_list_has_the_same_words_for_its_pages() {
        handsIn();
        for (var list : new String[] {
            FILES,
            "/api/v1/notifications-of-interest",
            "/api/v1/rounds/files",
            "/api/v1/dead-letters",
            "/api/v1/rounds/published",
            ROUNDS,
            "/api/v1/pool/E000000001/history",
            "/api/v1/notifications-of-interest/of/E000000001",
            "/api/v1/tools/occupations?q=nurse"
        }) {
            var more = list + (list.contains("?") ? "&" : "?");
            var first = caller.get("auditor", more + "size=1").when(200);
            if (!first.text("next").isEmpty()) {
                assertThat(next(first)).as(list).contains("after=" + first.text("next"), "size=1");
                assertThat(caller.get("auditor", next(first)).when(200).body())
                        .as(list)
                        .isNotEqualTo(first.body());
            }
            for (var wrong : new String[] {"size=0", "size=101", "size=x", "after=!"}) {
                assertThat(caller.get("auditor", more + wrong).status())
                        .as(more + wrong)
                        .isEqualTo(400);
            }
        }
    }

    private void handsIn() {
        caller.send(
                        "on-officer",
                        "POST",
                        FILES + "?name=n.csv",
                        "text/csv",
                        "certificate,candidate\n" + House.freshCertificate(Province.ON) + ",E999999999\n")
                .when(202);
    }

    private static List<String> identifiers(Caller.Answer page) {
        return page.body().path("files").findValuesAsText("id");
    }

    /** What Link names as the next page; nothing: this is the last. */
    private static String next(Caller.Answer page) {
        var link = NEXT.matcher(page.header("Link"));
        return link.find() ? link.group(1).replaceFirst("^https?://[^/]+", "") : "";
    }

    // ---- versions

    @Test
    void whatever_is_read_has_a_version_and_is_not_sent_twice() {
        for (var path : new String[] {
            ROUNDS,
            "/api/v1/status",
            "/api/v1/rounds/published/91b",
            "/api/v1/rules/CRS-2025-03-25",
            "/api/v1/streams/ON"
        }) {
            var tag = caller.get("auditor", path).when(200).header("ETag");
            assertThat(tag).as(path).matches("\"[^\"]+\"");
            var again = caller.send("auditor", "GET", path, "", "If-None-Match", tag);
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.raw()).as(path).isEmpty();
            assertThat(again.header("ETag")).as(path).isEqualTo(tag);
            assertThat(caller.send("auditor", "GET", path, "", "If-None-Match", "\"0\"")
                            .status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_change_says_what_it_is_a_change_of() {
        var draft = DRAFTS + "/"
                + caller.post("candidate-services", DRAFTS, "{\"firstLanguage\":\"ENGLISH\"}")
                        .when(201)
                        .text("number");
        var read = caller.get("candidate-services", draft).when(200).header("ETag");
        var other = "{\"firstLanguage\":\"FRENCH\"}";

        var without = caller.put("candidate-services", draft, other).when(428);
        assertThat(without.text("code")).isEqualTo("precondition-required");
        assertThat(without.mediaType()).startsWith("application/problem+json");
        var written = caller.send("candidate-services", "PUT", draft, other, "If-Match", read)
                .when(200);
        assertThat(caller.get("candidate-services", draft).header("ETag")).isEqualTo(written.header("ETag"));
        caller.send("candidate-services", "PUT", draft, "{}", "If-Match", read).when(412);
        caller.send("candidate-services", "PUT", draft, "{}", "If-Match", "W/" + written.header("ETag"))
                .when(412);
        assertThat(caller.get("candidate-services", draft)
                        .when(200)
                        .body()
                        .at("/content/firstLanguage")
                        .asText())
                .isEqualTo("FRENCH");
    }

    @Test
    void a_round_is_approved_as_it_was_seen() {
        var proposed = caller.post("round-officer", ROUNDS, "{\"kind\":\"PNP\",\"number\":1}")
                .when(202);
        var round = ROUNDS + "/" + proposed.body().at("/report/number").asInt();
        var before = proposed.body();
        house.eventually(() -> assertThat(caller.get("auditor", round + "/file")
                        .when(200)
                        .body()
                        .path("preview")
                        .isObject())
                .isTrue());
        var read = caller.get("round-approver", round + "/file").header("ETag");

        caller.put("round-approver", round + "/approval", "").when(428);
        assertThat(caller.send("round-approver", "PUT", round + "/approval", "", "If-Match", "\"0\"")
                        .when(412)
                        .text("code"))
                .isEqualTo("changed-since");
        assertThat(before.path("preview").isObject()).isFalse();
        caller.send("round-officer", "PUT", round + "/cancellation", "", "If-Match", read)
                .when(200);
    }

    @Test
    void whoever_may_not_ask_learns_nothing_of_versions() {
        caller.put("on-officer", "/api/v1/status", "{\"readOnly\":true}").when(403);
        caller.send("", "PUT", "/api/v1/status", "application/json", "{\"readOnly\":true}")
                .when(401);
    }

    // ---- keys

    @Test
    void of_the_same_request_sent_at_once_one_is_carried_out_and_the_others_wait_or_get_its_answer() throws Exception {
        var key = "at-once-" + System.nanoTime();
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var answers = pool
                    .invokeAll(IntStream.range(0, AT_ONCE)
                            .<java.util.concurrent.Callable<Caller.Answer>>mapToObj(i -> () -> proposes(key, 2))
                            .toList())
                    .stream()
                    .map(ConventionsIT::result)
                    .toList();
            assertThat(answers).allMatch(answer -> answer.status() == 202 || answer.status() == 409);
            assertThat(answers.stream().filter(answer -> answer.status() == 409))
                    .allMatch(answer -> answer.text("code").equals("request-in-flight"));
            var rounds = new LinkedHashSet<JsonNode>();
            answers.stream()
                    .filter(answer -> answer.status() == 202)
                    .forEach(answer -> rounds.add(answer.body().at("/report/number")));
            assertThat(rounds).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(proposes(key, 3).when(422).text("code")).isEqualTo("idempotency-key-reused");
    }

    private Caller.Answer proposes(String key, int number) {
        var round = "{\"kind\":\"PNP\",\"number\":" + number + "}";
        return caller.send("round-officer", "POST", ROUNDS, round, "Idempotency-Key", key);
    }

    private static Caller.Answer result(java.util.concurrent.Future<Caller.Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- languages

    @Test
    void a_problem_is_titled_in_the_language_asked_for_and_told_in_both() {
        var french = caller.send("auditor", "GET", "/api/v1/pool/E12/rank", "", "Accept-Language", "fr-CA, en;q=0.5")
                .when(400);
        var english = caller.send("auditor", "GET", "/api/v1/pool/E12/rank", "", "Accept-Language", "en-CA")
                .when(400);

        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.header("Vary")).contains("Accept-Language");
        assertThat(french.text("title")).isEqualTo(french.body().at("/text/fr").asText());
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.text("title"))
                .isEqualTo(english.body().at("/text/en").asText());
        assertThat(caller.get("/api/v1/rounds").header("Content-Language")).isEqualTo("en, fr");
    }

    // ---- shares and limits

    @Test
    void every_answer_tells_what_is_left_of_the_share() {
        var answer = caller.get("auditor", ROUNDS).when(200);

        assertThat(answer.header("RateLimit-Policy")).matches("\"caller\";q=[1-9][0-9]*;w=60");
        assertThat(answer.header("RateLimit")).matches("\"caller\";r=[0-9]+;t=[0-9]+");
    }

    @Test
    void who_asks_more_than_a_share_is_told_how_long_to_wait() {
        try (var server = Server.named("shares").with("EXPRESS_ENTRY_REQUESTS_A_MINUTE", "4")) {
            server.start();
            var answers = IntStream.range(0, 12)
                    .mapToObj(i -> server.caller().get("auditor", ROUNDS))
                    .toList();

            var refused =
                    answers.stream().filter(answer -> answer.status() == 429).toList();
            assertThat(answers.get(0).status()).isEqualTo(200);
            assertThat(refused).isNotEmpty();
            assertThat(refused).allSatisfy(answer -> {
                assertThat(answer.text("code")).isEqualTo("http-429");
                assertThat(answer.retryAfter()).matches("[1-9][0-9]?");
                assertThat(answer.header("RateLimit")).startsWith("\"caller\";r=0;");
                assertThat(answer.mediaType()).startsWith("application/problem+json");
            });
            assertThat(server.caller().get("round-officer", ROUNDS).status())
                    .as("the share of somebody else")
                    .isEqualTo(200);
        }
    }

    @Test
    void a_long_answer_is_compressed_for_who_can_read_it() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(House.ADDRESS.resolve("/api/v1/rounds/published?size=100"))
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            var whole = text.readAllBytes();
            assertThat(whole).hasSizeGreaterThan(answer.body().length * 3);
            assertThat(new String(whole, StandardCharsets.UTF_8))
                    .isEqualTo(caller.get("/api/v1/rounds/published?size=100").raw());
        }
    }

    @Test
    void more_than_is_read_is_refused() {
        var name = "\"" + "x".repeat(1 << 20) + "\"";
        var answer = caller.post("candidate-services", DRAFTS, "{\"firstLanguage\":" + name + "}");

        assertThat(answer.when(413).text("code")).isEqualTo("http-413");
    }

    @Test
    void who_stops_on_the_way_is_not_waited_for() throws IOException {
        try (var socket = new Socket(House.ADDRESS.getHost(), House.ADDRESS.getPort())) {
            socket.setSoTimeout((int) TIME_LIMIT.multipliedBy(3).toMillis());
            socket.getOutputStream()
                    .write(
                            ("POST /api/v1/tools/crs-score HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                            + "Content-Length: 1000\r\n\r\n{")
                                    .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void whoever_sends_too_many_headers_or_too_long_a_one_is_refused() throws IOException {
        for (var headers : List.of("X-A: b\r\n".repeat(101), "X-Long: " + "a".repeat(16_385) + "\r\n")) {
            try (var socket = new Socket(House.ADDRESS.getHost(), House.ADDRESS.getPort())) {
                socket.getOutputStream()
                        .write(("GET /api/v1/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                                        + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));

                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 400 ")
                        .doesNotContain("Server:");
            }
        }
    }

    @Test
    void an_amendment_says_what_it_amends() {
        var amina = house.submits(House.somebodyLike(Examples.amina(House.TODAY), House.TODAY));
        var path = "/api/v1/expressions-of-interest/" + amina;

        assertThat(caller.put("candidate-services", path, "{}").when(428).text("code"))
                .isEqualTo("precondition-required");
    }
}
