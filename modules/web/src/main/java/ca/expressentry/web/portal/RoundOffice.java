package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Who works where rounds are held, and how instants are written there. */
final class RoundOffice {

    static final String OFFICER = "round-officer";
    static final String AUDITOR = "auditor";

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private RoundOffice() {}

    static boolean isFor(SignedIn who) {
        return who.is(OFFICER) || who.is(AUDITOR);
    }

    /** Whether somebody may change what is there. */
    static boolean mayAct(SignedIn who) {
        return who.is(OFFICER);
    }

    /** The day and the time to the second, in the zone of the law. */
    static String instant(Instant at, Words words) {
        var second = at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
        return words.day(LegalCalendar.dayOf(at)) + ", " + SECONDS.format(second) + "\u00a0UTC";
    }
}
