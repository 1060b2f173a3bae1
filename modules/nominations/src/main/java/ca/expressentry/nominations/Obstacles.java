package ca.expressentry.nominations;

import ca.expressentry.profile.Province;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that stands in the way of an offer, most telling first. An offer is refused with the first; before anything is
 * sent, all are shown.
 */
final class Obstacles {

    private Obstacles() {}

    /** What is known of the candidate a province wants, of the stream it names, and of that province's year. */
    record Facts(
            Optional<PoolListing> listing,
            Optional<Province> nominatedBy,
            StreamChoice stream,
            Optional<Allocation> allocation,
            Sight sight) {

        boolean isNominatedByThem() {
            return nominatedBy.filter(sight::reaches).isPresent();
        }
    }

    static List<Outcome.Refused> of(Facts facts) {
        return Stream.of(ofCandidate(facts), facts.stream().fault().stream())
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Outcome.Refused> ofCandidate(Facts facts) {
        var listing = facts.listing().filter(known -> known.isVisibleTo(facts.sight()));
        if (listing.isEmpty()) {
            return Stream.of(new Outcome.Refused(Refusal.UNKNOWN_CANDIDATE));
        }
        return Stream.of(
                        when(!listing.get().isInPool(), Refusal.NOT_IN_POOL),
                        when(facts.isNominatedByThem(), Refusal.ALREADY_NOMINATED),
                        when(
                                facts.nominatedBy().isPresent() && !facts.isNominatedByThem(),
                                Refusal.NOMINATED_ELSEWHERE),
                        when(facts.allocation().isEmpty(), Refusal.ALLOCATION_NOT_PUBLISHED),
                        when(facts.allocation().filter(year -> !year.hasRoom()).isPresent(), Refusal.ALLOCATION_SPENT))
                .flatMap(Optional::stream)
                .map(Outcome.Refused::new);
    }

    private static Optional<Refusal> when(boolean stands, Refusal why) {
        return stands ? Optional.of(why) : Optional.empty();
    }
}
