package ca.expressentry.intake;

import ca.expressentry.intake.Receipt.State;
import ca.expressentry.message.Event.InvitationClosed.How;
import ca.expressentry.message.Json;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.YearInPool;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** One person's expression of interest, from its submission to its end. */
@Entity
@Table(schema = "INTAKE", name = "EXPRESSION_OF_INTEREST")
@NamedQuery(
        name = "ExpressionOfInterest.liveOf",
        query = "SELECT e FROM ExpressionOfInterest e WHERE e.livePerson = :person")
@NamedQuery(name = "ExpressionOfInterest.aYearOld", query = """
                SELECT e FROM ExpressionOfInterest e
                WHERE e.state IN (ca.expressentry.intake.Receipt.State.SUBMITTED,
                                  ca.expressentry.intake.Receipt.State.IN_POOL)
                  AND e.submittedAt <= :latest
                ORDER BY e.submittedAt
                """)
class ExpressionOfInterest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "number")
    @SequenceGenerator(name = "number", sequenceName = "INTAKE.NUMBER", allocationSize = 50)
    private int digits;

    private String person;

    @Column(name = "LIVE_PERSON")
    private String livePerson;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean eligible;
    private int revision;
    private long determination;

    @Column(name = "SUBMITTED_AT")
    private Instant submittedAt;

    private String profile;
    private String round;

    @Column(name = "CLOSED_ROUND")
    private String closedRound;

    @Column(name = "APPLY_BY")
    private LocalDate applyBy;

    @Version
    private int version;

    ExpressionOfInterest() {}

    ExpressionOfInterest(Profile profile, Instant submittedAt) {
        this.person = profile.identity().person();
        this.livePerson = person;
        this.state = State.SUBMITTED;
        this.eligible = true;
        this.revision = 1;
        this.submittedAt = submittedAt;
        this.profile = Json.write(profile);
    }

    ExpressionOfInterestNumber number() {
        return ExpressionOfInterestNumber.of(digits);
    }

    int revision() {
        return revision;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    State state() {
        return state;
    }

    Profile profile() {
        return Json.read(profile, Profile.class);
    }

    /** Compared as values: the order in which a set was written down says nothing. */
    boolean declares(Profile declared) {
        return profile().equals(declared);
    }

    boolean isOf(Profile declared) {
        return person.equals(declared.identity().person());
    }

    /** A year after submission, to the same time of day (MI 4(1)). */
    Instant expiresAt() {
        return YearInPool.endOf(submittedAt);
    }

    Receipt receipt() {
        return new Receipt(number(), submittedAt, expiresAt(), revision, state);
    }

    /** Declares anew; the instant of submission stays (MI 4(2)). */
    void amend(Profile declared) {
        profile = Json.write(declared);
        revision++;
    }

    /** Ends for good, and the person may make another. */
    void end(State how) {
        state = how;
        livePerson = null;
    }

    /** What eligibility found: ignored when it is about an earlier revision or older than what is known. */
    void determined(int aboutRevision, long newDetermination, boolean isEligible) {
        if (aboutRevision != revision || newDetermination <= determination || !state.isLive()) {
            return;
        }
        determination = newDetermination;
        eligible = isEligible;
        if (state != State.INVITED) {
            settle();
        }
    }

    /** Invited in a round: frozen until the invitation is closed. */
    void invited(String inRound, LocalDate lastDay) {
        if (state.isLive() && !inRound.equals(closedRound)) {
            state = State.INVITED;
            round = inRound;
            applyBy = lastDay;
        }
    }

    /** The invitation is closed: back to the pool if the law says so and the expression of interest still stands. */
    void invitationClosed(String inRound, How how) {
        closedRound = inRound;
        if (state != State.INVITED || !inRound.equals(round)) {
            return;
        }
        round = null;
        applyBy = null;
        switch (how) {
            case DECLINED, CANCELLED -> settle();
            case LAPSED -> end(State.INVITATION_LAPSED);
            case APPLIED -> end(State.APPLIED);
            case ENDED -> end(State.WITHDRAWN);
        }
    }

    private void settle() {
        if (eligible) {
            state = State.IN_POOL;
        } else {
            end(State.INELIGIBLE);
        }
    }
}
