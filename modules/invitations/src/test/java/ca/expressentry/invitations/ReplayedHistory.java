package ca.expressentry.invitations;

import ca.expressentry.invitations.PoolSpread.Band;
import ca.expressentry.invitations.PublishedRound.PublishedPool;
import ca.expressentry.invitations.Selection.Place;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Published rounds held again, each on a pool made from the distribution that was published with it: the candidates of
 * each band evenly over its scores, and of each score over the year before. Supposed of who they are: above 600 all have
 * a nomination and nobody else has one; a general round takes all; of the others, so large a share is of the kind as the
 * round of that kind before this one had of the pool at or above its cut-off.
 */
final class ReplayedHistory {

    private static final int YEAR = 365 * 24 * 60;

    /** A number without a common factor with the minutes of a year: it spreads the submissions of neighbours. */
    private static final int STEP = 104_729;

    private static final List<ExpressionOfInterestNumber> NUMBERS =
            IntStream.range(0, 300_000).mapToObj(ExpressionOfInterestNumber::of).toList();

    private ReplayedHistory() {}

    /**
     * One round held again.
     *
     * @param supposed the share of the kind in the pool that was supposed; above 1 it cannot be, and 1 is used
     * @param grouping how many the made pool has of the kind
     * @param replayed what came of it
     */
    record Row(PublishedRound round, double supposed, long grouping, Selection replayed, String why) {

        int difference() {
            return replayed.cutOff().orElseThrow() - round.lowestScore();
        }
    }

    /** A round that cannot be held again, and why not. */
    record Left(PublishedRound round, String why) {}

    /** All rounds since 2022 that have a distribution, earliest first. */
    static List<PublishedRound> rounds() {
        return PublishedRounds.latestFirst().stream()
                .filter(round -> round.pool().isPresent())
                .sorted((a, b) -> a.on().compareTo(b.on()))
                .toList();
    }

    /** The round of the same kind before one, when it has a distribution of its own. */
    static Optional<PublishedRound> before(PublishedRound round) {
        var earlier = PublishedRounds.latestFirst().stream()
                .filter(other -> other.whom().kind() == round.whom().kind())
                .filter(other -> other.on().isBefore(round.on()))
                .findFirst();
        return earlier.filter(other -> other.pool().isPresent());
    }

    /** The share of a kind in the pool at or above the cut-off of a round of it. */
    static double share(PublishedRound round) {
        return round.invitations() / spread(round).withoutNominees().atOrAbove(round.lowestScore());
    }

    static Row hold(PublishedRound round, double share, String why) {
        var kind = round.whom().kind();
        var pool = pool(round, Math.min(1, share));
        var grouping = pool.stream()
                .filter(place -> kind.takes(place.classes(), place.categories()))
                .count();
        return new Row(round, share, grouping, Selection.of(pool, Instruction.of(kind, round.invitations())), why);
    }

    static PoolSpread spread(PublishedRound round) {
        return PoolSpread.of(round.pool().orElseThrow());
    }

    private static List<Place> pool(PublishedRound round, double share) {
        var places = new ArrayList<Place>();
        var asOf = round.pool().map(PublishedPool::asOf).orElseThrow();
        var counted = asOf.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (var band : spread(round).bands()) {
            var nominees = band.equals(spread(round).nominees());
            for (int i = 0; i < band.candidates(); i++) {
                var isMember = (long) ((i + 1) * share) > (long) (i * share);
                places.add(place(
                        places.size(),
                        score(band, i),
                        counted,
                        nominees,
                        isMember,
                        round.whom().kind()));
            }
        }
        return places;
    }

    /** Evenly from the highest score of a band to its lowest. */
    private static int score(Band band, int place) {
        return band.to() - (int) ((long) place * band.width() / band.candidates());
    }

    private static Place place(int nth, int score, Instant counted, boolean nominee, boolean member, Kind kind) {
        var submitted = counted.minusSeconds(60L * ((long) nth * STEP % YEAR));
        return new Place(NUMBERS.get(nth), score, submitted, classes(nominee, member, kind), categories(member, kind));
    }

    private static Set<EconomicClass> classes(boolean nominee, boolean member, Kind kind) {
        if (nominee) {
            return Set.of(EconomicClass.PNP);
        }
        return switch (kind) {
            case CEC, FST, FSW -> member ? Set.of(EconomicClass.valueOf(kind.name())) : otherThan(kind);
            default -> Set.of(EconomicClass.FSW);
        };
    }

    private static Set<EconomicClass> otherThan(Kind kind) {
        return Set.of(kind == Kind.FSW ? EconomicClass.CEC : EconomicClass.FSW);
    }

    private static Set<Category> categories(boolean member, Kind kind) {
        return switch (kind) {
            case GENERAL, PNP, CEC, FST, FSW -> Set.of();
            default -> member ? Set.of(Category.valueOf(kind.name())) : Set.of();
        };
    }
}
