package ca.expressentry.law;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the house and the zone in which an instant becomes a day. Nothing else reads a clock.
 *
 * <p>The Instructions do not say which zone decides on which day a birthday falls; the published instants of rounds are
 * in UTC, so that is what is used (unverified).
 */
public class LegalCalendar {

    public static final ZoneId ZONE = ZoneOffset.UTC;

    private final InstantSource clock;

    /** For the container's proxy. */
    protected LegalCalendar() {
        this(InstantSource.system());
    }

    public LegalCalendar(InstantSource clock) {
        this.clock = clock;
    }

    /** Now, to the microsecond: as exact as both databases keep it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return dayOf(now());
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
