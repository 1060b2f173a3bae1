package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Trail.Change;
import ca.expressentry.message.Trail.Entry;
import ca.expressentry.message.Trail.Timeline;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineCsvTest {

    @Test
    void a_timeline_is_a_line_for_each_entry() {
        var entry = new Entry(
                Optional.of(12L),
                Instant.parse("2026-11-24T15:00:00Z"),
                "on-officer",
                "NominationWithdrawn",
                Optional.of("=HYPERLINK(\"http://x\")"),
                List.of(
                        new Change("nomination ON-1", "ACCEPTED", "WITHDRAWN"),
                        new Change("allocation 2026", "42", "41")),
                Map.of("by", "ON"));

        assertThat(TimelineCsv.table(new Timeline(new ExpressionOfInterestNumber("E100000001"), List.of(entry))))
                .isEqualTo(
                        "\"link\",\"when\",\"who\",\"what\",\"why\",\"changes\",\"facts\"\r\n"
                                + "\"12\",\"2026-11-24T15:00:00Z\",\"on-officer\",\"NominationWithdrawn\","
                                + "\"'=HYPERLINK(\"\"http://x\"\")\",\"nomination ON-1: ACCEPTED → WITHDRAWN; allocation 2026: 42 → 41\",\"{\"\"by\"\":\"\"ON\"\"}\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "\uFF1D1"})
    void no_cell_is_a_formula(String text) {
        assertThat(TimelineCsv.cell(text)).startsWith("\"'");
    }

    @Test
    void a_harmless_cell_stays_as_it_is() {
        assertThat(TimelineCsv.cell("on, \"officer\"")).isEqualTo("\"on, \"\"officer\"\"\"");
    }
}
