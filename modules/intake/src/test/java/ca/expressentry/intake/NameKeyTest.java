package ca.expressentry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.text.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({"Diallo, DIALLO", "Côté-Lévesque, cote levesque", "O’Neill, ONEILL", "Müller, Muller"})
    void a_name_is_the_same_however_it_is_typed(String declared, String typed) {
        assertThat(NameKey.of(declared)).isEqualTo(NameKey.of(typed));
    }

    @Test
    void two_names_are_two() {
        assertThat(NameKey.of("Li")).isNotEqualTo(NameKey.of("Lee"));
    }

    @Test
    void a_code_has_eight_digits_is_read_as_it_is_typed_and_not_shown_by_chance() {
        var code = ValidationCode.fresh();

        assertThat(ValidationCode.parse(
                        code.value().substring(0, 4) + " " + code.value().substring(4)))
                .isEqualTo(code);
        assertThat(code.toString()).doesNotContain(code.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "123456789", "1234567a"})
    void anything_else_is_no_code(String text) {
        assertThatThrownBy(() -> ValidationCode.parse(text)).isInstanceOf(Invalid.class);
    }
}
