package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadFileTest {

    private static final int LINES = 12;
    private static final Instant BEGIN = Instant.parse("2026-11-24T15:00:00.000001Z");

    @TempDir
    Path folder;

    @BeforeEach
    void heads_are_noted_over_two_lives() throws IOException {
        for (int life = 0; life < 2; life++) {
            var file = new HeadFile(folder);
            for (int line = 0; line < LINES / 2; line++) {
                file.append(head(life * LINES / 2 + line));
            }
        }
    }

    @Test
    void what_was_noted_is_read_and_nothing_is_forged() throws IOException {
        var reading = new HeadFile(folder).read();

        assertThat(reading.forged()).isEmpty();
        assertThat(reading.heads()).hasSize(LINES).startsWith(head(0)).endsWith(head(LINES - 1));
    }

    @Test
    void the_key_is_for_its_owner_only() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_that_is_edited_taken_out_or_moved_is_forged() throws IOException {
        var file = folder.resolve("heads");
        var untouched = Files.readAllLines(file);
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var lines = new ArrayList<>(untouched);
            var at = random.nextInt(LINES - 1);
            switch (random.nextInt(3)) {
                case 0 -> lines.set(at, edited(lines.get(at), random));
                case 1 -> lines.remove(at);
                default -> lines.add(at, lines.remove(at + 1));
            }
            Files.write(file, lines);

            assertThat(new HeadFile(folder).read().forged()).as("seed %s", seed).isNotEmpty();
        }
    }

    @Test
    void another_key_signs_nothing_of_it() throws IOException {
        Files.delete(folder.resolve("key"));

        assertThat(new HeadFile(folder).read().forged()).hasSize(LINES);
    }

    @Test
    void what_a_crash_left_of_a_line_is_cut_off() throws IOException {
        Files.writeString(folder.resolve("heads"), "99 abc", StandardOpenOption.APPEND);

        var file = new HeadFile(folder);
        file.append(head(LINES));

        assertThat(file.read().forged()).isEmpty();
        assertThat(file.read().heads()).hasSize(LINES + 1);
    }

    private static String edited(String line, Random random) {
        var at = random.nextInt(line.length());
        return line.substring(0, at) + (line.charAt(at) == '7' ? '8' : '7') + line.substring(at + 1);
    }

    private static Head head(int position) {
        return new Head(position, String.format("%064x", position), BEGIN.plusSeconds(position));
    }
}
