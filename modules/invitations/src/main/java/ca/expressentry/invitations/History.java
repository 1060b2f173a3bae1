package ca.expressentry.invitations;

import ca.expressentry.invitations.PublishedRound.PublishedPool;
import java.util.Comparator;
import java.util.List;

/**
 * What was published of the rounds of one kind, and of the pool, until a round of that kind.
 *
 * @param rounds of the kind, earliest first
 * @param pools earliest first
 */
record History(List<PublishedRound> rounds, List<PublishedPool> pools) {

    private static final int YEARS = 1;

    /** The fewest rounds of a year that a flow is estimated from. */
    private static final int FEWEST = 5;

    static History of(Kind kind, List<PublishedRound> facts) {
        return new History(
                facts.stream()
                        .filter(round -> round.whom().kind() == kind)
                        .sorted(Comparator.comparing(PublishedRound::on))
                        .toList(),
                facts.stream()
                        .flatMap(round -> round.pool().stream())
                        .sorted(Comparator.comparing(PublishedPool::asOf))
                        .toList());
    }

    int size() {
        return rounds.size();
    }

    PublishedRound last() {
        return rounds.get(rounds.size() - 1);
    }

    /** What was known after the round at this place, and of no later pool. */
    History until(int place) {
        var day = rounds.get(place).on();
        return new History(
                rounds.subList(0, place + 1),
                pools.stream().filter(pool -> !pool.asOf().isAfter(day)).toList());
    }

    /** At most so many rounds after the one at this place. */
    List<PublishedRound> following(int place, int most) {
        return rounds.subList(place + 1, Math.min(rounds.size(), place + 1 + most));
    }

    /** The rounds of the year that ends with the last. */
    List<PublishedRound> year() {
        var first = last().on().minusYears(YEARS);
        return rounds.stream().filter(round -> round.on().isAfter(first)).toList();
    }

    boolean isEnough() {
        return !pools.isEmpty() && year().size() >= FEWEST;
    }

    PublishedPool lastPool() {
        return pools.get(pools.size() - 1);
    }

    PoolSpread pool() {
        return PoolSpread.of(lastPool()).withoutNominees();
    }

    Flow flow() {
        return Flow.of(year(), pool());
    }
}
