package ca.expressentry.invitations;

import ca.expressentry.invitations.InvitationReport.State;
import ca.expressentry.message.Event.ExpressionOfInterestEnded.Ending;
import ca.expressentry.message.Event.InvitationClosed;
import ca.expressentry.message.Event.InvitationClosed.How;
import ca.expressentry.message.Event.InvitationIssued;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

/** One candidate's invitation to apply in one class, from its issue to its end. */
@Entity
@Table(schema = "INVITATIONS", name = "INVITATION")
@NamedQuery(name = "Invitation.latestOf", query = """
                SELECT i FROM Invitation i WHERE i.id.candidate = :candidate
                ORDER BY i.id.round DESC
                """)
@NamedQuery(name = "Invitation.of", query = "SELECT i FROM Invitation i WHERE i.id.candidate = :candidate")
@NamedQuery(name = "Invitation.candidates", query = "SELECT DISTINCT i.id.candidate FROM Invitation i")
@NamedQuery(name = "Invitation.ofRound", query = "SELECT i FROM Invitation i WHERE i.id.round = :round")
@NamedQuery(name = "Invitation.holders", query = """
                SELECT i.id.candidate FROM Invitation i
                WHERE i.state = ca.expressentry.invitations.InvitationReport.State.ISSUED
                """)
@NamedQuery(name = "Invitation.unanswered", query = """
                SELECT i FROM Invitation i
                WHERE i.state = ca.expressentry.invitations.InvitationReport.State.ISSUED AND i.applyBy < :day
                ORDER BY i.applyBy
                """)
class Invitation {

    /** One candidate in one round. */
    @Embeddable
    public record Id(
            @Column(name = "ROUND_NUMBER") int round,
            @Column(name = "EOI_NUMBER") String candidate) implements Serializable {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    @Column(name = "ECONOMIC_CLASS")
    private EconomicClass economicClass;

    private int score;

    @Column(name = "ISSUED_ON")
    private LocalDate issuedOn;

    @Column(name = "APPLY_BY")
    private LocalDate applyBy;

    @Enumerated(EnumType.STRING)
    private State state;

    @Version
    private int version;

    Invitation() {}

    Invitation(int round, Selection.Place place, EconomicClass economicClass, LocalDate issuedOn) {
        this.id = new Id(round, place.number().value());
        this.economicClass = economicClass;
        this.score = place.score();
        this.issuedOn = issuedOn;
        this.applyBy = PeriodToApply.lastDay(issuedOn);
        this.state = State.ISSUED;
    }

    /** The candidate declines: free, and back to the pool (IRPA 10.1(7)). */
    Answer declineOn(LocalDate day) {
        return answerOn(day, State.DECLINED);
    }

    /** The candidate's application was received. */
    Answer appliedOn(LocalDate day) {
        return answerOn(day, State.APPLIED);
    }

    private Answer answerOn(LocalDate day, State answer) {
        if (state == answer) {
            return new Answer.Unchanged(report());
        }
        if (state != State.ISSUED) {
            return new Answer.Refused(Refusal.ALREADY_CLOSED);
        }
        if (day.isAfter(applyBy)) {
            return new Answer.Refused(Refusal.TOO_LATE);
        }
        state = answer;
        return new Answer.Done(report());
    }

    /** The period ended in silence: this candidate cannot be invited on this profile again (IRPA 10.1(6)). */
    void lapse() {
        state = State.LAPSED;
    }

    /**
     * The profile it was issued on has ended. Withdrawn, it takes the invitation with it; that its year ended changes
     * nothing, because the invitation was issued before and keeps it (MI 4(1)).
     */
    boolean profileEnded(Ending how) {
        if (state != State.ISSUED || how == Ending.EXPIRED) {
            return false;
        }
        state = State.ENDED;
        return true;
    }

    /** Issued in error (IRPA 10.2(5)): as if it had not been; the candidate goes back to the pool. */
    Answer cancel() {
        if (state == State.CANCELLED) {
            return new Answer.Unchanged(report());
        }
        if (state != State.ISSUED) {
            return new Answer.Refused(Refusal.ALREADY_CLOSED);
        }
        state = State.CANCELLED;
        return new Answer.Done(report());
    }

    /** Fills the columns of {@link IssuedRows}. */
    void bind(PreparedStatement row) throws SQLException {
        row.setInt(1, id.round());
        row.setString(2, id.candidate());
        row.setString(3, economicClass.name());
        row.setInt(4, score);
        row.setDate(5, Date.valueOf(issuedOn));
        row.setDate(6, Date.valueOf(applyBy));
        row.setString(7, state.name());
    }

    String candidate() {
        return id.candidate();
    }

    Replay.Given given() {
        return new Replay.Given(new ExpressionOfInterestNumber(id.candidate()), economicClass.name(), score);
    }

    InvitationIssued issued() {
        return new InvitationIssued(
                new ExpressionOfInterestNumber(id.candidate()), Integer.toString(id.round()), economicClass, applyBy);
    }

    InvitationClosed closed() {
        return new InvitationClosed(
                new ExpressionOfInterestNumber(id.candidate()),
                Integer.toString(id.round()),
                How.valueOf(state.name()));
    }

    InvitationReport report() {
        return new InvitationReport(
                new ExpressionOfInterestNumber(id.candidate()),
                id.round(),
                economicClass,
                score,
                issuedOn,
                applyBy,
                state);
    }
}
