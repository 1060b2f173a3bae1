package ca.expressentry.ranking;

/** Sorts parts of an array that are made of few ascending runs, by merging neighbours until one is left. */
final class NaturalMerge {

    private final int[] places;
    private final int[] spare;
    private final int[] ends;
    private final Earlier order;

    /** Whether one stands before another. */
    interface Earlier {
        boolean than(int one, int other);
    }

    NaturalMerge(int[] places, Earlier order) {
        this.places = places;
        this.spare = new int[places.length];
        this.ends = new int[places.length];
        this.order = order;
    }

    void sort(int from, int until) {
        if (from == until) {
            return;
        }
        for (int runs = runs(from, until); runs > 1; runs = (runs + 1) / 2) {
            mergeNeighbours(from, runs);
        }
    }

    /** Notes where the ascending runs end; how many there are. */
    private int runs(int from, int until) {
        var runs = 0;
        for (int i = from + 1; i < until; i++) {
            if (order.than(places[i], places[i - 1])) {
                ends[runs++] = i;
            }
        }
        ends[runs++] = until;
        return runs;
    }

    private void mergeNeighbours(int from, int runs) {
        var begin = from;
        for (int run = 0; run < runs; run += 2) {
            var middle = ends[run];
            var end = ends[Math.min(run + 1, runs - 1)];
            if (middle < end) {
                merge(begin, middle, end);
            }
            ends[run / 2] = end;
            begin = end;
        }
    }

    private void merge(int from, int middle, int until) {
        System.arraycopy(places, from, spare, from, middle - from);
        var left = from;
        var right = middle;
        var to = from;
        while (left < middle && right < until) {
            places[to++] = order.than(places[right], spare[left]) ? places[right++] : spare[left++];
        }
        System.arraycopy(spare, left, places, to, middle - left);
    }
}
