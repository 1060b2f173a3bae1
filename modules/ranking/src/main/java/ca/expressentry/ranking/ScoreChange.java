package ca.expressentry.ranking;

import ca.expressentry.law.Award;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One change of a score, the classes, the nomination or the place in or out of the pool.
 *
 * @param on the day of the change: of what was heard, or on which the law made it, even if it was found out later
 * @param before absent for the first
 * @param lost the awards, before any maximum, that are no longer given
 * @param gained the awards that are given instead
 */
public record ScoreChange(
        LocalDate on,
        List<Reason> reasons,
        Optional<Position> before,
        Position after,
        List<Award> lost,
        List<Award> gained) {

    public ScoreChange {
        reasons = List.copyOf(reasons);
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
    }
}
