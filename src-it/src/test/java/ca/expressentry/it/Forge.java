package ca.expressentry.it;

import ca.expressentry.message.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens, good and bad; it has the key of the issuer of the demonstration, as only the server’s own account does. */
final class Forge {

    private final JsonNode key;
    private final String issuer;

    /** @param data the data folder of the house */
    Forge(Path data, String issuer) {
        this.issuer = issuer;
        try {
            key = Json.MAPPER
                    .readTree(Files.readString(data.resolve("identity/keys.json")))
                    .path("keys")
                    .path(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String keyName() {
        return key.path("kid").asText();
    }

    Map<String, Object> header(Object... changes) {
        return changed(Map.of("alg", "RS256", "typ", "at+jwt", "kid", keyName()), changes);
    }

    /** Of the program of a province, for a few minutes. */
    Map<String, Object> claims(Object... changes) {
        var now = Instant.now().getEpochSecond();
        return changed(
                Map.of(
                        "iss",
                        issuer,
                        "aud",
                        "express-entry",
                        "sub",
                        "on-integrator",
                        "groups",
                        List.of("integrator", "ON"),
                        "scope",
                        "pool:read nominations:read",
                        "iat",
                        now,
                        "exp",
                        now + 300),
                changes);
    }

    /** Names and values by turns; a null takes away. */
    private static Map<String, Object> changed(Map<String, Object> good, Object... changes) {
        var all = new LinkedHashMap<>(good);
        for (int i = 0; i < changes.length; i += 2) {
            all.put((String) changes[i], changes[i + 1]);
        }
        all.values().removeIf(value -> value == null);
        return all;
    }

    String good() {
        return signed(header(), claims());
    }

    String signed(Map<String, Object> header, Map<String, Object> claims) {
        return signed(Json.write(header), Json.write(claims));
    }

    /** Well signed, whatever it says. */
    String signed(String header, String claims) {
        return signed(header, claims, own(), "SHA256withRSA");
    }

    String signed(String header, String claims, PrivateKey key, String algorithm) {
        var said = encoded(header) + "." + encoded(claims);
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return said + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With a secret that everybody knows. */
    String withSecret(Map<String, Object> header, String secret) {
        var said = encoded(Json.write(header)) + "." + encoded(Json.write(claims()));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return said + "." + encoded(mac.doFinal(said.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PrivateKey own() {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(number("n"), number("d")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String modulus() {
        return key.path("n").asText();
    }

    private BigInteger number(String field) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(field).asText()));
    }

    static PrivateKey somebodyElses(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A token with one of its three parts put in the place of another. */
    static String with(String token, int part, String other) {
        var parts = token.split("\\.");
        parts[part] = other;
        return String.join(".", Arrays.asList(parts));
    }
}
