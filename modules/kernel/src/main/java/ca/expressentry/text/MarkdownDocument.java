package ca.expressentry.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Markdown document as a program reads it: headings, and under each heading one table at most. Everything else is
 * prose for people.
 */
public record MarkdownDocument(List<Section> sections) {

    /**
     * What stands under one heading, of whatever level, up to the next. The prose is in English; a quotation of it is in
     * French, and its first words, in bold, are the heading in French.
     */
    public record Section(String heading, List<String> prose, Optional<MarkdownTable> table) {

        private static final String FRENCH = ">";
        private static final String ITEM = "* ";
        private static final Pattern HEADING = Pattern.compile("\\*\\*(.+?)\\.?\\*\\*(?: (.*))?");

        /** The heading in both languages; the same in both where no other is given. */
        public Bilingual title() {
            return new Bilingual(
                    heading,
                    paragraphs(french())
                            .findFirst()
                            .map(HEADING::matcher)
                            .filter(Matcher::matches)
                            .map(match -> match.group(1))
                            .orElse(heading));
        }

        /** The prose in both languages, by paragraph and item; each must be in both. */
        public List<Bilingual> text() {
            var english = paragraphs(prose.stream().filter(line -> !line.startsWith(FRENCH)))
                    .toList();
            var french = paragraphs(french())
                    .map(text -> HEADING.matcher(text).replaceFirst("$2"))
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (english.size() != french.size()) {
                throw new IllegalArgumentException("prose in one language only, under " + heading);
            }
            return IntStream.range(0, english.size())
                    .mapToObj(i -> new Bilingual(plain(english.get(i)), plain(french.get(i))))
                    .toList();
        }

        private Stream<String> french() {
            return prose.stream()
                    .filter(line -> line.startsWith(FRENCH))
                    .map(line -> line.substring(FRENCH.length()).strip());
        }

        private static String plain(String text) {
            return text.replaceAll("[*`]", "");
        }

        private static Stream<String> paragraphs(Stream<String> lines) {
            var text = lines.map(line -> line.startsWith(ITEM) ? "\n" + line.substring(ITEM.length()) : line)
                    .collect(Collectors.joining(" "));
            return text.lines().map(String::strip).filter(line -> !line.isEmpty());
        }
    }

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
        return section(heading)
                .flatMap(Section::table)
                .orElseThrow(() -> new IllegalArgumentException("no table under " + heading));
    }

    /** What stands under a heading. */
    public Optional<Section> section(String heading) {
        return sections.stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst();
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
