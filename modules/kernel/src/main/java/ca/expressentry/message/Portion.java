package ca.expressentry.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much of what falls due at once is done in one transaction; the rest follows in others, so that nobody waits long for a lock. */
@ApplicationScoped
public class Portion {

    @Inject
    @ConfigProperty(name = "express-entry.at-a-time", defaultValue = "200")
    int most;

    /** At least one. */
    public int most() {
        return Math.max(1, most);
    }

    /** Whether so many are all that one transaction takes, and there may be more. */
    public boolean isFull(int taken) {
        return taken >= most();
    }
}
