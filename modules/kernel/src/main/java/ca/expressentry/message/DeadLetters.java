package ca.expressentry.message;

import ca.expressentry.message.Event.DeadLetterHandled;
import ca.expressentry.message.Event.DeadLetterHandled.Handling;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Messages that a module could not hear in three attempts. An administrator looks at them, gives one to its queue again once the
 * cause is gone, or throws it away. What is done is in the trail.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DeadLetters {

    /** More are not listed at once. */
    public static final int MOST = 1_000;

    private static final Pattern ID = Pattern.compile("([a-z]{1,20})-([0-9]{1,19})");
    private static final String QUEUE = "_AMQ_ORIG_QUEUE";
    private static final String NUMBER = "_AMQ_ORIG_MESSAGE_ID";
    private static final long PATIENCE_MILLIS = 2_000;

    @Resource(lookup = "jms/express-entry")
    ConnectionFactory broker;

    @Resource(lookup = "jms/express-entry.dead")
    Queue dead;

    @Inject
    Register register;

    /**
     * One of them, without what it says: that may be personal.
     *
     * @param id the queue and the broker’s number of the message
     * @param queue the module that could not hear it
     * @param type the name of the event; empty: none was given
     * @param about the key of the event: a candidate, a round, or the house
     * @param sentAt when it was sent
     */
    public record Letter(String id, String queue, String type, String about, Instant sentAt) {}

    /** The broker does not answer; nothing was done. */
    public static final class BrokerAway extends RuntimeException {
        private static final long serialVersionUID = 1;

        BrokerAway(Exception cause) {
            super("the broker does not answer", cause);
        }
    }

    /** The oldest of them, at most {@link #MOST}. */
    public List<Letter> look() {
        return speak(false, session -> {
            var letters = new ArrayList<Letter>();
            try (var browser = session.createBrowser(dead)) {
                for (var each = browser.getEnumeration(); each.hasMoreElements() && letters.size() < MOST; ) {
                    letters.add(letter((Message) each.nextElement()));
                }
            }
            return letters;
        });
    }

    /** Gives it to the queue from which it came, and to no other. Empty: there is no such letter. */
    public Optional<Letter> retry(String id) {
        return handle(id, Handling.RETRIED);
    }

    /** Throws it away. Empty: there is no such letter. */
    public Optional<Letter> discard(String id) {
        return handle(id, Handling.DISCARDED);
    }

    private Optional<Letter> handle(String id, Handling how) {
        var parts = ID.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var selector = QUEUE + " = '" + parts.group(1) + "' AND " + NUMBER + " = " + parts.group(2);
        return speak(true, session -> {
            try (var consumer = session.createConsumer(dead, selector)) {
                var message = consumer.receive(PATIENCE_MILLIS);
                if (message == null) {
                    return Optional.empty();
                }
                var letter = letter(message);
                if (how == Handling.RETRIED) {
                    giveAgain(session, message, letter);
                }
                register.write(new DeadLetterHandled(letter.id(), letter.type(), letter.about(), how));
                session.commit();
                return Optional.of(letter);
            }
        });
    }

    private static void giveAgain(Session session, Message message, Letter letter) throws JMSException {
        var again = session.createTextMessage(message instanceof TextMessage text ? text.getText() : "");
        again.setStringProperty("type", letter.type());
        again.setStringProperty("JMSXGroupID", letter.about());
        try (var producer = session.createProducer(session.createTopic("express-entry::" + letter.queue()))) {
            producer.send(again);
        }
    }

    private static Letter letter(Message message) throws JMSException {
        var queue = said(message, QUEUE);
        return new Letter(
                queue + "-" + message.getObjectProperty(NUMBER),
                queue,
                said(message, "type"),
                said(message, "JMSXGroupID"),
                Instant.ofEpochMilli(message.getJMSTimestamp()));
    }

    private static String said(Message message, String property) throws JMSException {
        return Optional.ofNullable(message.getStringProperty(property)).orElse("");
    }

    private interface Speech<T> {
        T in(Session session) throws JMSException;
    }

    /** Through a connection: a context of the adapter is never transacted. */
    private <T> T speak(boolean transacted, Speech<T> speech) {
        try (var connection = broker.createConnection();
                var session = connection.createSession(
                        transacted, transacted ? Session.SESSION_TRANSACTED : Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            return speech.in(session);
        } catch (JMSException e) {
            throw new BrokerAway(e);
        }
    }
}
