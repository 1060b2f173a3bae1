package ca.expressentry.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider that is not ours, known by its address alone. */
class ProviderTest {

    final Attempt attempt = Attempt.begin("/en/pool");
    final Clock clock = new Clock();
    HttpServer server;
    ECKey key;
    Provider provider;
    String form = "";
    JWTClaimsSet.Builder claims;

    @BeforeEach
    void a_provider_stands_elsewhere() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        200,
                        Map.of(
                                "issuer", issuer(),
                                "authorization_endpoint", issuer() + "/authorize?tenant=1",
                                "token_endpoint", issuer() + "/token",
                                "jwks_uri", issuer() + "/keys",
                                "end_session_endpoint", issuer() + "/leave")));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key).toJSONObject()));
        server.createContext("/token", exchange -> {
            form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, 200, Map.of("id_token", signed(), "access_token", "x", "token_type", "Bearer"));
        });
        server.start();
        provider = new Provider();
        provider.demonstration = new DemoProvider();
        provider.clock = clock;
        provider.outside = Optional.of(URI.create(issuer() + "/"));
        provider.client = "express-entry";
        provider.secret = Optional.of("s:cret");
        provider.secretFile = Optional.empty();
        provider.groups = "roles";
        provider.address = "https://portal.example";
        claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("42")
                .claim("preferred_username", "j.tremblay")
                .audience("express-entry")
                .claim("nonce", attempt.nonce())
                .claim("roles", List.of("province-officer", "ON", "staff"))
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(60)));
    }

    @AfterEach
    void it_closes() {
        server.stop(0);
    }

    @Test
    void somebody_goes_there_and_comes_back_with_the_roles_that_it_says() {
        var door = provider.door(attempt, Locale.FRENCH).orElseThrow().toString();
        var who = provider.redeem("c&de", attempt).orElseThrow();

        assertThat(door)
                .startsWith(issuer() + "/authorize?tenant=1&response_type=code")
                .contains(
                        "state=" + attempt.state(),
                        "nonce=" + attempt.nonce(),
                        "code_challenge=" + Codes.challenge(attempt.verifier()),
                        "code_challenge_method=S256",
                        "redirect_uri=https%3A%2F%2Fportal.example%2Fsign-in%2Freturn",
                        "ui_locales=fr")
                .doesNotContain(attempt.verifier());
        assertThat(form).contains("code=c%26de", "code_verifier=" + attempt.verifier());
        assertThat(who.name()).isEqualTo("j.tremblay");
        assertThat(who.roles()).containsExactlyInAnyOrder("province-officer", "ON");
        assertThat(provider.wayOut().orElseThrow().toString()).startsWith(issuer() + "/leave?");
    }

    @ParameterizedTest
    @CsvSource({"iss,https://elsewhere.example", "aud,another", "nonce,another", "azp,another", "exp,1", "roles,ON"})
    void nobody_is_believed_whose_identity_has_something_wrong(String claim, String value) {
        claims.claim(claim, claim.equals("exp") ? (Object) new Date(1000) : value);

        assertThat(provider.redeem("code", attempt)).isEmpty();
    }

    @Test
    void a_provider_by_another_name_or_that_is_away_opens_no_door() {
        provider.outside = Optional.of(URI.create(issuer() + "/another"));
        assertThat(provider.door(attempt, Locale.ENGLISH)).isEmpty();
        server.stop(0);
        provider.outside = Optional.of(URI.create(issuer()));
        assertThat(provider.door(attempt, Locale.ENGLISH)).isEmpty();
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String signed() {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k").build(), claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
