package ca.expressentry.ranking;

import ca.expressentry.message.PoolDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.concurrent.locks.StampedLock;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * The order of the pool in memory: score descending, then instant of submission ascending, then number.
 *
 * <p>A score has only 1,201 values, so this is 1,201 sorted runs under a tree of counts; a run is a row of blocks of at
 * most 512 places. Entering, moving, leaving and ranking grow with the logarithm of one run, not with the pool. One
 * writer at a time; readers do not wait for it. Beside each place lie the sixteen bytes that the score is made of, so
 * that the whole pool can be scored under other tables without its rows. A cache of the table and nothing else.
 */
final class Standings {

    static final int HIGHEST = 1200;
    private static final int BLOCK = 512;
    private static final int FILLED = 384;

    /** So many are scored before it is worth while to use another thread. */
    private static final int PART = 8_192;

    private static final int NOBODY = -1;
    private static final short VACANT = -1;

    private final StampedLock lock = new StampedLock();

    /** A candidate's place in the columns, by number: open addressing, never more than half full. */
    private int[] places = filled(1024);

    private int[] number = new int[256];
    private long[] submittedAt = new long[256];
    private short[] score = new short[256];
    private short[] ifNominated = new short[256];
    /** Classes and categories, as bits. */
    private short[] groupings = new short[256];

    private long[] own = new long[256];
    private long[] others = new long[256];

    /** Places given back, to be used again: a chain through {@link #number}. */
    private int free = NOBODY;

    private int used;
    private int size;

    /** The places by time of submission, as when last asked for, and those that have come, gone or changed since. */
    private int[] byTime = new int[0];

    private final BitSet sinceThen = new BitSet();

    /** The number of the latest change of the order, of a class or of a category. */
    private long changes;

    private Run[] runs = new Run[HIGHEST + 1];
    private int[] counts = new int[HIGHEST + 2];

    /** What {@link #enter}, {@link #nominate} and {@link #leave} answer when all stays as it was. */
    static final long UNCHANGED = 0;

    /**
     * The pool at one instant.
     *
     * @param upTo the number of the last change that is in it
     */
    record Cut(PoolDigest pool, long upTo) {}

    /** Changes are numbered upwards from here; for a start, before anybody enters. */
    void numberFrom(long before) {
        changes = before;
    }

    /** Where a candidate stands: the score, the rank from 1, and how many are ranked. */
    record Standing(int score, int rank, int of) {}

    /** All that is kept of a candidate. */
    record Entry(int score, int ifNominated, long submittedAt, short groupings, ScoringInputs inputs) {}

    /** Takes one candidate after another in the order of the pool; false: no more are wanted. */
    interface InOrder {
        boolean take(int score, long submittedAt, short groupings);
    }

    /**
     * Enters or moves a candidate; says also which score a nomination would give, and what both are made of.
     *
     * @return the number of the change
     */
    synchronized long enter(
            int candidate,
            int newScore,
            int newIfNominated,
            long newSubmittedAt,
            short newGroupings,
            ScoringInputs inputs) {
        var stamp = lock.writeLock();
        try {
            var place = find(candidate);
            if (place != NOBODY) {
                var regrouped = groupings[place] != newGroupings;
                groupings[place] = newGroupings;
                ifNominated[place] = (short) newIfNominated;
                keep(inputs, place);
                if (score[place] == newScore && submittedAt[place] == newSubmittedAt) {
                    return regrouped ? ++changes : UNCHANGED;
                }
                takeOut(place);
            } else {
                place = place(candidate);
            }
            sinceThen.set(place);
            score[place] = (short) newScore;
            submittedAt[place] = newSubmittedAt;
            groupings[place] = newGroupings;
            ifNominated[place] = (short) newIfNominated;
            keep(inputs, place);
            putIn(place);
            return ++changes;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private void keep(ScoringInputs inputs, int place) {
        own[place] = inputs.own();
        others[place] = inputs.others();
    }

    private ScoringInputs inputs(int place) {
        return new ScoringInputs(own[place], others[place]);
    }

    /**
     * Moves a candidate to the score that a nomination gives, and into its class; nothing happens when there is none.
     *
     * @return the number of the change
     */
    synchronized long nominate(int candidate, short nomineeClass) {
        var stamp = lock.writeLock();
        try {
            var place = find(candidate);
            if (place == NOBODY) {
                return UNCHANGED;
            }
            var before = groupings[place];
            groupings[place] |= nomineeClass;
            keep(inputs(place).withNomination(), place);
            if (score[place] != ifNominated[place]) {
                takeOut(place);
                score[place] = ifNominated[place];
                putIn(place);
            } else if (groupings[place] == before) {
                return UNCHANGED;
            }
            return ++changes;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /**
     * Takes a candidate out; nothing happens when there is none.
     *
     * @return the number of the change
     */
    synchronized long leave(int candidate) {
        var stamp = lock.writeLock();
        try {
            var place = find(candidate);
            if (place == NOBODY) {
                return UNCHANGED;
            }
            takeOut(place);
            forget(candidate);
            sinceThen.set(place);
            score[place] = VACANT;
            number[place] = free;
            free = place;
            return ++changes;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /**
     * Scores everybody under other tables and ranks them anew. The new order is made beside the old one, in which
     * readers go on; writers wait.
     */
    synchronized void rescore(CrsTables crs) {
        sortByTime();
        var newScore = new short[score.length];
        var newIfNominated = new short[score.length];
        var firstOf = firsts(crs.totals(), newScore, newIfNominated);
        var order = new int[size];
        var next = firstOf.clone();
        for (var place : byTime) {
            order[next[newScore[place]]++] = place;
        }
        var newRuns = new Run[HIGHEST + 1];
        var newCounts = new int[HIGHEST + 2];
        for (int points = 0; points <= HIGHEST; points++) {
            var from = firstOf[points];
            var until = firstOf[points + 1];
            if (from < until) {
                newRuns[points] = new Run(order, from, until);
                change(newCounts, points, until - from);
            }
        }
        var stamp = lock.writeLock();
        score = newScore;
        ifNominated = newIfNominated;
        runs = newRuns;
        counts = newCounts;
        changes++;
        lock.unlockWrite(stamp);
    }

    /** Scores everybody, on as many threads as there are processors; says how many have less than each score. */
    private int[] firsts(Totals totals, short[] newScore, short[] newIfNominated) {
        var parts = Math.min(Runtime.getRuntime().availableProcessors(), 1 + used / PART);
        var firstOf = new int[HIGHEST + 2];
        IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    var from = (int) ((long) used * part / parts);
                    var until = (int) ((long) used * (part + 1) / parts);
                    return score(from, until, totals, newScore, newIfNominated);
                })
                .forEachOrdered(having -> {
                    for (int points = 0; points <= HIGHEST; points++) {
                        firstOf[points + 1] += having[points];
                    }
                });
        Arrays.parallelPrefix(firstOf, Integer::sum);
        return firstOf;
    }

    /** Scores some of the places; how many have each score. */
    private int[] score(int from, int until, Totals totals, short[] newScore, short[] newIfNominated) {
        var having = new int[HIGHEST + 1];
        for (int place = from; place < until; place++) {
            if (score[place] == VACANT) {
                newScore[place] = VACANT;
                continue;
            }
            var both = totals.both(inputs(place));
            var points = both >> Short.SIZE;
            newScore[place] = (short) points;
            newIfNominated[place] = (short) both;
            having[points]++;
        }
        return having;
    }

    /** Brings the order of time up to date, so that ranking everybody need not. */
    synchronized void sortByTime() {
        if (sinceThen.isEmpty()) {
            return;
        }
        var late = sinceThen.stream().filter(place -> score[place] != VACANT).toArray();
        new NaturalMerge(late, this::earlier).sort(0, late.length);
        var sorted = new int[size];
        var to = 0;
        var taken = 0;
        for (var place : byTime) {
            if (!sinceThen.get(place)) {
                while (taken < late.length && earlier(late[taken], place)) {
                    sorted[to++] = late[taken++];
                }
                sorted[to++] = place;
            }
        }
        System.arraycopy(late, taken, sorted, to, late.length - taken);
        byTime = sorted;
        sinceThen.clear();
    }

    /** Takes the scores of a candidate under two versions of the tables. */
    interface TwoScores {
        void take(int one, int other);
    }

    /** The scores of everybody, by the facts as they stand, under one version of the tables and under another. */
    synchronized void eachUnder(CrsTables one, CrsTables other, TwoScores scores) {
        for (int place = 0; place < used; place++) {
            if (score[place] != VACANT) {
                var facts = inputs(place);
                scores.take(
                        ComprehensiveRankingSystem.total(facts, one), ComprehensiveRankingSystem.total(facts, other));
            }
        }
    }

    /** Where a candidate stands; null when not in the pool. */
    Standing standing(int candidate) {
        var stamp = lock.tryOptimisticRead();
        if (stamp != 0) {
            try {
                var seen = look(candidate);
                if (lock.validate(stamp)) {
                    return seen;
                }
            } catch (IndexOutOfBoundsException | NullPointerException torn) {
                // A writer was at work: read again under the lock.
                Thread.onSpinWait();
            }
        }
        stamp = lock.readLock();
        try {
            return look(candidate);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /** Where a candidate would stand with a nomination; null when not in the pool. */
    Standing ifNominated(int candidate) {
        var stamp = lock.readLock();
        try {
            var place = find(candidate);
            if (place == NOBODY) {
                return null;
            }
            var points = ifNominated[place];
            var before = runs[points] == null ? 0 : runs[points].before(place);
            return new Standing(points, atLeast(points + 1) + before + 1, size);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    int size() {
        return underLock(() -> size);
    }

    /** How many have a score from one value to another, both included. */
    int count(int from, int to) {
        return underLock(() -> atLeast(from) - atLeast(to + 1));
    }

    /** The score of the nth, counted from 1; empty when there are fewer. */
    OptionalInt scoreOf(int rank) {
        var found = underLock(() -> {
            if (rank < 1 || rank > size) {
                return NOBODY;
            }
            return HIGHEST - below(rank);
        });
        return found == NOBODY ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The first so many, in their order; all when there are fewer. */
    int[] first(int wanted) {
        var stamp = lock.readLock();
        try {
            var numbers = new int[Math.max(0, Math.min(wanted, size))];
            var to = 0;
            for (int points = HIGHEST; points >= 0 && to < numbers.length; points--) {
                to = runs[points] == null ? to : runs[points].write(numbers, to);
            }
            return numbers;
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /** Shows the pool in order, at one instant, until no more are wanted. */
    void inOrder(InOrder taker) {
        underLock(() -> {
            for (int points = HIGHEST; points >= 0; points--) {
                var run = runs[points];
                for (int block = 0; run != null && block < run.blockCount; block++) {
                    for (int i = 0; i < run.sizes[block]; i++) {
                        var place = run.blocks[block][i];
                        if (!taker.take(points, submittedAt[place], groupings[place])) {
                            return 0;
                        }
                    }
                }
            }
            return 0;
        });
    }

    /** All that is kept of a candidate; null when not in the pool. */
    Entry entry(int candidate) {
        var stamp = lock.readLock();
        try {
            var place = find(candidate);
            return place == NOBODY
                    ? null
                    : new Entry(score[place], ifNominated[place], submittedAt[place], groupings[place], inputs(place));
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /** The numbers of all candidates, in no order. */
    int[] numbers() {
        var stamp = lock.readLock();
        try {
            return Arrays.stream(places)
                    .filter(place -> place != NOBODY)
                    .map(place -> number[place])
                    .toArray();
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /**
     * Those whose place is not the one that their score, instant and number give: not in the run of their score, not
     * after the one before, not found by number, or ranked otherwise than counted.
     */
    int[] misplaced() {
        var stamp = lock.readLock();
        try {
            var wrong = IntStream.builder();
            var before = NOBODY;
            var seen = 0;
            for (int points = HIGHEST; points >= 0; points--) {
                var run = runs[points];
                for (int block = 0; run != null && block < run.blockCount; block++) {
                    for (int i = 0; i < run.sizes[block]; i++) {
                        var place = run.blocks[block][i];
                        seen++;
                        var inOrder = before == NOBODY || score[before] > score[place] || earlier(before, place);
                        var standing = look(number[place]);
                        if (score[place] != points || !inOrder || standing == null || standing.rank() != seen) {
                            wrong.add(number[place]);
                        }
                        before = place;
                    }
                }
            }
            if (seen != size) {
                throw new IllegalStateException("the runs hold " + seen + " candidates, counted are " + size);
            }
            return wrong.build().toArray();
        } finally {
            lock.unlockRead(stamp);
        }
    }

    PoolDigest digest() {
        return cut().pool();
    }

    /** The pool as it stands at one instant: what has not its number yet comes after it. */
    Cut cut() {
        int[] numbers;
        long[] instants;
        short[] scores;
        short[] groupingBits;
        int[] present;
        long upTo;
        var stamp = lock.readLock();
        try {
            numbers = number.clone();
            instants = submittedAt.clone();
            scores = score.clone();
            groupingBits = groupings.clone();
            present = Arrays.stream(places).filter(p -> p != NOBODY).toArray();
            upTo = changes;
        } finally {
            lock.unlockRead(stamp);
        }
        var sum = new PoolDigest.Sum();
        for (var p : present) {
            sum.add(
                    numbers[p],
                    scores[p],
                    Math.floorDiv(instants[p], 1_000_000L),
                    (int) Math.floorMod(instants[p], 1_000_000L) * 1_000,
                    groupingBits[p]);
        }
        return new Cut(sum.digest(), upTo);
    }

    private int underLock(IntSupplier reading) {
        var stamp = lock.readLock();
        try {
            return reading.getAsInt();
        } finally {
            lock.unlockRead(stamp);
        }
    }

    private Standing look(int candidate) {
        var place = find(candidate);
        if (place == NOBODY) {
            return null;
        }
        var points = score[place];
        return new Standing(points, atLeast(points + 1) + runs[points].before(place) + 1, size);
    }

    // ---- the columns

    private int place(int candidate) {
        if ((size + 1) * 2 > places.length) {
            rehash();
        }
        int place;
        if (free != NOBODY) {
            place = free;
            free = number[place];
        } else {
            if (used == number.length) {
                var larger = used + (used >> 3) + 256;
                number = Arrays.copyOf(number, larger);
                submittedAt = Arrays.copyOf(submittedAt, larger);
                score = Arrays.copyOf(score, larger);
                ifNominated = Arrays.copyOf(ifNominated, larger);
                groupings = Arrays.copyOf(groupings, larger);
                own = Arrays.copyOf(own, larger);
                others = Arrays.copyOf(others, larger);
            }
            place = used++;
        }
        number[place] = candidate;
        var at = start(candidate);
        while (places[at] != NOBODY) {
            at = (at + 1) & (places.length - 1);
        }
        places[at] = place;
        return place;
    }

    private int find(int candidate) {
        var table = places;
        var at = start(candidate) & (table.length - 1);
        for (int tried = 0; tried < table.length; tried++) {
            var place = table[at];
            if (place == NOBODY || number[place] == candidate) {
                return place;
            }
            at = (at + 1) & (table.length - 1);
        }
        return NOBODY;
    }

    /** Removes from the table of places and closes the gap, so that what stands behind is still found. */
    private void forget(int candidate) {
        var mask = places.length - 1;
        var gap = start(candidate);
        while (number[places[gap]] != candidate) {
            gap = (gap + 1) & mask;
        }
        places[gap] = NOBODY;
        for (int at = (gap + 1) & mask; places[at] != NOBODY; at = (at + 1) & mask) {
            var home = start(number[places[at]]);
            if (((at - home) & mask) >= ((at - gap) & mask)) {
                places[gap] = places[at];
                places[at] = NOBODY;
                gap = at;
            }
        }
    }

    private void rehash() {
        var old = places;
        places = filled(old.length * 2);
        for (var place : old) {
            if (place != NOBODY) {
                var at = start(number[place]);
                while (places[at] != NOBODY) {
                    at = (at + 1) & (places.length - 1);
                }
                places[at] = place;
            }
        }
    }

    private int start(int candidate) {
        return (candidate * 0x9E3779B9 >>> 7) & (places.length - 1);
    }

    private static int[] filled(int length) {
        var table = new int[length];
        Arrays.fill(table, NOBODY);
        return table;
    }

    // ---- the runs and their counts

    private void putIn(int place) {
        var points = score[place];
        if (runs[points] == null) {
            runs[points] = new Run();
        }
        runs[points].add(place);
        change(counts, points, 1);
        size++;
    }

    private void takeOut(int place) {
        runs[score[place]].remove(place);
        change(counts, score[place], -1);
        size--;
    }

    /** The tree counts from the highest score down, so that "at least" is a prefix. */
    private static void change(int[] counts, int points, int by) {
        for (int i = HIGHEST - points + 1; i < counts.length; i += i & -i) {
            counts[i] += by;
        }
    }

    private int atLeast(int points) {
        var sum = 0;
        for (int i = HIGHEST - Math.max(0, points) + 1; i > 0; i -= i & -i) {
            sum += counts[i];
        }
        return sum;
    }

    /** How many scores, from the highest, have together fewer than so many. */
    private int below(int many) {
        var scores = 0;
        var left = many;
        for (int step = Integer.highestOneBit(counts.length); step > 0; step >>= 1) {
            if (scores + step < counts.length && counts[scores + step] < left) {
                scores += step;
                left -= counts[scores];
            }
        }
        return scores;
    }

    private boolean earlier(int a, int b) {
        return submittedAt[a] != submittedAt[b] ? submittedAt[a] < submittedAt[b] : number[a] < number[b];
    }

    /** The places of one score in order, in blocks. */
    private final class Run {
        private int[][] blocks;
        private int[] sizes;
        private int blockCount;

        Run() {
            blocks = new int[][] {new int[16]};
            sizes = new int[] {0};
            blockCount = 1;
        }

        /** Of places that are in order already, in blocks with some room left. */
        Run(int[] order, int from, int until) {
            blockCount = (until - from + FILLED - 1) / FILLED;
            blocks = new int[blockCount][];
            sizes = new int[blockCount];
            for (int block = 0; block < blockCount; block++) {
                var first = from + block * FILLED;
                blocks[block] = Arrays.copyOfRange(order, first, Math.min(first + FILLED, until));
                sizes[block] = blocks[block].length;
            }
        }

        /** How many of the run stand before a place. */
        int before(int place) {
            var block = blockOf(place);
            var sum = position(block, place);
            for (int i = 0; i < block; i++) {
                sum += sizes[i];
            }
            return sum;
        }

        /** Writes the numbers of as many as there is room for; where the next would stand. */
        int write(int[] numbers, int from) {
            var to = from;
            for (int block = 0; block < blockCount; block++) {
                for (int i = 0; i < sizes[block] && to < numbers.length; i++) {
                    numbers[to++] = number[blocks[block][i]];
                }
            }
            return to;
        }

        void add(int place) {
            var block = blockOf(place);
            if (sizes[block] == BLOCK) {
                split(block);
                block = blockOf(place);
            }
            if (sizes[block] == blocks[block].length) {
                blocks[block] = Arrays.copyOf(blocks[block], Math.min(BLOCK, blocks[block].length * 2));
            }
            var at = position(block, place);
            System.arraycopy(blocks[block], at, blocks[block], at + 1, sizes[block] - at);
            blocks[block][at] = place;
            sizes[block]++;
        }

        void remove(int place) {
            var block = blockOf(place);
            var at = position(block, place);
            System.arraycopy(blocks[block], at + 1, blocks[block], at, sizes[block] - at - 1);
            sizes[block]--;
            if (sizes[block] == 0 && blockCount > 1) {
                System.arraycopy(blocks, block + 1, blocks, block, blockCount - block - 1);
                System.arraycopy(sizes, block + 1, sizes, block, blockCount - block - 1);
                blockCount--;
                blocks[blockCount] = null;
            }
        }

        /** The last block whose first place does not stand behind this one. */
        private int blockOf(int place) {
            var low = 0;
            var high = blockCount - 1;
            while (low < high) {
                var middle = (low + high + 1) >>> 1;
                if (earlier(place, blocks[middle][0])) {
                    high = middle - 1;
                } else {
                    low = middle;
                }
            }
            return low;
        }

        /** Where a place stands, or would stand, in its block. */
        private int position(int block, int place) {
            var low = 0;
            var high = sizes[block];
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (earlier(blocks[block][middle], place)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private void split(int block) {
            if (blockCount == blocks.length) {
                blocks = Arrays.copyOf(blocks, blockCount * 2);
                sizes = Arrays.copyOf(sizes, blockCount * 2);
            }
            System.arraycopy(blocks, block + 1, blocks, block + 2, blockCount - block - 1);
            System.arraycopy(sizes, block + 1, sizes, block + 2, blockCount - block - 1);
            var half = BLOCK / 2;
            blocks[block + 1] = Arrays.copyOf(Arrays.copyOfRange(blocks[block], half, BLOCK), BLOCK);
            sizes[block + 1] = BLOCK - half;
            sizes[block] = half;
            blockCount++;
        }
    }
}
