package ca.expressentry.message;

import ca.expressentry.law.LegalCalendar;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Carries what was said to the queues, after the transaction that said it, in batches, each of them a transaction of the
 * broker, which delivers it without waiting for its disk: what was said is on the disk already. Before rows are
 * marked as sent the broker is asked to bring all it took to its disk (see {@link DiskMark}), so that an event is always
 * safe in one place at least.
 *
 * <p>What waits in memory is only a hint; the truth is the table. Whenever the relay may have missed something (it
 * starts, the broker was away, more was said than memory holds) it reads on from the oldest row not marked as sent.
 * A row may therefore be sent twice, and hearing twice changes nothing. Rows are marked in batches, off the path.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class.getName());
    private static final int BATCH = 500;
    private static final Duration MARK_EVERY = Duration.ofMillis(250);
    private static final Duration LINGER = Duration.ofMillis(20);
    private static final long RETRY_AFTER_MILLIS = 500;

    @Resource(lookup = "jms/express-entry")
    ConnectionFactory broker;

    @Resource(lookup = "jms/express-entry-address")
    Topic address;

    @Resource(lookup = "jms/express-entry.disk")
    Queue disk;

    @Resource(lookup = "jdbc/express-entry")
    DataSource storage;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    LegalCalendar calendar;

    private final Waiting waiting = new Waiting(20_000, BATCH, LINGER);
    private final AtomicBoolean behind = new AtomicBoolean(true);
    private volatile boolean running;
    private volatile boolean connected;
    private Thread carrier;

    /** Starts to carry; the tables must be there. */
    public synchronized void start() {
        if (!running) {
            running = true;
            carrier = threads.newThread(this::carryOn);
            carrier.setName("relay");
            carrier.start();
        }
    }

    /** Stops after the batch in hand; what was not sent stays in the table. */
    public synchronized void stop() {
        if (running) {
            running = false;
            carrier.interrupt();
        }
    }

    /** Whether the broker took the last batch. */
    public boolean isConnected() {
        return connected;
    }

    /** Whether it was started and carries no more though nobody stopped it. */
    public synchronized boolean hasEnded() {
        return running && !carrier.isAlive();
    }

    /** One event more, already committed. Never waits: what memory cannot hold is read from the table later. */
    void carry(Said.Envelope envelope) {
        if (!waiting.add(envelope)) {
            behind.set(true);
        }
    }

    private void carryOn() {
        while (running && !Thread.currentThread().isInterrupted()) {
            try (var connection = broker.createConnection();
                    var session = connection.createSession(true, Session.SESSION_TRANSACTED);
                    var producer = session.createProducer(address);
                    var onDisk = new DiskMark(broker, disk, address)) {
                carryThrough(session, producer, onDisk);
            } catch (JMSException | SQLException | RuntimeException e) {
                connected = false;
                behind.set(true);
                LOG.log(Level.WARNING, "The relay waits for the broker or the database: {0}", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void carryThrough(Session session, MessageProducer producer, DiskMark onDisk)
            throws JMSException, SQLException, InterruptedException {
        var lastMark = System.nanoTime();
        while (running) {
            if (behind.getAndSet(false)) {
                catchUp(session, producer, onDisk);
            }
            var batch = waiting.take(MARK_EVERY);
            send(session, producer, onDisk, batch);
            if (onDisk.size() >= BATCH || System.nanoTime() - lastMark > MARK_EVERY.toNanos()) {
                mark(onDisk);
                lastMark = System.nanoTime();
            }
        }
        mark(onDisk);
    }

    private void send(Session session, MessageProducer producer, DiskMark onDisk, List<Said.Envelope> batch)
            throws JMSException {
        if (batch.isEmpty()) {
            return;
        }
        for (var envelope : batch) {
            var message = session.createTextMessage(envelope.body());
            message.setStringProperty("type", envelope.type());
            message.setStringProperty("JMSXGroupID", envelope.key());
            if (envelope.trace().isPresent()) {
                message.setStringProperty(Traces.PROPERTY, envelope.trace().get());
            }
            producer.send(message);
        }
        session.commit();
        connected = true;
        onDisk.took(batch.stream().map(Said.Envelope::id));
    }

    private void catchUp(Session session, MessageProducer producer, DiskMark onDisk) throws JMSException, SQLException {
        mark(onDisk);
        waiting.clear();
        List<Said.Envelope> unsent;
        do {
            unsent = unsent();
            send(session, producer, onDisk, unsent);
            mark(onDisk);
        } while (unsent.size() == BATCH && running);
        connected = true;
    }

    private List<Said.Envelope> unsent() throws SQLException {
        try (var connection = storage.getConnection();
                var query = connection.prepareStatement("""
                        SELECT id, event_type, event_key, body FROM message.said
                        WHERE sent_at IS NULL ORDER BY id FETCH FIRST 500 ROWS ONLY
                        """)) {
            var unsent = new ArrayList<Said.Envelope>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    unsent.add(new Said.Envelope(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3).strip(),
                            rows.getString(4),
                            false,
                            Optional.empty()));
                }
            }
            return unsent;
        }
    }

    private void mark(DiskMark onDisk) throws SQLException, JMSException {
        var sent = onDisk.reach();
        if (sent.isEmpty()) {
            return;
        }
        try (var connection = storage.getConnection()) {
            connection.setAutoCommit(false);
            mark(connection, sent);
            connection.commit();
        }
    }

    private void mark(Connection connection, List<Long> sent) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE message.said SET sent_at = ? WHERE id = ?")) {
            var now = Timestamp.from(calendar.now());
            for (var id : sent) {
                update.setTimestamp(1, now);
                update.setLong(2, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_AFTER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
