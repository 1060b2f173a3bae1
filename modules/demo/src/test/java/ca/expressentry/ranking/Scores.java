package ca.expressentry.ranking;

import ca.expressentry.profile.Category;
import ca.expressentry.profile.Profile;
import java.time.LocalDate;

/** The product's own scores, for tests of other packages. */
public final class Scores {

    private Scores() {}

    /** Whether somebody meets the conditions of a category. */
    public static boolean isIn(Category category, Profile profile, LocalDate day) {
        return Categories.metOn(day, profile).contains(category);
    }

    /** The score of somebody whom nobody has nominated. */
    public static int of(Profile profile, LocalDate day) {
        return ComprehensiveRankingSystem.score(profile, false, day).total();
    }
}
