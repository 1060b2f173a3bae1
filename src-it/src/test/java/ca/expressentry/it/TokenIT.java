package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is believed by a token, and that nobody else is. */
@ExtendWith(ArquillianExtension.class)
class TokenIT {

    private static final String CLOSED = "/api/v1/pool-listings?size=25";
    private static final String OPEN = "/api/v1/pool/distribution";
    private static final Path TARGET =
            Path.of(System.getProperty("basedir", "."), "target").toAbsolutePath();

    final URI house = URI.create(System.getProperty("express-entry.url"));
    final HttpClient client = HttpClient.newHttpClient();
    Forge forge;

    /** What somebody sends, and the code of the problem that is the answer. */
    record Bad(String what, String code, String... authorization) {}

    @BeforeEach
    void the_issuer_has_a_key() {
        tokens("on-integrator", "demo", "");
        forge = new Forge(TARGET.resolve("data"), house.toString());
    }

    @Test
    void a_token_for_one_curl_line_opens_what_its_scopes_say() {
        var all = tokens("on-integrator", "demo", "").path("access_token").asText();
        var narrow = tokens("on-integrator", "demo", "nominations:read")
                .path("access_token")
                .asText();

        assertThat(ask(CLOSED, "Bearer " + all).statusCode()).isEqualTo(200);
        assertThat(ask(CLOSED, "Bearer " + narrow).statusCode()).isEqualTo(403);
        assertThat(ask(CLOSED, "Bearer " + forge.good()).statusCode()).isEqualTo(200);
        assertThat(ask(OPEN, "Bearer " + narrow).statusCode()).isEqualTo(200);
        assertThat(ask("/api/v1/audit/verification", "Bearer " + all).statusCode())
                .isEqualTo(403);
        assertThat(tokens("on-integrator", "demo", "audit:read").path("error").asText())
                .isEqualTo("invalid_scope");
        assertThat(tokens("on-integrator", "wrong", "").path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void whatever_is_wrong_with_a_token_it_is_refused_in_both_languages_and_written_down() throws IOException {
        var bad = bad().toList();
        var ids = new LinkedHashMap<String, Bad>();
        for (var each : bad) {
            for (var window : List.of(CLOSED, OPEN)) {
                if (each.authorization().length == 0 && window.equals(OPEN)) {
                    continue;
                }
                var id = UUID.randomUUID().toString();
                refuses(each, window, id);
                ids.put(id, each);
            }
        }
        assertThat(bad).hasSizeGreaterThanOrEqualTo(60);
        var log = Files.readString(TARGET.resolve("usr/servers/integration/logs/messages.log"));
        ids.forEach((id, each) -> assertThat(log)
                .as(each.what())
                .containsPattern("refused " + each.code() + ": GET /api/v1/[a-z/-]+, request " + id));
        bad.stream()
                .flatMap(each -> Stream.of(each.authorization()))
                .filter(sent -> sent.length() > 40)
                .forEach(sent -> assertThat(log).doesNotContain(sent.substring(sent.length() - 30)));
    }

    @Test
    void a_token_that_may_not_do_this_is_told_what_it_lacks() {
        var lacking = forge.signed(forge.header(), forge.claims("scope", "rounds:read"));
        var answer = ask(CLOSED, "Bearer " + lacking);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("insufficient_scope", "pool:read");
        assertThat(ask(CLOSED, "Bearer " + forge.signed(forge.header(), forge.claims("scope", null)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ask(
                                "/api/v1/rounds/files",
                                "Bearer " + forge.signed(forge.header(), forge.claims("scope", "rounds:read")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_program_of_a_province_is_shown_nothing_of_another_and_the_department_no_candidate() {
        var bc = tokens("bc-integrator", "demo", "").path("access_token").asText();
        var own = tokens("integrator", "demo", "").path("access_token").asText();
        var house = House.underTest();
        try {
            var candidate = house.submits(House.somebodyLike(Examples.amina(House.TODAY), House.TODAY));
            var certificate = House.freshCertificate(Province.ON);
            house.eventually(() -> assertThat(house.triesToNominate(Province.ON, certificate, candidate)
                            .status())
                    .isIn(200, 201));
            var address = "/api/v1/nominations/" + certificate;

            assertThat(ask(address, "Bearer " + forge.good()).statusCode()).isEqualTo(200);
            assertThat(ask(address, "Bearer " + bc).statusCode()).isEqualTo(404);
            assertThat(ask(address, "Bearer " + own).statusCode()).isEqualTo(403);
            assertThat(ask(CLOSED, "Bearer " + own).statusCode()).isEqualTo(403);
        } finally {
            house.saysGoodbye();
        }
    }

    private void refuses(Bad bad, String window, String id) {
        var answer = ask(window, id, bad.authorization());
        var problem = json(answer);

        assertThat(problem.path("code").asText())
                .as(bad.what() + " " + answer.body())
                .isEqualTo(bad.code());
        assertThat(answer.statusCode()).as(bad.what()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .as(bad.what())
                .startsWith("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.path("text").path("en").asText()).isNotBlank();
        assertThat(problem.path("text").path("fr").asText())
                .isNotBlank()
                .isNotEqualTo(problem.path("text").path("en").asText());
    }

    // ---- what is wrong

    private Stream<Bad> bad() {
        return Stream.of(credentials(), shapes(), algorithms(), headers(), keys(), claims(), roles())
                .flatMap(each -> each);
    }

    private Stream<Bad> credentials() {
        return Stream.of(
                new Bad("nothing", "http-401"),
                new Bad("a word alone", "unknown-scheme", "Bearer"),
                new Bad("two tokens", "unknown-scheme", "Bearer " + forge.good() + " " + forge.good()),
                new Bad("two headers", "unknown-scheme", "Bearer " + forge.good(), "Bearer " + forge.good()),
                new Bad("a token and a password", "unknown-scheme", "Bearer " + forge.good(), basic("auditor:demo")),
                new Bad("another scheme", "unknown-scheme", "Digest " + forge.good()),
                new Bad("another password", "wrong-password", basic("auditor:wrong")),
                new Bad("no password", "wrong-password", basic("auditor:")),
                new Bad("an unknown account", "wrong-password", basic("nobody:demo")),
                new Bad("no colon", "wrong-password", basic("auditor")),
                new Bad("no base64", "wrong-password", "Basic !!!!"));
    }

    private Stream<Bad> shapes() {
        var good = forge.good();
        return Stream.of(
                token("a word", "malformed-token", "abc"),
                token("two parts", "malformed-token", good.substring(0, good.lastIndexOf('.'))),
                token("no signature", "malformed-token", good.substring(0, good.lastIndexOf('.') + 1)),
                token("four parts", "malformed-token", good + ".e30"),
                token("five parts", "malformed-token", good + ".e30.e30"),
                token("no claims", "malformed-token", Forge.with(good, 1, "")),
                token("padding", "malformed-token", good + "="),
                token("another alphabet", "malformed-token", Forge.with(good, 2, "ab+/")),
                token("half of it", "malformed-token", good.substring(0, good.indexOf('.') + 20)),
                token("the last letters missing", "token-signature", good.substring(0, good.length() - 4)),
                token("too long", "token-too-long", good + "A".repeat(8_200)),
                token("a header that is no JSON", "malformed-token", Forge.with(good, 0, Forge.encoded("{alg"))),
                token("a header that is a list", "malformed-token", Forge.with(good, 0, Forge.encoded("[]"))),
                token("a header of no text", "malformed-token", Forge.with(good, 0, Forge.encoded(new byte[] {-1, -2
                }))),
                token("claims that are no JSON", "malformed-token", forge.signed(header(), "{")),
                token("claims that are a text", "malformed-token", forge.signed(header(), "\"sub\"")),
                token("claims and more", "malformed-token", forge.signed(header(), Json.write(forge.claims()) + "{}")),
                token(
                        "a claim twice",
                        "malformed-token",
                        forge.signed(header(), twice(Json.write(forge.claims()), "\"sub\":\"auditor\""))),
                token(
                        "groups twice",
                        "malformed-token",
                        forge.signed(header(), twice(Json.write(forge.claims()), "\"groups\":[\"auditor\"]"))),
                token(
                        "an algorithm twice",
                        "malformed-token",
                        forge.signed(twice(header(), "\"alg\":\"RS256\""), Json.write(forge.claims()))));
    }

    private Stream<Bad> algorithms() {
        var good = forge.good();
        var none = Forge.encoded(Json.write(forge.header("alg", "none")));
        var hmac = forge.header("alg", "HS256");
        return Stream.of(
                token("none and no signature", "malformed-token", none + "." + good.split("\\.")[1] + "."),
                token("none", "token-algorithm", Forge.with(good, 0, none)),
                token("None", "token-algorithm", changed("alg", "None")),
                token("NONE", "token-algorithm", changed("alg", "NONE")),
                token("the public key as a secret", "token-algorithm", forge.withSecret(hmac, forge.modulus())),
                token("the name of the key as a secret", "token-algorithm", forge.withSecret(hmac, forge.keyName())),
                token("no secret", "token-algorithm", forge.withSecret(hmac, " ")),
                token("RS384", "token-algorithm", algorithm("RS384", "SHA384withRSA")),
                token("RS512", "token-algorithm", algorithm("RS512", "SHA512withRSA")),
                token("RS1", "token-algorithm", algorithm("RS1", "SHA1withRSA")),
                token("PS256 by a key for RS256", "token-algorithm", changed("alg", "PS256")),
                token("ES256 by a key for RS256", "token-algorithm", changed("alg", "ES256")),
                token("no algorithm", "token-algorithm", changed("alg", null)),
                token("an algorithm that is a number", "token-algorithm", changed("alg", 256)),
                token("encryption", "token-algorithm", changed("alg", "RSA-OAEP-256", "enc", "A256GCM")));
    }

    private Stream<Bad> headers() {
        var own = Map.of("kty", "RSA", "n", forge.modulus(), "e", "AQAB");
        return Stream.of(
                token("what must be understood", "token-header", changed("crit", List.of("exp"))),
                token("nothing that must be understood", "token-header", changed("crit", List.of())),
                token("claims in the clear", "token-header", changed("b64", false, "crit", List.of("b64"))),
                token("its own key", "token-header", changed("jwk", own)),
                token("the address of its key", "token-header", changed("jku", "http://localhost/keys")),
                token("the address of its certificate", "token-header", changed("x5u", "http://localhost/c")),
                token("its own certificate", "token-header", changed("x5c", List.of("MII"))),
                token("compressed", "token-header", changed("zip", "DEF")),
                token("a token in a token", "token-header", changed("cty", "JWT")),
                token("another type", "token-header", changed("typ", "logout+jwt")));
    }

    private Stream<Bad> keys() {
        var good = forge.good();
        var other = Forge.somebodyElses("RSA");
        var claims = Json.write(forge.claims());
        return Stream.of(
                token("no key", "unknown-key", changed("kid", null)),
                token("an unknown key", "unknown-key", changed("kid", "another")),
                token("a key that is a file", "unknown-key", changed("kid", "../../../../dev/null")),
                token("a key that is a question", "unknown-key", changed("kid", "' OR '1'='1")),
                token("a key that is a number", "unknown-key", changed("kid", 1)),
                token(
                        "somebody else’s key by our name",
                        "token-signature",
                        forge.signed(header(), claims, other, "SHA256withRSA")),
                token("other claims", "token-signature", Forge.with(good, 1, Forge.encoded(twist(claims)))),
                token(
                        "another header",
                        "token-signature",
                        Forge.with(good, 0, Forge.encoded(Json.write(forge.header("typ", "JWT"))))),
                token("a signature of zeros", "token-signature", Forge.with(good, 2, "A".repeat(342))),
                token("a signature of one letter", "token-signature", Forge.with(good, 2, "AA")),
                token(
                        "the signature of another",
                        "token-signature",
                        Forge.with(
                                good,
                                2,
                                forge.signed(forge.header(), forge.claims("sub", "x"))
                                        .split("\\.")[2])));
    }

    private Stream<Bad> claims() {
        var now = Instant.now().getEpochSecond();
        return Stream.of(
                claim("no issuer", "token-issuer", "iss", null),
                claim("another issuer", "token-issuer", "iss", "https://issuer.example"),
                claim("an issuer with a slash more", "token-issuer", "iss", house + "/"),
                claim("issuers", "token-claims", "iss", List.of(house.toString())),
                claim("no audience", "token-audience", "aud", null),
                claim("another audience", "token-audience", "aud", "portal"),
                claim("other audiences", "token-audience", "aud", List.of("a", "b")),
                claim("an audience that is a number", "token-audience", "aud", 1),
                claim("an audience among numbers", "token-audience", "aud", List.of("express-entry", 1)),
                claim("no end", "token-claims", "exp", null),
                claim("over", "token-expired", "exp", now - 31),
                claim("long over", "token-expired", "exp", 0),
                claim("an end that is a text", "token-claims", "exp", "never"),
                claim("an end before all time", "token-claims", "exp", -1),
                claim("an end after all time", "token-claims", "exp", Long.MAX_VALUE),
                claim("not yet", "token-not-yet-valid", "nbf", now + 120),
                claim("issued in the future", "token-not-yet-valid", "iat", now + 120),
                claim("a beginning that is a text", "token-claims", "nbf", "now"),
                claim("nobody", "token-claims", "sub", null),
                claim("a blank name", "token-claims", "sub", " "),
                claim("a name of two lines", "token-claims", "sub", "on-integrator\nrefused"),
                claim("a name that is a number", "token-claims", "sub", 7),
                claim("a name without end", "token-claims", "sub", "x".repeat(101)),
                claim("a list of scopes", "token-claims", "scope", List.of("pool:read")),
                claim("the identity of somebody", "token-claims", "nonce", "abc"));
    }

    private Stream<Bad> roles() {
        return Stream.of(
                claim("no groups", "token-roles", "groups", null),
                claim("groups in a text", "token-roles", "groups", "integrator ON"),
                claim("empty groups", "token-roles", "groups", List.of()),
                claim("groups that are numbers", "token-roles", "groups", List.of(1, 2)),
                claim("unknown groups", "token-roles", "groups", List.of("administrators", "ON")),
                claim("two provinces", "token-roles", "groups", List.of("integrator", "ON", "BC")),
                claim("an officer of no province", "token-roles", "groups", List.of("province-officer")),
                claim(
                        "an officer of a province without an agreement",
                        "token-roles",
                        "groups",
                        List.of("province-officer", "QC")),
                claim("another letter case", "token-roles", "groups", List.of("Auditor")));
    }

    private static Bad token(String what, String code, String token) {
        return new Bad(what, code, "Bearer " + token);
    }

    private Bad claim(String what, String code, Object... changes) {
        return token(what, code, forge.signed(forge.header(), forge.claims(changes)));
    }

    private String header() {
        return Json.write(forge.header());
    }

    private String changed(Object... changes) {
        return forge.signed(forge.header(changes), forge.claims());
    }

    private String algorithm(String name, String signedBy) {
        return forge.signed(Json.write(forge.header("alg", name)), Json.write(forge.claims()), forge.own(), signedBy);
    }

    private static String twice(String json, String more) {
        return json.substring(0, json.length() - 1) + "," + more + "}";
    }

    private static String twist(String claims) {
        return claims.replace("\"ON\"", "\"BC\"");
    }

    // ---- HTTP

    private JsonNode tokens(String name, String password, String scope) {
        var form = "grant_type=client_credentials&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8);
        return json(send(HttpRequest.newBuilder(house.resolve("/oauth/token"))
                .header("Authorization", basic(name + ":" + password))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
    }

    private HttpResponse<String> ask(String window, String authorization) {
        return ask(window, UUID.randomUUID().toString(), authorization);
    }

    private HttpResponse<String> ask(String window, String id, String... authorization) {
        var request = HttpRequest.newBuilder(house.resolve(window)).header("X-Request-Id", id);
        Stream.of(authorization).forEach(each -> request.header("Authorization", each));
        return send(request.GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
        }
    }

    private static String basic(String pair) {
        return "Basic " + Forge.encoded(pair);
    }
}
