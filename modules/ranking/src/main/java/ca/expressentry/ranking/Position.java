package ca.expressentry.ranking;

import ca.expressentry.profile.EconomicClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a candidate stood: in the pool or not, with which score. Out of the pool it is the score last had there.
 *
 * @param core part A, after its maxima; the other three parts likewise
 * @param classes with a nomination, also the provincial class
 */
public record Position(
        boolean inPool,
        int total,
        int core,
        int spouse,
        int transferability,
        int additional,
        List<EconomicClass> classes,
        Optional<String> nomination,
        String instrument,
        boolean provisional) {

    static Position of(boolean inPool, Score score, Set<EconomicClass> classes, Optional<String> nomination) {
        return new Position(
                inPool,
                score.total(),
                score.core().value(),
                score.spouse().value(),
                score.transferability().value(),
                score.additional().value(),
                classes.stream().sorted().toList(),
                nomination,
                score.instrument(),
                score.provisional());
    }
}
