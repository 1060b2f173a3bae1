package ca.expressentry.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of an issuer come and go while the house is open. */
class PublishedKeysTest {

    @TempDir
    Path folder;

    final Clock clock = new Clock();
    Path file;
    PublishedKeys keys;

    @BeforeEach
    void an_issuer_publishes_a_key() throws IOException {
        file = folder.resolve("keys.json");
        publish("old");
        keys = new PublishedKeys(file.toUri(), clock);
    }

    @Test
    void a_new_key_is_known_as_soon_as_it_is_asked_for() throws IOException {
        assertThat(keys.key("old")).isPresent();
        publish("new", "old");
        clock.later(Duration.ofSeconds(6));

        assertThat(keys.key("new")).isPresent();
        assertThat(keys.key("old")).isPresent();
    }

    @Test
    void a_key_that_was_taken_away_is_unknown_within_minutes() throws IOException {
        assertThat(keys.key("old")).isPresent();
        publish("new");
        clock.later(Duration.ofMinutes(6));

        assertThat(keys.key("old")).isEmpty();
    }

    @Test
    void a_set_that_cannot_be_read_holds_for_an_hour_and_then_nobody_is_believed() throws IOException {
        assertThat(keys.key("old")).isPresent();
        Files.delete(file);
        clock.later(Duration.ofMinutes(50));
        assertThat(keys.key("old")).isPresent();
        clock.later(Duration.ofMinutes(20));

        assertThatThrownBy(() -> keys.key("old"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(Refusal.KEYS_AWAY));
    }

    @Test
    void unknown_keys_do_not_make_the_house_read_again_and_again() throws IOException {
        assertThat(keys.key("x")).isEmpty();
        publish("x");
        assertThat(keys.key("x")).isEmpty();
        clock.later(Duration.ofSeconds(6));
        assertThat(keys.key("x")).isPresent();
    }

    private void publish(String... names) throws IOException {
        var all = Arrays.stream(names).map(PublishedKeysTest::key).toList();
        Files.writeString(file, new JWKSet(all).toString(true));
    }

    private static JWK key(String name) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
