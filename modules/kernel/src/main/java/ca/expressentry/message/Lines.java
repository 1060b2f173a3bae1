package ca.expressentry.message;

import ca.expressentry.profile.Question;
import ca.expressentry.profile.Understanding.Understood;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Questions in bulk, one JSON text a line: each line is answered by one line, in order, as it comes. A line that cannot be
 * answered is answered by its number and its problem, and the next one is read. No more than one line is in memory.
 *
 * @param type what each line is
 * @param answer what follows from it; a {@link Problem} for a line that makes no sense
 */
public record Lines<T>(Class<T> type, Function<T, Object> answer) {

    private static final int LONGEST = 1 << 20;
    private static final int CHUNK = 1 << 16;
    private static final int NONE = -1;

    private static final Bilingual TOO_LONG = new Bilingual(
            "The line is longer than what is read: one mebibyte.",
            "La ligne dépasse ce qui est lu\u00a0: un mébioctet.");

    /** Questions about declarations, answered once they are understood. */
    public static Lines<Question> ofQuestions(LocalDate today, Function<Understood, Object> answer) {
        return new Lines<>(
                Question.class, question -> question.understand(today).fold(answer, problem -> problem));
    }

    /** The answer to a line that has none. */
    private record Fault(long line, Problem problem) {}

    /** Answers until the lines end; a last line needs no end. */
    public void answer(InputStream questions, OutputStream answers) throws IOException {
        var in = new BufferedInputStream(questions, CHUNK);
        var out = new BufferedOutputStream(answers, CHUNK);
        var line = new ByteArrayOutputStream();
        long number = 0;
        for (var next = in.read(); next != NONE; next = in.read()) {
            number++;
            line.reset();
            var tooLong = !readLine(next, in, line);
            out.write(Json.MAPPER.writeValueAsBytes(
                    tooLong
                            ? new Fault(number, Problem.of("line-too-long", TOO_LONG))
                            : answerTo(line.toByteArray(), number)));
            out.write('\n');
            if (in.available() == 0) {
                out.flush();
            }
        }
        out.flush();
    }

    /** Reads to the end of a line that begins with this byte; whether it is short enough. */
    private static boolean readLine(int first, InputStream in, ByteArrayOutputStream line) throws IOException {
        var length = 0;
        for (var next = first; next != '\n' && next != NONE; next = in.read()) {
            if (length < LONGEST) {
                line.write(next);
            }
            length = Math.min(length + 1, LONGEST + 1);
        }
        return length <= LONGEST;
    }

    private Object answerTo(byte[] line, long number) {
        var reply = Sent.read(line, type).fold(answer, problem -> problem);
        return reply instanceof Problem problem ? new Fault(number, problem) : reply;
    }
}
