package ca.expressentry.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static String chosen(Province province, String day, String named) {
        var choice = StreamChoice.on(LocalDate.parse(day), province, Optional.ofNullable(named));
        return choice.fault()
                .map(refused -> refused.why().name())
                .or(() -> choice.stream().map(Stream::code))
                .orElse("none");
    }

    @Test
    void every_province_that_nominates_has_one_and_the_others_have_none() {
        for (var province : Province.values()) {
            assertThat(Stream.of(province).isEmpty()).as(province.name()).isNotEqualTo(province.nominates());
        }
        assertThat(Stream.all()).extracting(Stream::code).doesNotHaveDuplicates();
        assertThat(Stream.all()).allSatisfy(stream -> {
            assertThat(stream.certainty()).isIn("medium", "unverified");
            assertThat(stream.openFrom()).matches("unknown|\\d{4}(-\\d\\d){0,2}");
            assertThat(stream.code()).startsWith(stream.province().name());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "NS, 2026-02-17, NS-LMP, NS-LMP",
        "NS, 2026-02-18, NS-LMP, STREAM_CLOSED",
        "NS, 2026-02-17, NS-EE, STREAM_CLOSED",
        "NS, 2026-02-18, NS-EE, NS-EE",
        "ON, 2026-06-25, human capital priorities, ON-HCP",
        "ON, 2026-06-26, ON-HCP, STREAM_CLOSED",
        "ON, 2015-05-31, ON-HCP, STREAM_CLOSED",
        "ON, 2015-06-01, ON-HCP, ON-HCP",
        "AB, 2017-12-31, AB-EE, STREAM_CLOSED",
        "AB, 2018-01-01, Volet Entrée express de l’Alberta, AB-EE",
        "BC, 2026-11-24, ON-WP, STREAM_UNKNOWN"
    })
    void a_stream_is_named_by_its_code_or_name_and_open_from_its_first_day_to_its_last(
            Province province, String day, String named, String chosen) {
        assertThat(chosen(province, day, named)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({
        "ON, 2026-11-24, ON-WP",
        "ON, 2026-06-25, STREAM_MISSING",
        "NS, 2026-11-24, NS-EE",
        "AB, 2017-06-01, STREAM_CLOSED",
        "QC, 2026-11-24, none"
    })
    void unnamed_it_is_the_only_one_that_is_open(Province province, String day, String chosen) {
        assertThat(chosen(province, day, null)).isEqualTo(chosen);
    }

    @Test
    void a_refusal_names_the_stream_and_its_last_day_or_the_streams_to_choose_from() {
        var closed = StreamChoice.on(TODAY, Province.ON, Optional.of("ON-FSSW"))
                .fault()
                .orElseThrow();
        assertThat(closed.text().en()).contains("French-Speaking Skilled Worker", "2026-06-25");
        assertThat(closed.text().fr()).contains("Travailleurs qualifiés francophones", "2026-06-25");
        var several = StreamChoice.on(LocalDate.of(2026, 6, 25), Province.ON, Optional.empty())
                .fault()
                .orElseThrow();
        assertThat(several.text().en()).contains("ON-HCP, ON-FSSW, ON-ST").doesNotContain("{streams}");
    }

    @Test
    void the_table_of_a_day_has_those_that_are_open_and_every_day_on_which_that_changes_is_known() {
        assertThat(Stream.changes())
                .contains(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 6, 1), LocalDate.of(2018, 1, 1))
                .contains(LocalDate.of(2026, 2, 18), LocalDate.of(2026, 6, 26));
        assertThat(names(LocalDate.of(2026, 6, 25))).contains("Skilled Trades").doesNotContain("Workforce Priority");
        assertThat(names(LocalDate.of(2026, 6, 26)))
                .contains("Workforce Priority")
                .doesNotContain("Skilled Trades");
    }

    private static List<String> names(LocalDate day) {
        return Stream.table("Streams", day).rows().stream()
                .map(row -> row.text("Name"))
                .toList();
    }
}
