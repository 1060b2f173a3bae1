package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.profile.Category;
import ca.expressentry.text.Invalid;
import ca.expressentry.window.Paging;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccupationsResourceTest {

    static OccupationsResource window() {
        var window = new OccupationsResource();
        window.calendar = new LegalCalendar(() -> Instant.parse("2026-11-24T15:00:00Z"));
        return window;
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            nullValues = "today",
            value = {
                "72310, today,      true,  true,  true",
                "72310, 2022-11-15, false, false, false",
                "72310, 2022-11-16, true,  true,  true",
                "7271,  2022-11-15, true,  true,  true",
                "7271,  2022-11-16, false, false, false",
                "72600, today,      true,  true,  false",
                "21231, today,      true,  true,  false",
                "65100, today,      true,  false, false",
            })
    void a_group_counts_while_its_classification_is_in_use(
            String code, String on, boolean inUse, boolean skilled, boolean trade) {
        var occupation = window().occupation(code, on);

        assertThat(occupation.inUse()).isEqualTo(inUse);
        assertThat(occupation.skilled()).isEqualTo(skilled);
        assertThat(occupation.skilledTrade()).isEqualTo(trade);
        assertThat(occupation.correspondents()).isNotEmpty();
    }

    @Test
    void a_unit_group_names_the_categories_that_list_it_on_the_day() {
        assertThat(categories("31301", "2026-03-01")).containsExactly(Category.HEALTHCARE);
        assertThat(categories("63200", "2025-03-01")).containsExactly(Category.TRADES);
        assertThat(categories("63200", "2026-03-01")).isEmpty();
        assertThat(categories("31301", "2023-05-30")).isEmpty();
    }

    private List<Category> categories(String code, String on) {
        return window().occupation(code, on).categories().stream()
                .map(OccupationsResource.Listed::code)
                .toList();
    }

    @Test
    void a_search_tells_how_many_there_are_and_shows_a_hundred() {
        assertThat(window().search("21231", null, Paging.first(20)).occupations())
                .extracting(OccupationsResource.Occupation::code)
                .containsExactly("21231");
        assertThat(window().search("7", null, Paging.first(100)).total()).isGreaterThan(100);
        assertThat(window().search("7", null, Paging.first(100)).occupations()).hasSize(100);
        assertThat(window().search("", null, Paging.first(20)).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2014-12-31, before-express-entry",
        "2026-02-30, not-a-day",
        "yesterday, not-a-day",
        "'', not-a-day",
        "-999999999-01-01, before-express-entry"
    })
    void a_day_that_cannot_be_asked_about_is_refused(String on, String code) {
        assertThatThrownBy(() -> window().search("21231", on, Paging.first(20)))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.code()).isEqualTo(code));
    }

    @Test
    void a_code_of_no_edition_is_not_found() {
        assertThatThrownBy(() -> window().occupation("99999", null)).isInstanceOf(NotFoundException.class);
    }
}
