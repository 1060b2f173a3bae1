package ca.expressentry.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.web.Published;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesPageTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static String page(Locale language, String on) {
        var visit = new Visit(language, Map.of("on", on));
        return html(RulesPage.answer(visit, Published.LIBRARY, TODAY), visit);
    }

    static String html(Page.Answer answer, Visit visit) {
        var out = new ByteArrayOutputStream();
        try {
            Portal.render(answer, visit, RulesPage.PATH, "?on=2025-03-25").writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static Stream<String> every_day_a_rule_changed() {
        return Published.LIBRARY.days().stream().map(LocalDate::toString);
    }

    @Test
    void the_tables_of_the_day_are_printed_in_the_language_of_the_address() {
        assertThat(page(Locale.ENGLISH, "2025-03-25"))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("In force on March 25, 2025", "CRS-2025-03-25", "20 to 29", "14,690")
                .doesNotContain("20 à 29");
        assertThat(page(Locale.FRENCH, "2025-07-07"))
                .contains("<html lang=\"fr\">", "En vigueur le 7 juillet 2025", "20 à 29", "15\u00a0263", "Âge")
                .doesNotContain("20 to 29", "Without spouse");
    }

    @Test
    void without_a_day_it_is_today() {
        assertThat(page(Locale.ENGLISH, "")).contains("In force on November 24, 2026", "value=\"2026-11-24\"");
    }

    @Test
    void what_is_provisional_is_said_loudly() {
        assertThat(page(Locale.ENGLISH, "2026-11-02")).doesNotContain("class=\"provisional\"");
        assertThat(page(Locale.ENGLISH, "2026-11-03"))
                .contains("class=\"provisional\"", "Provisional rules are in force on this day")
                .contains("scores of this version are marked as provisional");
        assertThat(page(Locale.FRENCH, "2026-11-03")).contains("Des règles provisoires sont en vigueur à cette date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2014-12-31", "\"><script>alert(1)</script>"})
    void what_is_no_day_is_answered_with_the_fault_at_the_top_and_the_input_kept(String on) {
        var visit = new Visit(Locale.FRENCH, Map.of("on", on));
        var answer = RulesPage.answer(visit, Published.LIBRARY, TODAY);
        var html = html(answer, visit);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(html)
                .contains("class=\"errors\"", "<a href=\"#on\">", "aria-invalid=\"true\"", "on-fault")
                .doesNotContain("<script", "En vigueur le");
        assertThat(html.indexOf("class=\"errors\"")).isLessThan(html.indexOf("<form"));
        assertThat(html).contains("value=\"" + on.replace("\"", "&#34;").replace("<", "&lt;"));
    }

    @ParameterizedTest
    @MethodSource("every_day_a_rule_changed")
    void a_page_is_well_formed_and_every_anchor_is_one(String day) {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            var html = page(language, day);
            var ids = all("id=\"([^\"]*)\"", html).toList();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(ids).containsAll(all("href=\"#([^\"]*)\"", html).toList());
            assertThat(ids)
                    .containsAll(all("aria-labelledby=\"([^\"]*)\"", html).toList());
            assertThat(all("<(h1)", html)).hasSize(1);
            assertThat(all("(<table>)", html).count())
                    .isEqualTo(all("(<caption)", html).count());
            assertThat(all("(<th(?!ead)(?![^>]*scope=))", html)).isEmpty();
            assertThat(html).doesNotContain("style=", "onclick", "<script", "{day}");
        }
    }

    @ParameterizedTest
    @MethodSource("every_day_a_rule_changed")
    void every_column_and_code_of_the_law_has_its_words(String day) {
        for (var instrument : Published.LIBRARY.on(LocalDate.parse(day))) {
            for (var part : instrument.parts()) {
                part.table().ifPresent(table -> {
                    for (var column : table.columns()) {
                        assertThat(column.matches("[0-9]") || LawWords.COLUMNS.containsKey(column))
                                .as("words for the column %s of %s", column, instrument.id())
                                .isTrue();
                    }
                    for (var row : LawWords.show(table, Words.in(Locale.FRENCH)).rows()) {
                        assertThat(row)
                                .as(row.toString())
                                .noneMatch(cell -> cell.text().matches("[A-Z]{4,}|[A-Z]+_[A-Z_]+"));
                    }
                });
            }
        }
    }

    @Test
    void the_other_language_is_the_same_page_on_the_same_day() {
        assertThat(page(Locale.ENGLISH, "2025-03-25")).contains("href=\"/fr/regles?on=2025-03-25\"");
        assertThat(page(Locale.FRENCH, "2025-03-25")).contains("href=\"/en/rules?on=2025-03-25\"");
    }

    private static Stream<String> all(String pattern, String html) {
        return Pattern.compile(pattern).matcher(html).results().map((MatchResult match) -> match.group(1));
    }
}
