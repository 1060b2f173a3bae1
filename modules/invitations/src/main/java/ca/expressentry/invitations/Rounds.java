package ca.expressentry.invitations;

import ca.expressentry.invitations.Selection.Place;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.RoundCalled;
import ca.expressentry.message.Events;
import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Rounds of invitations. One officer proposes, sees who would be invited, and another approves. A round is held on our own copy of the pool, and only when ranking's book says the same: ranking
 * counts the pool and says its digest; when ours differs, events are still on their way and the pool is counted again,
 * until the books agree or the patience of a round is at its end.
 */
@ApplicationScoped
@Transactional
public class Rounds {

    private static final Bilingual NOT_IN_FORCE = new Bilingual(
            "This category is not in force on {day}: no round can be held for it.",
            "Cette catégorie n’est pas en vigueur le {day} : aucune ronde ne peut être tenue pour elle.");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @PersistenceContext
    EntityManager store;

    @Inject
    Events events;

    @Inject
    LegalCalendar calendar;

    /** An officer proposes a round; the pool is counted for its preview (IRPA 10.2(2)). */
    public RoundFile propose(Instruction instruction, String officer) {
        refuseUnlessInForce(instruction.kind());
        var round = new Round(instruction, officer, calendar.now());
        store.persist(round);
        count(round);
        return round.file();
    }

    /** Another officer approves what the preview shows, and the round is held; empty: no such number. */
    public Optional<Call> approve(int number, String officer) {
        return act(number, round -> {
            refuseUnlessInForce(round.instruction().kind());
            var refused = round.approve(officer, calendar.now());
            if (refused.isEmpty()) {
                count(round);
            }
            return refused;
        });
    }

    /** A proposal is dropped; empty: no such number. */
    public Optional<Call> cancel(int number) {
        return act(number, Round::cancel);
    }

    private void refuseUnlessInForce(Kind kind) {
        var today = calendar.today();
        if (!kind.isInForceOn(today)) {
            throw new Invalid("category-not-in-force", NOT_IN_FORCE.with("day", today)).at("kind");
        }
    }

    private Optional<Call> act(int number, Function<Round, Optional<Call.Why>> act) {
        return Optional.ofNullable(store.find(Round.class, number, LockModeType.PESSIMISTIC_WRITE))
                .map(round ->
                        act.apply(round).<Call>map(Call.Refused::new).orElseGet(() -> new Call.Done(round.file())));
    }

    private void count(Round round) {
        events.say(new RoundCalled(Integer.toString(round.number()), round.calledAt()));
    }

    /** A round as its officers see it; empty: no such number. */
    public Optional<RoundFile> file(int number) {
        return Optional.ofNullable(store.find(Round.class, number)).map(Round::file);
    }

    /** A round as published; empty: none of that number was held. */
    public Optional<RoundReport> round(int number) {
        return held(number).map(Round::report);
    }

    /** The latest rounds that were held, latest first. */
    public List<RoundReport> latest(int atMost) {
        return store.createNamedQuery("Round.held", Round.class)
                .setMaxResults(atMost)
                .getResultStream()
                .map(Round::report)
                .toList();
    }

    /** All rounds and proposals, latest first. */
    public List<RoundFile> files(int atMost) {
        return store.createQuery("SELECT r FROM Round r ORDER BY r.number DESC", Round.class)
                .setMaxResults(atMost)
                .getResultStream()
                .map(Round::file)
                .toList();
    }

    /** The round held once more on the pool sealed with it, beside what it did; empty: not held. */
    public Optional<Replay> replay(int number) {
        return held(number)
                .map(round -> Replay.of(
                        number,
                        round.instruction(),
                        round.instant(),
                        round.seal(),
                        sealed(number),
                        store.createNamedQuery("Invitation.ofRound", Invitation.class)
                                .setParameter("round", number)
                                .getResultStream()
                                .map(Invitation::given)
                                .toList()));
    }

    /** Why a candidate was, or was not, invited; empty: that round was not held. */
    public Optional<Explanation> explain(int number, ExpressionOfInterestNumber candidate) {
        return held(number)
                .map(round -> Explanation.of(
                        number,
                        round.report().title(),
                        round.instruction(),
                        round.instant(),
                        sealed(number),
                        candidate));
    }

    private Optional<Round> held(int number) {
        return Optional.ofNullable(store.find(Round.class, number)).filter(Round::isPublic);
    }

    private List<Place> sealed(int number) {
        return store.find(SealedPool.class, number).places();
    }

    // ---- what is heard

    void ranked(CandidateRanked said) {
        copy(said.about()).ranked(said);
    }

    void left(ExpressionOfInterestNumber candidate, long place) {
        copy(candidate).left(place);
    }

    /** Ranking has counted the pool: show or hold the round when our copy agrees. */
    void counted(int number, PoolDigest theirs) {
        var round = store.find(Round.class, number);
        if (round == null || !isAwaited(round)) {
            return;
        }
        var pool = pool();
        var ours = SealedPool.digest(pool);
        if (ours.equals(theirs) && (round.isCalled() ? isHeld(round, pool, ours) : isShown(round, pool, ours))) {
            return;
        }
        if (calendar.now().isAfter(round.calledAt().plus(PATIENCE))) {
            round.refuse(theirs, ours);
        } else {
            count(round);
        }
    }

    private static boolean isAwaited(Round round) {
        return round.isCalled() || round.isProposed() && !round.hasPreview();
    }

    /** Shows who would be invited. */
    private boolean isShown(Round round, List<Place> pool, PoolDigest counted) {
        var at = calendar.now();
        var selection = Selection.of(pool, round.instruction(), at);
        var facts = new HashMap<ExpressionOfInterestNumber, RankedCandidate>();
        selection
                .cutOff()
                .ifPresent(cutOff -> store.createNamedQuery("RankedCandidate.from", RankedCandidate.class)
                        .setParameter("score", cutOff)
                        .getResultStream()
                        .forEach(copy -> facts.put(copy.number(), copy)));
        var invited = selection.invited().stream()
                .map(place -> facts.get(place.number())
                        .counted(round.instruction().kind().classOf(place.classes())))
                .toList();
        round.preview(Preview.of(at, counted.candidates(), counted.sha256Sum(), selection, invited));
        return true;
    }

    /**
     * Invites, all or nobody: nobody when a place changed between the count and this moment, or when somebody selected
     * still holds an invitation that ranking has not heard of.
     */
    private boolean isHeld(Round round, List<Place> pool, PoolDigest sealed) {
        var at = calendar.now();
        var kind = round.instruction().kind();
        var selection = Selection.of(pool, round.instruction(), at);
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
        var today = LegalCalendar.dayOf(at);
        for (var place : selection.invited()) {
            var invitation = new Invitation(round.number(), place, kind.classOf(place.classes()), today);
            store.persist(invitation);
            events.say(invitation.issued());
        }
        store.persist(new SealedPool(round.number(), pool));
        round.hold(selection, sealed, at);
        return true;
    }

    private List<Place> pool() {
        return store.createQuery(
                        "SELECT c.number, c.place, c.score, c.submittedAt, c.classes, c.categories FROM RankedCandidate c WHERE c.inPool = TRUE",
                        Object[].class)
                .getResultStream()
                .map(Rounds::place)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Place place(Object[] row) {
        return new Place(
                (ExpressionOfInterestNumber) row[0],
                (Long) row[1],
                (Integer) row[2],
                (Instant) row[3],
                (Set<EconomicClass>) row[4],
                (Set<Category>) row[5]);
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
