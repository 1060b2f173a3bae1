package ca.expressentry.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerKeysTest {

    @TempDir
    Path folder;

    final Clock clock = new Clock();

    @Test
    void the_first_start_makes_a_key_that_the_next_one_finds() throws IOException {
        var first = new IssuerKeys(folder, clock).signing();

        assertThat(new IssuerKeys(folder, clock).signing().getKeyID()).isEqualTo(first.getKeyID());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_has_signed_long_enough_makes_place_for_another_and_stays_known_once() {
        var keys = new IssuerKeys(folder, clock);
        var first = keys.signing().getKeyID();
        clock.later(Duration.ofDays(31));
        var second = keys.signing().getKeyID();

        assertThat(second).isNotEqualTo(first);
        assertThat(keys.key(first)).isPresent();
        assertThat(keys.published()).contains(first, second);
        keys.rotate();
        assertThat(keys.key(first)).isEmpty();
        assertThat(keys.key(second)).isPresent();
    }

    @Test
    void what_is_published_signs_nothing() {
        var keys = new IssuerKeys(folder, clock);
        var name = keys.signing().getKeyID();

        assertThat(keys.published()).contains("\"n\"").doesNotContain("\"d\"", "\"p\"", "\"q\"");
        assertThat(keys.key(name).orElseThrow().isPrivate()).isFalse();
    }
}
