package ca.expressentry.invitations;

import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;

/** How long an invited candidate has to apply, by the day of issue: IRPA 10.3(1)(k). */
final class PeriodToApply {

    private static final InForce<MarkdownTable.Row> PERIODS = Instruments.byDay(
            MarkdownDocument.read(PeriodToApply.class, "period-to-apply.md").table("Period"));

    private PeriodToApply() {}

    /** The last day to apply; the day of issue is day 0. */
    static LocalDate lastDay(LocalDate dayOfIssue) {
        return dayOfIssue.plusDays(PERIODS.on(dayOfIssue).number("Days"));
    }
}
