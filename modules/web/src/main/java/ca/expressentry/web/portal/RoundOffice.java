package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Who works where rounds are held, and how instants are written there. */
final class RoundOffice {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private RoundOffice() {}

    static boolean isFor(SignedIn who) {
        return who.is(Role.ROUND_OFFICER) || who.is(Role.AUDITOR);
    }

    /** Whether somebody may change what is there. */
    static boolean mayAct(SignedIn who) {
        return who.is(Role.ROUND_OFFICER);
    }

    /** The day and the time to the second, in the zone of the law. */
    static String instant(Instant at, Words words) {
        var second = at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
        return words.day(LegalCalendar.dayOf(at)) + ", " + SECONDS.format(second) + "\u00a0UTC";
    }
}
