package ca.expressentry.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownDocument;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstrumentsTest {

    static final String INDEX = """
            # Toll
            ## Instruments
            | In force from | Title         | Titre              |
            |---------------|---------------|--------------------|
            | 2015-01-01    | the toll      | le péage           |
            | 2016-03-01    | dearer horses | chevaux plus chers |
            | 2017-03-01    | free carts    | charrettes libres  |
            """;

    static final String BASE = """
            # The toll
            ## Horses
            | Horses | Points |
            |--------|-------:|
            | one    |      1 |

            ## Carts
            | Carts | Points |
            |-------|-------:|
            | one   |      5 |
            """;

    static final String DEARER_HORSES = """
            # Amending
            ## Horses
            | Horses | Points |
            |--------|-------:|
            | one    |      2 |
            """;

    static final String FREE_CARTS = """
            # Amending
            ## Provisional
            Not yet published.
            ## Carts
            Repealed.
            ## Boats
            | Boats | Points |
            |-------|-------:|
            """;

    final InForce<Tables> toll = consolidated(FREE_CARTS);

    @Test
    void an_amendment_replaces_a_table_and_leaves_the_others() {
        assertThat(points("2016-02-29", "Horses")).isEqualTo(1);
        assertThat(points("2016-03-01", "Horses")).isEqualTo(2);
        assertThat(points("2016-02-29", "Carts")).isEqualTo(5);
        assertThat(points("2016-03-01", "Carts")).isEqualTo(5);
    }

    @Test
    void an_amendment_adds_and_repeals() {
        assertThat(on("2017-02-28").byHeading()).containsOnlyKeys("Horses", "Carts");
        assertThat(on("2017-03-01").byHeading()).containsOnlyKeys("Horses", "Boats");
        assertThat(on("2017-03-01").ifInForce("Carts")).isEmpty();
        assertThatThrownBy(() -> on("2017-03-01").table("Carts")).hasMessageContaining("TOLL-2017-03-01");
    }

    @Test
    void a_version_knows_its_day_its_name_its_title_and_whether_it_is_provisional() {
        var first = on("2015-06-01");

        assertThat(first.inForceFrom()).isEqualTo("2015-01-01");
        assertThat(first.id()).isEqualTo("TOLL-2015-01-01");
        assertThat(first.title()).isEqualTo(new Bilingual("the toll", "le péage"));
        assertThat(first.provisional()).isFalse();
        assertThat(on("2017-03-01").provisional()).isTrue();
    }

    @Test
    void the_version_of_a_day_is_the_latest_that_came_into_force_on_or_before_it() {
        assertThat(on("2016-02-29").id()).isEqualTo("TOLL-2015-01-01");
        assertThat(on("2016-03-01").id()).isEqualTo("TOLL-2016-03-01");
        assertThat(on("2030-01-01").id()).isEqualTo("TOLL-2017-03-01");
        assertThatThrownBy(() -> on("2014-12-31")).hasMessageContaining("nothing in force on 2014-12-31");
        assertThat(toll.changesAfter(LocalDate.parse("2016-02-29"))).contains(LocalDate.parse("2016-03-01"));
        assertThat(toll.changesAfter(LocalDate.parse("2016-03-01"))).contains(LocalDate.parse("2017-03-01"));
        assertThat(toll.changesAfter(LocalDate.parse("2017-03-01"))).isEmpty();
    }

    @Test
    void what_is_not_in_force_cannot_be_repealed() {
        assertThatThrownBy(() -> consolidated("# A\n## Sledges\nRepealed.\n"))
                .hasMessageContaining("TOLL-2017-03-01: nothing to repeal: Sledges");
    }

    @Test
    void what_is_repealed_is_not_set_out_again() {
        assertThatThrownBy(() -> consolidated("# A\n## Carts\nRepealed.\n| a |\n|---|\n"))
                .hasMessageContaining("repealed and set out: Carts");
    }

    @Test
    void an_instrument_that_changes_nothing_is_refused() {
        assertThatThrownBy(() -> consolidated("# A\n## Carts\nRepealed \n"))
                .hasMessageContaining("an instrument that changes nothing");
    }

    @Test
    void an_index_out_of_order_or_with_a_day_twice_is_refused() {
        var twice = INDEX.replace("2017-03-01", "2016-03-01");
        var backwards = INDEX.replace("2017-03-01", "2015-06-01");

        assertThatThrownBy(() -> consolidated(twice, FREE_CARTS)).hasMessageContaining("days out of order");
        assertThatThrownBy(() -> consolidated(backwards, FREE_CARTS)).hasMessageContaining("days out of order");
    }

    @Test
    void a_folder_is_read_from_beside_a_class() {
        var ferry = Instruments.in(getClass(), "ferry");

        assertThat(ferry.on(LocalDate.parse("2015-01-01")).id()).isEqualTo("FERRY-2015-01-01");
    }

    @Test
    void a_file_in_the_index_must_exist_and_a_file_must_be_in_the_index() {
        assertThatThrownBy(() -> Instruments.in(getClass(), "file-missing")).hasMessageContaining("2016-01-01.md");
        assertThatThrownBy(() -> Instruments.in(getClass(), "file-forgotten"))
                .hasMessageContaining("not in the index: 2016-01-01.md");
        assertThatThrownBy(() -> Instruments.in(getClass(), "nowhere")).hasMessageContaining("nowhere/index.md");
    }

    @Test
    void a_table_whose_first_column_is_a_day_is_read_by_day() {
        var fares = Instruments.byDay(MarkdownDocument.parse("""
                # Fares
                | From       | Fare |
                |------------|-----:|
                | 2015-01-01 |   60 |
                | 2018-06-26 |   90 |
                """).table("Fares"));

        assertThat(fares.on(LocalDate.parse("2018-06-25")).number("Fare")).isEqualTo(60);
        assertThat(fares.on(LocalDate.parse("2018-06-26")).number("Fare")).isEqualTo(90);
    }

    private Tables on(String day) {
        return toll.on(LocalDate.parse(day));
    }

    private int points(String day, String table) {
        return on(day).table(table).row("one").orElseThrow().number("Points");
    }

    private static InForce<Tables> consolidated(String third) {
        return consolidated(INDEX, third);
    }

    private static InForce<Tables> consolidated(String index, String third) {
        var files = Map.of("2015-01-01", BASE, "2016-03-01", DEARER_HORSES);
        return Instruments.consolidate(
                "TOLL",
                MarkdownDocument.parse(index),
                day -> MarkdownDocument.parse(files.getOrDefault(day.toString(), third)));
    }
}
