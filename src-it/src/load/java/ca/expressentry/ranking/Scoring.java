package ca.expressentry.ranking;

import ca.expressentry.profile.Profile;
import java.time.LocalDate;

/** The product's own scores, for rows that are written without it. */
public final class Scoring {

    private Scoring() {}

    /** The score of somebody whom nobody has nominated. */
    public static Score of(Profile profile, LocalDate day) {
        return ComprehensiveRankingSystem.score(profile, false, day);
    }
}
