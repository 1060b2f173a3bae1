package ca.expressentry.message;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is told to programs inside that listen at the broker: an address of its own, which no module hears. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Announcements {

    @Resource(lookup = "jms/express-entry")
    ConnectionFactory broker;

    @Resource(lookup = "jms/express-entry.events")
    Topic address;

    /**
     * One message.
     *
     * @param id the property by which a hearer knows it again
     * @param type the property by which a hearer chooses
     * @param key messages with the same one stay in order, also with several consumers of one queue
     */
    public record Announcement(String id, String type, String key, String body) {}

    /**
     * Sends them in this order; returns once the broker has all of them on its disk, which it says only of what is sent outside any
     * transaction. When it goes away in between, some were sent.
     */
    public void send(List<Announcement> all) {
        try (var connection = broker.createConnection();
                var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(address)) {
            for (var one : all) {
                var message = session.createTextMessage(one.body());
                message.setStringProperty("id", one.id());
                message.setStringProperty("type", one.type());
                message.setStringProperty("JMSXGroupID", one.key());
                producer.send(message);
            }
        } catch (JMSException e) {
            throw new DeadLetters.BrokerAway(e);
        }
    }
}
