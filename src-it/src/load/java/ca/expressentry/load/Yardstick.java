package ca.expressentry.load;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * What nobody can do without: one durable message sent and received, and one row committed. The broker has the settings
 * of the house and a journal of its own; the database is of the same kind as that of the house.
 */
final class Yardstick implements AutoCloseable {

    private static final String BODY =
            "{\"about\":\"E500000000\",\"by\":\"ON\",\"certificate\":\"ON-500000000\",\"on\":\"2026-11-24\"}";

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final ActiveMQConnectionFactory factory;
    private final Connection connection;
    private final Session saying;
    private final MessageProducer producer;
    private final MessageConsumer consumer;
    private final java.sql.Connection database;
    private final PreparedStatement insert;
    private long row;

    Yardstick(Path settings, Path folder, Database database) throws Exception {
        var configuration = new FileConfiguration();
        new FileDeploymentManager(settings.toUri().toString())
                .addDeployable(configuration)
                .readConfiguration();
        configuration.setBrokerInstance(
                folder.resolve("broker").toAbsolutePath().toFile());
        configuration.addAcceptorConfiguration(
                new TransportConfiguration(InVMAcceptorFactory.class.getName(), Map.of("serverId", "0"), "vm"));
        configuration.setJournalSyncNonTransactional(true);
        broker.setConfiguration(configuration);
        broker.start();
        factory = new ActiveMQConnectionFactory("vm://0");
        connection = factory.createConnection();
        saying = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        producer = saying.createProducer(saying.createTopic("express-entry"));
        var hearing = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        consumer = hearing.createConsumer(hearing.createQueue("express-entry::ranking"));
        connection.start();
        this.database = database.connect();
        insert = database.oneRow(this.database);
    }

    /** Both, one after the other. */
    void once() throws JMSException, SQLException {
        sendAndReceive();
        commit();
    }

    /** On the disk when sent: a durable send that is waited for. */
    void sendAndReceive() throws JMSException {
        var message = saying.createTextMessage(BODY);
        message.setStringProperty("type", "NominationAccepted");
        message.setStringProperty("JMSXGroupID", "E500000000");
        producer.send(message);
        if (consumer.receive(10_000) == null) {
            throw new IllegalStateException("nothing was received");
        }
    }

    void commit() throws SQLException {
        insert.setLong(1, System.nanoTime() + row++);
        insert.executeUpdate();
    }

    @Override
    public void close() throws JMSException, SQLException {
        database.close();
        connection.close();
        factory.close();
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker of the yardstick does not stop", e);
        }
    }
}
