package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyFilterTest {

    @Test
    void a_key_is_the_same_with_and_without_quotation_marks() {
        assertThat(IdempotencyFilter.key("\"8e03978e-40d5\"")).contains("8e03978e-40d5");
        assertThat(IdempotencyFilter.key(" 8e03978e-40d5 ")).contains("8e03978e-40d5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"a", "a\"", "a b", "a\\b", "\u00e9", "a\nb"})
    void anything_else_is_no_key(String sent) {
        assertThat(IdempotencyFilter.key(sent)).isEmpty();
    }

    @Test
    void a_key_has_at_most_200_characters() {
        assertThat(IdempotencyFilter.key("k".repeat(200))).isPresent();
        assertThat(IdempotencyFilter.key("k".repeat(201))).isEmpty();
    }
}
