package ca.expressentry.invitations;

import ca.expressentry.message.Event.CandidateLeftPool;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.ExpressionOfInterestEnded.Ending;
import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What invitations keeps and does, as its door does it, for a race without a server and without tables. */
public final class InvitationsBook {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final Map<Integer, RankedCandidate> copies = new HashMap<>();
    private final Map<Integer, Invitation> latest = new HashMap<>();
    private final Set<Integer> holders = new HashSet<>();

    /** What came of a round, in plain values. */
    public record Held(
            List<Plain> sealed,
            List<Invited> invited,
            Optional<Integer> cutOff,
            Optional<Instant> tieBreak,
            Replay replay,
            List<ExpressionOfInterestNumber> explainedAsInvited) {}

    /** One place of a sealed pool. */
    public record Plain(int number, int score, Instant submittedAt, Set<String> classes, Set<String> categories) {}

    /** One invitation of a round. */
    public record Invited(int number, String economicClass, int score) {}

    public void hear(CandidateRanked said) {
        copy(said.about()).ranked(said);
    }

    public void hear(CandidateLeftPool said) {
        copy(said.about()).left(said.version());
    }

    private RankedCandidate copy(ExpressionOfInterestNumber candidate) {
        return copies.computeIfAbsent(candidate.digits(), digits -> new RankedCandidate(candidate));
    }

    /** The expression of interest ended. */
    public void ended(int candidate, Ending how) {
        copy(ExpressionOfInterestNumber.of(candidate)).end();
        if (holders.contains(candidate) && latest.get(candidate).profileEnded(how)) {
            holders.remove(candidate);
        }
    }

    public void declines(int candidate) {
        latest.get(candidate).declineOn(TODAY);
        holders.remove(candidate);
    }

    public void applies(int candidate) {
        latest.get(candidate).appliedOn(TODAY);
        copies.get(candidate).end();
        holders.remove(candidate);
    }

    public Set<Integer> holders() {
        return Set.copyOf(holders);
    }

    public boolean agrees(PoolDigest theirs, long upTo) {
        return cut(upTo).counted().equals(theirs);
    }

    private Cut cut(long upTo) {
        var cut = new Cut(upTo, holders);
        copies.values().forEach(copy -> cut.add(copy.copy()));
        return cut;
    }

    /** Holds a round when the books agree and all who are selected are still there. */
    public Optional<Held> hold(int round, Instruction instruction, PoolDigest theirs, long upTo) {
        var cut = cut(upTo);
        if (!cut.counted().equals(theirs) || !cut.areStillThere(Selection.rows(cut.pool(), instruction, NOW))) {
            return Optional.empty();
        }
        var selection = Selection.of(cut.pool(), instruction, NOW);
        var given = selection.invited().stream()
                .map(place -> new Invitation(round, place, instruction.classOf(place.classes()), TODAY))
                .toList();
        var seal = cut.pool().digest();
        var sealed = new SealedPool(round, cut.pool()).places();
        for (var invitation : given) {
            var candidate = invitation.given().candidate().digits();
            latest.put(candidate, invitation);
            holders.add(candidate);
        }
        var did = given.stream().map(Invitation::given).toList();
        return Optional.of(new Held(
                sealed.stream().map(InvitationsBook::plain).toList(),
                did.stream()
                        .map(one -> new Invited(one.candidate().digits(), one.economicClass(), one.score()))
                        .toList(),
                selection.cutOff(),
                selection.tieBreak(),
                Replay.of(round, instruction, NOW, seal, sealed, did),
                sealed.stream()
                        .map(Selection.Place::number)
                        .filter(number -> Explanation.of(
                                        round, instruction.kind().titleOn(TODAY), instruction, NOW, sealed, number)
                                .invited())
                        .toList()));
    }

    private static Plain plain(Selection.Place place) {
        return new Plain(
                place.number().digits(),
                place.score(),
                place.submittedAt(),
                names(place.classes()),
                names(place.categories()));
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        var names = new HashSet<String>();
        values.forEach(value -> names.add(value.name()));
        return names;
    }

    /** An instruction of any kind. */
    public static Instruction instruction(
            String kind, int number, Optional<Integer> score, Optional<Instant> by, List<String> classOrder) {
        return new Instruction(
                Kind.valueOf(kind),
                number,
                score.map(points -> new Instruction.RankRequired(points, by)),
                Optional.of(classOrder.stream().map(EconomicClass::valueOf).toList()));
    }
}
