package ca.expressentry.eligibility;

import ca.expressentry.law.Provision;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.Profile;
import java.util.List;

/** Asks for the determination of the day of the examples, as tests like to read it. */
final class Determined {

    private Determined() {}

    static Determination of(Profile person) {
        return EntryCriteria.determine(person, Examples.DAY);
    }

    static boolean isIn(EconomicClass economicClass, Profile person) {
        return of(person).classes().contains(economicClass);
    }

    /** The provisions of one class that the person does not meet. */
    static List<String> unmet(EconomicClass economicClass, Profile person) {
        return of(person).missingFor(economicClass).stream()
                .map(Finding::provision)
                .map(Provision::citation)
                .toList();
    }
}
