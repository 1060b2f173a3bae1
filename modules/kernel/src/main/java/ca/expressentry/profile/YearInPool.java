package ca.expressentry.profile;

import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.Instant;

/** How long an expression of interest lasts: section 4(1) of the Instructions. */
public final class YearInPool {

    private static final InForce<MarkdownTable.Row> VALIDITY = Instruments.byDay(
            MarkdownDocument.read(YearInPool.class, "year-in-pool.md").table("Validity"));

    private YearInPool() {}

    /** A year after submission, to the same time of day: the first instant at which it is over. */
    public static Instant endOf(Instant submittedAt) {
        var months = VALIDITY.on(LegalCalendar.dayOf(submittedAt)).number("Months");
        return submittedAt.atZone(LegalCalendar.ZONE).plusMonths(months).toInstant();
    }
}
