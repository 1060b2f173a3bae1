package ca.expressentry;

import ca.expressentry.law.LegalCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What CDI cannot guess: the calendar, and the clock of the machine. */
@ApplicationScoped
class Wiring {

    /**
     * The clock of the machine; for rehearsals one that shows {@code express-entry.clock.starts-at} (an ISO-8601 instant)
     * when the server starts, and goes on from there.
     */
    @Produces
    @ApplicationScoped
    LegalCalendar calendar(@ConfigProperty(name = "express-entry.clock.starts-at") Optional<Instant> startsAt) {
        var system = InstantSource.system();
        var ahead =
                startsAt.map(start -> Duration.between(system.instant(), start)).orElse(Duration.ZERO);
        return new LegalCalendar(() -> system.instant().plus(ahead));
    }

    /** By which the tokens of others go, also in a rehearsal: theirs is no rehearsal. */
    @Produces
    InstantSource machine() {
        return InstantSource.system();
    }
}
