package ca.expressentry.profile;

import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.Duration;
import java.time.Instant;

/** How long an expression of interest lasts: section 4(1) of the Instructions. */
public final class YearInPool {

    private static final InForce<MarkdownTable.Row> VALIDITY = Instruments.byDay(
            MarkdownDocument.read(YearInPool.class, "year-in-pool.md").table("Validity"));

    /** However long its months are, nothing is over before so many days. */
    private static final Duration NEVER_OVER_BEFORE = Duration.ofDays(VALIDITY.days().stream()
            .mapToLong(day -> VALIDITY.on(day).number("Months") * 28L)
            .min()
            .orElseThrow());

    private YearInPool() {}

    /** A year after submission, to the same time of day: the first instant at which it is over. */
    public static Instant endOf(Instant submittedAt) {
        var months = VALIDITY.on(LegalCalendar.dayOf(submittedAt)).number("Months");
        return submittedAt.atZone(LegalCalendar.ZONE).plusMonths(months).toInstant();
    }

    /** Whether it is over at an instant. */
    public static boolean isOverAt(Instant submittedAt, Instant at) {
        return !at.isBefore(submittedAt.plus(NEVER_OVER_BEFORE)) && !at.isBefore(endOf(submittedAt));
    }
}
