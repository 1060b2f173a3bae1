package ca.expressentry.eligibility;

import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Profile;
import java.time.LocalDate;
import java.util.Set;

/** The product's own entry criteria, for rows that are written without it. */
public final class Admitted {

    private Admitted() {}

    /** The classes whose criteria somebody meets. */
    public static Set<EconomicClass> to(Profile profile, LocalDate day) {
        return EntryCriteria.determine(profile, day).classes();
    }
}
