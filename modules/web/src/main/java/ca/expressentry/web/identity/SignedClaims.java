package ca.expressentry.web.identity;

import ca.expressentry.message.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a signed JSON Web Token says (RFC 7519, RFC 8725), once its shape and signature are right: one of three algorithms with a
 * public key of the issuer that is found by its name alone, and nothing that this house does not understand.
 */
final class SignedClaims {

    /** Two clocks may differ by this much. */
    static final Duration TOLERANCE = Duration.ofSeconds(30);

    private static final int LONGEST = 8_192;
    private static final int LONGEST_NAME = 100;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Set<String> ALGORITHMS = Set.of("RS256", "PS256", "ES256");
    private static final Set<String> TYPES = Set.of("JWT", "at+jwt");
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ", "x5t", "x5t#S256");

    private final ObjectNode claims;

    private SignedClaims(ObjectNode claims) {
        this.claims = claims;
    }

    static SignedClaims read(String token, Keys keys) {
        Refused.unless(token.length() <= LONGEST, Refusal.TOKEN_TOO_LONG);
        Refused.unless(SHAPE.matcher(token).matches(), Refusal.MALFORMED_TOKEN);
        var parts = token.split("\\.");
        var header = json(parts[0]);
        var claims = json(parts[1]);
        Refused.unless(ALGORITHMS.contains(header.path("alg").asText()), Refusal.TOKEN_ALGORITHM);
        Refused.unless(!header.has("typ") || TYPES.contains(header.path("typ").asText()), Refusal.TOKEN_HEADER);
        header.fieldNames().forEachRemaining(name -> Refused.unless(HEADER.contains(name), Refusal.TOKEN_HEADER));
        Refused.unless(header.path("kid").isTextual(), Refusal.UNKNOWN_KEY);
        var key = keys.key(header.path("kid").asText()).orElseThrow(() -> new Refused(Refusal.UNKNOWN_KEY));
        verify(token, key);
        return new SignedClaims(claims);
    }

    private static void verify(String token, JWK key) {
        try {
            var signed = JWSObject.parse(token);
            var algorithm = signed.getHeader().getAlgorithm();
            Refused.unless(
                    (key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm))
                            && (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                            && key instanceof AsymmetricJWK,
                    Refusal.TOKEN_ALGORITHM);
            var verifier = new DefaultJWSVerifierFactory()
                    .createJWSVerifier(signed.getHeader(), ((AsymmetricJWK) key).toPublicKey());
            Refused.unless(signed.verify(verifier), Refusal.TOKEN_SIGNATURE);
        } catch (ParseException e) {
            throw new Refused(Refusal.MALFORMED_TOKEN);
        } catch (JOSEException e) {
            throw new Refused(Refusal.TOKEN_ALGORITHM);
        }
    }

    private static ObjectNode json(String part) {
        try {
            if (Json.MAPPER.readTree(Base64.getUrlDecoder().decode(part)) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new Refused(Refusal.MALFORMED_TOKEN);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        throw new Refused(Refusal.MALFORMED_TOKEN);
    }

    /** Is from this issuer, for this audience, and holds at this instant. */
    SignedClaims hold(String issuer, String audience, Instant now) {
        Refused.unless(text("iss").filter(issuer::equals).isPresent(), Refusal.TOKEN_ISSUER);
        Refused.unless(audiences().contains(audience), Refusal.TOKEN_AUDIENCE);
        Refused.unless(instant("exp").isAfter(now.minus(TOLERANCE)), Refusal.TOKEN_EXPIRED);
        for (var beginning : new String[] {"nbf", "iat"}) {
            Refused.unless(
                    !claims.has(beginning) || !instant(beginning).isAfter(now.plus(TOLERANCE)),
                    Refusal.TOKEN_NOT_YET_VALID);
        }
        return this;
    }

    private Set<String> audiences() {
        return claims.path("aud").isTextual()
                ? Set.of(claims.path("aud").asText())
                : words("aud", Refusal.TOKEN_AUDIENCE);
    }

    private Instant instant(String name) {
        var seconds = claims.path(name);
        Refused.unless(
                seconds.isNumber()
                        && seconds.canConvertToLong()
                        && seconds.asLong() >= 0
                        && seconds.asLong() < 1L << 40,
                Refusal.TOKEN_CLAIMS);
        return Instant.ofEpochSecond(seconds.asLong());
    }

    /** A claim that is a text; empty: there is none. */
    Optional<String> text(String name) {
        var value = claims.path(name);
        Refused.unless(
                value.isMissingNode()
                        || value.isTextual()
                                && !value.asText().isBlank()
                                && value.asText().length() <= LONGEST_NAME * 10,
                Refusal.TOKEN_CLAIMS);
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }

    /** Who it is about: a name that can do no harm in a log or a page. */
    String name() {
        var name = text("upn")
                .or(() -> text("preferred_username"))
                .or(() -> text("sub"))
                .orElse("");
        Refused.unless(
                !name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl),
                Refusal.TOKEN_CLAIMS);
        return name;
    }

    /** A claim that is a list of words. */
    Set<String> words(String name, Refusal otherwise) {
        Refused.unless(claims.path(name).isArray(), otherwise);
        var words = new TreeSet<String>();
        for (JsonNode word : claims.path(name)) {
            Refused.unless(word.isTextual(), otherwise);
            words.add(word.asText());
        }
        return words;
    }

    Set<String> scopes() {
        var scopes = new TreeSet<>(List.of(text("scope").orElse("").split(" ")));
        scopes.remove("");
        return scopes;
    }
}
