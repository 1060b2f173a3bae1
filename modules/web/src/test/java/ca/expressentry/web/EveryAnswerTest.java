package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryAnswerTest {

    @AfterEach
    void nobody_asks() {
        RequestId.end();
    }

    @Test
    void the_log_names_no_person() {
        assertThat(EveryAnswer.impersonal("/api/v1/expressions-of-interest/E100000001/x\n"))
                .isEqualTo("/api/v1/expressions-of-interest/*/*");
    }

    @Test
    void a_well_formed_request_id_is_taken() {
        assertThat(RequestId.of("trace-0123.456_A")).isEqualTo("trace-0123.456_A");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "with space in it", "line\r\nfeed-x", "<script>alert", ".leading-dot"})
    void any_other_is_replaced(String sent) {
        assertThat(RequestId.of(sent)).isNotEqualTo(sent).matches("[0-9a-f-]{36}");
    }

    @Test
    void one_longer_than_64_is_replaced() {
        assertThat(RequestId.of("a".repeat(64))).isEqualTo("a".repeat(64));
        assertThat(RequestId.of("a".repeat(65))).hasSize(36);
    }

    @Test
    void a_problem_carries_the_id_of_its_request() {
        RequestId.begin("trace-12345");

        assertThat(ProblemFilter.Document.of(Problems.of(404), 404, Locale.ENGLISH)
                        .traceId())
                .isEqualTo("trace-12345");
    }
}
