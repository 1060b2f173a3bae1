package ca.expressentry.invitations;

import ca.expressentry.invitations.Selection.Place;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.RoundCalled;
import ca.expressentry.message.Events;
import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rounds of invitations. A round is held on our own copy of the pool, and only when ranking's book says the same: ranking
 * counts the pool and says its digest; when ours differs, events are still on their way and the pool is counted again,
 * until the books agree or the patience of a round is at its end.
 */
@ApplicationScoped
@Transactional
public class Rounds {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @PersistenceContext
    EntityManager store;

    @Inject
    Events events;

    @Inject
    LegalCalendar calendar;

    /** An officer calls a round for a number of invitations, which may be zero (IRPA 10.3(2)). */
    public RoundReport call(Kind kind, int number) {
        var round = new Round(kind, number, calendar.now());
        store.persist(round);
        events.say(new RoundCalled(Integer.toString(round.number()), round.calledAt()));
        return round.report();
    }

    /** A round as published; empty: no such number. */
    public Optional<RoundReport> round(int number) {
        return Optional.ofNullable(store.find(Round.class, number)).map(Round::report);
    }

    /** The latest rounds, latest first. */
    public List<RoundReport> latest(int atMost) {
        return store.createQuery("SELECT r FROM Round r ORDER BY r.number DESC", Round.class)
                .setMaxResults(atMost)
                .getResultStream()
                .map(Round::report)
                .toList();
    }

    // ---- what is heard

    void ranked(CandidateRanked said) {
        copy(said.about()).ranked(said);
    }

    void left(ExpressionOfInterestNumber candidate, long place) {
        copy(candidate).left(place);
    }

    /** Ranking has counted the pool: hold the round when our copy agrees. */
    void counted(int number, PoolDigest theirs) {
        var round = store.find(Round.class, number);
        if (round == null || !round.isCalled()) {
            return;
        }
        var pool = pool();
        var ours = digest(pool);
        if (ours.equals(theirs) && isHeld(round, pool, ours)) {
            return;
        }
        if (calendar.now().isAfter(round.calledAt().plus(PATIENCE))) {
            round.refuse(theirs, ours);
        } else {
            events.say(new RoundCalled(Integer.toString(number), round.calledAt()));
        }
    }

    /**
     * Invites, all or nobody: nobody when a place changed between the count and this moment, or when somebody selected
     * still holds an invitation that ranking has not heard of.
     */
    private boolean isHeld(Round round, List<Place> pool, PoolDigest sealed) {
        var selection = Selection.of(pool, round.kind(), round.wanted());
        var holders = Set.copyOf(
                store.createNamedQuery("Invitation.holders", String.class).getResultList());
        if (selection.invited().stream()
                .anyMatch(place -> holders.contains(place.number().value()))) {
            return false;
        }
        var copies = selection.invited().stream()
                .map(place -> store.find(RankedCandidate.class, place.number()))
                .toList();
        for (int i = 0; i < copies.size(); i++) {
            if (!copies.get(i).isAt(selection.invited().get(i).version())) {
                return false;
            }
        }
        copies.forEach(RankedCandidate::invited);
        var today = calendar.today();
        for (var place : selection.invited()) {
            var invitation = new Invitation(round.number(), place, round.kind().classOf(place.classes()), today);
            store.persist(invitation);
            events.say(invitation.issued());
        }
        round.hold(selection, sealed, calendar.now());
        return true;
    }

    private List<Place> pool() {
        return store.createQuery(
                        "SELECT c.number, c.place, c.score, c.submittedAt, c.classes FROM RankedCandidate c WHERE c.inPool = TRUE",
                        Object[].class)
                .getResultStream()
                .map(Rounds::place)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Place place(Object[] row) {
        return new Place((ExpressionOfInterestNumber) row[0], (Long) row[1], (Integer) row[2], (Instant) row[3], (Set<
                        EconomicClass>)
                row[4]);
    }

    private static PoolDigest digest(List<Place> pool) {
        var sum = new PoolDigest.Sum();
        pool.forEach(place -> sum.add(place.number(), place.score(), place.submittedAt(), place.classes()));
        return sum.digest();
    }

    private RankedCandidate copy(ExpressionOfInterestNumber candidate) {
        var copy = store.find(RankedCandidate.class, candidate);
        if (copy == null) {
            copy = new RankedCandidate(candidate);
            store.persist(copy);
        }
        return copy;
    }
}
