package ca.expressentry.nominations;

import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;

/** How long a candidate has to answer a nomination, by the day of the offer. */
final class AnswerPeriod {

    private static final InForce<MarkdownTable.Row> PERIODS = Instruments.byDay(
            MarkdownDocument.read(AnswerPeriod.class, "answer-period.md").table("Period"));

    private AnswerPeriod() {}

    /** The last day to answer; the day of the offer is day 0. */
    static LocalDate lastDay(LocalDate dayOfOffer) {
        return dayOfOffer.plusDays(PERIODS.on(dayOfOffer).number("Days"));
    }
}
