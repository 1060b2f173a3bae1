package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NocSearchTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            21231                  | 21231
            software engineers     | 21231
            ENGINEERS, Software    | 21231
            ingenieur logic        | 21231
            INGÉNIEURS EN LOGICIEL | 21231
            2173                   | 2173
            legislat               | 0011
            legislat 0001          | 00010
            """)
    void code_and_words_find_a_group(String query, String code) {
        assertThat(Noc.search(query)).contains(new Noc(code));
    }

    @Test
    void digits_are_the_beginning_of_a_code_of_either_edition() {
        assertThat(Noc.search("2123"))
                .extracting(Noc::code)
                .containsExactly("2123", "21230", "21231", "21232", "21233", "21234");
    }

    @Test
    void all_words_must_stand_in_one_title() {
        assertThat(Noc.search("software legislators")).isEmpty();
        assertThat(Noc.search("engineers logiciels")).isEmpty();
        assertThat(Noc.search("oftware")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "99999", "("})
    void what_finds_nothing_finds_nothing(String query) {
        assertThat(Noc.search(query)).isEmpty();
    }

    @Test
    void a_code_is_found_in_whatever_edition_or_not_at_all() {
        assertThat(Noc.find("2173")).contains(new Noc("2173"));
        assertThat(Noc.find("21231")).contains(new Noc("21231"));
        assertThat(Noc.find("99999")).isEmpty();
    }

    @Test
    void the_concordance_leads_both_ways() {
        assertThat(new Noc("2173").correspondents()).extracting(Noc::code).containsExactlyInAnyOrder("21231", "21211");
        assertThat(new Noc("21211").correspondents()).contains(new Noc("2173"));
    }

    @Test
    void every_group_of_either_edition_has_a_correspondent_in_the_other() {
        for (var day : new LocalDate[] {LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 1)}) {
            assertThat(Noc.inUseOn(day))
                    .allSatisfy(noc ->
                            assertThat(noc.correspondents()).isNotEmpty().noneMatch(other -> other.isInUseOn(day)));
        }
    }
}
