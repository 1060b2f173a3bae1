package ca.expressentry.intake;

import ca.expressentry.intake.Receipt.State;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Declarations that are not submitted yet, begun from nothing or from one that has ended. */
@ApplicationScoped
@Transactional
class Drafts {

    @PersistenceContext
    EntityManager store;

    @Inject
    Intake intake;

    @Inject
    LegalCalendar calendar;

    DraftReport begin(DraftContent content) {
        var draft = new Draft(content, calendar.now());
        store.persist(draft);
        return report(draft);
    }

    /** Empty: no such draft, or no longer one. */
    Optional<DraftReport> draft(DraftNumber number) {
        return unsubmitted(number, LockModeType.NONE).map(this::report);
    }

    /** A draft after somebody wrote it; not written when it was no longer what the writer had read. */
    record Writing(boolean written, DraftReport draft) {}

    /** Empty: no such draft, or no longer one. */
    Optional<Writing> write(DraftNumber number, DraftContent content, Predicate<DraftReport> isAsRead) {
        return unsubmitted(number, LockModeType.PESSIMISTIC_WRITE).map(draft -> {
            var before = report(draft);
            if (!isAsRead.test(before)) {
                return new Writing(false, before);
            }
            draft.write(content);
            return new Writing(true, report(draft));
        });
    }

    /** What a submission would be refused for now, field by field. Empty: no such draft, or no longer one. */
    Optional<List<Problem.Field>> faults(DraftNumber number) {
        return unsubmitted(number, LockModeType.NONE)
                .map(draft -> draft.content().faults(calendar.today()));
    }

    /** Whether there was such a draft. */
    boolean delete(DraftNumber number) {
        var draft = unsubmitted(number, LockModeType.PESSIMISTIC_WRITE);
        draft.ifPresent(store::remove);
        return draft.isPresent();
    }

    /**
     * Submits what was drafted; it is refused while another is live, even the same (IRPA 10.1(5)). Again, it gives the same
     * receipt. Empty: no such draft.
     */
    Optional<Submission> submit(DraftNumber number) {
        return kept(number, LockModeType.PESSIMISTIC_WRITE).map(this::submit);
    }

    private Submission submit(Draft draft) {
        var before = draft.submittedAs().flatMap(intake::receipt);
        if (before.isPresent()) {
            return new Submission.Unchanged(before.get());
        }
        Submission submission = draft.content()
                .declared(intake::submitAnew, faults -> new Submission.Refused(Refusal.UNFINISHED_DRAFT, faults));
        if (submission instanceof Submission.Received received) {
            // The row that the draft will refer to goes first; the entity manager knows of no reference between the
            // two.
            store.flush();
            draft.submitted(received.receipt().number());
        }
        return submission;
    }

    /** A renewal in preparation, or why there is none. */
    sealed interface Preparation {
        record Prepared(DraftReport draft, boolean isNew) implements Preparation {}

        record Refused(Refusal why) implements Preparation {}

        /** One answer for each way it can end. */
        default <T> T fold(Function<Prepared, T> prepared, Function<Refused, T> refused) {
            return this instanceof Prepared it ? prepared.apply(it) : refused.apply((Refused) this);
        }
    }

    /** Copies what was declared into a draft, one for each expression of interest. Empty: no such number. */
    Optional<Preparation> renew(ExpressionOfInterestNumber number) {
        return intake.current(number)
                .map(old ->
                        whyNot(old).<Preparation>map(Preparation.Refused::new).orElseGet(() -> prepare(old)));
    }

    private Optional<Refusal> whyNot(ExpressionOfInterest old) {
        if (old.state() == State.APPLIED) {
            return Optional.of(Refusal.NOTHING_TO_RENEW);
        }
        var tooEarly = calendar.today().isBefore(DraftPeriod.renewalFrom(old.expiresAt()));
        return old.state().isLive() && tooEarly ? Optional.of(Refusal.RENEWAL_TOO_EARLY) : Optional.empty();
    }

    private Preparation prepare(ExpressionOfInterest old) {
        var today = calendar.today();
        var begun = store.createNamedQuery("Draft.ofRenewal", Draft.class)
                .setParameter("digits", old.number().digits())
                .getResultStream()
                .findFirst();
        if (begun.filter(draft -> draft.isKeptOn(today)).isPresent()) {
            return new Preparation.Prepared(report(begun.get()), false);
        }
        begun.ifPresent(draft -> {
            store.remove(draft);
            store.flush();
        });
        var draft = Draft.renewing(old, calendar.now());
        store.persist(draft);
        return new Preparation.Prepared(report(draft), true);
    }

    /** Deletes those whose time has passed, whenever that was. */
    void dayBegan(LocalDate day) {
        store.createNamedQuery("Draft.deleteOlder").setParameter("day", day).executeUpdate();
    }

    private DraftReport report(Draft draft) {
        var today = calendar.today();
        var renewal =
                draft.renews().flatMap(old -> intake.declared(old).map(declared -> Renewal.of(old, declared, today)));
        return draft.report(today, renewal);
    }

    private Optional<Draft> unsubmitted(DraftNumber number, LockModeType lock) {
        return kept(number, lock).filter(draft -> draft.submittedAs().isEmpty());
    }

    /** One whose time has passed is gone, though it may not be deleted yet. */
    private Optional<Draft> kept(DraftNumber number, LockModeType lock) {
        return Optional.ofNullable(store.find(Draft.class, number.digits(), lock))
                .filter(draft -> draft.isKeptOn(calendar.today()));
    }
}
