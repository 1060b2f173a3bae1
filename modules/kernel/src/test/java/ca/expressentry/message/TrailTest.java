package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrailTest {

    private static final Instant WHEN = Instant.parse("2026-11-24T15:00:00Z");

    @Test
    void an_entry_says_who_when_what_and_why_and_keeps_the_declaration_to_itself() {
        var entry = Trail.entry(
                Optional.of(7L),
                new JournalRow(
                        1,
                        "ExpressionOfInterestEnded",
                        "E100000001",
                        "{\"about\":\"E100000001\",\"how\":\"WITHDRAWN\",\"profile\":{\"identity\":{}}}",
                        WHEN,
                        "candidate-services"),
                new Changes());

        assertThat(entry)
                .isEqualTo(new Trail.Entry(
                        Optional.of(7L),
                        WHEN,
                        "candidate-services",
                        "ExpressionOfInterestEnded",
                        Optional.of("WITHDRAWN"),
                        List.of(new Trail.Change("expression-of-interest", "", "WITHDRAWN")),
                        Map.of("how", "WITHDRAWN")));
    }

    @Test
    void where_there_is_no_reason_none_is_given() {
        var row = new JournalRow(1, "CandidateRanked", "E100000001", "{\"score\":500}", WHEN, "express-entry");

        assertThat(Trail.entry(Optional.empty(), row, new Changes()).why()).isEmpty();
    }
}
