package ca.expressentry;

import ca.expressentry.law.LegalCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What CDI cannot guess: the calendar. */
@ApplicationScoped
class Wiring {

    /** The clock of the machine, moved by {@code express-entry.clock.ahead} (an ISO-8601 duration) for rehearsals. */
    @Produces
    @ApplicationScoped
    LegalCalendar calendar(@ConfigProperty(name = "express-entry.clock.ahead", defaultValue = "PT0S") Duration ahead) {
        var system = InstantSource.system();
        return new LegalCalendar(() -> system.instant().plus(ahead));
    }
}
