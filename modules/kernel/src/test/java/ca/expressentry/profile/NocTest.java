package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NocTest {

    final LocalDate lastDayOf2016 = LocalDate.of(2022, 11, 15);
    final LocalDate firstDayOf2021 = LocalDate.of(2022, 11, 16);

    @ParameterizedTest
    @ValueSource(strings = {"21230", "2173", "00010", "0011", "95109"})
    void a_published_code_is_a_unit_group(String code) {
        assertThat(new Noc(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21239", "217", "2173 ", "212300", "X1230", "72", "99999"})
    void any_other_code_is_refused(String code) {
        assertThatThrownBy(() -> new Noc(code))
                .isInstanceOfSatisfying(
                        Invalid.class, no -> assertThat(no.code()).isEqualTo("unknown-noc-code"));
    }

    @ParameterizedTest(name = "{0} until 2022-11-15: {1}, from 2022-11-16: {2}")
    @CsvSource(textBlock = """
            # four digits: types and levels 0, A, B and C, D
            0011,  true,  false
            2173,  true,  false
            7271,  true,  false
            1432,  false, false
            9619,  false, false
            # five digits: TEER 0 to 3 and 4, 5
            00010, false, true
            21230, false, true
            72310, false, true
            73300, false, true
            14100, false, false
            95109, false, false
            """)
    void skilled_work_is_of_the_classification_in_use(String code, boolean before, boolean after) {
        assertThat(new Noc(code).isSkilledOn(lastDayOf2016)).isEqualTo(before);
        assertThat(new Noc(code).isSkilledOn(firstDayOf2021)).isEqualTo(after);
    }

    @Test
    void a_level_of_the_old_classification_stands_beside_a_teer() {
        assertThat(new Noc("0011").teer()).isZero();
        assertThat(new Noc("2173").teer()).isEqualTo(1);
        assertThat(new Noc("7271").teer()).isEqualTo(2);
        assertThat(new Noc("1432").teer()).isEqualTo(4);
        assertThat(new Noc("9619").teer()).isEqualTo(5);
        assertThat(new Noc("2173").level()).isEqualTo("A");
        assertThat(new Noc("73300").teer()).isEqualTo(3);
    }

    @Test
    void the_second_digit_of_a_group_of_2021_is_its_teer() {
        assertThat(Noc.inUseOn(firstDayOf2021))
                .hasSize(516)
                .allSatisfy(group -> assertThat(String.valueOf(group.teer()))
                        .isEqualTo(group.code().substring(1, 2)));
        assertThat(Noc.inUseOn(lastDayOf2016))
                .hasSize(500)
                .allMatch(group -> !group.level().isBlank());
    }

    @Test
    void titles_are_in_both_languages() {
        assertThat(new Noc("21231").title())
                .isEqualTo(new Bilingual(
                        "Software engineers and designers",
                        "Ingénieurs/ingénieures et concepteurs/conceptrices en logiciel"));
        assertThat(new Noc("2173").title().fr()).contains("2173");
    }

    @Test
    void a_broader_group_is_named_by_the_first_digits() {
        assertThat(new Noc("72310").startsWith("72")).isTrue();
        assertThat(new Noc("72310").startsWith("726")).isFalse();
    }

    @Test
    void the_classification_changes_once() {
        assertThat(Noc.classificationChangesAfter(lastDayOf2016)).contains(firstDayOf2021);
        assertThat(Noc.classificationChangesAfter(firstDayOf2021)).isEmpty();
    }

    @Test
    void in_json_it_is_its_code() throws Exception {
        var json = new ObjectMapper();

        assertThat(json.writeValueAsString(new Noc("21230"))).isEqualTo("\"21230\"");
        assertThat(json.readValue("\"0011\"", Noc.class)).isEqualTo(new Noc("0011"));
    }
}
