package ca.expressentry.web;

import ca.expressentry.message.Json;
import ca.expressentry.message.Trail.Entry;
import ca.expressentry.message.Trail.Timeline;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A timeline as a table (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe, so that opening
 * the table runs nothing that somebody once wrote into a field.
 */
@Provider
@Produces("text/csv")
public class TimelineCsv implements MessageBodyWriter<Timeline> {

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Timeline.class;
    }

    @Override
    public void writeTo(
            Timeline timeline,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(table(timeline).getBytes(StandardCharsets.UTF_8));
    }

    static String table(Timeline timeline) {
        var head = Stream.of(line(Stream.of("link", "when", "who", "what", "why", "changes", "facts")));
        return Stream.concat(head, timeline.entries().stream().map(TimelineCsv::line))
                .collect(Collectors.joining());
    }

    private static String line(Entry entry) {
        return line(Stream.of(
                entry.link().map(String::valueOf).orElse(""),
                entry.when().toString(),
                entry.who(),
                entry.what(),
                entry.why().orElse(""),
                entry.changes().stream()
                        .map(change -> change.what() + ": " + change.before() + " → " + change.after())
                        .collect(Collectors.joining("; ")),
                Json.write(entry.facts())));
    }

    private static String line(Stream<String> cells) {
        return cells.map(TimelineCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
