package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.profile.Example;
import ca.expressentry.ranking.PoolComparison.Law;
import ca.expressentry.ranking.PoolWhatIf.Difference;
import ca.expressentry.text.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small pool under the French points of 2017 and of 2020. */
class PoolComparisonTest {

    static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    static final Law OF_2017 = under("CRS-2017-06-06");
    static final Law OF_2020 = under("CRS-2020-10-20");

    final Example french = Example.of("Roy", DAY).aged(27).english(5).french(7);
    final Example english = Example.of("Novak", DAY).aged(27).english(9);

    @Test
    void who_gains_and_by_how_much_is_counted() {
        var result = compare(OF_2017, OF_2020, 0);

        assertThat(result.candidates()).isEqualTo(4);
        assertThat(result.differences()).containsExactly(new Difference(0, 2), new Difference(20, 2));
        assertThat(result.gain()).isEqualTo(2);
        assertThat(result.lose()).isZero();
        assertThat(compare(OF_2020, OF_2017, 0).lose()).isEqualTo(2);
    }

    @Test
    void the_bands_and_the_cut_off_are_those_of_the_scores() {
        var best =
                ComprehensiveRankingSystem.score(english.profile(), true, DAY).total();
        var lowBefore = LawComparison.score(new LawComparison.Side(french.profile(), false, DAY, OF_2017.lawOn()))
                .total();
        var result = compare(OF_2017, OF_2020, 1);

        assertThat(result.cutOffs().before()).contains(best);
        assertThat(compare(OF_2017, OF_2020, 4).cutOffs().before()).contains(lowBefore);
        assertThat(compare(OF_2017, OF_2020, 9).cutOffs().after()).contains(lowBefore + 20);
        assertThat(compare(OF_2017, OF_2020, 0).cutOffs().after()).isEqualTo(Optional.empty());
        assertThat(result.distribution()).hasSize(18);
        assertThat(result.distribution().get(17).before()).isEqualTo(4);
        assertThat(result.distribution().get(0).after()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 10, day-or-instrument",
        "CRS-2020-10-20, 2026-01-01, 10, day-or-instrument",
        "CRS-1999-01-01, '', 10, unknown-instrument",
        "'', 2022-11-15, 10, impossible-date",
        "'', soon, 10, impossible-date",
        "'', 2040-01-01, 10, impossible-date",
        "CRS-2020-10-20, '', many, impossible-number"
    })
    void what_cannot_be_asked_is_refused(String instrument, String on, String number, String code) {
        var window = new PoolWhatIfResource();
        window.calendar = new LegalCalendar(() -> Instant.parse("2026-07-01T00:00:00Z"));

        assertThatThrownBy(() -> window.whatIf(instrument, on, number))
                .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private PoolWhatIf compare(Law from, Law to, int number) {
        var comparison = new PoolComparison(from, to);
        comparison.add(french.profile(), false);
        comparison.add(french.profile(), false);
        comparison.add(english.profile(), false);
        comparison.add(english.profile(), true);
        return comparison.result(number);
    }

    private static Law under(String instrument) {
        return new Law(DAY, LawComparison.inForceFrom(instrument).orElseThrow());
    }
}
