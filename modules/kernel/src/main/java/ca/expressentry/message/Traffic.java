package ca.expressentry.message;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import javax.sql.DataSource;

/** What is on its way between the modules, for who watches the house. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Traffic {

    /** The queue of each module. */
    public static final List<String> QUEUES = List.of("intake", "eligibility", "ranking", "invitations", "nominations");

    /** A queue is counted no further. */
    public static final int MOST = 10_000;

    @Resource(lookup = "jms/express-entry")
    ConnectionFactory broker;

    @Resource(lookup = "jdbc/express-entry")
    DataSource storage;

    /** How many wait, and since when the first of them does. */
    public record Line(int length, Optional<Instant> since) {}

    /** What was said and is not with the broker yet. Empty: the database does not answer. */
    public Optional<Line> outbox() {
        try (var connection = storage.getConnection();
                var query = connection.prepareStatement(
                        "SELECT COUNT(*), MIN(said_at) FROM message.said WHERE sent_at IS NULL");
                var rows = query.executeQuery()) {
            rows.next();
            var since = rows.getTimestamp(2, new GregorianCalendar(TimeZone.getTimeZone("UTC")));
            return Optional.of(
                    new Line(rows.getInt(1), Optional.ofNullable(since).map(time -> time.toInstant())));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** What a module has not heard yet, counted to {@link #MOST}. Empty: the broker does not answer. */
    public Optional<Line> queue(String name) {
        try (var context = broker.createContext(JMSContext.AUTO_ACKNOWLEDGE);
                var browser = context.createBrowser(context.createQueue("express-entry::" + name))) {
            var length = 0;
            Optional<Instant> since = Optional.empty();
            for (var each = browser.getEnumeration(); each.hasMoreElements() && length < MOST; length++) {
                var message = (Message) each.nextElement();
                if (length == 0) {
                    since = Optional.of(Instant.ofEpochMilli(message.getJMSTimestamp()));
                }
            }
            return Optional.of(new Line(length, since));
        } catch (JMSException | JMSRuntimeException e) {
            return Optional.empty();
        }
    }
}
