package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of what ASVS asks has no empty row, and whatever it names as evidence is there. */
class AsvsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+|[A-Za-z.-]+\\.(?:md|xml))`");
    private static final Pattern SECTION = Pattern.compile("V(\\d+)(\\.\\d+)?");
    private static final Set<String> ANSWERS = Set.of("met", "partly", "not", "does not apply");
    private static final int CHAPTERS = 17;

    /** One row of the list. */
    record Row(String section, String asked, String answer, String evidence) {

        static Row of(String line) {
            var cells = line.split("\\|", -1);
            assertThat(cells).as(line).hasSize(6);
            return new Row(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }

        boolean isAnswered() {
            return SECTION.matcher(section).matches()
                    && !asked.isEmpty()
                    && ANSWERS.contains(answer)
                    && !evidence.isEmpty()
                    && (!answer.equals("met") || !named().isEmpty());
        }

        List<String> named() {
            return NAMED.matcher(evidence)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    final List<Row> rows = read(ROOT.resolve("modules/web/asvs.md"))
            .lines()
            .filter(line -> line.startsWith("| V"))
            .map(Row::of)
            .toList();

    @Test
    void every_row_is_answered_and_what_is_met_names_its_evidence() {
        assertThat(rows).hasSizeGreaterThan(70).allMatch(Row::isAnswered);
    }

    @Test
    void every_chapter_has_a_row_and_no_section_two() {
        assertThat(rows).extracting(Row::section).doesNotHaveDuplicates();
        assertThat(rows.stream()
                        .map(row -> SECTION.matcher(row.section()).replaceAll("$1"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, CHAPTERS).boxed().toList());
    }

    @Test
    void whatever_is_named_is_there() {
        var files = files();
        var missing = new TreeSet<String>();
        rows.forEach(row -> row.named().stream()
                .filter(name -> !files.contains(name) && !files.contains(name + ".java"))
                .forEach(missing::add));

        assertThat(missing).isEmpty();
    }

    @Test
    void an_empty_row_and_a_class_that_is_not_there_are_found() {
        assertThat(Row.of("| V1.1 | asked | met | |").isAnswered()).isFalse();
        assertThat(Row.of("| V1.1 | asked | met | by hand |").isAnswered()).isFalse();
        assertThat(Row.of("| V1.1 | asked | | `JsonTest` |").isAnswered()).isFalse();
        assertThat(Row.of("| V1.1 | asked | met | `NoSuchTest` |").named())
                .containsExactly("NoSuchTest")
                .doesNotContainAnyElementsOf(files());
    }

    /** The names of what is in the repository, without what is built. */
    private static Set<String> files() {
        try (var all = Files.walk(ROOT)) {
            return all.filter(file -> !file.toString().contains("/target/"))
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
