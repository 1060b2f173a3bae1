package ca.expressentry.invitations;

import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.OfficialLanguage;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

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
    private static final int TEN = 10;
    private static final int TENS = 121;
    private static final int DIGITS = '9' + 1;
    private static final int SETS = 1 << Short.SIZE;

    /** @param digest the seal of the pool */
    static Preview of(Instant at, PoolDigest digest, PoolBook pool, Instruction instruction) {
        var invited = Selection.rows(pool, instruction, at);
        var last = Arrays.stream(invited)
                .skip(Math.max(0, invited.length - 1))
                .boxed()
                .findFirst();
        var destinations = new Tally();
        count(invited, SETS, row -> Short.toUnsignedInt(pool.destinations(row))).forEach((bits, many) -> {
            var named = PoolBook.provinces((short) bits.intValue());
            named.forEach(province -> destinations.add(province.name(), many));
            if (named.isEmpty()) {
                destinations.add(ANY, many);
            }
        });
        return new Preview(
                at,
                digest.candidates(),
                digest.sha256Sum(),
                invited.length,
                last.map(pool::score),
                last.map(pool::submittedAt),
                named(
                        count(invited, SETS, row -> Short.toUnsignedInt(pool.groupings(row))),
                        bits -> instruction
                                .classOf(PoolDigest.classes((short) bits))
                                .name()),
                named(count(invited, TENS, row -> pool.score(row) / TEN), tens -> String.valueOf(tens * TEN)),
                destinations,
                named(
                        count(invited, DIGITS, pool::occupation),
                        digit -> digit == PoolBook.NO_OCCUPATION ? NONE : String.valueOf((char) digit)),
                named(
                        count(invited, OfficialLanguage.values().length, pool::firstLanguage),
                        nth -> OfficialLanguage.values()[nth].name()));
    }

    /** How many have each name. */
    private static final class Tally extends TreeMap<String, Integer> {
        private static final long serialVersionUID = 1;

        void add(String name, int many) {
            merge(name, many, Integer::sum);
        }
    }

    /** How many of the rows have each value, from 0 up to and without a bound. */
    private static Map<Integer, Integer> count(int[] rows, int bound, IntUnaryOperator value) {
        var many = new int[bound];
        for (var row : rows) {
            many[value.applyAsInt(row)]++;
        }
        var counted = new HashMap<Integer, Integer>();
        for (int i = 0; i < bound; i++) {
            if (many[i] > 0) {
                counted.put(i, many[i]);
            }
        }
        return counted;
    }

    private static Tally named(Map<Integer, Integer> counted, IntFunction<String> name) {
        var tally = new Tally();
        counted.forEach((value, many) -> tally.add(name.apply(value), many));
        return tally;
    }
}
