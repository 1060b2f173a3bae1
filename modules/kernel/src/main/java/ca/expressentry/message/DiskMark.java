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

/**
 * How far the disk of the broker has come. The journal of the broker is written in order, so that when the last thing in it is
 * on the disk, all before is: a durable message is put on a queue that keeps only the latest, outside any transaction,
 * and one that no queue takes is sent after it, which the broker answers once the first is on the disk.
 */
final class DiskMark implements AutoCloseable {

    private final Connection connection;
    private final Session session;
    private final MessageProducer toDisk;
    private final MessageProducer toNobody;

    /** Has a connection of its own: one of the server has one session. */
    DiskMark(ConnectionFactory broker, Queue disk, Topic withoutMatch) throws JMSException {
        connection = broker.createConnection();
        session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        toDisk = session.createProducer(disk);
        toNobody = session.createProducer(withoutMatch);
    }

    /** Returns when all that the broker answered before is on its disk. */
    void reach() throws JMSException {
        toDisk.send(session.createMessage(), DeliveryMode.PERSISTENT, Message.DEFAULT_PRIORITY, 0);
        toNobody.send(session.createMessage(), DeliveryMode.NON_PERSISTENT, Message.DEFAULT_PRIORITY, 0);
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
