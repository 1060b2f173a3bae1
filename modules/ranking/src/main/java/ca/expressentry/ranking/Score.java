package ca.expressentry.ranking;

import ca.expressentry.law.Award;
import ca.expressentry.law.Points;
import java.time.LocalDate;
import java.util.List;

/**
 * A score under the Comprehensive Ranking System, and why.
 *
 * @param total what the candidate is ranked by
 * @param ifNominated what the total would be with a nomination accepted; the total itself when one is
 * @param core part A, after its maxima; the other three parts likewise
 * @param awards what was given, before any maximum, in the order of the Instructions
 * @param asOf the day it was scored for
 * @param instrument the version of the Instructions, such as {@code CRS-2025-03-25}
 * @param provisional whether that version is not yet known in full
 * @param reviewOn the first day on which it may change by itself; never later than that, perhaps earlier
 */
public record Score(
        int total,
        int ifNominated,
        Points core,
        Points spouse,
        Points transferability,
        Points additional,
        List<Award> awards,
        LocalDate asOf,
        String instrument,
        boolean provisional,
        LocalDate reviewOn) {

    public Score {
        awards = List.copyOf(awards);
    }

    /** Whether the same is given for the same, in every part; the day and the instrument may be others. */
    boolean givesTheSameAs(Score other) {
        return total == other.total
                && core.equals(other.core)
                && spouse.equals(other.spouse)
                && transferability.equals(other.transferability)
                && additional.equals(other.additional)
                && AwardDifference.between(awards, other.awards).isNone();
    }
}
