package ca.expressentry.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.text.Bilingual;
import ca.expressentry.web.TextTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    static Stream<Bilingual> everything() {
        return Stream.of(Words.TEXTS, LawWords.COLUMNS, LawWords.VALUES).flatMap(texts -> texts.values().stream());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void every_text_is_well_set_and_has_the_same_places_in_both_languages(Bilingual text) {
        TextTest.isWellSet(text.en());
        TextTest.isWellSet(text.fr());
        assertThat(places(text.fr())).isEqualTo(places(text.en()));
    }

    @Test
    void every_text_is_said_somewhere_and_what_is_said_is_there() throws IOException {
        var sources = new StringBuilder();
        for (var root : new String[] {"src/main/jte", "src/main/java/ca/expressentry/web/portal"}) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    sources.append(Files.readString(file));
                }
            }
        }
        var said = new TreeSet<String>();
        Pattern.compile(
                        "\"((?:site|form|missing|front|rules|office|sign-in|stale|pool|case|offer|list|ledger|nomination|withdraw|state|told|by|decide|certificate|interest|match|settings|users|verify|counter|rounds|bands|effect|work|files|file|live|fate|board|access|education|round-office|round-state|round-file|lines|review|read-only)\\.[a-z.-]+)\"")
                .matcher(sources)
                .results()
                .forEach(match -> said.add(match.group(1)));

        assertThat(said).isEqualTo(new TreeSet<>(Words.TEXTS.keySet()));
    }

    @Test
    void days_and_numbers_are_written_as_the_language_does() {
        var english = Words.in(Locale.ENGLISH);
        var french = Words.in(Locale.FRENCH);
        var day = LocalDate.of(2025, 3, 25);

        assertThat(english.day(day)).isEqualTo("March 25, 2025");
        assertThat(french.day(day)).isEqualTo("25 mars 2025");
        assertThat(french.day(LocalDate.of(2025, 8, 1))).isEqualTo("1er août 2025");
        assertThat(english.number(15263)).isEqualTo("15,263");
        assertThat(french.number(15263)).isEqualTo("15\u00a0263");
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        Pattern.compile("\\{[a-z-]+}").matcher(text).results().forEach(match -> places.add(match.group()));
        return places;
    }
}
