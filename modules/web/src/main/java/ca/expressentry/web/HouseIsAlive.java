package ca.expressentry.web;

import ca.expressentry.message.Relay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether to start it anew would help: not when its database or its broker is away, only when its own relay has ended. */
@Liveness
@ApplicationScoped
class HouseIsAlive implements HealthCheck {

    @Inject
    Relay relay;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("express-entry-lives")
                .status(!relay.hasEnded())
                .build();
    }
}
