package ca.expressentry.eligibility;

import ca.expressentry.profile.Profile;
import java.time.LocalDate;

/** The product's own entry criteria, for tests of other packages. */
public final class Admission {

    private Admission() {}

    /** Whether somebody meets the criteria of one class at least. */
    public static boolean isOpenTo(Profile profile, LocalDate day) {
        return !EntryCriteria.determine(profile, day).classes().isEmpty();
    }
}
