package ca.expressentry.web.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A key set at an address or in a file. It is read again when a key is asked for that it lacks, and after some minutes in any
 * case, so that a key can come and go without a restart; while it cannot be read, what was read last holds for an hour.
 */
final class PublishedKeys implements Keys {

    private static final Logger LOG = Logger.getLogger(PublishedKeys.class.getName());
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration STALE = Duration.ofHours(1);
    private static final Duration NOT_AGAIN_WITHIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 1 << 18;

    private final URI place;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private JWKSet read = new JWKSet();
    private Instant readAt = Instant.EPOCH;
    private Instant triedAt = Instant.EPOCH;

    PublishedKeys(URI place, InstantSource clock) {
        this.place = place;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<JWK> key(String name) {
        var now = clock.instant();
        var isFresh = readAt.plus(FRESH).isAfter(now);
        if (!(isFresh && read.getKeyByKeyId(name) != null)
                && !triedAt.plus(NOT_AGAIN_WITHIN).isAfter(now)) {
            triedAt = now;
            readAgain(now);
        }
        Refused.unless(readAt.plus(STALE).isAfter(now), Refusal.KEYS_AWAY);
        return Optional.ofNullable(read.getKeyByKeyId(name));
    }

    private void readAgain(Instant now) {
        try {
            read = JWKSet.parse(text()).toPublicJWKSet();
            readAt = now;
        } catch (IOException | ParseException e) {
            LOG.log(Level.WARNING, e, () -> "The keys at " + place + " cannot be read");
        }
    }

    private String text() throws IOException {
        if (place.getScheme().equals("file")) {
            return Files.readString(Path.of(place));
        }
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(place).timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("status " + answer.statusCode());
                }
                return new String(body.readNBytes(LARGEST), java.nio.charset.StandardCharsets.UTF_8);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
