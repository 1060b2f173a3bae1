package ca.expressentry.profile;

import ca.expressentry.law.LegalCalendar;
import java.time.Instant;

/** How long an expression of interest lasts: section 4(1) of the Instructions. */
public final class YearInPool {

    private YearInPool() {}

    /** A year after submission, to the same time of day. */
    public static Instant endOf(Instant submittedAt) {
        return submittedAt.atZone(LegalCalendar.ZONE).plusYears(1).toInstant();
    }
}
