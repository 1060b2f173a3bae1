package ca.expressentry.ranking;

import ca.expressentry.message.Json;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** A change in the history of a candidate: written with the candidate’s row, never changed, kept for ever. */
@Entity
@Table(schema = "RANKING", name = "SCORE_CHANGE")
@NamedQuery(name = "RecordedChange.before", query = """
                SELECT c FROM RecordedChange c WHERE c.id.candidate = :candidate AND c.id.sequence < :sequence
                ORDER BY c.id.sequence DESC
                """)
class RecordedChange {

    /** The changes of one candidate are numbered from 1. */
    @Embeddable
    public record Id(
            @Column(name = "EOI_NUMBER") String candidate,
            @Column(name = "SEQUENCE_NUMBER") int sequence) implements Serializable {}

    @EmbeddedId
    private Id id;

    @Column(name = "RECORDED_AT")
    private Instant recordedAt;

    @Column(name = "EFFECTIVE_ON")
    private LocalDate effectiveOn;

    private String causes;
    private String details;

    RecordedChange() {}

    RecordedChange(ExpressionOfInterestNumber candidate, int sequence, Instant recordedAt, ScoreChange change) {
        this.id = new Id(candidate.value(), sequence);
        this.recordedAt = recordedAt;
        this.effectiveOn = change.on();
        this.causes = change.reasons().stream()
                .map(reason -> reason.cause().name())
                .distinct()
                .collect(Collectors.joining(","));
        this.details = Json.write(change);
    }

    Pool.Recorded shown() {
        return new Pool.Recorded(id.sequence(), recordedAt, Json.read(details, ScoreChange.class));
    }
}
