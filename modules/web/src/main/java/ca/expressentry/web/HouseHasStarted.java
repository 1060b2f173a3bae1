package ca.expressentry.web;

import ca.expressentry.message.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Whether the tables are up to date, the law files are read and every module has its books open. */
@Startup
@ApplicationScoped
class HouseHasStarted implements HealthCheck {

    @Inject
    Opening opening;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("express-entry-started")
                .status(opening.isOpen())
                .build();
    }
}
