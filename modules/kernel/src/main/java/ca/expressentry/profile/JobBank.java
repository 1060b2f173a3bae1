package ca.expressentry.profile;

import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;
import java.util.Optional;

/** Registration with Job Bank, without which the pool was closed for a time: the Instructions of 2014 and after. */
public final class JobBank {

    private static final String MANDATORY = "mandatory";

    private static final InForce<MarkdownTable.Row> LAW = Instruments.byDay(
            MarkdownDocument.read(JobBank.class, "job-bank.md").table("Registration"));

    private JobBank() {}

    /** Whether nothing but the registration keeps a person who meets a class out of the pool on a day. */
    public static boolean isMissing(Profile person, boolean nominated, LocalDate day) {
        return isMandatoryOn(day)
                && !nominated
                && person.jobOffer().filter(JobBank::qualifies).isEmpty()
                && !person.answers().registeredWithJobBank().orElse(false);
    }

    /** Whether it is asked of those who have neither an offer nor a nomination. */
    public static boolean isMandatoryOn(LocalDate day) {
        return LAW.on(day).text("Registration").equals(MANDATORY);
    }

    private static boolean qualifies(JobOffer offer) {
        return offer.basis() != JobOffer.Basis.NONE && !offer.excludedEmployer();
    }

    /** The next day on which the rule changes. */
    public static Optional<LocalDate> changesAfter(LocalDate day) {
        return LAW.changesAfter(day);
    }
}
