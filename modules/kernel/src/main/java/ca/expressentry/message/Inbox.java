package ca.expressentry.message;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The ear of a module: turns a message into the event it tells and lets the module hear it.
 *
 * <p>A message is acknowledged after the module's own transaction has committed. What goes wrong is thrown, so that the
 * broker delivers again and, after the third time, puts the message with the dead letters. Only a database that is away
 * is waited for here: that is no fault of the message, and order is kept.
 */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class Inbox<E extends Event> implements MessageListener {

    private static final Logger LOG = Logger.getLogger(Inbox.class.getName());
    private static final long LOOK_AGAIN_AFTER_MILLIS = 500;
    private static final String TYPE = "type";

    private static final Map<String, Class<?>> EVENTS = Arrays.stream(Event.class.getDeclaredClasses())
            .filter(Class::isRecord)
            .filter(Event.class::isAssignableFrom)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    @Inject
    Opening house;

    @Inject
    Traces traces;

    private final Class<E> heard;

    protected Inbox(Class<E> heard) {
        this.heard = heard;
    }

    @Override
    public void onMessage(Message message) {
        awaitOpening();
        traces.continued(trace(message), step(message), () -> {
            var event = decode(message);
            while (!isHeard(event)) {
                pause();
            }
        });
    }

    /** Tells the module what happened. */
    protected abstract void hear(E event);

    private boolean isHeard(E event) {
        try {
            hear(event);
            return true;
        } catch (RuntimeException e) {
            if (!StorageAway.isCauseOf(e) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            LOG.log(Level.WARNING, "{0} waits for the database: {1}", new Object[] {
                heard.getSimpleName(), e.getMessage()
            });
            return false;
        }
    }

    private static Optional<String> trace(Message message) {
        return Optional.ofNullable(property(message, Traces.PROPERTY));
    }

    private String step(Message message) {
        return heard.getSimpleName() + " " + property(message, TYPE);
    }

    private static String property(Message message, String name) {
        try {
            return message.getStringProperty(name);
        } catch (JMSException e) {
            throw new IllegalStateException("a message that cannot be read", e);
        }
    }

    private E decode(Message message) {
        try {
            var type = EVENTS.get(property(message, TYPE));
            if (type == null || !heard.isAssignableFrom(type)) {
                throw new IllegalStateException("not " + step(message));
            }
            return heard.cast(Json.read(((TextMessage) message).getText(), type));
        } catch (JMSException e) {
            throw new IllegalStateException("a message that cannot be read", e);
        }
    }

    private void awaitOpening() {
        try {
            house.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the house was open", e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_AFTER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
