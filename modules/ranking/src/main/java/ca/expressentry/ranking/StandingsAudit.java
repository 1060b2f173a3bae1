package ca.expressentry.ranking;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.CategoriesColumn;
import ca.expressentry.profile.ClassesColumn;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.ranking.StandingsCheck.Difference;
import ca.expressentry.ranking.StandingsCheck.What;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Checks on demand that the standings in memory equal the table. The pool goes on meanwhile: who seems to differ is looked
 * at again alone, and only what stays the same through a look, with no change on its way, is a difference.
 */
@ApplicationScoped
class StandingsAudit {

    private static final int AT_A_TIME = 500;
    private static final int LOOKS = 25;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final int FIRST_FEW = 50;

    private static final String ROWS = "SELECT eoi_number, score, if_nominated, submitted_at, classes, nomination,"
            + " categories, own_inputs, other_inputs, review_on, version FROM ranking.candidate WHERE in_pool = TRUE";
    private static final String PAGE = ROWS + " AND eoi_number > ? ORDER BY eoi_number";
    private static final String ONE = ROWS + " AND eoi_number = ?";

    @Resource(lookup = "jdbc/express-entry")
    DataSource storage;

    @Inject
    Pool pool;

    @Inject
    LegalCalendar calendar;

    /** A row of the table. */
    record Row(int number, Standings.Entry says, boolean awaitsReview, int version) {}

    /** What is in the pool by the table. */
    interface Table {
        /** The next after a number, in the order of numbers; fewer than asked for when there are no more. */
        List<Row> after(String number, int most);

        /** The row of a number; none when the table does not have it in the pool. */
        Optional<Row> of(String number);
    }

    StandingsCheck check() {
        var today = calendar.today();
        return pool.compared((standings, underway) ->
                check(new Rows(today), standings, underway, CrsTables.IN_FORCE.on(today), calendar.now()));
    }

    static StandingsCheck check(Table table, Standings standings, Underway underway, CrsTables today, Instant at) {
        var look = new Look(table, standings, today);
        look.readTable();
        look.readMemory();
        look.confirm(underway);
        return look.found(at);
    }

    /** What differs between a row and an entry, either of which may be absent; none when neither or both say the same. */
    static List<Difference> between(int number, Optional<Row> row, Standings.Entry entry, CrsTables today) {
        if (row.isEmpty()) {
            return entry == null ? List.of() : List.of(Difference.of(number, What.NOT_IN_TABLE, "", entry.score()));
        }
        var table = row.get().says();
        if (entry == null) {
            return List.of(Difference.of(number, What.NOT_IN_MEMORY, table.score(), ""));
        }
        var found = new ArrayList<Difference>();
        var reviewed = row.get().awaitsReview() ? scoredAnew(table, today) : table;
        if (entry.score() != table.score() && entry.score() != reviewed.score()) {
            found.add(Difference.of(number, What.SCORE, table.score(), entry.score()));
        }
        if (entry.ifNominated() != table.ifNominated() && entry.ifNominated() != reviewed.ifNominated()) {
            found.add(Difference.of(number, What.SCORE_IF_NOMINATED, table.ifNominated(), entry.ifNominated()));
        }
        if (entry.submittedAt() != table.submittedAt()) {
            found.add(Difference.of(
                    number, What.SUBMITTED_AT, instant(table.submittedAt()), instant(entry.submittedAt())));
        }
        if (entry.groupings() != table.groupings()) {
            found.add(Difference.of(number, What.GROUPINGS, groupings(table), groupings(entry)));
        }
        if (!entry.inputs().equals(table.inputs())) {
            found.add(Difference.of(number, What.SCORING_INPUTS, table.inputs(), entry.inputs()));
        }
        return found;
    }

    private static Standings.Entry scoredAnew(Standings.Entry table, CrsTables today) {
        var totals = ComprehensiveRankingSystem.bothTotals(table.inputs(), today);
        return new Standings.Entry(
                totals >> Short.SIZE, (short) totals, table.submittedAt(), table.groupings(), table.inputs());
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static String groupings(Standings.Entry entry) {
        return PoolDigest.classes(entry.groupings()) + " " + PoolDigest.categories(entry.groupings());
    }

    /** One check. */
    private static final class Look {

        private final Table table;
        private final Standings standings;
        private final CrsTables today;
        private final Set<Integer> suspects = new LinkedHashSet<>();
        private final Set<Integer> inTable = new HashSet<>();
        private final List<Difference> first = new ArrayList<>();
        private int inMemory;
        private int underReview;
        private int moving;
        private boolean more;

        Look(Table table, Standings standings, CrsTables today) {
            this.table = table;
            this.standings = standings;
            this.today = today;
        }

        void readTable() {
            var last = "";
            var read = AT_A_TIME;
            while (read == AT_A_TIME) {
                var page = table.after(last, AT_A_TIME);
                for (var row : page) {
                    seen(row);
                    last = ExpressionOfInterestNumber.of(row.number()).value();
                }
                read = page.size();
            }
        }

        private void seen(Row row) {
            inTable.add(row.number());
            underReview += row.awaitsReview() ? 1 : 0;
            var entry = standings.entry(row.number());
            if (!between(row.number(), Optional.of(row), entry, today).isEmpty()) {
                suspects.add(row.number());
            }
        }

        void readMemory() {
            var numbers = standings.numbers();
            inMemory = numbers.length;
            for (var number : numbers) {
                if (!inTable.contains(number)) {
                    suspects.add(number);
                }
            }
            for (var number : standings.misplaced()) {
                add(List.of(Difference.of(number, What.ORDER, "", standings.standing(number))));
            }
        }

        void confirm(Underway underway) {
            for (var number : suspects) {
                if (more) {
                    return;
                }
                settled(number, underway).ifPresentOrElse(this::add, () -> moving++);
            }
        }

        private void add(List<Difference> differences) {
            for (var difference : differences) {
                if (first.size() == FIRST_FEW) {
                    more = true;
                    return;
                }
                first.add(difference);
            }
        }

        /** What differs while nothing changes; empty: something was on its way at every look. */
        private Optional<List<Difference>> settled(int number, Underway underway) {
            var name = ExpressionOfInterestNumber.of(number).value();
            for (int look = 0; look < LOOKS; look++) {
                var before = table.of(name);
                var quiet = !underway.has(number);
                var entry = standings.entry(number);
                if (quiet && !underway.has(number) && before.equals(table.of(name))) {
                    return Optional.of(between(number, before, entry, today));
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            return Optional.empty();
        }

        StandingsCheck found(Instant at) {
            return new StandingsCheck(at, inTable.size(), inMemory, moving, underReview, first.isEmpty(), more, first);
        }
    }

    /** The table itself; what awaits its review does so on a day. */
    private final class Rows implements Table {

        private final LocalDate today;

        Rows(LocalDate today) {
            this.today = today;
        }

        @Override
        public List<Row> after(String number, int most) {
            return read(PAGE, number, most);
        }

        @Override
        public Optional<Row> of(String number) {
            return read(ONE, number, 1).stream().findFirst();
        }

        private List<Row> read(String query, String number, int most) {
            try (var connection = storage.getConnection();
                    var statement = connection.prepareStatement(query)) {
                statement.setString(1, number);
                statement.setMaxRows(most);
                var page = new ArrayList<Row>(most);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        page.add(row(rows));
                    }
                }
                return page;
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }

        private Row row(ResultSet rows) throws SQLException {
            var classes = Candidate.classesInPool(
                    new ClassesColumn().convertToEntityAttribute(rows.getString(5)), rows.getString(6));
            var categories = new CategoriesColumn().convertToEntityAttribute(rows.getString(7));
            var submittedAt = rows.getTimestamp(4).toInstant();
            var entry = new Standings.Entry(
                    rows.getInt(2),
                    rows.getInt(3),
                    ChronoUnit.MICROS.between(Instant.EPOCH, submittedAt),
                    PoolDigest.bits(classes, categories),
                    new ScoringInputs(rows.getLong(8), rows.getLong(9)));
            var awaitsReview = !rows.getDate(10).toLocalDate().isAfter(today);
            return new Row(
                    new ExpressionOfInterestNumber(rows.getString(1)).digits(), entry, awaitsReview, rows.getInt(11));
        }
    }
}
