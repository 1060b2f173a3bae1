package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.expressentry.profile.Examples;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.RandomPeople;
import ca.expressentry.text.Problem;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    /** The first job. */
    static final String JOB = "/work" + "/0";

    final ObjectNode amina = (ObjectNode) json(Json.write(Examples.AMINA));

    static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new AssertionError(e);
        }
    }

    List<Problem.Field> faults() {
        return Faults.in(amina, Profile.class);
    }

    @Test
    void a_whole_declaration_has_none() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void everything_that_is_missing_is_told_but_lists_and_what_may_be_left_out() {
        amina.removeAll();

        assertThat(faults())
                .extracting(Problem.Field::pointer, Problem.Field::code)
                .containsExactly(
                        tuple("/identity", "missing-or-of-another-kind"),
                        tuple("/dependentChildren", "missing-or-of-another-kind"),
                        tuple("/firstLanguage", "missing-or-of-another-kind"),
                        tuple("/answers", "missing-or-of-another-kind"),
                        tuple("/funds", "missing-or-of-another-kind"));
    }

    @Test
    void every_part_is_read_by_itself_however_deep() {
        ((ObjectNode) amina.at("/identity")).put("dateOfBirth", "2026-02-30").put("shoe/size", 44);
        ((ObjectNode) amina.at("/languageResults/0")).put("reading", 13);
        ((ObjectNode) amina.at(JOB)).put("occupation", "99999").remove("from");
        ((ArrayNode) amina.at("/destinations")).add("XX");

        assertThat(faults())
                .extracting(Problem.Field::pointer, Problem.Field::code)
                .containsExactly(
                        tuple("/identity/dateOfBirth", "invalid-value"),
                        tuple("/identity/shoe~1size", "unknown-field"),
                        tuple("/languageResults/0/reading", "score-out-of-range"),
                        tuple(JOB + "/occupation", "unknown-noc-code"),
                        tuple(JOB + "/from", "missing-or-of-another-kind"),
                        tuple("/destinations/2", "invalid-value"));
    }

    /** What is wrong alone is told as a submission would tell it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /identity/dateOfBirth       | null
            /identity/dateOfBirth       | ""
            /identity/familyName        | " "
            /identity/citizenship       | "Canada"
            /identity                   | "Amina"
            {job}/until                 | "1950-01-01"
            {job}/hoursPerWeek          | 169
            {job}/occupation            | {}
            /languageResults/0/test     | "TOEFL"
            /languageResults            | {}
            /languageResults            | 1
            /education/0                | []
            /dependentChildren          | 1.5
            /dependentChildren          | "two"
            /dependentChildren          | -1
            /jobOffer                   | {"employers":3}
            /partner                    | 7
            /funds                      | {"amount":5}
            """)
    void it_is_the_fault_that_a_submission_is_refused_for(String field, String value) {
        var pointer = field.replace("{job}", JOB);
        var at = pointer.lastIndexOf('/');
        var parent = amina.at(pointer.substring(0, at));
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(pointer.substring(at + 1)), json(value));
        } else {
            ((ObjectNode) parent).set(pointer.substring(at + 1), json(value));
        }
        var refused = Sent.read(amina.toString().getBytes(StandardCharsets.UTF_8), Profile.class)
                .fold(whole -> List.<Problem.Field>of(), Problem::errors);

        assertThat(refused).hasSize(1);
        assertThat(faults()).containsAll(refused);
    }

    @Test
    void a_whole_and_its_parts_agree_whoever_the_lot_brings() {
        var lot = new RandomPeople(445);
        for (int i = 0; i < 200; i++) {
            var person = lot.person(lot.day());
            assertThat(Faults.in(json(Json.write(person)), Profile.class)).isEmpty();
        }
    }
}
