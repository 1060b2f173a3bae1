package ca.expressentry.web.identity;

import ca.expressentry.message.Json;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The provider at whose door people sign in (OpenID Connect, code flow with PKCE): that of the settings, else that of the
 * demonstration. The portal never sees a password.
 */
@ApplicationScoped
public class Provider {

    private static final Logger LOG = Logger.getLogger(Provider.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    DemoProvider demonstration;

    @Inject
    Issuer issuer;

    @Inject
    InstantSource clock;

    @Inject
    @ConfigProperty(name = "oidc.issuer")
    Optional<URI> outside;

    @Inject
    @ConfigProperty(name = "oidc.client.id", defaultValue = "express-entry")
    String client;

    @Inject
    @ConfigProperty(name = "oidc.client.secret")
    Optional<String> secret;

    @Inject
    @ConfigProperty(name = "oidc.client.secret.file")
    Optional<Path> secretFile;

    @Inject
    @ConfigProperty(name = "oidc.groups.claim", defaultValue = "groups")
    String groups;

    @Inject
    @ConfigProperty(name = "public.address")
    String address;

    @Inject
    @ConfigProperty(name = "http.port", defaultValue = "9080")
    String port;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private Optional<Facts> known = Optional.empty();

    /**
     * Where the provider is asked.
     *
     * @param leave where its own session is ended; empty: it keeps none
     */
    private record Facts(
            String issuer,
            String authorize,
            URI token,
            Keys keys,
            String client,
            String secret,
            Optional<String> leave) {}

    @PostConstruct
    void whenItIsOurs() {
        if (outside.isEmpty() && demonstration.isOn()) {
            known = Optional.of(new Facts(
                    issuer.name(),
                    issuer.name() + "/oauth/authorize",
                    URI.create("http://localhost:" + port + "/oauth/token"),
                    issuer.keys(),
                    DemoProvider.CLIENT,
                    demonstration.secret(),
                    Optional.empty()));
        }
    }

    static String redirect(String address) {
        return address + "/sign-in/return";
    }

    /** Whether accounts and roles are kept elsewhere. */
    public boolean isOutside() {
        return outside.isPresent();
    }

    /** Where to send the browser; empty: there is no provider, or it cannot be reached. */
    public Optional<URI> door(Attempt attempt, Locale language) {
        return facts().map(facts -> {
            var asked = new LinkedHashMap<String, String>();
            asked.put("response_type", "code");
            asked.put("client_id", facts.client());
            asked.put("redirect_uri", redirect(address));
            asked.put("scope", "openid");
            asked.put("state", attempt.state());
            asked.put("nonce", attempt.nonce());
            asked.put("code_challenge", Codes.challenge(attempt.verifier()));
            asked.put("code_challenge_method", "S256");
            asked.put("ui_locales", language.getLanguage());
            return URI.create(facts.authorize() + (facts.authorize().contains("?") ? "&" : "?") + form(asked));
        });
    }

    /** Where the provider's own session is ended as well; empty: it keeps none. */
    public Optional<URI> wayOut() {
        return known.flatMap(facts -> facts.leave()
                .map(leave -> URI.create(leave + "?"
                        + form(Map.of("client_id", facts.client(), "post_logout_redirect_uri", address + "/")))));
    }

    /** Who came back with a code; empty: the provider does not stand by it, or says nothing that means something here. */
    public Optional<Identity> redeem(String code, Attempt attempt) {
        return facts().flatMap(
                        facts -> identityToken(facts, code, attempt).flatMap(token -> read(facts, token, attempt)));
    }

    private Optional<Identity> read(Facts facts, String token, Attempt attempt) {
        try {
            var claims = SignedClaims.read(token, facts.keys()).hold(facts.issuer(), facts.client(), clock.instant());
            Refused.unless(claims.text("nonce").filter(attempt.nonce()::equals).isPresent(), Refusal.TOKEN_CLAIMS);
            Refused.unless(
                    claims.text("azp").filter(to -> !to.equals(facts.client())).isEmpty(), Refusal.TOKEN_AUDIENCE);
            return Optional.of(new Identity(claims.name(), Roles.among(claims.words(groups, Refusal.TOKEN_ROLES))));
        } catch (Refused refused) {
            Logger.getLogger(Refusals.LOG)
                    .info(() -> "refused " + refused.why().problem().code() + " at the sign-in of the portal");
            return Optional.empty();
        }
    }

    private Optional<String> identityToken(Facts facts, String code, Attempt attempt) {
        var form = form(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                redirect(address),
                "code_verifier",
                attempt.verifier()));
        var credentials = encoded(facts.client()) + ":" + encoded(facts.secret());
        return ask(HttpRequest.newBuilder(facts.token())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofString(form)))
                .map(answer -> answer.path("id_token").asText())
                .filter(token -> !token.isEmpty());
    }

    private synchronized Optional<Facts> facts() {
        if (known.isEmpty() && outside.isPresent()) {
            var name = outside.get().toString().replaceFirst("/$", "");
            known = ask(HttpRequest.newBuilder(URI.create(name + "/.well-known/openid-configuration"))
                            .GET())
                    .filter(answer -> answer.path("issuer")
                            .asText()
                            .replaceFirst("/$", "")
                            .equals(name))
                    .map(this::facts);
        }
        return known;
    }

    private Facts facts(JsonNode answer) {
        return new Facts(
                answer.path("issuer").asText(),
                answer.path("authorization_endpoint").asText(),
                URI.create(answer.path("token_endpoint").asText()),
                new PublishedKeys(URI.create(answer.path("jwks_uri").asText()), clock),
                client,
                secretOfTheClient(),
                Optional.of(answer.path("end_session_endpoint").asText()).filter(leave -> !leave.isEmpty()));
    }

    private String secretOfTheClient() {
        if (secretFile.isEmpty()) {
            return secret.orElse("");
        }
        try {
            return Files.readString(secretFile.get()).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Optional<JsonNode> ask(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return Optional.of(Json.MAPPER.readTree(answer.body()));
            }
            LOG.warning(() -> "The provider of identities answers " + answer.statusCode());
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "The provider of identities cannot be asked");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
