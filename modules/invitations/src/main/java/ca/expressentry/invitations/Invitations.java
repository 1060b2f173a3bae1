package ca.expressentry.invitations;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Event.ExpressionOfInterestEnded.Ending;
import ca.expressentry.message.Events;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What becomes of an invitation: the candidate's answer, or the silence. */
@ApplicationScoped
@Transactional
public class Invitations {

    private static final int AT_A_TIME = 200;

    @PersistenceContext
    EntityManager store;

    @Resource(lookup = "jdbc/express-entry")
    DataSource storage;

    @Inject
    Events events;

    @Inject
    LegalCalendar calendar;

    /** A candidate's latest invitation; empty: never invited. */
    public Optional<InvitationReport> latest(ExpressionOfInterestNumber candidate) {
        return latestOf(candidate).map(Invitation::report);
    }

    /** All invitations of a candidate. */
    public List<InvitationReport> of(ExpressionOfInterestNumber candidate) {
        return store.createNamedQuery("Invitation.of", Invitation.class)
                .setParameter("candidate", candidate.value())
                .getResultStream()
                .map(Invitation::report)
                .toList();
    }

    /** Everybody who was ever invited. */
    public Set<ExpressionOfInterestNumber> invited() {
        return store.createNamedQuery("Invitation.candidates", String.class)
                .getResultStream()
                .map(ExpressionOfInterestNumber::new)
                .collect(Collectors.toSet());
    }

    /** The candidate declines the latest invitation (IRPA 10.1(7)); empty: never invited. */
    public Optional<Answer> decline(ExpressionOfInterestNumber candidate) {
        return answer(candidate, Invitation::declineOn);
    }

    /** The candidate's application was received in time; empty: never invited. */
    public Optional<Answer> applied(ExpressionOfInterestNumber candidate) {
        return answer(candidate, Invitation::appliedOn);
    }

    /** An officer cancels the latest invitation, issued in error (IRPA 10.2(5)); empty: never invited. */
    public Optional<Answer> cancel(ExpressionOfInterestNumber candidate) {
        return answer(candidate, (invitation, today) -> invitation.cancel());
    }

    private Optional<Answer> answer(
            ExpressionOfInterestNumber candidate, BiFunction<Invitation, LocalDate, Answer> given) {
        return latestOf(candidate).map(invitation -> {
            var answer = given.apply(invitation, calendar.today());
            if (answer instanceof Answer.Done) {
                close(invitation);
            }
            return answer;
        });
    }

    // ---- what is heard

    /**
     * Also before ranking has said a word about the candidate: no round may invite on it any more. An invitation that
     * was issued before the end of the year stands.
     */
    void ended(ExpressionOfInterestNumber candidate, Ending how) {
        takeTurn();
        copy(candidate).end();
        latestOf(candidate).filter(invitation -> invitation.profileEnded(how)).ifPresent(this::close);
    }

    /** Lapses those whose period has ended in silence, some hundreds at a time. */
    void dayBegan(LocalDate day) {
        var unanswered = store.createNamedQuery("Invitation.unanswered", Invitation.class)
                .setParameter("day", day)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        for (var invitation : unanswered) {
            invitation.lapse();
            close(invitation);
        }
        if (unanswered.size() == AT_A_TIME) {
            events.say(new DayBegan(day));
        }
    }

    /** Says that it is closed; what does not return to the pool is over, also where ranking has not heard of it yet. */
    private void close(Invitation invitation) {
        var closed = invitation.closed();
        if (!closed.how().returnsToPool()) {
            copy(closed.about()).end();
        }
        events.say(closed);
    }

    private RankedCandidate copy(ExpressionOfInterestNumber candidate) {
        return RankedCandidate.of(candidate, store);
    }

    private void takeTurn() {
        try (var connection = storage.getConnection()) {
            IssuedRows.takeTurn(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private Optional<Invitation> latestOf(ExpressionOfInterestNumber candidate) {
        return store.createNamedQuery("Invitation.latestOf", Invitation.class)
                .setParameter("candidate", candidate.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
