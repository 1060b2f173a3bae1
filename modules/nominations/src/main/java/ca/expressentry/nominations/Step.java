package ca.expressentry.nominations;

import ca.expressentry.nominations.Standing.State;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** One step in the life of a nomination: never changed, never deleted. */
@Entity
@Table(schema = "NOMINATIONS", name = "STEP")
@NamedQuery(name = "Step.of", query = "SELECT s FROM Step s WHERE s.of.certificate = :certificate ORDER BY s.of.nth")
@NamedQuery(name = "Step.between", query = """
                SELECT s, n FROM Step s, Nomination n
                WHERE n.certificate = s.of.certificate AND n.province IN :provinces
                AND s.takenAt >= :from AND s.takenAt < :until
                ORDER BY n.certificate, s.of.nth
                """)
@NamedQuery(name = "Step.withoutOfficer", query = """
                SELECT s, n FROM Step s, Nomination n
                WHERE n.certificate = s.of.certificate AND n.province IN :provinces
                AND s.takenAt >= :from AND s.officer = ''
                ORDER BY s.takenAt DESC, n.certificate
                """)
@NamedQuery(name = "Step.answers", query = """
                SELECT n.offeredOn, s.takenAt FROM Step s, Nomination n
                WHERE n.certificate = s.of.certificate AND n.province IN :provinces
                AND n.offeredOn >= :from AND n.offeredOn < :until
                AND s.of.nth = (SELECT MIN(answer.of.nth) FROM Step answer
                    WHERE answer.of.certificate = s.of.certificate
                    AND answer.state IN (ca.expressentry.nominations.Standing.State.ACCEPTED,
                        ca.expressentry.nominations.Standing.State.REJECTED))
                """)
class Step {

    /** The nth step of a nomination. */
    @Embeddable
    public record Nth(String certificate, int nth) implements Serializable {}

    @EmbeddedId
    private Nth of;

    @Column(name = "TAKEN_AT")
    private Instant takenAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private String officer;
    private String reason;

    Step() {}

    Step(Nth of, Instant takenAt, State state, String officer, String reason) {
        this.of = of;
        this.takenAt = takenAt;
        this.state = state;
        this.officer = officer;
        this.reason = reason;
    }

    CaseFile.Entry entry() {
        return new CaseFile.Entry(of.certificate(), takenAt, state, officer, Optional.ofNullable(reason));
    }
}
