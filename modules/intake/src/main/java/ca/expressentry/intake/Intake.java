package ca.expressentry.intake;

import ca.expressentry.intake.Receipt.State;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.ExpressionOfInterestEnded;
import ca.expressentry.message.Event.ExpressionOfInterestEnded.Ending;
import ca.expressentry.message.Event.ExpressionOfInterestSubmitted;
import ca.expressentry.message.Event.IdentityRevealed;
import ca.expressentry.message.Event.InvitationClosed.How;
import ca.expressentry.message.Events;
import ca.expressentry.message.Json;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Misrepresentation;
import ca.expressentry.profile.Plausibility;
import ca.expressentry.profile.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** All that can be asked about expressions of interest: by the person, through the department's account system. */
@ApplicationScoped
@Transactional
public class Intake {

    /**
     * An expression of interest as it is held.
     *
     * @param outlook what can be done next
     * @param validationCode what the person gives a province together with the number
     * @param version higher after every change, whoever made it
     */
    public record Held(Receipt receipt, Outlook outlook, Profile profile, ValidationCode validationCode, int version) {}

    private static final int AT_A_TIME = 200;
    private static final int MOST_OF_ONE_NAME = 10;

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
        var live = liveOf(profile);
        if (live.isPresent()) {
            return live.get().declares(profile)
                    ? new Submission.Unchanged(live.get().receipt())
                    : new Submission.Refused(Refusal.SECOND_EXPRESSION_OF_INTEREST);
        }
        return take(profile);
    }

    /** Takes one that cannot be a retry of the live one, since it was drafted to come after it. */
    Submission submitAnew(Profile profile) {
        return liveOf(profile).isPresent()
                ? new Submission.Refused(Refusal.SECOND_EXPRESSION_OF_INTEREST)
                : take(profile);
    }

    private Submission take(Profile profile) {
        return refusal(profile).or(() -> bar(profile)).orElseGet(() -> {
            var received = new ExpressionOfInterest(profile, calendar.now());
            store.persist(received);
            say(received, profile);
            return new Submission.Received(received.receipt());
        });
    }

    /** The live one, unless it is over and only now found to be: the person may make another from that very instant. */
    private Optional<ExpressionOfInterest> liveOf(Profile profile) {
        var live = store.createNamedQuery("ExpressionOfInterest.liveOf", ExpressionOfInterest.class)
                .setParameter("person", profile.identity().person())
                .getResultStream()
                .findFirst();
        if (live.filter(known -> known.isOverAt(calendar.now())).isEmpty()) {
            return live;
        }
        expire(live.get());
        store.flush();
        return Optional.empty();
    }

    /** Amends a declaration (MI 4(2)): judged and scored anew, the instant of submission stays. Empty: no such number. */
    public Optional<Submission> amend(ExpressionOfInterestNumber number, Profile profile, IntPredicate onVersion) {
        return current(number).map(known -> {
            if (!onVersion.test(known.version())) {
                return new Submission.Refused(Refusal.CHANGED_SINCE);
            }
            if (known.declares(profile)) {
                return new Submission.Unchanged(known.receipt());
            }
            if (known.state() == State.INVITED) {
                return new Submission.Refused(Refusal.FROZEN_BY_INVITATION);
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
    public Optional<Submission> withdraw(ExpressionOfInterestNumber number, IntPredicate onVersion) {
        return current(number).map(known -> {
            if (!onVersion.test(known.version())) {
                return new Submission.Refused(Refusal.CHANGED_SINCE);
            }
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

    /** Ends those whose time is over (MI 4(1)), some hundreds at a time; says whether there may be more. */
    public boolean expireThoseOver() {
        var over = store.createNamedQuery("ExpressionOfInterest.over", Integer.class)
                .setParameter("now", calendar.now())
                .setMaxResults(AT_A_TIME)
                .getResultList();
        over.forEach(digits -> current(ExpressionOfInterestNumber.of(digits)));
        return over.size() == AT_A_TIME;
    }

    /** Where it stands. Empty: no such number. */
    Optional<Receipt> receipt(ExpressionOfInterestNumber number) {
        return find(number).map(known -> known.receiptAt(calendar.now()));
    }

    /** What was last declared. Empty: no such number. */
    Optional<Profile> declared(ExpressionOfInterestNumber number) {
        return find(number).map(ExpressionOfInterest::profile);
    }

    /** The receipt, what can be done next, what was last declared and the version, of one moment. Empty: no such number. */
    public Optional<Held> held(ExpressionOfInterestNumber number) {
        return find(number).map(this::held);
    }

    /** The same, shown to an auditor: that it was is on record. */
    Optional<Held> heldForAuditor(ExpressionOfInterestNumber number) {
        var held = held(number);
        held.ifPresent(shown -> events.say(new IdentityRevealed(number, Optional.empty(), "declaration")));
        return held;
    }

    private Held held(ExpressionOfInterest known) {
        return new Held(
                known.receiptAt(calendar.now()),
                known.outlookAt(calendar.now()),
                known.profile(),
                known.validationCode(),
                known.version());
    }

    /** Whose family name and date of birth are these (MI 7, since 2017-10-24); latest first, a few at most. */
    public List<Held> named(String familyName, LocalDate dateOfBirth) {
        return store.createNamedQuery("ExpressionOfInterest.named", ExpressionOfInterest.class)
                .setParameter("born", dateOfBirth)
                .setParameter("name", NameKey.of(familyName))
                .setMaxResults(MOST_OF_ONE_NAME)
                .getResultStream()
                .map(this::held)
                .toList();
    }

    /** Whether two family names are one however they are typed. */
    public boolean isSameName(String one, String other) {
        return NameKey.of(one).equals(NameKey.of(other));
    }

    /** Whether nobody has ever made an expression of interest. */
    public boolean isEmpty() {
        return store.createQuery("SELECT e.digits FROM ExpressionOfInterest e", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void determined(ExpressionOfInterestNumber number, int revision, long determination, boolean eligible) {
        current(number).ifPresent(known -> known.determined(revision, determination, eligible));
    }

    /** An invitation issued in time keeps it, also when it is heard of late. */
    void invited(ExpressionOfInterestNumber number, String round, LocalDate applyBy) {
        lock(number).ifPresent(known -> known.invited(round, applyBy, isAlone(known)));
    }

    private boolean isAlone(ExpressionOfInterest known) {
        return known.state() != State.EXPIRED || liveOf(known.profile()).isEmpty();
    }

    void invitationClosed(ExpressionOfInterestNumber number, String round, How how) {
        lock(number).ifPresent(known -> {
            known.invitationClosed(round, how);
            expireIfOver(known);
        });
    }

    private void expireIfOver(ExpressionOfInterest known) {
        if (known.isOverAt(calendar.now())) {
            expire(known);
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
        if (Json.write(profile).length() > DraftContent.LONGEST) {
            return Optional.of(new Submission.Refused(Refusal.TOO_LONG));
        }
        return Optional.empty();
    }

    /** Who is barred may not submit; who comes to be while in the pool says so in an amendment and leaves it. */
    private Optional<Submission> bar(Profile profile) {
        return Misrepresentation.fault(profile, calendar.today())
                .map(fault -> new Submission.Refused(Refusal.BARRED_FOR_MISREPRESENTATION, List.of(fault)));
    }

    private void say(ExpressionOfInterest known, Profile profile) {
        events.say(new ExpressionOfInterestSubmitted(known.number(), known.revision(), known.submittedAt(), profile));
    }

    private Optional<ExpressionOfInterest> find(ExpressionOfInterestNumber number) {
        return Optional.ofNullable(store.find(ExpressionOfInterest.class, number.digits()));
    }

    /** For a change of what still stands: one whose time is over has ended before. */
    Optional<ExpressionOfInterest> current(ExpressionOfInterestNumber number) {
        var known = lock(number);
        known.ifPresent(this::expireIfOver);
        return known;
    }

    /** For a change: whoever else changes it, a person or what is heard, comes before or after, never between. */
    private Optional<ExpressionOfInterest> lock(ExpressionOfInterestNumber number) {
        return Optional.ofNullable(
                store.find(ExpressionOfInterest.class, number.digits(), LockModeType.PESSIMISTIC_WRITE));
    }
}
