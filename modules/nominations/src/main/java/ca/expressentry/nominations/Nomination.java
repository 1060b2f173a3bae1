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
import java.time.Instant;
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
@NamedQuery(name = "Nomination.of", query = """
    SELECT n FROM Nomination n WHERE n.candidate.value = :candidate AND n.province IN :provinces
    ORDER BY n.offeredOn DESC, n.certificate
    """)
@NamedQuery(name = "Nomination.candidates", query = "SELECT DISTINCT n.candidate.value FROM Nomination n")
@NamedQuery(name = "Nomination.by", query = """
    SELECT n FROM Nomination n
    WHERE n.province IN :provinces AND n.state IN :states
    AND (n.offeredOn < :day OR (n.offeredOn = :day AND n.certificate > :certificate))
    ORDER BY n.offeredOn DESC, n.certificate
    """)
@NamedQuery(name = "Nomination.waiting", query = """
    SELECT n FROM Nomination n
    WHERE n.province IN :provinces AND n.state = ca.expressentry.nominations.Standing.State.OFFERED
    ORDER BY n.answerBy, n.certificate
    """)
@NamedQuery(name = "Nomination.held", query = """
    SELECT COUNT(n) FROM Nomination n
    WHERE n.province = :province AND n.chargedYear = :year
    AND n.state IN (ca.expressentry.nominations.Standing.State.PROPOSED,
                    ca.expressentry.nominations.Standing.State.OFFERED)
    """)
@NamedQuery(name = "Nomination.verified", query = "SELECT n FROM Nomination n WHERE n.verification = :verification")
@NamedQuery(name = "Nomination.proposed", query = """
    SELECT n FROM Nomination n
    WHERE n.province IN :provinces AND n.state = ca.expressentry.nominations.Standing.State.PROPOSED
    ORDER BY n.answerBy, n.certificate
    """)
@NamedQuery(name = "Nomination.offeredInYear", query = """
                SELECT n.offeredOn, COUNT(n) FROM Nomination n
                WHERE n.province IN :provinces AND n.offeredOn >= :from AND n.offeredOn < :until
                AND EXISTS (SELECT s FROM Step s WHERE s.of.certificate = n.certificate
                    AND s.state = ca.expressentry.nominations.Standing.State.OFFERED)
                GROUP BY n.offeredOn
                """)
@NamedQuery(name = "Nomination.inYear", query = """
                SELECT n.offeredOn, n.state, n.stream, COUNT(n) FROM Nomination n
                WHERE n.province IN :provinces AND n.offeredOn >= :from AND n.offeredOn < :until
                GROUP BY n.offeredOn, n.state, n.stream
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

    private String stream;
    private String reason;

    @Column(name = "PROPOSED_BY")
    private String proposedBy;

    /** The year whose allocation it charges; null: none does. */
    @Column(name = "CHARGED_YEAR")
    private Integer chargedYear;

    private String verification;

    /** How many steps it has taken. */
    private int steps;

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
        this.chargedYear = offeredOn.getYear();
        this.verification = VerificationCode.fresh().value();
        this.steps = 1;
    }

    /** The same as a proposal, which another officer has to confirm. */
    Nomination proposedBy(String officer) {
        proposedBy = officer;
        state = State.PROPOSED;
        return this;
    }

    /** What was sent back is proposed anew, or offered where no second officer is asked any more. */
    Outcome again(Nomination likeThis) {
        if (state != State.SENT_BACK) {
            return new Outcome.Unchanged(standing());
        }
        offeredOn = likeThis.offeredOn;
        answerBy = likeThis.answerBy;
        stream = likeThis.stream;
        proposedBy = likeThis.proposedBy;
        chargedYear = likeThis.chargedYear;
        reason = null;
        return become(likeThis.state);
    }

    /** Whether somebody may decide on what was proposed; empty: nothing stands in the way. */
    Optional<Outcome> whyNotBy(String officer, boolean anotherMust) {
        return switch (state) {
            case PROPOSED ->
                anotherMust && officer.equals(proposedBy)
                        ? Optional.of(new Outcome.Refused(Refusal.SAME_OFFICER))
                        : Optional.empty();
            case OFFERED, ACCEPTED, REJECTED, LAPSED, WITHDRAWN, USED, ENDED, SENT_BACK ->
                Optional.of(new Outcome.Refused(Refusal.NOT_PROPOSED));
        };
    }

    /** Another officer confirms what was proposed: only now is it offered. */
    Outcome confirm(LocalDate day, LocalDate lastDayToAnswer) {
        offeredOn = day;
        answerBy = lastDayToAnswer;
        return become(State.OFFERED);
    }

    /** Another officer sends back what was proposed. */
    Outcome sendBack(String because) {
        reason = because;
        return become(State.SENT_BACK);
    }

    /** The year whose allocation it charges. */
    Optional<Integer> chargedYear() {
        return Optional.ofNullable(chargedYear);
    }

    void charges(Integer year) {
        chargedYear = year;
    }

    Province province() {
        return province;
    }

    State state() {
        return state;
    }

    /** Higher after every change: no two of them are of the same step. */
    int version() {
        return steps;
    }

    /** The same, in a stream of the province's program. */
    Nomination inStream(Optional<String> name) {
        stream = name.orElse(null);
        return this;
    }

    /** The candidate accepts: in time it takes effect, twice changes nothing, late or closed is refused. */
    Outcome acceptOn(LocalDate day) {
        return switch (state) {
            case ACCEPTED, USED -> new Outcome.Unchanged(standing());
            case OFFERED -> day.isAfter(answerBy) ? new Outcome.Refused(Refusal.TOO_LATE) : become(State.ACCEPTED);
            case PROPOSED, SENT_BACK -> new Outcome.Refused(Refusal.NOT_OFFERED);
            case REJECTED, LAPSED, WITHDRAWN, ENDED -> new Outcome.Refused(Refusal.ALREADY_CLOSED);
        };
    }

    /** The candidate rejects: nothing else changes. What was accepted can only go with the whole profile. */
    Outcome rejectOn(LocalDate day) {
        return switch (state) {
            case REJECTED -> new Outcome.Unchanged(standing());
            case OFFERED -> day.isAfter(answerBy) ? new Outcome.Refused(Refusal.TOO_LATE) : become(State.REJECTED);
            case ACCEPTED, USED -> new Outcome.Refused(Refusal.NOT_WITHOUT_PROFILE);
            case PROPOSED, SENT_BACK -> new Outcome.Refused(Refusal.NOT_OFFERED);
            case LAPSED, WITHDRAWN, ENDED -> new Outcome.Refused(Refusal.ALREADY_CLOSED);
        };
    }

    /** The province takes it back, at any stage before its end (MI 28). */
    Outcome withdraw(String because) {
        return switch (state) {
            case WITHDRAWN -> new Outcome.Unchanged(standing());
            case PROPOSED, SENT_BACK, OFFERED, ACCEPTED, USED -> {
                reason = because;
                yield become(State.WITHDRAWN);
            }
            case REJECTED, LAPSED, ENDED -> new Outcome.Refused(Refusal.ALREADY_CLOSED);
        };
    }

    /** The thirty days have passed without an answer; this and what follows say whether it changed anything. */
    boolean lapse() {
        if (state == State.OFFERED) {
            become(State.LAPSED);
            return true;
        }
        return false;
    }

    /** The candidate was invited: an accepted nomination is used by it. */
    boolean invited() {
        if (state == State.ACCEPTED) {
            become(State.USED);
            return true;
        }
        return false;
    }

    /** The invitation came to nothing and the candidate is back in the pool: the nomination stands as before. */
    boolean backInPool() {
        if (state == State.USED) {
            become(State.ACCEPTED);
            return true;
        }
        return false;
    }

    /** The profile it rested on is gone; a nomination is not carried over. */
    boolean end() {
        if (state.isLive()) {
            become(State.ENDED);
            return true;
        }
        return false;
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
        return new Standing(
                certificate,
                province,
                candidate,
                state,
                offeredOn,
                answerBy,
                Optional.ofNullable(stream),
                Optional.ofNullable(reason),
                Optional.ofNullable(proposedBy),
                new VerificationCode(verification),
                steps);
    }

    /** The last step, as it is written down. */
    Step step(Instant at, String officer) {
        var hasReason = state == State.WITHDRAWN || state == State.SENT_BACK;
        return new Step(new Step.Nth(certificate, steps), at, state, officer, hasReason ? reason : null);
    }

    private Outcome become(State next) {
        state = next;
        steps++;
        liveCandidate = next.isLive() ? candidate.value() : null;
        return new Outcome.Done(standing());
    }
}
