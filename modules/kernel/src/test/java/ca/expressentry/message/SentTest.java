package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.Problem;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentTest {

    static Problem reading(byte[] sent, Class<?> type) {
        return Sent.read(sent, type).fold(value -> null, problem -> problem);
    }

    static Problem reading(String json, Class<?> type) {
        return reading(json.getBytes(StandardCharsets.UTF_8), type);
    }

    static void is(Problem problem, String code) {
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.text().en()).isNotEqualTo(problem.text().fr());
    }

    static Problem amina(String pointer, String value) {
        try {
            var json = (ObjectNode) Json.MAPPER.readTree(Json.write(Examples.AMINA));
            var at = pointer.lastIndexOf('/');
            ((ObjectNode) json.at(pointer.substring(0, at))).put(pointer.substring(at + 1), "what is said");
            return reading(json.toString().replace("\"what is said\"", value), Profile.class);
        } catch (JacksonException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "null"})
    void nothing_where_something_is_needed_is_told(String nothing) {
        is(reading(nothing, Profile.class), "empty-body");
    }

    /** A byte that begins nothing, a character cut short, one written too long, half of a pair, UTF-16 and UTF-32. */
    @ParameterizedTest
    @ValueSource(strings = {"ff", "22c3", "c0af", "eda080", "fffe7b00", "fefffffe", "0000feff0011ffff"})
    void what_is_not_text_is_told(String hex) {
        is(reading(HexFormat.of().parseHex(hex), Profile.class), "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "01", "+1", "1e", "0x10"})
    void what_is_no_number_is_told(String number) {
        is(amina("/funds", number), "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "1e400", "-1", "1.0"})
    void what_is_too_much_of_a_number_is_told(String number) {
        is(amina("/funds", number), "invalid-content");
    }

    @Test
    void what_is_not_json_is_told_with_its_place() {
        var problem = reading("{\n  \"a\": nonsense\n}", Profile.class);

        is(problem, "malformed-json");
        assertThat(problem.text().en()).contains("line 2");
        assertThat(problem.text().fr()).contains("ligne 2");
        assertThat(problem.errors()).isEmpty();
    }

    @Test
    void what_is_said_twice_is_not_chosen_from() {
        var problem = reading(
                Json.write(Examples.AMINA).replace("\"funds\":25000", "\"funds\":25000,\n\"funds\":1"), Profile.class);

        is(problem, "duplicate-field");
        assertThat(problem.text().en()).contains("“funds”", "line 2");
        assertThat(problem.text().fr()).contains("funds", "ligne 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"identity\":", "[1,", "\"abc"})
    void json_that_stops_too_early_is_the_caller_s_mistake(String json) {
        assertThat(reading(json, Profile.class).code()).isIn("malformed-json", "invalid-content");
    }

    /** What a field alone cannot be is told at the field; what a value refuses as a whole, at the value. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            identity/citizenship    | "NIGERIA"      | not-a-country              | identity/citizenship
            identity/travelDocument | "1"            | not-a-travel-document      | identity/travelDocument
            identity/dateOfBirth    | "2026-02-30"   | invalid-value              | identity/dateOfBirth
            identity/dateOfBirth    | null           | missing-or-of-another-kind | identity/dateOfBirth
            identity/shoeSize       | 42             | unknown-field              | identity/shoeSize
            answers/siblingInCanada | null           | missing-or-of-another-kind | answers/siblingInCanada
            dependentChildren       | 1.5            | invalid-value              | dependentChildren
            firstLanguage           | "LATIN"        | invalid-value              | firstLanguage
            work                    | 7              | missing-or-of-another-kind | work
            work/0/occupation       | "99999"        | unknown-noc-code           | work/0/occupation
            work/1/hoursPerWeek     | "forty"        | missing-or-of-another-kind | work/1/hoursPerWeek
            work/1/hoursPerWeek     | 169            | impossible-number          | work/1/hoursPerWeek
            education/0/level       | "KINDERGARTEN" | invalid-value              | education/0/level
            destinations            | ["ON", "ZZ"]   | invalid-value              | destinations/1
            """)
    void content_that_is_not_possible_is_told_with_the_field_at_fault(
            String field, String value, String code, String pointer) {
        var problem = amina("/" + field, value);

        is(problem, "invalid-content");
        assertThat(problem.errors())
                .extracting(Problem.Field::pointer, Problem.Field::code)
                .containsExactly(tuple("/" + pointer, code));
    }

    @Test
    void a_whole_that_is_not_possible_is_told_where_it_begins() {
        var twice = reading(
                Json.write(Examples.AMINA).replace("\"dependentChildren\":0", "\"dependentChildren\":31"),
                Profile.class);

        is(twice, "invalid-content");
        assertThat(twice.errors()).extracting(Problem.Field::code).containsExactly("impossible-number");
    }

    record Named(Map<String, List<ExpressionOfInterestNumber>> a) {}

    @Test
    void a_number_that_is_none_is_told_by_its_own_code() {
        var problem = reading("{\"a\":{\"b\":[\"E1\"]}}", Named.class);

        is(problem, "invalid-content");
        assertThat(problem.errors())
                .extracting(Problem.Field::pointer, Problem.Field::code)
                .containsExactly(tuple("/a/b/0", "not-an-expression-of-interest-number"));
    }

    @Test
    void a_value_is_given_as_it_is() {
        assertThat(Sent.read(Json.write(Examples.AMINA).getBytes(StandardCharsets.UTF_8), Profile.class)
                        .<Object>fold(profile -> profile, problem -> problem))
                .isEqualTo(Examples.AMINA);
    }
}
