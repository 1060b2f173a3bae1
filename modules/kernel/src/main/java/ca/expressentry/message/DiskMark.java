package ca.expressentry.message;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the broker took over one connection, and whether it is on its disk. What was taken and not yet asked for ends with
 * the connection: nobody knows whether a broker that comes after it has it. The journal of the broker is written in order, so that when the last thing in it is
 * on the disk, all before is: a durable message is put on a queue that keeps only the latest, outside any transaction,
 * and one that no queue takes is sent after it, which the broker answers once the first is on the disk.
 */
final class DiskMark implements AutoCloseable {

    private final Connection connection;
    private final Session session;
    private final MessageProducer toDisk;
    private final MessageProducer toNobody;
    private final List<Long> taken = new ArrayList<>();

    /** Has a connection of its own: one of the server has one session. */
    DiskMark(ConnectionFactory broker, Queue disk, Topic withoutMatch) throws JMSException {
        connection = broker.createConnection();
        session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        toDisk = session.createProducer(disk);
        toNobody = session.createProducer(withoutMatch);
    }

    /** The broker answered that it took these rows. */
    void took(Stream<Long> rows) {
        rows.forEach(taken::add);
    }

    /** How many rows are taken and not asked for. */
    int size() {
        return taken.size();
    }

    /** Returns the rows that the broker took, once they are on its disk; the next time, those that it took since. */
    List<Long> reach() throws JMSException {
        if (!taken.isEmpty()) {
            toDisk.send(session.createMessage(), DeliveryMode.PERSISTENT, Message.DEFAULT_PRIORITY, 0);
            toNobody.send(session.createMessage(), DeliveryMode.NON_PERSISTENT, Message.DEFAULT_PRIORITY, 0);
        }
        var rows = List.copyOf(taken);
        taken.clear();
        return rows;
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
