package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedBandTest {

    static final short CEC = 0b10;

    final Standings standings = new Standings();

    Map<String, Integer> published() {
        return PublishedBand.rows(standings).stream()
                .collect(Collectors.toMap(Pool.Distribution.Row::code, Pool.Distribution.Row::candidates));
    }

    @Test
    void the_bands_add_up_as_the_department_publishes_them() {
        var chance = new Random(2026);
        for (int number = 0; number < 20_000; number++) {
            standings.enter(number, chance.nextInt(1201), chance.nextInt(1201), number, CEC, StandingsTest.INPUTS);
        }
        var dd = published();

        assertThat(dd).hasSize(18);
        assertThat(sum(dd, 4, 5, 6, 7, 8)).isEqualTo(dd.get("dd3"));
        assertThat(sum(dd, 10, 11, 12, 13, 14)).isEqualTo(dd.get("dd9"));
        assertThat(sum(dd, 1, 2, 3, 9, 15, 16, 17)).isEqualTo(dd.get("dd18")).isEqualTo(20_000);
        assertThat(dd.values()).doesNotContain(0);
    }

    @ParameterizedTest
    @CsvSource({
        "1200, dd1, dd1",
        "601, dd1, dd1",
        "600, dd2, dd2",
        "501, dd2, dd2",
        "500, dd3, dd4",
        "491, dd3, dd4",
        "490, dd3, dd5",
        "481, dd3, dd5",
        "480, dd3, dd6",
        "471, dd3, dd6",
        "470, dd3, dd7",
        "461, dd3, dd7",
        "460, dd3, dd8",
        "451, dd3, dd8",
        "450, dd9, dd10",
        "441, dd9, dd10",
        "440, dd9, dd11",
        "431, dd9, dd11",
        "430, dd9, dd12",
        "421, dd9, dd12",
        "420, dd9, dd13",
        "411, dd9, dd13",
        "410, dd9, dd14",
        "401, dd9, dd14",
        "400, dd15, dd15",
        "351, dd15, dd15",
        "350, dd16, dd16",
        "301, dd16, dd16",
        "300, dd17, dd17",
        "0, dd17, dd17"
    })
    void a_score_is_counted_in_its_band_its_subtotal_and_the_total_alone(int score, String band, String part) {
        standings.enter(1, score, score, 1, CEC, StandingsTest.INPUTS);

        published()
                .forEach((code, candidates) -> assertThat(candidates)
                        .as(code)
                        .isEqualTo(code.equals(band) || code.equals(part) || code.equals("dd18") ? 1 : 0));
    }

    @Test
    void an_empty_pool_is_published_too() {
        assertThat(published().values()).hasSize(18).containsOnly(0);
    }

    private static int sum(Map<String, Integer> dd, int... bands) {
        return Arrays.stream(bands).map(band -> dd.get("dd" + band)).sum();
    }
}
