package ca.expressentry.invitations;

import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who would be invited if a round were held on the pool as it is: the exact list in numbers, before anybody is.
 *
 * @param at the instant of the pool
 * @param pool how many are in the pool
 * @param poolDigest the seal of that pool, on which both books agree
 * @param size how many would be invited
 * @param cutOff the score of the last
 * @param tieBreak the instant of submission of the last
 * @param byClass the class each would be invited in
 * @param byScore by tens of points, named by the lowest of the ten
 * @param byDestination by province or territory named; who names several is counted in each, who names none under ANY
 * @param byOccupation by the first digit of the latest occupation, the broad category of the classification
 * @param byFirstLanguage by the official language declared as first
 */
public record Preview(
        Instant at,
        int pool,
        String poolDigest,
        int size,
        Optional<Integer> cutOff,
        Optional<Instant> tieBreak,
        Map<String, Integer> byClass,
        Map<String, Integer> byScore,
        Map<String, Integer> byDestination,
        Map<String, Integer> byOccupation,
        Map<String, Integer> byFirstLanguage) {

    private static final String ANY = "ANY";
    private static final String NONE = "NONE";

    /** What is counted of one who would be invited. */
    record Counted(
            EconomicClass economicClass,
            int score,
            Set<Province> destinations,
            Optional<Noc> occupation,
            OfficialLanguage firstLanguage) {}

    static Preview of(Instant at, int pool, String poolDigest, Selection selection, Collection<Counted> invited) {
        return new Preview(
                at,
                pool,
                poolDigest,
                selection.invited().size(),
                selection.cutOff(),
                selection.tieBreak(),
                count(invited, who -> Stream.of(who.economicClass.name())),
                count(invited, who -> Stream.of(String.valueOf(who.score / 10 * 10))),
                count(invited, Preview::destinations),
                count(
                        invited,
                        who -> Stream.of(who.occupation
                                .map(noc -> noc.code().substring(0, 1))
                                .orElse(NONE))),
                count(invited, who -> Stream.of(who.firstLanguage.name())));
    }

    private static Stream<String> destinations(Counted who) {
        return who.destinations.isEmpty()
                ? Stream.of(ANY)
                : who.destinations.stream().map(Enum::name);
    }

    private static Map<String, Integer> count(Collection<Counted> invited, Function<Counted, Stream<String>> by) {
        return invited.stream()
                .flatMap(by)
                .collect(Collectors.toMap(Function.identity(), one -> 1, Integer::sum, TreeMap::new));
    }
}
