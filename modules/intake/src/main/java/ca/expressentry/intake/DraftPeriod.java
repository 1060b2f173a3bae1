package ca.expressentry.intake;

import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long a draft is kept: no provision, the practice of the department. */
final class DraftPeriod {

    private static final InForce<MarkdownTable.Row> DRAFT = Instruments.byDay(
            MarkdownDocument.read(DraftPeriod.class, "draft.md").table("Draft"));

    private DraftPeriod() {}

    /** The last day to submit a draft begun on a day, which is day 0. */
    static LocalDate lastDayOfDraft(LocalDate begunOn) {
        return begunOn.plusDays(DRAFT.on(begunOn).number("Days"));
    }

    /** How many days are left from a day until the last one; 0 on the last one itself. */
    static long daysFrom(LocalDate day, LocalDate lastDay) {
        return ChronoUnit.DAYS.between(day, lastDay);
    }

    /** The first day on which a draft can be begun that is still kept when an expression of interest ends. */
    static LocalDate renewalFrom(Instant end) {
        var last = LegalCalendar.dayOf(end);
        return last.minusDays(DRAFT.on(last).number("Days"));
    }
}
