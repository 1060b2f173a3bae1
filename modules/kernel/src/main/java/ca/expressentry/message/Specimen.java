package ca.expressentry.message;

import ca.expressentry.profile.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A whole declaration on a day, by which another program can be checked from the dated facts to the answer. The question
 * is one that the tools answer as it stands; the answers are kept by the modules that give them.
 *
 * @param id the day of the instrument and what is special about the person
 */
public record Specimen(String id, Question question) {

    private static final List<Specimen> ALL = read();

    private static List<Specimen> read() {
        try (var file = Objects.requireNonNull(Specimen.class.getResourceAsStream("specimens.ndjson"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Json.read(line, Specimen.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, instrument by instrument. */
    public static List<Specimen> all() {
        return ALL;
    }

    /** The day asked about. */
    public LocalDate on() {
        return question.on().orElseThrow();
    }
}
