package ca.expressentry.ranking;

import ca.expressentry.profile.Background;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.Profile;
import java.time.LocalDate;
import java.util.Set;

/** The product's own scores, for rows that are written without it. */
public final class Scoring {

    private Scoring() {}

    /** The categories whose conditions somebody meets. */
    public static Set<Category> categories(Profile profile, LocalDate day) {
        return Categories.metOn(day, profile);
    }

    /** When somebody's place is looked at again. */
    public static LocalDate reviewOn(Score score, Profile profile, LocalDate day) {
        return Review.ofPlace(score, day, profile);
    }

    /** The score of somebody whom nobody has nominated. */
    public static Score of(Profile profile, LocalDate day) {
        return ComprehensiveRankingSystem.score(profile, false, day);
    }

    /** What that score is made of, in the two words of a row. */
    public static long[] inputsOf(Profile profile, LocalDate day) {
        var inputs = inputs(profile, day);
        return new long[] {inputs.own(), inputs.others()};
    }

    /** What provinces search by. */
    public static Background background(Profile profile, LocalDate day) {
        return Candidate.background(inputs(profile, day));
    }

    static ScoringInputs inputs(Profile profile, LocalDate day) {
        return ScoringInputs.on(day, profile, false);
    }
}
