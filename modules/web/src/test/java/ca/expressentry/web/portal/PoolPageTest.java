package ca.expressentry.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.nominations.Listed;
import ca.expressentry.nominations.PoolSearch;
import ca.expressentry.nominations.PoolSearch.Cell;
import ca.expressentry.nominations.PoolSearch.Facets;
import ca.expressentry.nominations.PoolSearch.Found;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PoolPageTest {

    static final Listed NURSE = new Listed(
            ExpressionOfInterestNumber.of(7),
            1071,
            Set.of(EconomicClass.CEC),
            Set.of(Category.HEALTHCARE),
            Optional.of(new Noc("31301")),
            OfficialLanguage.FRENCH,
            Set.of());
    static final Found FOUND = new Found(
            12_345,
            List.of(NURSE),
            Optional.of("1071-E000000007"),
            new Facets(
                    List.of(new Cell("CEC", Optional.of(12_000)), new Cell("FST", Optional.empty())),
                    List.of(),
                    List.of(),
                    List.of()));

    static String page(Locale language, Map<String, String> query) {
        var who = new SignedIn("<b>officer", Province.ON, Set.of("province"));
        var visit = new Visit(language, query, "", Optional.of(who), "a-token", false);
        var reading = new PoolSearch.Reading(visit::asked);
        var faults = new java.util.LinkedHashMap<String, String>();
        var search = reading.read();
        reading.faults().forEach((name, fault) -> faults.put(name, visit.words().say(fault.text())));
        var answer = PoolPage.answer(visit, search, FOUND, faults);
        assertThat(answer.status()).isEqualTo(faults.isEmpty() ? 200 : 422);
        return RulesPageTest.html(answer, visit);
    }

    @Test
    void who_is_found_is_shown_in_the_language_of_the_page() {
        assertThat(page(Locale.ENGLISH, Map.of()))
                .contains(
                        "12,345 found",
                        "/en/pool/E000000007",
                        "1,071",
                        "fewer than 10",
                        "Healthcare and social services")
                .contains("?class=CEC", "12,000");
        assertThat(page(Locale.FRENCH, Map.of()))
                .contains("12\u00a0345 trouvés", "/fr/bassin/E000000007", "moins de 10", "Santé et services sociaux");
    }

    @Test
    void the_next_page_and_the_headings_keep_the_search() {
        assertThat(page(Locale.ENGLISH, Map.of("min", "480", "occupation", "registered nurse")))
                .contains("?min=480&amp;occupation=registered+nurse&amp;after=1071-E000000007")
                .contains("?min=480&amp;occupation=registered+nurse&amp;sort=number")
                .contains("aria-sort=\"descending\"");
    }

    @Test
    void every_fault_is_told_at_the_top_and_at_its_field_and_the_input_is_kept() {
        assertThat(page(Locale.ENGLISH, Map.of("min", "\"><script>", "occupation", "astrologer")))
                .contains("<a href=\"#min\">", "<a href=\"#occupation\">", "min-fault", "occupation-fault")
                .contains("value=\"astrologer\"", "value=\"&#34;>&lt;script>\"")
                .doesNotContain("<script");
    }

    @Test
    void who_has_signed_in_stands_on_the_page_with_a_way_out() {
        assertThat(page(Locale.FRENCH, Map.of()))
                .contains("&lt;b&gt;officer, Ontario", "action=\"/fr/deconnexion\"", "name=\"token\" value=\"a-token\"")
                .contains("aria-current=\"page\"");
    }
}
