package ca.expressentry.invitations;

import ca.expressentry.invitations.Selection.Place;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.RoundCalled;
import ca.expressentry.message.Events;
import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.window.Cursor;
import ca.expressentry.window.Page;
import ca.expressentry.window.Paging;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Rounds of invitations. One officer proposes, sees who would be invited, and another approves. A round is held on our own copy of
 * the pool, and only when ranking's book says the same: ranking counts the pool at an instant, under the lock of its
 * standings, and says its digest and the number of the last change in it; what changes afterwards goes on, and is not
 * looked at. When our copies of that instant differ, events are still on their way and the pool is counted again, until
 * the books agree or the patience of a round is at its end.
 */
@ApplicationScoped
@Transactional
public class Rounds {

    private static final Bilingual NOT_IN_FORCE = new Bilingual(
            "This category is not in force on {day}: no round can be held for it.",
            "Cette catégorie n’est pas en vigueur le {day} : aucune ronde ne peut être tenue pour elle.");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOOKS = 5;
    private static final int NONE_LEFT_OUT = Integer.MAX_VALUE;
    private static final long LOOK_AGAIN_AFTER_MILLIS = 50;

    @PersistenceContext
    EntityManager store;

    @Resource(lookup = "jdbc/express-entry")
    DataSource storage;

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
        return approve(number, officer, round -> true);
    }

    /** The same, unless the round is no longer what the officer looked at. */
    public Optional<Call> approve(int number, String officer, Predicate<RoundFile> isAsRead) {
        return act(number, isAsRead, round -> {
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
        return cancel(number, round -> true);
    }

    /** The same, unless the round is no longer what the officer looked at. */
    public Optional<Call> cancel(int number, Predicate<RoundFile> isAsRead) {
        return act(number, isAsRead, Round::cancel);
    }

    private void refuseUnlessInForce(Kind kind) {
        var today = calendar.today();
        if (!kind.isInForceOn(today)) {
            throw new Invalid("category-not-in-force", NOT_IN_FORCE.with("day", today)).at("kind");
        }
    }

    private Optional<Call> act(int number, Predicate<RoundFile> isAsRead, Function<Round, Optional<Call.Why>> act) {
        return Optional.ofNullable(store.find(Round.class, number, LockModeType.PESSIMISTIC_WRITE))
                .map(round -> {
                    var why = isAsRead.test(round.file()) ? act.apply(round) : Optional.of(Call.Why.CHANGED_SINCE);
                    return why.<Call>map(Call.Refused::new).orElseGet(() -> new Call.Done(round.file()));
                });
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

    /** The rounds that were held, latest first. */
    public Page<RoundReport> held(Paging paging) {
        return page("Round.held", paging).map(Round::report);
    }

    /** The latest rounds that were held, latest first. */
    public List<RoundReport> latest(int atMost) {
        return rows(store.createNamedQuery("Round.held", Round.class), NONE_LEFT_OUT, atMost).stream()
                .map(Round::report)
                .toList();
    }

    /** All rounds and proposals, latest first. */
    public Page<RoundFile> files(Paging paging) {
        return page("Round.all", paging).map(Round::file);
    }

    private Page<Round> page(String query, Paging paging) {
        var before = paging.after().map(end -> end.part(0, Integer::valueOf)).orElse(NONE_LEFT_OUT);
        return paging.page(
                rows(store.createNamedQuery(query, Round.class), before, paging.look()),
                round -> Cursor.of(round.number()));
    }

    private static List<Round> rows(TypedQuery<Round> query, int before, int atMost) {
        return query.setParameter("before", before).setMaxResults(atMost).getResultList();
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

    /** Ranking has counted the pool as of an instant: show or hold the round when our copies of that instant agree. */
    void counted(int number, PoolDigest theirs, Optional<Long> upTo) {
        var round = store.find(Round.class, number, LockModeType.PESSIMISTIC_WRITE);
        if (round == null || !isAwaited(round)) {
            return;
        }
        takeTurn();
        var cut = cutThatAgrees(theirs, upTo.orElse(Long.MAX_VALUE));
        var ours = cut.counted();
        if (ours.equals(theirs) && (round.isCalled() ? isHeld(round, cut) : isShown(round, cut))) {
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

    /** Looks again a few times: what ranking said before the instant may still be on its way. */
    private Cut cutThatAgrees(PoolDigest theirs, long upTo) {
        var cut = cut(upTo);
        for (int looks = 1; looks < LOOKS && !cut.counted().equals(theirs); looks++) {
            pause();
            cut = cut(upTo);
        }
        return cut;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_AFTER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeTurn() {
        try (var connection = storage.getConnection()) {
            IssuedRows.takeTurn(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Holders are read first: who answers in between is still one. */
    private Cut cut(long upTo) {
        var holders = store.createNamedQuery("Invitation.holders", String.class)
                .getResultStream()
                .map(value -> new ExpressionOfInterestNumber(value).digits())
                .collect(Collectors.toSet());
        try (var connection = storage.getConnection()) {
            return Cut.read(connection, upTo, holders);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Shows who would be invited. */
    private boolean isShown(Round round, Cut cut) {
        round.preview(Preview.of(calendar.now(), cut.pool().digest(), cut.pool(), round.instruction()));
        return true;
    }

    /** Invites, all or nobody: nobody when somebody selected has left the pool since the instant. */
    private boolean isHeld(Round round, Cut cut) {
        var at = calendar.now();
        var instruction = round.instruction();
        if (!cut.areStillThere(Selection.rows(cut.pool(), instruction, at))) {
            return false;
        }
        var selection = Selection.of(cut.pool(), instruction, at);
        var today = LegalCalendar.dayOf(at);
        var invitations = selection.invited().stream()
                .map(place ->
                        new Invitation(round.number(), place, instruction.kind().classOf(place.classes()), today))
                .toList();
        issue(invitations);
        store.persist(new SealedPool(round.number(), cut.pool()));
        round.hold(selection, cut.pool().digest(), at);
        events.say(round.held());
        return true;
    }

    private void issue(List<Invitation> invitations) {
        try (var connection = storage.getConnection()) {
            IssuedRows.write(connection, invitations);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        events.sayAll(invitations.stream().map(Invitation::issued).toList());
    }

    private RankedCandidate copy(ExpressionOfInterestNumber candidate) {
        return RankedCandidate.of(candidate, store);
    }
}
