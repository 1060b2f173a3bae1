package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiskMarkTest {

    final List<String> sent = new ArrayList<>();
    boolean away;

    /** A broker that only writes down what it is sent. */
    final ConnectionFactory broker = fake(ConnectionFactory.class);

    @SuppressWarnings("unchecked")
    <T> T fake(Class<T> type) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            switch (method.getName()) {
                case "createConnection":
                    return fake(Connection.class);
                case "createSession":
                    return fake(Session.class);
                case "createMessage":
                    return fake(Message.class);
                case "createProducer":
                    return producer(arguments[0] instanceof Queue ? "disk" : "nobody");
                default:
                    return null;
            }
        });
    }

    MessageProducer producer(String to) {
        return (MessageProducer) Proxy.newProxyInstance(
                MessageProducer.class.getClassLoader(),
                new Class<?>[] {MessageProducer.class},
                (self, method, arguments) -> {
                    if (away) {
                        throw new JMSException("away");
                    }
                    sent.add(to + (arguments[1].equals(DeliveryMode.PERSISTENT) ? " durable" : " not durable"));
                    return null;
                });
    }

    DiskMark connect() throws JMSException {
        return new DiskMark(broker, fake(Queue.class), fake(Topic.class));
    }

    @Test
    void what_was_taken_is_on_the_disk_once_it_was_asked_for_and_is_told_once() throws JMSException {
        try (var disk = connect()) {
            disk.took(Stream.of(3L, 4L));
            assertThat(disk.size()).isEqualTo(2);

            assertThat(disk.reach()).containsExactly(3L, 4L);
            assertThat(sent).containsExactly("disk durable", "nobody not durable");
            assertThat(disk.reach()).isEmpty();
            assertThat(sent).hasSize(2);
        }
    }

    @Test
    void what_a_broker_took_over_a_connection_that_was_lost_is_not_on_the_disk_of_the_next() throws JMSException {
        try (var lost = connect()) {
            lost.took(Stream.of(3L));
            away = true;
            assertThatThrownBy(lost::reach).isInstanceOf(JMSException.class);
        }
        away = false;
        try (var next = connect()) {
            next.took(Stream.of(4L));

            assertThat(next.reach()).containsExactly(4L);
        }
    }
}
