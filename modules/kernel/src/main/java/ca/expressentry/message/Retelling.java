package ca.expressentry.message;

import ca.expressentry.message.Event.CandidateLeftPool;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.InvitationClosed;
import ca.expressentry.message.Event.InvitationIssued;
import ca.expressentry.message.Event.NominationAccepted;
import ca.expressentry.message.Event.NominationBecame;
import ca.expressentry.message.Event.NominationOffered;
import ca.expressentry.message.Event.NominationProposed;
import ca.expressentry.message.Event.NominationSentBack;
import ca.expressentry.message.Event.NominationWithdrawn;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The pool, the nominations and the invitations as the trail alone tells them: begun empty, and told every event in the
 * order in which it was said. It knows no table but the journal.
 */
public final class Retelling {

    /**
     * A place in the pool.
     *
     * @param groupings the classes and the categories, as in {@link PoolDigest#bits}
     */
    public record Place(int score, Instant submittedAt, short groupings) {}

    /**
     * A nomination; empty is what the trail never told.
     *
     * @param state by its name
     * @param answerBy the last day to answer
     */
    public record Nominated(Province by, String state, Optional<String> stream, Optional<LocalDate> answerBy) {

        private Nominated become(String next) {
            return new Nominated(by, next, stream, answerBy);
        }
    }

    /** An invitation; empty is what the trail never told. */
    public record Invited(String state, Optional<EconomicClass> economicClass, Optional<LocalDate> applyBy) {}

    /**
     * All that there is of one candidate.
     *
     * @param place empty: not in the pool
     * @param nominations by certificate
     * @param invitations by round
     */
    public record Case(Optional<Place> place, Map<String, Nominated> nominations, Map<Integer, Invited> invitations) {}

    private static final class Told {
        long version;
        Place place;
        Map<String, Nominated> nominations = Map.of();
        Map<Integer, Invited> invitations = Map.of();

        Case all() {
            return new Case(Optional.ofNullable(place), nominations, invitations);
        }
    }

    private final Map<String, Consumer<String>> ears = new TreeMap<>();
    private final Map<ExpressionOfInterestNumber, Told> cases = new HashMap<>();
    private long events;

    public Retelling() {
        listen(CandidateRanked.class, this::ranked);
        listen(CandidateLeftPool.class, this::left);
        listen(
                NominationProposed.class,
                said -> nominated(
                        said.about(),
                        said.certificate(),
                        new Nominated(said.by(), "PROPOSED", said.stream(), Optional.of(said.answerBy()))));
        listen(
                NominationOffered.class,
                said -> nominated(
                        said.about(),
                        said.certificate(),
                        new Nominated(said.by(), "OFFERED", said.stream(), Optional.of(said.answerBy()))));
        listen(NominationSentBack.class, said -> become(said.about(), said.certificate(), said.by(), "SENT_BACK"));
        listen(NominationAccepted.class, said -> become(said.about(), said.certificate(), said.by(), "ACCEPTED"));
        listen(NominationWithdrawn.class, said -> become(said.about(), said.certificate(), said.by(), "WITHDRAWN"));
        listen(
                NominationBecame.class,
                said -> become(
                        said.about(),
                        said.certificate(),
                        said.by(),
                        said.state().name()));
        listen(InvitationIssued.class, this::issued);
        listen(InvitationClosed.class, this::closed);
    }

    private <E extends Event> void listen(Class<E> type, Consumer<E> ear) {
        ears.put(type.getSimpleName(), body -> ear.accept(Json.read(body, type)));
    }

    /** The names of the events that decide anything here; whatever else is told changes nothing. */
    public Set<String> heard() {
        return ears.keySet();
    }

    /** Tells the next event, by its name and as it stands in the journal. */
    public void tell(String type, String body) {
        var ear = ears.get(type);
        if (ear != null) {
            ear.accept(body);
            events++;
        }
    }

    /** How many events were told that decide anything here. */
    public long events() {
        return events;
    }

    /** Everybody of whom anything was told. */
    public Set<ExpressionOfInterestNumber> numbers() {
        return cases.keySet();
    }

    public Case of(ExpressionOfInterestNumber number) {
        return cases.getOrDefault(number, new Told()).all();
    }

    /** Everybody in the pool, the highest rank first (IRPA 10.2(2)). */
    public List<ExpressionOfInterestNumber> ranked() {
        return cases.entrySet().stream()
                .filter(told -> told.getValue().place != null)
                .sorted(Comparator.<Map.Entry<ExpressionOfInterestNumber, Told>>comparingInt(
                                told -> -told.getValue().place.score())
                        .thenComparing(told -> told.getValue().place.submittedAt())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    // ---- what is told

    private Told told(ExpressionOfInterestNumber number) {
        return cases.computeIfAbsent(number, first -> new Told());
    }

    private void ranked(CandidateRanked said) {
        place(
                told(said.about()),
                said.version(),
                new Place(said.score(), said.submittedAt(), PoolDigest.bits(said.classes(), said.categories())));
    }

    private void left(CandidateLeftPool said) {
        place(told(said.about()), said.version(), null);
    }

    private static void place(Told told, long version, Place place) {
        if (version > told.version) {
            told.version = version;
            told.place = place;
        }
    }

    private void nominated(ExpressionOfInterestNumber about, String certificate, Nominated nominated) {
        var told = told(about);
        told.nominations = told.nominations.isEmpty() ? new TreeMap<>() : told.nominations;
        told.nominations.put(certificate, nominated);
    }

    private void become(ExpressionOfInterestNumber about, String certificate, Province by, String state) {
        var before = told(about)
                .nominations
                .getOrDefault(certificate, new Nominated(by, "", Optional.empty(), Optional.empty()));
        nominated(about, certificate, before.become(state));
    }

    private void issued(InvitationIssued said) {
        invited(
                said.about(),
                said.round(),
                new Invited("ISSUED", Optional.of(said.economicClass()), Optional.of(said.applyBy())));
    }

    private void closed(InvitationClosed said) {
        var before = told(said.about())
                .invitations
                .getOrDefault(Integer.valueOf(said.round()), new Invited("", Optional.empty(), Optional.empty()));
        invited(said.about(), said.round(), new Invited(said.how().name(), before.economicClass(), before.applyBy()));
    }

    private void invited(ExpressionOfInterestNumber about, String round, Invited invited) {
        var told = told(about);
        told.invitations = told.invitations.isEmpty() ? new TreeMap<>() : told.invitations;
        told.invitations.put(Integer.valueOf(round), invited);
    }
}
