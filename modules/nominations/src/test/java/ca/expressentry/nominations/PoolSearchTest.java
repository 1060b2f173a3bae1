package ca.expressentry.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.nominations.PoolSearch.Cell;
import ca.expressentry.profile.Background;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Invalid;
import ca.expressentry.window.Cursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolSearchTest {

    static final Noc NURSE = new Noc("31301");
    static final Noc WELDER = new Noc("72106");

    /** Sixty people: every third speaks French first, every second is a nurse, every fifth chose British Columbia. */
    static final List<Listed> POOL = IntStream.rangeClosed(1, 60)
            .mapToObj(n -> new Listed(
                    ExpressionOfInterestNumber.of(n),
                    400 + n / 4,
                    n <= 9 ? Set.of(EconomicClass.FST) : Set.of(EconomicClass.CEC, EconomicClass.FSW),
                    n % 2 == 0 ? Set.of(Category.HEALTHCARE) : Set.of(),
                    n == 60 ? Optional.empty() : Optional.of(n % 2 == 0 ? NURSE : WELDER),
                    n % 3 == 0 ? OfficialLanguage.FRENCH : OfficialLanguage.ENGLISH,
                    n % 5 == 0 ? Set.of(Province.BC) : Set.of(),
                    n > 50
                            ? Optional.empty()
                            : Optional.of(new Background(
                                    n <= 20 ? EducationLevel.MASTERS_OR_PROFESSIONAL : EducationLevel.SECONDARY,
                                    n % 7,
                                    n % 2 * 3,
                                    n <= 12))))
            .toList();

    static PoolSearch search(String address) {
        var said = new LinkedHashMap<String, String>();
        Arrays.stream(address.split("&"))
                .filter(word -> !word.isEmpty())
                .forEach(word -> said.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
        return PoolSearch.asked(name -> Optional.ofNullable(said.get(name)));
    }

    static PoolSearch.Found found(String address) {
        return search(address).in(POOL, Sight.OF_EVERYTHING);
    }

    static Map<String, Optional<Integer>> counts(List<Cell> cells) {
        var counts = new LinkedHashMap<String, Optional<Integer>>();
        cells.forEach(cell -> counts.put(cell.value(), cell.candidates()));
        return counts;
    }

    @ParameterizedTest
    @CsvSource({
        "'', 60",
        "min=410, 21",
        "max=410, 43",
        "min=405&max=405, 4",
        "occupation=3130, 29",
        "occupation=registered nurses, 29",
        "occupation=soud, 30",
        "class=FST, 9",
        "class=cec, 51",
        "category=HEALTHCARE, 30",
        "language=FRENCH, 20",
        "education=SECONDARY, 50",
        "education=BACHELOR_OR_THREE_YEAR, 20",
        "education=DOCTORATE, 0",
        "canadian=1, 43",
        "canadian=5, 14",
        "foreign=3, 25",
        "trade=yes, 12",
        "trade=yes&education=MASTERS_OR_PROFESSIONAL&foreign=1, 6",
        "language=FRENCH&category=HEALTHCARE&class=CEC, 9"
    })
    void all_that_is_said_must_hold(String address, int total) {
        assertThat(found(address).total()).isEqualTo(total);
    }

    @Test
    void a_province_finds_who_chose_it_or_chose_none() {
        assertThat(search("").in(POOL, Sight.of(Province.BC)).total()).isEqualTo(60);
        assertThat(search("").in(POOL, Sight.of(Province.ON)).total()).isEqualTo(48);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sort=score", "sort=number", "sort=occupation", "sort=-occupation"})
    void the_pages_together_are_everybody_once_and_in_order(String sort) {
        var seen = new ArrayList<Listed>();
        var page = found(sort);
        seen.addAll(page.candidates());
        while (page.next().isPresent()) {
            assertThat(page.candidates()).hasSize(25);
            page = found(
                    (sort.isEmpty() ? "" : sort + "&") + "after=" + page.next().get());
            seen.addAll(page.candidates());
        }

        assertThat(seen).hasSize(60);
        assertThat(new HashSet<>(seen)).hasSize(60);
        assertThat(seen).isSortedAccordingTo(search(sort).order().comparator());
    }

    @Test
    void who_comes_or_goes_between_two_pages_moves_nobody_else() {
        var first = found("");
        var without = new ArrayList<>(POOL);
        without.remove(first.candidates().get(3));
        var second = search("after=" + first.next().orElseThrow()).in(without, Sight.OF_EVERYTHING);

        assertThat(second.candidates().get(0))
                .isEqualTo(found("size=50").candidates().get(25));
    }

    @Test
    void a_facet_counts_what_its_own_word_would_find_and_hides_few() {
        var facets = found("class=CEC").facets();

        assertThat(counts(facets.classes()))
                .containsEntry("CEC", Optional.of(51))
                .containsEntry("FST", Optional.empty());
        assertThat(counts(facets.languages())).containsEntry("FRENCH", Optional.of(17));
        assertThat(counts(facets.occupations())).containsEntry("31301", Optional.of(25));
    }

    @Test
    void a_background_is_counted_by_the_least_it_has() {
        var facets = found("education=MASTERS_OR_PROFESSIONAL").facets();

        assertThat(counts(facets.education()))
                .containsEntry("SECONDARY", Optional.of(50))
                .containsEntry("MASTERS_OR_PROFESSIONAL", Optional.of(20))
                .doesNotContainKey("DOCTORATE");
        assertThat(counts(facets.canadian()))
                .containsEntry("1", Optional.of(18))
                .containsEntry("5", Optional.empty());
        assertThat(counts(facets.foreign())).containsEntry("3", Optional.of(10));
        assertThat(counts(facets.trade())).containsEntry("yes", Optional.of(12));
    }

    @ParameterizedTest
    @CsvSource({
        "min=many, min",
        "max=12345, max",
        "min=500&max=400, max",
        "occupation=astrologer, occupation",
        "class=QUEBEC, class",
        "category=POETS, category",
        "language=LATIN, language",
        "education=WIZARDRY, education",
        "canadian=6, canadian",
        "foreign=0, foreign",
        "trade=no, trade",
        "sort=name, sort",
        "size=1000, size",
        "after=E000000001, after"
    })
    void what_cannot_be_asked_is_refused_at_its_word(String address, String component) {
        assertThatThrownBy(() -> search(address))
                .isInstanceOfSatisfying(
                        Invalid.class, fault -> assertThat(fault.component()).isEqualTo(component));
    }

    @Test
    void a_search_is_its_address() {
        var address =
                "min=410&max=500&occupation=nurse&class=CEC&category=STEM&language=FRENCH&education=TWO_YEAR&canadian=2&foreign=1&trade=yes&sort=score&size=50&after="
                        + Cursor.of(410, "E000000001");

        assertThat(String.join(
                        "&",
                        search(address).inAddress().entrySet().stream()
                                .map(word -> word.getKey() + "=" + word.getValue())
                                .toList()))
                .isEqualTo(address);
    }
}
