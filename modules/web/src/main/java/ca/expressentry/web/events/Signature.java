package ca.expressentry.web.events;

import ca.expressentry.message.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/** The signature of what is sent to a webhook, in the manner of Standard Webhooks: HMAC-SHA256 over name, time and body. */
final class Signature {

    private static final String SECRET = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private Signature() {}

    /** A secret that nobody can guess, as its receiver is given it. */
    static String freshSecret() {
        var bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return SECRET + Base64.getEncoder().encodeToString(bytes);
    }

    /** What the receiver finds in the header. */
    static String of(String secret, String id, Instant at, String body) {
        var key = Base64.getDecoder().decode(secret.substring(SECRET.length()));
        var signed = id + "." + at.getEpochSecond() + "." + body;
        return "v1," + Base64.getEncoder().encodeToString(Hmac.of(key, signed.getBytes(StandardCharsets.UTF_8)));
    }
}
