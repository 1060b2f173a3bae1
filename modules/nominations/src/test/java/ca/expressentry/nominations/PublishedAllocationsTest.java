package ca.expressentry.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Province;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedAllocationsTest {

    static Integer allotted(Province province, int year) {
        return PublishedAllocations.all().get(new Allocation.Year(province, year));
    }

    @ParameterizedTest
    @CsvSource({
        "ON, 2024, 21500",
        "PE, 2024, 2050",
        "AB, 2025, 6403",
        "NT, 2025, 300",
        "ON, 2025, 10750",
        "ON, 2026, 14119",
        "BC, 2026, 5254",
        "AB, 2026, 6403",
        "SK, 2026, 4761",
        "YT, 2026, 282"
    })
    void the_last_figure_announced_for_a_year_counts(Province province, int year, int figure) {
        assertThat(allotted(province, year)).isEqualTo(figure);
    }

    @Test
    void the_figures_of_2024_add_up_to_the_sum_that_was_printed() {
        assertThat(sumOf(2024)).isEqualTo(73_300);
    }

    @ParameterizedTest
    @EnumSource(names = {"MB", "NB", "NL", "NS", "NT", "PE"})
    void what_was_not_found_for_2026_stays_unknown(Province province) {
        assertThat(allotted(province, 2026)).isNull();
    }

    @Test
    void the_provinces_that_nominate_and_no_others_have_allocations() {
        assertThat(PublishedAllocations.all().keySet().stream()
                        .filter(of -> of.year() == 2025)
                        .map(Allocation.Year::province)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Province.thatNominate());
        assertThat(PublishedAllocations.all().keySet())
                .extracting(Allocation.Year::province)
                .doesNotContain(Province.QC, Province.NU);
    }

    @Test
    void no_allocation_is_negative_and_none_is_of_a_year_without_express_entry() {
        assertThat(PublishedAllocations.all()).isNotEmpty().allSatisfy((of, figure) -> {
            assertThat(figure).isPositive();
            assertThat(of.year()).isBetween(2015, 2026);
        });
    }

    private static int sumOf(int year) {
        return PublishedAllocations.all().entrySet().stream()
                .filter(entry -> entry.getKey().year() == year)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
