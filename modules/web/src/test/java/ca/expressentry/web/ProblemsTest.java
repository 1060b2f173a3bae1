package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.expressentry.message.Json;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    static final Logger LOG = Logger.getLogger(Problems.class.getName());

    Filter before;

    /** What goes wrong here goes wrong on purpose. */
    @BeforeEach
    void be_quiet() {
        before = LOG.getFilter();
        LOG.setFilter(record -> false);
    }

    @AfterEach
    void speak_again() {
        LOG.setFilter(before);
    }

    static Response answer(Throwable failure) {
        return new Problems().toResponse(failure);
    }

    static Problem problem(Response response) {
        return (Problem) response.getEntity();
    }

    static void is(Response response, int status, String code) {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(problem(response).code()).isEqualTo(code);
        assertThat(problem(response).text().en())
                .isNotEqualTo(problem(response).text().fr());
    }

    @Test
    void a_value_that_refuses_is_a_mistake_of_the_caller() {
        var refused = new Invalid("not-a-country", "No.", "Non.");

        is(answer(refused), 400, "not-a-country");
        is(answer(new IllegalStateException(refused)), 400, "not-a-country");
        assertThat(problem(answer(refused)).text()).isEqualTo(new Bilingual("No.", "Non."));
    }

    @Test
    void a_database_that_is_away_is_worth_another_try_shortly() {
        var away = answer(new PersistenceException(new SQLException("away", "08006")));

        is(away, 503, "storage-away");
        assertThat(away.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        assertThat(away.getMediaType()).hasToString(Problems.MEDIA_TYPE);
    }

    @Test
    void two_who_change_the_same_thing_at_once_are_in_conflict() {
        is(answer(new IllegalStateException(new OptimisticLockException())), 409, "changed-meanwhile");
        is(answer(new PersistenceException(new SQLException("twice", "23505"))), 409, "changed-meanwhile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23503", "22001", "40001"})
    void whatever_else_a_database_refuses_is_a_fault_of_ours(String state) {
        is(answer(new PersistenceException(new SQLException("a secret", state))), 500, "internal-error");
    }

    @Test
    void a_fault_of_ours_tells_nothing_of_itself() {
        var response = answer(new IllegalStateException("a secret"));

        is(response, 500, "internal-error");
        assertThat(Json.write(problem(response))).doesNotContain("secret").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "403", "404", "405", "406", "413", "415", "500", "503"})
    void what_the_server_refuses_keeps_its_status_and_gains_a_text(int status) {
        is(answer(new WebApplicationException(status)), status, "http-" + status);
    }

    @Test
    void no_two_refusals_of_the_server_have_the_same_text() {
        assertThat(List.of(401, 403, 404, 405, 406, 413, 415, 400, 500))
                .extracting(status ->
                        problem(answer(new WebApplicationException(status))).text())
                .doesNotHaveDuplicates();
    }

    @Test
    void an_answer_that_was_already_written_is_left_as_it_is() {
        var written = Response.status(409)
                .entity(Problem.of("too-late", new Bilingual("Late.", "Tard.")))
                .build();

        assertThat(answer(new WebApplicationException(written))).isSameAs(written);
    }

    static Response reading(String json, Class<?> type) {
        try {
            return Response.ok(Json.MAPPER.readValue(json, type)).build();
        } catch (JacksonException e) {
            return Problems.unreadable(e);
        }
    }

    static Response amina(String pointer, String value) {
        try {
            var json = (ObjectNode) Json.MAPPER.readTree(Json.write(Examples.AMINA));
            var at = pointer.lastIndexOf('/');
            ((ObjectNode) json.at(pointer.substring(0, at)))
                    .set(pointer.substring(at + 1), Json.MAPPER.readTree(value));
            return reading(json.toString(), Profile.class);
        } catch (JacksonException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothing_where_something_is_needed_is_told() {
        is(Problems.unreadable(), 400, "empty-body");
    }

    @Test
    void what_is_not_json_is_told_with_its_place() {
        var response = reading("{\n  \"a\": nonsense\n}", Profile.class);

        is(response, 400, "malformed-json");
        assertThat(problem(response).text().en()).contains("line 2");
        assertThat(problem(response).text().fr()).contains("ligne 2");
        assertThat(problem(response).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"identity\":", "[1,", "\"abc"})
    void json_that_stops_too_early_is_the_caller_s_mistake(String json) {
        assertThat(reading(json, Profile.class).getStatus()).isEqualTo(400);
    }

    /** What a field alone cannot be is told at the field; what a value refuses as a whole, at the value. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /identity/citizenship    | "NIGERIA"      | not-a-country              | /identity/citizenship
            /identity/travelDocument | "1"            | not-a-travel-document      | /identity/travelDocument
            /identity/dateOfBirth    | "2026-02-30"   | invalid-value              | /identity/dateOfBirth
            /identity/dateOfBirth    | null           | missing-or-of-another-kind | /identity/dateOfBirth
            /identity/shoeSize       | 42             | unknown-field              | /identity/shoeSize
            /answers/siblingInCanada | null           | missing-or-of-another-kind | /answers/siblingInCanada
            /dependentChildren       | 1.5            | invalid-value              | /dependentChildren
            /firstLanguage           | "LATIN"        | invalid-value              | /firstLanguage
            /work                    | 7              | missing-or-of-another-kind | /work
            /work/0/occupation       | "99999"        | unknown-noc-code           | /work/0/occupation
            /work/1/hoursPerWeek     | "forty"        | missing-or-of-another-kind | /work/1/hoursPerWeek
            /work/1/hoursPerWeek     | 169            | impossible-number          | /work/1/hoursPerWeek
            /education/0/level       | "KINDERGARTEN" | invalid-value              | /education/0/level
            /destinations            | ["ON", "ZZ"]   | invalid-value              | /destinations/1
            """)
    void content_that_is_not_possible_is_told_with_the_field_at_fault(
            String field, String value, String code, String pointer) {
        var response = amina(field, value);

        is(response, 400, "invalid-content");
        assertThat(problem(response).errors())
                .extracting(Problem.Field::pointer, Problem.Field::code)
                .containsExactly(tuple(pointer, code));
    }

    @Test
    void a_whole_that_is_not_possible_is_told_where_it_begins() {
        var twice = reading(
                Json.write(Examples.AMINA).replace("\"dependentChildren\":0", "\"dependentChildren\":31"),
                Profile.class);

        is(twice, 400, "invalid-content");
        assertThat(problem(twice).errors()).extracting(Problem.Field::code).containsExactly("impossible-number");
    }

    @Test
    void a_number_that_is_none_is_told_by_its_own_code() {
        try {
            Json.MAPPER.readValue(
                    "{\"a\":[\"E1\"]}", new TypeReference<Map<String, List<ExpressionOfInterestNumber>>>() {});
        } catch (JacksonException e) {
            var response = Problems.unreadable(e);
            is(response, 400, "invalid-content");
            assertThat(problem(response).errors().get(0).pointer()).isEqualTo("/a/0");
            assertThat(problem(response).errors().get(0).code()).isEqualTo("not-an-expression-of-interest-number");
            return;
        }
        throw new AssertionError("it was read");
    }
}
