package ca.expressentry.intake;

import ca.expressentry.intake.Receipt.State;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Event.ExpressionOfInterestEnded;
import ca.expressentry.message.Event.ExpressionOfInterestEnded.Ending;
import ca.expressentry.message.Event.ExpressionOfInterestSubmitted;
import ca.expressentry.message.Event.InvitationClosed.How;
import ca.expressentry.message.Events;
import ca.expressentry.message.Json;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Plausibility;
import ca.expressentry.profile.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** All that can be asked about expressions of interest: by the person, through the department's account system. */
@ApplicationScoped
@Transactional
public class Intake {

    private static final int LONGEST_DECLARATION = 30_000;
    private static final int AT_A_TIME = 500;

    @PersistenceContext
    EntityManager store;

    @Inject
    Events events;

    @Inject
    LegalCalendar calendar;

    /**
     * Takes an expression of interest (IRPA 10.1(3)). The same declaration sent again gets the same receipt, so that a
     * retry is harmless; another one while the first is live is refused (10.1(5)).
     */
    public Submission submit(Profile profile) {
        var live = store.createNamedQuery("ExpressionOfInterest.liveOf", ExpressionOfInterest.class)
                .setParameter("person", profile.identity().person())
                .getResultStream()
                .findFirst();
        if (live.isPresent()) {
            return live.get().declares(profile)
                    ? new Submission.Unchanged(live.get().receipt())
                    : new Submission.Refused(Refusal.SECOND_EXPRESSION_OF_INTEREST);
        }
        return refusal(profile).orElseGet(() -> {
            var received = new ExpressionOfInterest(profile, calendar.now());
            store.persist(received);
            say(received, profile);
            return new Submission.Received(received.receipt());
        });
    }

    /** Amends a declaration (MI 4(2)): judged and scored anew, the instant of submission stays. Empty: no such number. */
    public Optional<Submission> amend(ExpressionOfInterestNumber number, Profile profile) {
        return lock(number).map(known -> {
            if (known.declares(profile)) {
                return new Submission.Unchanged(known.receipt());
            }
            if (!known.state().isAmendable()) {
                return new Submission.Refused(Refusal.NOT_OPEN_TO_AMENDMENT);
            }
            if (!known.isOf(profile)) {
                return new Submission.Refused(Refusal.ANOTHER_PERSON);
            }
            return refusal(profile).orElseGet(() -> {
                known.amend(profile);
                say(known, profile);
                return new Submission.Received(known.receipt());
            });
        });
    }

    /** Withdraws it, with any invitation and nomination that rests on it. Empty: no such number. */
    public Optional<Submission> withdraw(ExpressionOfInterestNumber number) {
        return lock(number).map(known -> {
            if (known.state() == State.WITHDRAWN) {
                return new Submission.Unchanged(known.receipt());
            }
            if (!known.state().isLive()) {
                return new Submission.Refused(Refusal.ALREADY_ENDED);
            }
            known.end(State.WITHDRAWN);
            events.say(new ExpressionOfInterestEnded(known.number(), Ending.WITHDRAWN));
            return new Submission.Received(known.receipt());
        });
    }

    /** Where it stands. Empty: no such number. */
    public Optional<Receipt> receipt(ExpressionOfInterestNumber number) {
        return find(number).map(ExpressionOfInterest::receipt);
    }

    /** What was last declared. Empty: no such number. */
    public Optional<Profile> declared(ExpressionOfInterestNumber number) {
        return find(number).map(ExpressionOfInterest::profile);
    }

    /** Whether nobody has ever made an expression of interest. */
    public boolean isEmpty() {
        return store.createQuery("SELECT e.digits FROM ExpressionOfInterest e", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void determined(ExpressionOfInterestNumber number, int revision, long determination, boolean eligible) {
        lock(number).ifPresent(known -> known.determined(revision, determination, eligible));
    }

    void invited(ExpressionOfInterestNumber number, String round, LocalDate applyBy) {
        lock(number).ifPresent(known -> known.invited(round, applyBy));
    }

    void invitationClosed(ExpressionOfInterestNumber number, String round, How how) {
        lock(number).ifPresent(known -> {
            known.invitationClosed(round, how);
            if (known.state() == State.IN_POOL && !calendar.now().isBefore(known.expiresAt())) {
                expire(known);
            }
        });
    }

    /** Ends those that are a year old (MI 4(1)), some hundreds at a time. */
    void dayBegan(LocalDate day) {
        var latest = calendar.now().atZone(LegalCalendar.ZONE).minusYears(1).toInstant();
        var old = store.createNamedQuery("ExpressionOfInterest.aYearOld", ExpressionOfInterest.class)
                .setParameter("latest", latest)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        old.forEach(this::expire);
        if (old.size() == AT_A_TIME) {
            events.say(new DayBegan(day));
        }
    }

    private void expire(ExpressionOfInterest known) {
        known.end(State.EXPIRED);
        events.say(new ExpressionOfInterestEnded(known.number(), Ending.EXPIRED));
    }

    private Optional<Submission> refusal(Profile profile) {
        var faults = Plausibility.faults(profile, calendar.today());
        if (!faults.isEmpty()) {
            return Optional.of(new Submission.Refused(Refusal.IMPLAUSIBLE, faults));
        }
        if (Json.write(profile).length() > LONGEST_DECLARATION) {
            return Optional.of(new Submission.Refused(Refusal.TOO_LONG));
        }
        return Optional.empty();
    }

    private void say(ExpressionOfInterest known, Profile profile) {
        events.say(new ExpressionOfInterestSubmitted(known.number(), known.revision(), known.submittedAt(), profile));
    }

    private Optional<ExpressionOfInterest> find(ExpressionOfInterestNumber number) {
        return Optional.ofNullable(store.find(ExpressionOfInterest.class, number.digits()));
    }

    /** For a change: whoever else changes it, a person or what is heard, comes before or after, never between. */
    private Optional<ExpressionOfInterest> lock(ExpressionOfInterestNumber number) {
        return Optional.ofNullable(
                store.find(ExpressionOfInterest.class, number.digits(), LockModeType.PESSIMISTIC_WRITE));
    }
}
