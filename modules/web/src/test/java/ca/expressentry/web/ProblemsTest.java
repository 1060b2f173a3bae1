package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.List;
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

    @Test
    void what_did_not_come_to_its_end_in_time_is_told_so() {
        is(answer(new ProcessingException(new SocketTimeoutException("read"))), 408, "http-408");
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "403", "404", "405", "406", "408", "413", "415", "500", "503"})
    void what_the_server_refuses_keeps_its_status_and_gains_a_text(int status) {
        is(answer(new WebApplicationException(status)), status, "http-" + status);
    }

    @Test
    void no_two_refusals_of_the_server_have_the_same_text() {
        assertThat(List.of(401, 403, 404, 405, 406, 408, 413, 415, 400, 500))
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

    @Test
    void what_cannot_be_read_is_a_mistake_of_the_caller() {
        var unreadable = Problem.of("malformed-json", new Bilingual("No.", "Non."));

        is(Problems.unreadable(unreadable), 400, "malformed-json");
        assertThat(Problems.unreadable(unreadable).getMediaType()).hasToString(Problems.MEDIA_TYPE);
    }
}
