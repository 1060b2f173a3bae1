package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.law.Instrument;
import ca.expressentry.law.Instrument.Kind;
import ca.expressentry.law.Instrument.Part;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {

    final Library library = Published.LIBRARY;

    static Stream<Instrument> everything() {
        return Published.LIBRARY.all().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, CRS-2015-01-01, PERIOD-TO-APPLY-2015-01-01, NOC-2015-01-01, LANGUAGE-EQUIVALENCY-2015-01-01",
        "2025-03-24, CRS-2022-11-16, PERIOD-TO-APPLY-2021-06-29, NOC-2022-11-16, LANGUAGE-EQUIVALENCY-2024-01-30",
        "2025-03-25, CRS-2025-03-25, PERIOD-TO-APPLY-2021-06-29, NOC-2022-11-16, LANGUAGE-EQUIVALENCY-2024-01-30",
        "2026-11-03, CRS-2026-11-03, PERIOD-TO-APPLY-2021-06-29, NOC-2022-11-16, LANGUAGE-EQUIVALENCY-2024-01-30"
    })
    void of_each_law_one_version_is_in_force(LocalDate day, String crs, String period, String noc, String languages) {
        assertThat(library.on(day))
                .extracting(Instrument::id)
                .contains(crs, period, noc, languages)
                .doesNotHaveDuplicates();
        assertThat(library.on(day)).extracting(Instrument::subject).doesNotHaveDuplicates();
    }

    @Test
    void a_law_that_has_not_begun_has_no_version() {
        assertThat(library.on(LocalDate.of(2017, 1, 26))).noneMatch(i -> i.id().startsWith("SETTLEMENT-FUNDS"));
        assertThat(library.on(LocalDate.of(2017, 1, 27))).anyMatch(i -> i.id().equals("SETTLEMENT-FUNDS-2017-01-27"));
    }

    @Test
    void an_amended_table_is_the_one_of_the_day() {
        assertThat(rows("2020-10-19", "CRS", "French"))
                .extracting(row -> row.get(4))
                .containsExactly("15", "30");
        assertThat(rows("2020-10-20", "CRS", "French"))
                .extracting(row -> row.get(4))
                .containsExactly("25", "50");
        assertThat(headings("2025-03-24", "CRS")).contains("Arranged employment");
        assertThat(headings("2025-03-25", "CRS"))
                .doesNotContain("Arranged employment")
                .contains("Age");
    }

    @Test
    void of_a_table_by_day_the_row_in_force_stands() {
        assertThat(rows("2025-07-06", "SETTLEMENT-FUNDS", "Amounts")).hasSize(1).allMatch(row -> row.contains("14690"));
        assertThat(rows("2025-07-07", "SETTLEMENT-FUNDS", "Amounts")).hasSize(1).allMatch(row -> row.contains("15263"));
        assertThat(rows("2024-04-29", "DOCUMENT-CHECKLIST", "Fees")).hasSize(1).allMatch(row -> row.contains("850"));
        assertThat(rows("2024-04-30", "DOCUMENT-CHECKLIST", "Fees")).hasSize(1).allMatch(row -> row.contains("950"));
    }

    @Test
    void a_chart_stands_from_its_first_sitting_on_and_the_older_beside_it() {
        assertThat(headings("2023-12-10", "LANGUAGE-EQUIVALENCY"))
                .contains("TEF Canada, scale before")
                .doesNotContain("TEF Canada, scale of 699", "PTE Core");
        assertThat(headings("2023-12-11", "LANGUAGE-EQUIVALENCY"))
                .contains("TEF Canada, scale before", "TEF Canada, scale of 699");
        assertThat(rows("2015-01-01", "LANGUAGE-EQUIVALENCY", "Sittings")).hasSize(3);
    }

    @Test
    void a_group_of_trades_is_that_of_the_classification() {
        assertThat(headings("2022-11-15", "SKILLED-TRADES"))
                .contains("From 2015-01-01")
                .doesNotContain("From 2022-11-16");
        assertThat(headings("2022-11-16", "SKILLED-TRADES"))
                .contains("From 2022-11-16")
                .doesNotContain("From 2015-01-01");
    }

    @Test
    void what_is_provisional_or_unverified_says_so() {
        assertThat(marks("CRS-2025-03-25", Kind.PROVISIONAL)).isEmpty();
        assertThat(marks("CRS-2026-11-03", Kind.PROVISIONAL))
                .singleElement()
                .asString()
                .contains("three levels of wage");
        assertThat(marks("CRS-2020-10-20", Kind.UNVERIFIED)).anyMatch(note -> note.contains("lower amount"));
        assertThat(marks("CRS-2016-11-19", Kind.UNVERIFIED)).noneMatch(note -> note.contains("lower amount"));
        assertThat(marks("SETTLEMENT-FUNDS-2024-05-28", Kind.UNVERIFIED)).contains("Amounts, 2024-05-28: unverified.");
        assertThat(marks("SETTLEMENT-FUNDS-2025-07-07", Kind.UNVERIFIED))
                .noneMatch(note -> note.contains("2025-07-07: "));
        assertThat(marks("DOCUMENT-CHECKLIST-2026-04-30", Kind.UNVERIFIED)).contains("Fees, 2026-04-30: unverified.");
        assertThat(marks("DOCUMENT-CHECKLIST-2025-08-21", Kind.UNVERIFIED)).noneMatch(note -> note.startsWith("Fees"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void every_version_is_in_both_languages_and_marks_the_same_in_both(Instrument instrument) {
        for (var part : instrument.parts()) {
            isWellSet(part.heading());
            part.text().forEach(LibraryTest::isWellSet);
            assertThat(part.text()).allSatisfy(text -> {
                assertThat(text.fr()).isNotEqualTo(text.en());
                assertThat(text.fr().contains("non vérifié"))
                        .as(text.fr())
                        .isEqualTo(text.en().contains("unverified"));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void every_version_says_what_it_changed(Instrument instrument) {
        assertThat(instrument.changed()).isNotEmpty();
    }

    @Test
    void ids_name_one_version_each() {
        assertThat(library.all()).extracting(Instrument::id).doesNotHaveDuplicates();
        assertThat(library.all()).allMatch(i -> library.find(i.id()).equals(java.util.Optional.of(i)));
        assertThat(library.find("CRS-2019-01-01")).isEmpty();
    }

    @Test
    void every_version_ends_where_the_next_begins() {
        assertThat(library.find("CRS-2022-11-16").orElseThrow().replacedOn()).contains(LocalDate.of(2025, 3, 25));
        assertThat(library.find("CRS-2026-11-03").orElseThrow().replacedOn()).isEmpty();
        assertThat(library.changesAfter(LocalDate.of(2025, 3, 24))).contains(LocalDate.of(2025, 3, 25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "2025-02-29", "2025-3-1", "25-03-25", "NaN"})
    void what_is_no_day_is_refused(String text) {
        assertThatThrownBy(() -> library.day(text)).isInstanceOf(Invalid.class).hasMessageContaining("not-a-day");
    }

    @Test
    void so_is_a_day_before_express_entry() {
        assertThat(library.day("2015-01-01")).isEqualTo("2015-01-01");
        assertThatThrownBy(() -> library.day("2014-12-31"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("began on 2015-01-01");
    }

    private static void isWellSet(Bilingual text) {
        TextTest.isWellSet(text.en());
        TextTest.isWellSet(text.fr());
    }

    private List<String> marks(String id, Kind kind) {
        return library.find(id).orElseThrow().marks().stream()
                .filter(mark -> mark.kind() == kind)
                .map(mark -> mark.note().en())
                .toList();
    }

    private Stream<Part> parts(String day, String law) {
        return library.on(LocalDate.parse(day)).stream()
                .filter(instrument -> instrument.id().startsWith(law))
                .flatMap(instrument -> instrument.parts().stream());
    }

    private List<String> headings(String day, String law) {
        return parts(day, law).map(part -> part.heading().en()).toList();
    }

    private List<List<String>> rows(String day, String law, String heading) {
        return parts(day, law)
                .filter(part -> part.heading().en().equals(heading))
                .flatMap(part -> part.table().orElseThrow().rows().stream())
                .map(row -> row.cells())
                .toList();
    }
}
