package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.expressentry.message.Json;
import ca.expressentry.message.Sent;
import ca.expressentry.text.Problem;
import ca.expressentry.web.LanguageLevelsResource.Sitting;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageLevelsResourceTest {

    static Sent<Sitting> sent(String test, String takenOn, String reading) {
        return Sent.read(
                "{\"test\":\"%s\",\"takenOn\":\"%s\",\"reading\":%s,\"writing\":400,\"listening\":300,\"speaking\":400}"
                        .formatted(test, takenOn, reading)
                        .getBytes(StandardCharsets.UTF_8),
                Sitting.class);
    }

    @Test
    void scores_become_levels() {
        var levels = sent("TEF_CANADA", "2023-12-10", "248")
                .fold(sitting -> new LanguageLevelsResource().levels(sitting), problem -> {
                    throw new AssertionError(problem);
                });

        assertThat(Json.write(levels))
                .contains("\"chart\":\"TEF Canada, scale before\"")
                .contains("\"READING\":{\"score\":248,\"level\":9,\"next\":{\"level\":10,\"score\":263}}");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "TEF_CANADA, 2023-12-10, 503,           invalid-content, wrong-tef-column",
        "TEF_CANADA, 2023-12-11, 700,           invalid-content, score-out-of-range",
        "TEF_CANADA, 2023-12-11, -1,            invalid-content, score-out-of-range",
        "TEF_CANADA, 2023-12-11, 1e999999999,   invalid-content, score-out-of-range",
        "TEF_CANADA, 2023-12-11, 1e-999999999,  invalid-content, score-out-of-range",
        "TEF_CANADA, 2023-12-11, -1e-999999999, invalid-content, score-out-of-range",
        "TEF_CANADA, 2023-12-11, \"500\",       invalid-content, missing-or-of-another-kind",
    })
    void a_score_that_cannot_be_is_refused_where_it_stands(
            String test, String takenOn, String reading, String code, String fault) {
        var problem = sent(test, takenOn, reading).<Problem>fold(sitting -> null, why -> why);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.errors())
                .extracting(Problem.Field::code, Problem.Field::pointer)
                .containsExactly(tuple(fault, "/reading"));
    }

    @Test
    void a_score_that_is_no_number_is_not_json() {
        assertThat(sent("TEF_CANADA", "2023-12-11", "NaN").<String>fold(sitting -> "", Problem::code))
                .isEqualTo("malformed-json");
    }
}
