package ca.expressentry.intake;

import ca.expressentry.intake.Receipt.State;
import ca.expressentry.law.LegalCalendar;
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
import java.util.Optional;

/** One person's expression of interest, from its submission to its end. */
@Entity
@Table(schema = "INTAKE", name = "EXPRESSION_OF_INTEREST")
@NamedQuery(
        name = "ExpressionOfInterest.liveOf",
        query = "SELECT e FROM ExpressionOfInterest e WHERE e.livePerson = :person")
@NamedQuery(
        name = "ExpressionOfInterest.over",
        query = "SELECT e.digits FROM ExpressionOfInterest e WHERE e.endsAt <= :now ORDER BY e.endsAt")
@NamedQuery(
        name = "ExpressionOfInterest.named",
        query = "SELECT e FROM ExpressionOfInterest e WHERE e.bornOn = :born AND e.nameKey = :name ORDER BY"
                + " e.submittedAt DESC")
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

    /** When it ends by itself; null once it has ended, and while an invitation keeps it. */
    @Column(name = "ENDS_AT")
    private Instant endsAt;

    private String profile;

    /** The number that the person shows to a province (see {@link ValidationCode}). */
    @Column(name = "VALIDATION_CODE")
    private String validationCode;

    /** How the person is found by name; see {@link NameKey}. */
    @Column(name = "NAME_KEY")
    private String nameKey;

    @Column(name = "BORN_ON")
    private LocalDate bornOn;

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
        this.endsAt = expiresAt();
        this.validationCode = ValidationCode.fresh().value();
        declare(profile);
    }

    private void declare(Profile declared) {
        profile = Json.write(declared);
        nameKey = NameKey.of(declared.identity().familyName());
        bornOn = declared.identity().dateOfBirth();
    }

    ValidationCode validationCode() {
        return new ValidationCode(validationCode);
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

    /** Whether its time is over at an instant, though nobody may have ended it yet; an invitation keeps it (MI 4(1)). */
    boolean isOverAt(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }

    int version() {
        return version;
    }

    Receipt receipt() {
        return new Receipt(number(), submittedAt, expiresAt(), revision, state);
    }

    /** The receipt as an instant makes it true. */
    Receipt receiptAt(Instant now) {
        return isOverAt(now) ? new Receipt(number(), submittedAt, expiresAt(), revision, State.EXPIRED) : receipt();
    }

    /** What can be done next, and until when. */
    Outlook outlookAt(Instant now) {
        return Outlook.of(receiptAt(now), Optional.ofNullable(applyBy), profile(), LegalCalendar.dayOf(now));
    }

    /** Declares anew; the instant of submission stays (MI 4(2)). */
    void amend(Profile declared) {
        declare(declared);
        revision++;
    }

    /** Ends for good, and the person may make another. */
    void end(State how) {
        state = how;
        livePerson = null;
        endsAt = null;
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

    /**
     * Invited in a round: frozen until the invitation is closed. A round invites nobody whose year is over, so one that
     * expired before this was heard stands again (MI 4(1)).
     *
     * @param alone whether the person has made no other meanwhile; who has, keeps both until this one ends
     */
    void invited(String inRound, LocalDate lastDay, boolean alone) {
        if ((state.isLive() || state == State.EXPIRED) && !inRound.equals(closedRound)) {
            livePerson = alone ? person : null;
            state = State.INVITED;
            round = inRound;
            applyBy = lastDay;
            endsAt = null;
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
            endsAt = expiresAt();
        } else {
            end(State.INELIGIBLE);
        }
    }
}
