package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.profile.Examples;
import ca.expressentry.profile.Profile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    static ObjectNode amina() {
        try {
            return (ObjectNode) Json.MAPPER.readTree(Json.write(Examples.AMINA));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static Profile read(ObjectNode json) {
        return Json.read(json.toString(), Profile.class);
    }

    @Test
    void a_list_that_is_left_out_is_empty() {
        var json = amina();
        json.remove("work");
        json.remove("destinations");
        json.putNull("education");

        assertThat(read(json).work()).isEmpty();
        assertThat(read(json).destinations()).isEmpty();
        assertThat(read(json).education()).isEmpty();
    }

    @Test
    void what_the_law_makes_optional_may_be_left_out_or_null() {
        var json = amina();
        json.remove("partner");
        json.putNull("jobOffer");

        assertThat(read(json)).isEqualTo(Examples.AMINA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "dependentChildren", "firstLanguage", "answers", "funds"})
    void anything_else_that_is_left_out_is_refused(String field) {
        var json = amina();
        json.remove(field);

        refuses(json.toString());
    }

    @Test
    void so_is_a_yes_or_no_that_is_left_out_or_null() {
        var without = amina();
        ((ObjectNode) without.get("answers")).remove("siblingInCanada");
        var nothing = amina();
        ((ObjectNode) nothing.get("answers")).putNull("siblingInCanada");

        refuses(without.toString());
        refuses(nothing.toString());
    }

    @Test
    void an_unknown_field_is_refused_at_any_depth() {
        var above = amina();
        above.put("shoeSize", 42);
        var below = amina();
        ((ObjectNode) below.get("identity")).put("shoeSize", 42);

        assertThatThrownBy(() -> read(above)).hasMessageContaining("shoeSize");
        assertThatThrownBy(() -> read(below)).hasMessageContaining("shoeSize");
    }

    @Test
    void a_field_given_twice_is_refused() {
        refuses(amina().toString().replaceFirst("\\{", "{\"dependentChildren\":0,"));
    }

    @Test
    void something_after_the_end_is_refused() {
        refuses(amina() + " {}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a day that does not exist      | /identity/dateOfBirth | "2026-02-30"
            29 February of a common year   | /identity/dateOfBirth | "2001-02-29"
            no day                         | /identity/dateOfBirth | ""
            a day with a time              | /identity/dateOfBirth | "2001-02-28T00:00:00"
            a day as a number              | /identity/dateOfBirth | 11000
            a part of a child              | /dependentChildren    | 1.5
            a whole child written as parts | /dependentChildren    | 1.0
            a number as text               | /dependentChildren    | "1"
            a yes as a number              | /answers/siblingInCanada | 1
            a yes as text                  | /answers/siblingInCanada | "true"
            a language by its place        | /firstLanguage        | 0
            a language in small letters    | /firstLanguage        | "english"
            no language                    | /firstLanguage        | ""
            a part of a dollar             | /funds                | 10.5
            less than nothing              | /funds                | -1
            one job instead of a list      | /work                 | {}
            """)
    void a_value_of_another_kind_is_refused(String what, String pointer, String value) throws Exception {
        var json = amina();
        var at = pointer.lastIndexOf('/');
        ((ObjectNode) json.at(pointer.substring(0, at))).set(pointer.substring(at + 1), Json.MAPPER.readTree(value));

        refuses(json.toString());
    }

    @Test
    void the_29th_of_february_of_a_leap_year_is_a_day() {
        var json = amina();
        ((ObjectNode) json.get("identity")).put("dateOfBirth", "2000-02-29");

        assertThat(read(json).identity().dateOfBirth()).hasToString("2000-02-29");
    }

    @Test
    void what_is_absent_is_not_written_and_days_are_written_as_text() {
        var json = Json.write(Examples.AMINA);

        assertThat(json).doesNotContain("jobOffer").doesNotContain("null").contains("\"1997-07-01\"");
    }

    private static void refuses(String json) {
        assertThatThrownBy(() -> Json.read(json, Profile.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("not a Profile");
    }
}
