package ca.expressentry.web.events;

import ca.expressentry.message.Event;
import ca.expressentry.message.Event.CandidateLeftPool;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.InvitationClosed;
import ca.expressentry.message.Event.InvitationIssued;
import ca.expressentry.message.Event.NominationAccepted;
import ca.expressentry.message.Event.NominationBecame;
import ca.expressentry.message.Event.NominationWithdrawn;
import ca.expressentry.message.Event.RoundHeld;
import ca.expressentry.message.Journal;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import ca.expressentry.web.events.Fact.EndedNomination.End;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes of what the house says to itself what it tells those outside, and to whom: the department everything; a province what is of its
 * own nominations, and of their candidates while they stand; rounds, which are published, to all.
 */
final class Telling {

    /** What it listens to; all else is nobody's business outside. */
    static final List<Class<? extends Event>> HEARD = List.of(
            CandidateRanked.class,
            CandidateLeftPool.class,
            NominationAccepted.class,
            NominationWithdrawn.class,
            NominationBecame.class,
            InvitationIssued.class,
            InvitationClosed.class,
            RoundHeld.class);

    /** A fact and those it is told. */
    record Told(Instant at, Fact fact, List<Feed> feeds) {}

    /** A rank of now; the score says whether it is that of the event. */
    record Rank(int score, int rank, int of) {}

    private final Map<ExpressionOfInterestNumber, Followed> known;
    private final Function<ExpressionOfInterestNumber, Optional<Rank>> ranks;
    private final Map<ExpressionOfInterestNumber, Followed> changed = new LinkedHashMap<>();
    private final List<Told> told = new ArrayList<>();

    /**
     * @param known of everybody who will be heard of; who is not in it was never heard of
     * @param ranks of now; empty: not in the pool
     */
    Telling(
            Map<ExpressionOfInterestNumber, Followed> known,
            Function<ExpressionOfInterestNumber, Optional<Rank>> ranks) {
        this.known = known;
        this.ranks = ranks;
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    /** What is to be remembered of whom. */
    List<Followed> changed() {
        return List.copyOf(changed.values());
    }

    void hear(Journal.Entry entry) {
        var event = entry.event();
        if (event instanceof CandidateRanked it) {
            score(entry.at(), it.about(), it.version(), Optional.of(it.score()), Optional.empty());
        } else if (event instanceof CandidateLeftPool it) {
            score(entry.at(), it.about(), it.version(), Optional.empty(), Optional.of(it.why()));
        } else if (event instanceof NominationAccepted it) {
            follow(of(it.about()).nominated(Optional.of(it.by())));
            tell(
                    entry.at(),
                    new Fact.AcceptedNomination(it.about(), it.by(), it.certificate(), it.on()),
                    Optional.of(it.by()));
        } else if (event instanceof NominationWithdrawn it) {
            ended(entry.at(), it.about(), it.by(), it.certificate(), End.WITHDRAWN);
        } else if (event instanceof NominationBecame it) {
            end(it.state()).ifPresent(how -> ended(entry.at(), it.about(), it.by(), it.certificate(), how));
        } else if (event instanceof InvitationIssued it) {
            var by = of(it.about()).nominatedBy();
            follow(of(it.about()).invited(by));
            tell(entry.at(), new Fact.IssuedInvitation(it.about(), Integer.parseInt(it.round()), it.applyBy()), by);
        } else if (event instanceof InvitationClosed it) {
            var by = of(it.about()).invitedFor();
            follow(of(it.about()).invited(Optional.empty()));
            tell(entry.at(), new Fact.ClosedInvitation(it.about(), Integer.parseInt(it.round()), it.how()), by);
        } else if (event instanceof RoundHeld it) {
            var fact = new Fact.CompletedRound(
                    Integer.parseInt(it.round()), it.kind(), it.invited(), it.cutOff(), it.tieBreak());
            told.add(new Told(entry.at(), fact, Feed.all()));
        }
    }

    private void score(
            Instant at,
            ExpressionOfInterestNumber candidate,
            long place,
            Optional<Integer> score,
            Optional<CandidateLeftPool.Why> left) {
        var before = of(candidate);
        if (place <= before.place()) {
            return;
        }
        follow(before.at(place, score));
        if (!score.equals(before.score())) {
            var now = ranks.apply(candidate).filter(rank -> score.equals(Optional.of(rank.score())));
            var fact = new Fact.ChangedScore(
                    candidate, before.score(), score, now.map(Rank::rank), now.map(Rank::of), left);
            tell(at, fact, before.nominatedBy());
        }
    }

    private static Optional<End> end(NominationBecame.State state) {
        return switch (state) {
            case REJECTED -> Optional.of(End.REJECTED);
            case LAPSED -> Optional.of(End.LAPSED);
            case WITHDRAWN -> Optional.of(End.WITHDRAWN);
            case ENDED -> Optional.of(End.ENDED);
            case USED, ACCEPTED -> Optional.empty();
        };
    }

    private void ended(Instant at, ExpressionOfInterestNumber candidate, Province by, String certificate, End how) {
        if (of(candidate).nominatedBy().equals(Optional.of(by))) {
            follow(of(candidate).nominated(Optional.empty()));
        }
        tell(at, new Fact.EndedNomination(candidate, by, certificate, how), Optional.of(by));
    }

    private void tell(Instant at, Fact fact, Optional<Province> concerned) {
        told.add(new Told(
                at,
                fact,
                Stream.concat(Stream.of(Feed.DEPARTMENT), concerned.map(Feed::of).stream())
                        .toList()));
    }

    private Followed of(ExpressionOfInterestNumber candidate) {
        return Optional.ofNullable(changed.get(candidate))
                .or(() -> Optional.ofNullable(known.get(candidate)))
                .orElseGet(() -> Followed.nothing(candidate));
    }

    private void follow(Followed now) {
        changed.put(now.candidate(), now);
    }
}
