package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Role;
import ca.expressentry.profile.EconomicClass;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Who works where rounds are held, and how instants and orders of classes are written there. */
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

    /** The classes, the first to be chosen first. */
    static String order(List<EconomicClass> classes, Words words) {
        return classes.stream().map(one -> words.say(classKey(one))).collect(Collectors.joining(", "));
    }

    private static String classKey(EconomicClass economicClass) {
        return switch (economicClass) {
            case PNP -> "round-office.pnp";
            case CEC -> "round-office.cec";
            case FSW -> "round-office.fsw";
            case FST -> "round-office.fst";
        };
    }
}
