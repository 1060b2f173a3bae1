package ca.expressentry.web;

import ca.expressentry.message.DeadLetters;
import ca.expressentry.message.Opening;
import ca.expressentry.message.Relay;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Inject
    DeadLetters letters;

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
        try {
            return letters.look().size();
        } catch (DeadLetters.BrokerAway e) {
            return -1;
        }
    }
}
