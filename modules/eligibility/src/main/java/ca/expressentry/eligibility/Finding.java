package ca.expressentry.eligibility;

import ca.expressentry.law.Provision;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.text.Bilingual;
import java.util.Optional;

/**
 * Whether one condition of one class is met.
 *
 * @param economicClass the class that has the condition
 * @param provision where the law has it
 * @param what the condition
 * @param missing what is missing, when it is not met
 * @param note what the finding does not rest on, when a value of the law is not known
 */
public record Finding(
        EconomicClass economicClass,
        Provision provision,
        Bilingual what,
        boolean met,
        Optional<Bilingual> missing,
        Optional<Bilingual> note) {

    public Finding {
        if (met == missing.isPresent()) {
            throw new IllegalArgumentException("met and missing: " + what.en());
        }
    }
}
