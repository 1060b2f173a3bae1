package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    static final Problem ODD = Problem.of("odd", new Bilingual("It is odd.", "Il est impair."));

    record Number(int n) {}

    static final Lines<Number> HALVES =
            new Lines<>(Number.class, number -> number.n() % 2 == 0 ? new Number(number.n() / 2) : ODD);

    static List<JsonNode> answers(InputStream questions) {
        try {
            var answers = new ByteArrayOutputStream();
            HALVES.answer(questions, answers);
            return answers.toString(StandardCharsets.UTF_8)
                    .lines()
                    .map(LinesTest::tree)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<JsonNode> answers(byte[] questions) {
        return answers(new ByteArrayInputStream(questions));
    }

    static List<JsonNode> answers(String questions) {
        return answers(questions.getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode tree(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static void isFault(JsonNode answer, int line, String code) {
        assertThat(answer.path("line").intValue()).isEqualTo(line);
        assertThat(answer.path("problem").path("code").asText()).isEqualTo(code);
        assertThat(answer.path("problem").path("text").path("fr").asText()).isNotBlank();
    }

    @Test
    void each_line_is_answered_by_one_in_order() {
        assertThat(answers("{\"n\":2}\n{\"n\":8}\r\n{\"n\":6}\n"))
                .extracting(answer -> answer.path("n").intValue())
                .containsExactly(1, 4, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\":2}", "{\"n\":2}\n"})
    void a_last_line_needs_no_end(String questions) {
        assertThat(answers(questions)).hasSize(1);
    }

    @Test
    void no_lines_no_answers() {
        assertThat(answers("")).isEmpty();
    }

    @Test
    void a_bad_line_is_answered_by_its_number_and_stops_nothing() {
        var answers = answers(
                "{\"n\":2}\nnonsense\n\n{\"n\":3}\n{\"n\":4,\"m\":4}\n{\"n\":NaN}\n{\"n\":99999999999}\n{\"n\":6}");

        assertThat(answers).hasSize(8);
        isFault(answers.get(1), 2, "malformed-json");
        isFault(answers.get(2), 3, "empty-body");
        isFault(answers.get(3), 4, "odd");
        isFault(answers.get(4), 5, "invalid-content");
        assertThat(answers.get(4).at("/problem/errors/0/pointer").asText()).isEqualTo("/m");
        isFault(answers.get(5), 6, "malformed-json");
        isFault(answers.get(6), 7, "invalid-content");
        assertThat(answers.get(7).path("n").intValue()).isEqualTo(3);
    }

    @Test
    void bytes_that_are_no_text_are_a_bad_line() {
        var questions = "{\"n\":2}\n{\"\u00ff\":1}\n{\"n\":4}".getBytes(StandardCharsets.ISO_8859_1);

        var answers = answers(questions);

        assertThat(answers).hasSize(3);
        isFault(answers.get(1), 2, "malformed-json");
        assertThat(answers.get(2).path("n").intValue()).isEqualTo(2);
    }

    @Test
    void a_line_may_be_a_mebibyte_long_and_no_longer() {
        var fits = "{\"n\":2}" + " ".repeat((1 << 20) - 7);

        var answers = answers(fits + "\n" + fits + " \n{\"n\":4}");

        assertThat(answers.get(0).path("n").intValue()).isEqualTo(1);
        isFault(answers.get(1), 2, "line-too-long");
        assertThat(answers.get(2).path("n").intValue()).isEqualTo(2);
    }

    /** Who waits for an answer before asking again gets it. */
    @Test
    void an_answer_does_not_wait_for_the_next_question() throws IOException {
        var answers = new ByteArrayOutputStream();
        var heard = new int[3];
        var asked = new int[1];
        var questions = Collections.enumeration(List.of("{\"n\":2}\n", "{\"n\":4}\n", "{\"n\":6}\n").stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .map(line -> new ByteArrayInputStream(line) {
                    @Override
                    public synchronized int read(byte[] into, int at, int length) {
                        if (available() == line.length) {
                            heard[asked[0]++] = (int) answers.toString(StandardCharsets.UTF_8)
                                    .lines()
                                    .count();
                        }
                        return super.read(into, at, length);
                    }
                })
                .toList());

        HALVES.answer(new SequenceInputStream(questions), answers);

        assertThat(heard).containsExactly(0, 1, 2);
    }

    /** Questions that are made as they are read, and answers that are counted as they are written. */
    @Test
    void a_million_lines_pass_through_one_line_of_memory() throws IOException {
        var lines = 1_000_000;
        var questions = Collections.enumeration(new java.util.AbstractList<InputStream>() {
            @Override
            public InputStream get(int i) {
                return new ByteArrayInputStream("{\"n\":2}\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public int size() {
                return lines / 1_000;
            }
        });
        var ends = new long[1];

        HALVES.answer(new SequenceInputStream(questions), new OutputStream() {
            @Override
            public void write(int one) {
                ends[0] += one == '\n' ? 1 : 0;
            }

            @Override
            public void write(byte[] from, int at, int length) {
                ends[0] += IntStream.range(at, at + length)
                        .filter(i -> from[i] == '\n')
                        .count();
            }
        });

        assertThat(ends[0]).isEqualTo(lines);
    }
}
