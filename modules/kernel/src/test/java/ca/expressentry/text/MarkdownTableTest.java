package ca.expressentry.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {

    static final String TEA = """
            # Tea

            Prose about tea.

            ## Leaves
            Served from the first day.

            | Leaf  | Feuille  | From       | Points |
            |-------|----------|------------|-------:|
            | green | thé vert | 2015-01-01 |     12 |
            | black | thé noir | 2016-02-29 |      0 |

            More prose.

            ## Cakes
            | Cake | Gâteau |
            |------|--------|
            """;

    final MarkdownDocument tea = MarkdownDocument.parse(TEA);

    @Test
    void a_cell_is_asked_for_by_row_and_column() {
        var green = tea.table("Leaves").row("green").orElseThrow();

        assertThat(green.text("Leaf", "Feuille")).isEqualTo(new Bilingual("green", "thé vert"));
        assertThat(green.number("Points")).isEqualTo(12);
        assertThat(green.day("From")).isEqualTo(LocalDate.of(2015, 1, 1));
        assertThat(green.cells()).containsExactly("green", "thé vert", "2015-01-01", "12");
    }

    @Test
    void tables_stand_in_the_order_of_the_document_and_may_be_empty() {
        assertThat(tea.tables()).extracting(MarkdownTable::heading).containsExactly("Leaves", "Cakes");
        assertThat(tea.table("Cakes").rows()).isEmpty();
        assertThat(tea.sections().get(1).prose()).containsExactly("Served from the first day.", "More prose.");
    }

    @Test
    void what_is_not_there_is_not_made_up() {
        var leaves = tea.table("Leaves");

        assertThat(leaves.row("white")).isEmpty();
        assertThatThrownBy(() -> leaves.rows().get(0).text("Price")).hasMessageContaining("no column Price");
        assertThatThrownBy(() -> leaves.rows().get(0).number("Leaf")).hasMessageContaining("not a number");
        assertThatThrownBy(() -> leaves.rows().get(0).day("Leaf")).hasMessageContaining("not a day");
        assertThatThrownBy(() -> tea.table("Tea")).hasMessageContaining("no table under Tea");
        assertThatThrownBy(() -> MarkdownDocument.read(getClass(), "coffee.md")).hasMessageContaining("coffee.md");
    }

    @Test
    void an_empty_cell_is_refused() {
        refuses("# T\n| a | b |\n|---|---|\n| 1 |  |\n", "an empty cell");
        refuses("# T\n| a | b |\n|---|---|\n|  | 2 |\n", "an empty cell");
        refuses("# T\n| a |  |\n|---|---|\n", "an empty cell");
    }

    @Test
    void a_row_of_the_wrong_width_is_refused() {
        refuses("# T\n| a | b |\n|---|---|\n| 1 |\n", "wrong width");
        refuses("# T\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", "wrong width");
        refuses("# T\n| a | b |\n|---|\n", "wrong width");
        refuses("# T\n| a | b |\n|---|---|\n| 1 | 2\n", "without its last pipe");
    }

    @Test
    void a_table_without_its_rule_is_refused() {
        refuses("# T\n| a | b |\n| 1 | 2 |\n", "without its rule");
        refuses("# T\n| a | b |\n", "without its rule");
    }

    @Test
    void a_column_twice_is_refused() {
        refuses("# T\n| a | a |\n|---|---|\n", "a column twice");
    }

    @Test
    void a_heading_twice_is_refused() {
        refuses("# T\n## T\n", "a heading twice");
    }

    @Test
    void a_heading_has_one_table() {
        refuses("# T\n| a |\n|---|\n\n| b |\n|---|\n", "two tables under one heading");
        refuses("| a |\n|---|\n# T\n", "a table without a heading");
    }

    private static void refuses(String document, String why) {
        assertThatThrownBy(() -> MarkdownDocument.parse(document))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
