package ca.expressentry.ranking;

import ca.expressentry.profile.Profile;
import java.time.LocalDate;

/** The product's own scores, for tests of other packages. */
public final class Scores {

    private Scores() {}

    /** The score of somebody whom nobody has nominated. */
    public static int of(Profile profile, LocalDate day) {
        return ComprehensiveRankingSystem.score(profile, false, day).total();
    }
}
