package ca.expressentry.ranking;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Event.EligibilityDetermined;
import ca.expressentry.message.Event.InvitationClosed.How;
import ca.expressentry.message.Event.PoolCounted;
import ca.expressentry.message.Event.RoundCalled;
import ca.expressentry.message.Events;
import ca.expressentry.message.Json;
import ca.expressentry.message.Opening;
import ca.expressentry.message.PoolDigest;
import ca.expressentry.message.Retelling;
import ca.expressentry.profile.CategoriesColumn;
import ca.expressentry.profile.ClassesColumn;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Grouping;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.YearInPool;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The pool: who is in it, with which score, in which place.
 *
 * <p>A rank is answered from the standings in memory. They take a change as soon as its fact is heard: the fact is
 * already durable with its sender and on the queue, so the row that follows can only say the same. Should the row fail,
 * the standings go back to what the table says until the fact is heard again.
 */
@ApplicationScoped
public class Pool {

    private static final int AT_A_TIME = 200;
    private static final short NOMINEE = PoolDigest.bits(Set.of(EconomicClass.PNP), Set.of());

    private static final String DECLARATIONS =
            "SELECT eoi_number, profile, nomination FROM ranking.candidate WHERE in_pool = TRUE AND eoi_number > ?"
                    + " ORDER BY eoi_number";

    @PersistenceContext
    EntityManager store;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Resource(lookup = "jdbc/express-entry")
    DataSource storage;

    @Inject
    Events events;

    @Inject
    LegalCalendar calendar;

    private final Standings standings = new Standings();
    private final Underway underway = new Underway();

    /** The instrument under which the standings were ranked at once; none since the start. */
    private volatile String rankedUnder;

    /** A candidate's rank: 1 is the highest. */
    public record Rank(ExpressionOfInterestNumber number, int score, int rank, int of) {}

    /** A candidate's score and why, with the provisions; the nomination, if one stands. */
    public record Scored(ExpressionOfInterestNumber number, boolean inPool, Score score, Optional<String> nomination) {}

    /**
     * Whether a candidate meets the conditions of the categories in force.
     *
     * @param invitable whether rounds by category may invite at all: in the pool, so eligible for a federal class, and
     *     without a nomination (IRPA 10.1(1.1))
     */
    public record InCategories(
            ExpressionOfInterestNumber number, LocalDate asOf, boolean invitable, List<Membership> categories) {}

    /** A page of a candidate’s history, newest first; nothing when the candidate was never in the pool. */
    public record History(ExpressionOfInterestNumber number, List<Recorded> changes) {}

    /** A change in a candidate’s history, the latest with the highest number; when it was written down. */
    public record Recorded(int sequence, Instant recordedAt, ScoreChange change) {}

    /**
     * What a candidate’s score will become by itself.
     *
     * @param until the day on which the expression of interest ends
     * @param changes none when the candidate is not in the pool
     */
    public record Foreseen(
            ExpressionOfInterestNumber number,
            boolean inPool,
            LocalDate asOf,
            LocalDate until,
            List<Outlook.ScoreWillChange> changes) {}

    /** How many candidates’ scores might change by a day, were scored anew on it, and are still to be; and how many changed. */
    public record ReviewProgress(LocalDate day, int due, int done, int remaining, int changed) {}

    /** How many candidates have a score in each published band. */
    public record Distribution(Instant at, List<Row> bands, int total) {
        /** One band as the department publishes it, {@code dd1} to {@code dd18}. */
        public record Row(String code, int from, int to, int candidates) {}
    }

    /** The rank now. Empty: not in the pool. Reads no table. */
    public Optional<Rank> rank(ExpressionOfInterestNumber number) {
        return Optional.ofNullable(standings.standing(number.digits()))
                .map(s -> new Rank(number, s.score(), s.rank(), s.of()));
    }

    /** The place now. Empty: not in the pool. Reads no table. */
    public Optional<Retelling.Place> place(ExpressionOfInterestNumber number) {
        return Optional.ofNullable(standings.entry(number.digits()))
                .map(entry -> new Retelling.Place(
                        entry.score(), Instant.EPOCH.plus(entry.submittedAt(), ChronoUnit.MICROS), entry.groupings()));
    }

    /** Everybody in the pool. Reads no table. */
    public Set<ExpressionOfInterestNumber> numbers() {
        return Arrays.stream(standings.numbers())
                .mapToObj(ExpressionOfInterestNumber::of)
                .collect(Collectors.toSet());
    }

    /** The rank that a nomination would give now, all others staying where they are. Empty: not in the pool. */
    public Optional<Rank> rankIfNominated(ExpressionOfInterestNumber number) {
        return Optional.ofNullable(standings.ifNominated(number.digits()))
                .map(s -> new Rank(number, s.score(), s.rank(), s.of()));
    }

    /** The rank that a score would have now, as the first of those who have it. */
    public int rankWith(int score) {
        return standings.count(score + 1, Standings.HIGHEST) + 1;
    }

    /** The stored score. Empty: never scored. */
    @Transactional
    public Optional<Scored> score(ExpressionOfInterestNumber number) {
        return Optional.ofNullable(store.find(Candidate.class, number))
                .flatMap(c -> c.breakdown().map(s -> new Scored(number, c.isInPool(), s, c.nomination())));
    }

    /** The categories in force today and what a candidate's declaration has or lacks. Empty: nothing is declared. */
    @Transactional
    public Optional<InCategories> categories(ExpressionOfInterestNumber number) {
        var today = calendar.today();
        return Optional.ofNullable(store.find(Candidate.class, number))
                .flatMap(c -> c.declared()
                        .map(profile -> new InCategories(
                                number,
                                today,
                                c.isInPool() && c.nomination().isEmpty(),
                                Categories.on(today, profile))));
    }

    /** The pool in the published bands. Reads no table. */
    public Distribution distribution() {
        var rows = PublishedBand.rows(standings);
        return new Distribution(calendar.now(), rows, standings.size());
    }

    /** Where the line would be in some groupings if so many were invited now. Reads no table. */
    public CutOffs cutOffs(int number, List<Grouping> groupings) {
        return CutOffs.of(standings, groupings, number, calendar.now());
    }

    /** Compares the standings with what the table says. */
    <T> T compared(BiFunction<Standings, Underway, T> comparison) {
        return comparison.apply(standings, underway);
    }

    /** The changes before one in a candidate’s history, newest first. */
    @Transactional
    public History history(ExpressionOfInterestNumber number, int before, int limit) {
        var changes = store.createNamedQuery("RecordedChange.before", RecordedChange.class)
                .setParameter("candidate", number.value())
                .setParameter("sequence", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(RecordedChange::shown)
                .toList();
        return new History(number, changes);
    }

    /** What the score will become by itself until the expression of interest ends. Empty: never scored. */
    @Transactional
    public Optional<Foreseen> outlook(ExpressionOfInterestNumber number) {
        return Optional.ofNullable(store.find(Candidate.class, number))
                .filter(candidate -> candidate.breakdown().isPresent())
                .map(this::outlook);
    }

    private Foreseen outlook(Candidate candidate) {
        var today = calendar.today();
        var until = LegalCalendar.dayOf(YearInPool.endOf(candidate.submittedAt()));
        var changes = candidate.isInPool()
                ? Outlook.of(candidate.profile(), candidate.nomination().isPresent(), today, until)
                : List.<Outlook.ScoreWillChange>of();
        return new Foreseen(candidate.number(), candidate.isInPool(), today, until, changes);
    }

    /** How far the latest review has come. Empty: no day has begun yet. */
    @Transactional
    public Optional<ReviewProgress> review() {
        return store.createNamedQuery("ReviewedDay.latest", ReviewedDay.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(latest -> latest.progress(remaining(latest.day())));
    }

    private int remaining(LocalDate day) {
        return store.createNamedQuery("Candidate.countDue", Long.class)
                .setParameter("day", day)
                .getSingleResult()
                .intValue();
    }

    /**
     * Everybody in the pool scored under two laws; nothing is changed. The facts of today are in memory; those of another
     * day are read from the declarations, some hundreds at a time.
     */
    PoolWhatIf whatIf(PoolComparison.Law from, PoolComparison.Law to, int number) {
        var comparison = new PoolComparison(from, to);
        if (from.factsOn().equals(calendar.today()) && to.factsOn().equals(calendar.today())) {
            standings.eachUnder(
                    CrsTables.IN_FORCE.on(from.lawOn()), CrsTables.IN_FORCE.on(to.lawOn()), comparison::add);
            return comparison.result(number);
        }
        var last = "";
        var read = AT_A_TIME;
        while (read == AT_A_TIME) {
            read = 0;
            for (var candidate : after(last)) {
                comparison.add(candidate.declaration(), candidate.nominated());
                last = candidate.number();
                read++;
            }
        }
        return comparison.result(number);
    }

    private record Declaration(String number, Profile declaration, boolean nominated) {}

    /** The next in the pool by number; pages, because a driver may fetch all rows of one query at once. */
    private List<Declaration> after(String number) {
        try (var connection = storage.getConnection();
                var statement = connection.prepareStatement(DECLARATIONS)) {
            statement.setString(1, number);
            statement.setMaxRows(AT_A_TIME);
            var page = new ArrayList<Declaration>(AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.add(new Declaration(
                            rows.getString(1), Json.read(rows.getString(2), Profile.class), rows.getString(3) != null));
                }
            }
            return page;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    // ---- facts, each in its own transaction

    @Transactional
    void determined(EligibilityDetermined found) {
        take(found.about(), candidate -> candidate.determined(found));
    }

    /** The nomination shows in the standings at once, before its row is read and written. */
    @Transactional
    void nominated(ExpressionOfInterestNumber number, String certificate) {
        watch(number);
        var change = standings.nominate(number.digits(), NOMINEE);
        settle(number, candidate -> candidate.nominated(certificate), change);
    }

    @Transactional
    void nominationWithdrawn(ExpressionOfInterestNumber number, String certificate) {
        take(number, candidate -> candidate.nominationWithdrawn(certificate));
    }

    @Transactional
    void invited(ExpressionOfInterestNumber number, String round) {
        take(number, candidate -> candidate.invited(round));
    }

    @Transactional
    void invitationClosed(ExpressionOfInterestNumber number, String round, How how) {
        take(number, candidate -> candidate.invitationClosed(round, how));
    }

    @Transactional
    void ended(ExpressionOfInterestNumber number) {
        take(number, Candidate::end);
    }

    /** Counts the pool for a round, after what is due today. */
    @Transactional
    void roundCalled(RoundCalled called) {
        var moreIsDue = review(calendar.today()) == AT_A_TIME;
        events.say(moreIsDue ? called : counted(called.round()));
    }

    private PoolCounted counted(String round) {
        var cut = standings.cut();
        return new PoolCounted(round, cut.pool(), Optional.of(cut.upTo()));
    }

    /** Scores anew those whose score may change on this day, some hundreds at a time; a new instrument ranks at once. */
    @Transactional
    void dayBegan(LocalDate day) {
        rankUnderNewInstrument(day);
        standings.sortByTime();
        if (review(day) == AT_A_TIME) {
            events.say(new DayBegan(day));
        }
    }

    /** What the rows will say when each has been reviewed, and they all are on such a day. */
    private void rankUnderNewInstrument(LocalDate day) {
        var crs = CrsTables.IN_FORCE.on(day);
        if (CrsTables.IN_FORCE.days().contains(day) && !crs.id().equals(rankedUnder)) {
            standings.rescore(crs);
            rankedUnder = crs.id();
        }
    }

    /** Whoever else reviews, or changes one of those due, comes before or after, never between. */
    private int review(LocalDate day) {
        var reviewed = reviewed(day);
        var due = store.createNamedQuery("Candidate.due", String.class)
                .setParameter("day", day)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        if (due.isEmpty()) {
            return 0;
        }
        var changed = 0;
        for (var candidate : store.createNamedQuery("Candidate.locked", Candidate.class)
                .setParameter("numbers", due)
                .getResultList()) {
            watch(candidate.number());
            changed += settle(candidate, candidate.moment(), day, Standings.UNCHANGED) ? 1 : 0;
        }
        reviewed.count(due.size(), changed);
        return due.size();
    }

    private ReviewedDay reviewed(LocalDate day) {
        var known = store.find(ReviewedDay.class, day, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        var first = new ReviewedDay(day);
        store.persist(first);
        return first;
    }

    private void watch(ExpressionOfInterestNumber number) {
        transaction.registerInterposedSynchronization(new BackToTheTable(number));
        underway.begin(number.digits());
    }

    private void take(ExpressionOfInterestNumber number, Consumer<Candidate> fact) {
        watch(number);
        settle(number, fact, Standings.UNCHANGED);
    }

    /** @param change its number, when the standings have changed already */
    private void settle(ExpressionOfInterestNumber number, Consumer<Candidate> fact, long change) {
        var candidate = store.find(Candidate.class, number);
        if (candidate == null) {
            candidate = new Candidate(number);
            store.persist(candidate);
        }
        var before = candidate.moment();
        fact.accept(candidate);
        settle(candidate, before, calendar.today(), change);
    }

    /** Whether the history has more than before. */
    private boolean settle(Candidate candidate, Moment before, LocalDate day, long earlier) {
        var said = candidate.settle(day);
        var change = Math.max(earlier, inStandings(candidate));
        said.ifPresent(event -> events.say(event.apply(change)));
        var changes = candidate.moment().since(before, day);
        changes.forEach(one -> store.persist(candidate.record(one, calendar.now())));
        return !changes.isEmpty();
    }

    private long inStandings(Candidate candidate) {
        return candidate.isInPool()
                ? place(
                        candidate.number(),
                        candidate.score(),
                        candidate.ifNominated(),
                        candidate.submittedAt(),
                        PoolDigest.bits(candidate.classesInPool(), candidate.categories()),
                        candidate.inputs())
                : standings.leave(candidate.number().digits());
    }

    private long place(
            ExpressionOfInterestNumber number,
            int score,
            int ifNominated,
            Instant submittedAt,
            short groupings,
            ScoringInputs inputs) {
        return standings.enter(number.digits(), score, ifNominated, micros(submittedAt), groupings, inputs);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    // ---- the standings and the table

    /**
     * Each start numbers changes from a number of its own, above all that were given before: copies elsewhere keep the
     * numbers.
     */
    private static final int CHANGES_OF_ONE_START = 40;

    void prepare(@Observes Opening.Prepare opening) throws SQLException {
        standings.numberFrom((long) nextStart() << CHANGES_OF_ONE_START);
        eachInTable(this::place);
    }

    private int nextStart() throws SQLException {
        try (var connection = storage.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE ranking.standings SET starts = starts + 1");
            try (var rows = statement.executeQuery("SELECT starts FROM ranking.standings")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private interface Row {
        void read(
                ExpressionOfInterestNumber number,
                int score,
                int ifNominated,
                Instant submittedAt,
                short groupings,
                ScoringInputs inputs);
    }

    private static final String IN_POOL = "SELECT eoi_number, score, if_nominated, submitted_at, classes, nomination,"
            + " categories, own_inputs, other_inputs FROM ranking.candidate WHERE in_pool = TRUE";

    private void eachInTable(Row row) throws SQLException {
        each(row, IN_POOL);
    }

    private void each(Row row, String query, String... parameters) throws SQLException {
        var classesColumn = new ClassesColumn();
        var categoriesColumn = new CategoriesColumn();
        try (var connection = storage.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setFetchSize(1_000);
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var classes = Candidate.classesInPool(
                            classesColumn.convertToEntityAttribute(rows.getString(5)), rows.getString(6));
                    row.read(
                            new ExpressionOfInterestNumber(rows.getString(1)),
                            rows.getInt(2),
                            rows.getInt(3),
                            rows.getTimestamp(4).toInstant(),
                            PoolDigest.bits(classes, categoriesColumn.convertToEntityAttribute(rows.getString(7))),
                            new ScoringInputs(rows.getLong(8), rows.getLong(9)));
                }
            }
        }
    }

    /** When the transaction fails, the standings say again what the table says. */
    private final class BackToTheTable implements Synchronization {
        private final ExpressionOfInterestNumber number;

        BackToTheTable(ExpressionOfInterestNumber number) {
            this.number = number;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            try {
                if (status != Status.STATUS_COMMITTED) {
                    goBack();
                }
            } finally {
                underway.end(number.digits());
            }
        }

        private void goBack() {
            try {
                var found = new AtomicBoolean();
                each(
                        (n, score, ifNominated, submittedAt, groupings, inputs) -> {
                            found.set(true);
                            place(n, score, ifNominated, submittedAt, groupings, inputs);
                        },
                        IN_POOL + " AND eoi_number = ?",
                        number.value());
                if (!found.get()) {
                    standings.leave(number.digits());
                }
            } catch (SQLException e) {
                // The database is away: the fact is durable, and is heard again when the database is back.
                System.getLogger(Pool.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "The place of {0} is as last heard until its fact is heard again: {1}",
                                number,
                                e.getMessage());
            }
        }
    }
}
