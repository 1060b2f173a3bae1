package ca.expressentry.message;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Gaps.Gap;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Chains the rows of the journal, after they are committed and off every path on which somebody waits. It reads upwards from the
 * highest id it has seen, and looks again for ids it passed over (see {@link Gaps}): ids are given out before their
 * transactions commit. At the start, and whenever a batch failed, it first compares the journal with the whole chain.
 */
@ApplicationScoped
class ChainKeeper {

    private static final Logger LOG = Logger.getLogger(ChainKeeper.class.getName());
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration OLDER_THAN_ANY_TRANSACTION = Duration.ofMinutes(10);
    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(3);

    @Resource(lookup = "jdbc/express-entry")
    DataSource storage;

    @Resource(lookup = "audit/folder")
    String folder;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    LegalCalendar calendar;

    private final Gaps gaps = new Gaps(OLDER_THAN_ANY_TRANSACTION.toNanos(), PAUSE.toNanos());
    private final CountDownLatch stopped = new CountDownLatch(1);
    private HeadFile file;
    private Thread keeper;
    private long highest;
    private boolean resumed;
    private long notedAt;
    private volatile Head head;

    /** Starts to chain; the tables must be there. */
    synchronized void start() {
        if (keeper == null) {
            keeper = threads.newThread(this::keepOn);
            keeper.setName("chain-keeper");
            keeper.start();
        }
    }

    /** Stops after the batch in hand; the rest is found at the next start. Never interrupts: a database may not like it. */
    synchronized void stop() {
        stopped.countDown();
        try {
            if (keeper != null) {
                keeper.join(PATIENCE_AT_STOP.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How far the chain goes, as the keeper itself remembers it; empty before its first look. */
    Optional<Head> head() {
        return Optional.ofNullable(head);
    }

    /** Opened by whoever asks first: a fault of the disk is that caller's to tell. */
    synchronized HeadFile file() throws IOException {
        if (file == null) {
            file = new HeadFile(Path.of(folder));
        }
        return file;
    }

    private void keepOn() {
        try {
            do {
                work();
            } while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
            if (resumed) {
                note(head);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The head of the audit trail was not noted: {0}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try (var connection = storage.getConnection()) {
            connection.setAutoCommit(false);
            if (!resumed) {
                resume(connection);
            }
            lookAgain(connection);
            readOn(connection);
            if (System.nanoTime() - notedAt > NOTE_EVERY.toNanos()) {
                note(head);
            }
        } catch (SQLException | IOException | RuntimeException e) {
            resumed = false;
            LOG.log(Level.WARNING, "The audit trail waits for the database or the disk: {0}", e.getMessage());
        }
    }

    private void resume(Connection connection) throws SQLException, IOException {
        var last = last(connection);
        var first = head == null;
        head = last;
        highest = highest(connection);
        try (var query = connection.prepareStatement("SELECT " + JournalRow.COLUMNS + """
                 FROM message.said s WHERE s.id < ?
                AND NOT EXISTS (SELECT 1 FROM message.chain c WHERE c.said_id = s.id)
                ORDER BY s.id FETCH FIRST 500 ROWS ONLY
                """)) {
            while (chain(connection, rows(query, highest)) == BATCH) {
                LOG.fine("more rows were committed late");
            }
        }
        if (first) {
            note(head);
        }
        resumed = true;
    }

    private void lookAgain(Connection connection) throws SQLException {
        for (var gap : gaps.due(System.nanoTime())) {
            while (chain(connection, inGap(connection, gap)) == BATCH) {
                LOG.fine("a gap of more than a batch");
            }
        }
    }

    private List<JournalRow> inGap(Connection connection, Gap gap) throws SQLException {
        try (var query = connection.prepareStatement("SELECT " + JournalRow.COLUMNS + """
                 FROM message.said s WHERE s.id >= ? AND s.id < ?
                AND NOT EXISTS (SELECT 1 FROM message.chain c WHERE c.said_id = s.id)
                ORDER BY s.id FETCH FIRST 500 ROWS ONLY
                """)) {
            var rows = rows(query, gap.from(), gap.until());
            gaps.closed(rows.stream().map(JournalRow::id).toList());
            return rows;
        }
    }

    private void readOn(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT " + JournalRow.COLUMNS
                + " FROM message.said s WHERE s.id > ? ORDER BY s.id FETCH FIRST 500 ROWS ONLY")) {
            var rows = rows(query, highest);
            while (chain(connection, rows) > 0) {
                gaps.passed(highest, rows.stream().map(JournalRow::id).toList(), System.nanoTime());
                highest = rows.get(rows.size() - 1).id();
                rows = rows.size() == BATCH ? rows(query, highest) : List.of();
            }
        }
    }

    private static List<JournalRow> rows(PreparedStatement query, long... ids) throws SQLException {
        for (int i = 0; i < ids.length; i++) {
            query.setLong(i + 1, ids[i]);
        }
        var found = new ArrayList<JournalRow>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(JournalRow.of(rows));
            }
        }
        return found;
    }

    /** Ends the transaction in which the rows were read, with their links. */
    private int chain(Connection connection, List<JournalRow> rows) throws SQLException {
        var position = head.position();
        var hash = head.hash();
        if (!rows.isEmpty()) {
            try (var insert =
                    connection.prepareStatement("INSERT INTO message.chain (link, said_id, hash) VALUES (?, ?, ?)")) {
                for (var row : rows) {
                    hash = row.hashAfter(hash);
                    insert.setLong(1, ++position);
                    insert.setLong(2, row.id());
                    insert.setString(3, hash);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        connection.commit();
        head = new Head(position, hash, calendar.now());
        return rows.size();
    }

    private Head last(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                        "SELECT link, hash FROM message.chain ORDER BY link DESC FETCH FIRST 1 ROWS ONLY");
                var rows = query.executeQuery()) {
            return rows.next()
                    ? new Head(rows.getLong(1), rows.getString(2), calendar.now())
                    : new Head(0, JournalRow.NOTHING_BEFORE, calendar.now());
        }
    }

    private static long highest(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT MAX(said_id) FROM message.chain");
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private void note(Head reached) throws IOException {
        file().append(reached);
        notedAt = System.nanoTime();
    }
}
