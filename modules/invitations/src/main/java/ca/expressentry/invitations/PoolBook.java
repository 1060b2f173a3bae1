package ca.expressentry.invitations;

import ca.expressentry.invitations.Selection.Place;
import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pool at one instant, in columns, so that a round over hundreds of thousands takes milliseconds. Candidates of one
 * score are put in order, by instant of submission and then by number, when somebody first asks for that score.
 */
final class PoolBook {

    static final char NO_OCCUPATION = '-';
    private static final int GROWTH = 2;
    private static final int[] NOT_SORTED = {};

    /** What a preview counts beside the place; the occupation by the first digit of its code. */
    record Facts(Set<Province> destinations, Optional<Character> occupation, OfficialLanguage firstLanguage) {
        static final Facts NONE = new Facts(Set.of(), Optional.empty(), OfficialLanguage.ENGLISH);
    }

    private int[] number = new int[256];
    private short[] score = new short[256];
    /** Microseconds, as the databases keep them. */
    private long[] submittedAt = new long[256];

    private short[] groupings = new short[256];
    private short[] destinations = new short[256];
    private char[] occupation = new char[256];
    private byte[] firstLanguage = new byte[256];
    private int size;
    private int highest = -1;

    /** Rows by score, lowest first; nothing until somebody asks. */
    private int[] order = NOT_SORTED;

    private int[] firstOf = {};
    private boolean[] inOrder = {};
    private int[] scratch = {};

    private final Map<Short, Set<EconomicClass>> classes = new HashMap<>();
    private final Map<Short, Set<Category>> categories = new HashMap<>();

    static PoolBook of(Collection<Place> pool) {
        var book = new PoolBook();
        pool.forEach(place -> book.add(
                place.number().digits(),
                place.score(),
                place.submittedAt(),
                PoolDigest.bits(place.classes(), place.categories()),
                Facts.NONE));
        return book;
    }

    void add(int candidate, int points, Instant submitted, short classesAndCategories, Facts facts) {
        if (size == number.length) {
            grow();
        }
        number[size] = candidate;
        score[size] = (short) points;
        highest = Math.max(highest, points);
        submittedAt[size] = ChronoUnit.MICROS.between(Instant.EPOCH, submitted);
        groupings[size] = classesAndCategories;
        destinations[size] = bits(facts.destinations());
        occupation[size] = facts.occupation().orElse(NO_OCCUPATION);
        firstLanguage[size] = (byte) facts.firstLanguage().ordinal();
        size++;
        order = NOT_SORTED;
    }

    private void grow() {
        var larger = size * GROWTH;
        number = Arrays.copyOf(number, larger);
        score = Arrays.copyOf(score, larger);
        submittedAt = Arrays.copyOf(submittedAt, larger);
        groupings = Arrays.copyOf(groupings, larger);
        destinations = Arrays.copyOf(destinations, larger);
        occupation = Arrays.copyOf(occupation, larger);
        firstLanguage = Arrays.copyOf(firstLanguage, larger);
    }

    private static short bits(Set<Province> provinces) {
        var bits = 0;
        for (var province : provinces) {
            bits |= 1 << province.ordinal();
        }
        return (short) bits;
    }

    int size() {
        return size;
    }

    // ---- a row

    int number(int row) {
        return number[row];
    }

    int score(int row) {
        return score[row];
    }

    Instant submittedAt(int row) {
        return Instant.EPOCH.plus(submittedAt[row], ChronoUnit.MICROS);
    }

    /** Its classes and categories as in {@link PoolDigest#bits}. */
    short groupings(int row) {
        return groupings[row];
    }

    Set<EconomicClass> classes(int row) {
        return classes.computeIfAbsent(groupings[row], bits -> Set.copyOf(PoolDigest.classes(bits)));
    }

    Set<Category> categories(int row) {
        return categories.computeIfAbsent(groupings[row], bits -> Set.copyOf(PoolDigest.categories(bits)));
    }

    /** The provinces as bits, in the order of the enum. */
    short destinations(int row) {
        return destinations[row];
    }

    static Set<Province> provinces(short bits) {
        var provinces = EnumSet.noneOf(Province.class);
        for (var province : Province.values()) {
            if ((bits & 1 << province.ordinal()) != 0) {
                provinces.add(province);
            }
        }
        return provinces;
    }

    /** The first digit of the occupation's code, or a hyphen. */
    char occupation(int row) {
        return occupation[row];
    }

    int firstLanguage(int row) {
        return firstLanguage[row];
    }

    Place place(int row) {
        return new Place(
                ExpressionOfInterestNumber.of(number[row]),
                score[row],
                submittedAt(row),
                classes(row),
                categories(row));
    }

    /** Everybody, highest first. */
    Stream<Place> places() {
        return inOrder().mapToObj(this::place);
    }

    /** What seals it. */
    PoolDigest digest() {
        var sum = new PoolDigest.Sum();
        for (int row = 0; row < size; row++) {
            var at = submittedAt(row);
            sum.add(number[row], score[row], at.getEpochSecond(), at.getNano(), groupings[row]);
        }
        return sum.digest();
    }

    // ---- the order

    /** The highest score of all; -1 when nobody is there. */
    int highest() {
        return highest;
    }

    /** The rows of everybody, highest first. */
    IntStream inOrder() {
        return IntStream.rangeClosed(0, highest)
                .map(i -> highest - i)
                .flatMap(points -> Arrays.stream(withScore(points)));
    }

    /** The rows of those with a score, no higher than the highest, in their order. */
    int[] withScore(int points) {
        if (order == NOT_SORTED) {
            sortByScore();
        }
        var from = firstOf[points];
        var until = firstOf[points + 1];
        if (!inOrder[points]) {
            sort(from, until);
            inOrder[points] = true;
        }
        return Arrays.copyOfRange(order, from, until);
    }

    private void sortByScore() {
        firstOf = new int[highest + 2];
        for (int row = 0; row < size; row++) {
            firstOf[score[row] + 1]++;
        }
        for (int points = 0; points <= highest; points++) {
            firstOf[points + 1] += firstOf[points];
        }
        var next = firstOf.clone();
        order = new int[size];
        for (int row = 0; row < size; row++) {
            order[next[score[row]]++] = row;
        }
        inOrder = new boolean[highest + 1];
        scratch = new int[size];
    }

    private void sort(int from, int until) {
        if (until - from < 2) {
            return;
        }
        var middle = (from + until) >>> 1;
        sort(from, middle);
        sort(middle, until);
        if (isBefore(order[middle], order[middle - 1])) {
            System.arraycopy(order, from, scratch, from, middle - from);
            var left = from;
            var right = middle;
            for (int to = from; left < middle; to++) {
                order[to] = right < until && isBefore(order[right], scratch[left]) ? order[right++] : scratch[left++];
            }
        }
    }

    private boolean isBefore(int row, int other) {
        return submittedAt[row] != submittedAt[other]
                ? submittedAt[row] < submittedAt[other]
                : number[row] < number[other];
    }
}
