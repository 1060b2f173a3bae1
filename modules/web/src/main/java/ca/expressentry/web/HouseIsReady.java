package ca.expressentry.web;

import ca.expressentry.message.Opening;
import ca.expressentry.message.Relay;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether requests make sense now: the house is open, the database answers, the broker takes, no dead letter lies there. */
@Readiness
@ApplicationScoped
class HouseIsReady implements HealthCheck {

    private static final int SECONDS = 1;

    @Inject
    Opening opening;

    @Inject
    Relay relay;

    @Resource(lookup = "jdbc/express-entry")
    DataSource storage;

    @Resource(lookup = "jms/express-entry")
    ConnectionFactory broker;

    @Resource(lookup = "jms/express-entry.dead")
    Queue dead;

    @Override
    public HealthCheckResponse call() {
        var database = isDatabaseThere();
        var deadLetters = relay.isConnected() ? deadLetters() : -1;
        return HealthCheckResponse.named("express-entry")
                .withData("open", opening.isOpen())
                .withData("database", database)
                .withData("broker", relay.isConnected())
                .withData("deadLetters", deadLetters)
                .status(opening.isOpen() && database && relay.isConnected() && deadLetters == 0)
                .build();
    }

    private boolean isDatabaseThere() {
        try (var connection = storage.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private int deadLetters() {
        try (var context = broker.createContext(JMSContext.AUTO_ACKNOWLEDGE);
                var browser = context.createBrowser(dead)) {
            var letters = 0;
            for (var each = browser.getEnumeration(); each.hasMoreElements(); each.nextElement()) {
                letters++;
            }
            return letters;
        } catch (JMSException | JMSRuntimeException e) {
            return -1;
        }
    }
}
