package ca.expressentry.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown document as a program reads it: headings, and under each heading one table at most. Everything else is
 * prose for people.
 */
public record MarkdownDocument(List<Section> sections) {

    /** What stands under one heading, of whatever level, up to the next. */
    public record Section(String heading, List<String> prose, Optional<MarkdownTable> table) {}

    public MarkdownDocument {
        sections = List.copyOf(sections);
    }

    /** The document that stands beside a class, or in a folder beside it. */
    public static MarkdownDocument read(Class<?> beside, String resource) {
        try (var stream = beside.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no document " + resource + " beside " + beside.getName());
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(resource + ": " + e.getMessage(), e);
        }
    }

    public static MarkdownDocument parse(String text) {
        var sections = new ArrayList<Section>();
        var section = new Draft("");
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("#")) {
                section.finishInto(sections);
                section = new Draft(line.replaceFirst("^#+", "").strip());
            } else {
                section.add(line);
            }
        }
        section.finishInto(sections);
        return new MarkdownDocument(sections);
    }

    /** The table under a heading. */
    public MarkdownTable table(String heading) {
        return sections.stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .flatMap(Section::table)
                .orElseThrow(() -> new IllegalArgumentException("no table under " + heading));
    }

    /** Every table, in the order of the document. */
    public List<MarkdownTable> tables() {
        return sections.stream().flatMap(section -> section.table().stream()).toList();
    }

    private static final class Draft {

        private final String heading;
        private final List<String> prose = new ArrayList<>();
        private final List<String> table = new ArrayList<>();
        private boolean tableEnded;

        Draft(String heading) {
            this.heading = heading;
        }

        void add(String line) {
            if (line.startsWith("|")) {
                if (tableEnded) {
                    throw new IllegalArgumentException("two tables under one heading: " + heading);
                }
                table.add(line);
                return;
            }
            tableEnded = !table.isEmpty();
            if (!line.isEmpty()) {
                prose.add(line);
            }
        }

        void finishInto(List<Section> sections) {
            if (heading.isEmpty()) {
                if (!table.isEmpty()) {
                    throw new IllegalArgumentException("a table without a heading: " + table.get(0));
                }
                return;
            }
            if (sections.stream().anyMatch(s -> s.heading().equals(heading))) {
                throw new IllegalArgumentException("a heading twice: " + heading);
            }
            sections.add(new Section(
                    heading,
                    List.copyOf(prose),
                    table.isEmpty() ? Optional.empty() : Optional.of(MarkdownTable.parse(heading, table))));
        }
    }
}
