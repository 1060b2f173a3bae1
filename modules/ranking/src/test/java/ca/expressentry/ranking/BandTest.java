package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            17 or less        |  0 |         17
            18                | 18 |         18
            20 to 29          | 20 |         29
            45 or more        | 45 | 2147483647
            CLB 4 or 5        |  4 |          5
            NCLC 7 or more    |  7 | 2147483647
            CLB 6             |  6 |          6
            less than 1 year  |  0 |          0
            1 year            |  1 |          1
            1 or 2 years      |  1 |          2
            5 or more years   |  5 | 2147483647
            """)
    void a_band_is_read_as_the_law_writes_it(String text, int from, int to) {
        assertThat(Band.parse(text)).isEqualTo(new Band(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "many",
                "20-29",
                "29 to 20",
                "20 to 20",
                "4 or 6",
                "5 or 4",
                "5 to more",
                "5 to less",
                "-1",
                "less than 1 or more",
                "less than 0",
                "18 years old"
            })
    void what_is_not_a_band_is_refused(String text) {
        assertThatThrownBy(() -> Band.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_band_includes_both_its_ends() {
        var twenties = Band.parse("20 to 29");

        assertThat(twenties.includes(19)).isFalse();
        assertThat(twenties.includes(20)).isTrue();
        assertThat(twenties.includes(29)).isTrue();
        assertThat(twenties.includes(30)).isFalse();
    }

    @Test
    void a_scale_gives_for_every_number_what_its_band_gives() {
        var values = Scale.everyNumber(
                table("less than 2", "2", "3 or more"), row -> row.cells().get(0));

        assertThat(values).containsExactly("less than 2", "less than 2", "2", "3 or more");
    }

    @Test
    void what_is_beyond_the_last_number_has_the_grade_of_the_last() {
        var scale = new Scale(List.of(0, 1, 2));

        assertThat(scale.at(0)).isZero();
        assertThat(scale.at(2)).isEqualTo(2);
        assertThat(scale.at(99)).isEqualTo(2);
    }

    @Test
    void a_scale_has_no_gap_no_overlap_and_an_end() {
        refuses(table("1 or more"), "a gap");
        refuses(table("less than 1", "2 or more"), "a gap");
        refuses(table("1 or less", "1 or more"), "a gap or an overlap");
        refuses(table("1 or less", "2 or more", "3"), "a gap or an overlap");
        refuses(table("1 or less", "2"), "no end");
        refuses(table(), "no end");
    }

    private static void refuses(MarkdownTable table, String why) {
        assertThatThrownBy(() -> Scale.everyNumber(table, row -> row)).hasMessageContaining(why);
    }

    private static MarkdownTable table(String... bands) {
        var rows = bands.length == 0 ? "" : "| " + String.join(" |\n| ", bands) + " |\n";
        return MarkdownDocument.parse("# Bands\n| Band |\n|------|\n" + rows).table("Bands");
    }
}
