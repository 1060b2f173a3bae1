package ca.expressentry.nominations;

import ca.expressentry.nominations.Standing.State;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/** A nomination of one candidate by one province (IRPR 87), from the offer to its end. */
@Entity
@Table(schema = "NOMINATIONS", name = "NOMINATION")
@NamedQuery(name = "Nomination.liveOf", query = "SELECT n FROM Nomination n WHERE n.liveCandidate = :candidate")
@NamedQuery(name = "Nomination.unanswered", query = """
                SELECT n FROM Nomination n
                WHERE n.state = ca.expressentry.nominations.Standing.State.OFFERED AND n.answerBy < :day
                ORDER BY n.answerBy
                """)
class Nomination {

    @Id
    private String certificate;

    @Embedded
    private ExpressionOfInterestNumber candidate;

    @Column(name = "LIVE_CANDIDATE")
    private String liveCandidate;

    @Enumerated(EnumType.STRING)
    private Province province;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "OFFERED_ON")
    private LocalDate offeredOn;

    @Column(name = "ANSWER_BY")
    private LocalDate answerBy;

    private String reason;

    @Version
    private int version;

    Nomination() {}

    Nomination(
            String certificate,
            Province by,
            ExpressionOfInterestNumber candidate,
            LocalDate offeredOn,
            LocalDate answerBy) {
        this.certificate = certificate;
        this.province = by;
        this.candidate = candidate;
        this.liveCandidate = candidate.value();
        this.offeredOn = offeredOn;
        this.answerBy = answerBy;
        this.state = State.OFFERED;
    }

    /** The candidate accepts: in time it takes effect, twice changes nothing, late or closed is refused. */
    Outcome acceptOn(LocalDate day) {
        return switch (state) {
            case ACCEPTED, USED -> new Outcome.Unchanged(standing());
            case OFFERED -> day.isAfter(answerBy) ? new Outcome.Refused(Refusal.TOO_LATE) : become(State.ACCEPTED);
            case REJECTED, LAPSED, WITHDRAWN, ENDED -> new Outcome.Refused(Refusal.ALREADY_CLOSED);
        };
    }

    /** The candidate rejects: nothing else changes. What was accepted can only go with the whole profile. */
    Outcome rejectOn(LocalDate day) {
        return switch (state) {
            case REJECTED -> new Outcome.Unchanged(standing());
            case OFFERED -> day.isAfter(answerBy) ? new Outcome.Refused(Refusal.TOO_LATE) : become(State.REJECTED);
            case ACCEPTED, USED -> new Outcome.Refused(Refusal.NOT_WITHOUT_PROFILE);
            case LAPSED, WITHDRAWN, ENDED -> new Outcome.Refused(Refusal.ALREADY_CLOSED);
        };
    }

    /** The province takes it back, at any stage before its end (MI 28). */
    Outcome withdraw(String because) {
        return switch (state) {
            case WITHDRAWN -> new Outcome.Unchanged(standing());
            case OFFERED, ACCEPTED, USED -> {
                reason = because;
                yield become(State.WITHDRAWN);
            }
            case REJECTED, LAPSED, ENDED -> new Outcome.Refused(Refusal.ALREADY_CLOSED);
        };
    }

    /** The thirty days have passed without an answer. */
    void lapse() {
        if (state == State.OFFERED) {
            become(State.LAPSED);
        }
    }

    /** The candidate was invited: an accepted nomination is used by it. */
    void invited() {
        if (state == State.ACCEPTED) {
            become(State.USED);
        }
    }

    /** The invitation came to nothing and the candidate is back in the pool: the nomination stands as before. */
    void backInPool() {
        if (state == State.USED) {
            become(State.ACCEPTED);
        }
    }

    /** The profile it rested on is gone; a nomination is not carried over. */
    void end() {
        if (state.isLive()) {
            become(State.ENDED);
        }
    }

    boolean isAccepted() {
        return state == State.ACCEPTED || state == State.USED;
    }

    boolean isBy(Province asking) {
        return province == asking;
    }

    boolean isFor(ExpressionOfInterestNumber number) {
        return candidate.equals(number);
    }

    Standing standing() {
        return new Standing(certificate, province, candidate, state, offeredOn, answerBy, Optional.ofNullable(reason));
    }

    private Outcome become(State next) {
        state = next;
        liveCandidate = next.isLive() ? candidate.value() : null;
        return new Outcome.Done(standing());
    }
}
