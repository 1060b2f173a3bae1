package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTest {

    static JsonMappingException failureAt(Object... steps) {
        var failure = new JsonMappingException(null, "no");
        for (int i = steps.length - 1; i >= 0; i--) {
            failure.prependPath(
                    steps[i] instanceof Integer index
                            ? new Reference(steps, index)
                            : new Reference(steps, (String) steps[i]));
        }
        return failure;
    }

    @Test
    void the_whole_is_an_empty_pointer() {
        assertThat(JsonPath.pointer(failureAt())).isEmpty();
    }

    @Test
    void fields_and_places_in_lists_follow_one_another() {
        assertThat(JsonPath.pointer(failureAt("education", 0, "level"))).isEqualTo("/education/0/level");
        assertThat(JsonPath.pointer(failureAt(3))).isEqualTo("/3");
    }

    @ParameterizedTest
    @CsvSource({"a/b, /a~1b", "a~b, /a~0b", "~1, /~01", "/~, /~1~0"})
    void a_slash_or_a_tilde_in_a_name_is_escaped(String name, String pointer) {
        assertThat(JsonPath.pointer(failureAt(name))).isEqualTo(pointer);
    }

    @Test
    void a_field_without_a_name_is_still_a_step() {
        assertThat(JsonPath.pointer(failureAt("", "a"))).isEqualTo("//a");
    }
}
