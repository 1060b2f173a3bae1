package ca.expressentry.load;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** The open nominations of a pool, each given out once, far from the one before. */
final class Offers {

    /** Prime, and so without a factor in common with any round number of candidates. */
    private static final long STRIDE = 104_729;

    private final int candidates;
    private final AtomicInteger next;

    private Offers(int candidates, int first) {
        this.candidates = candidates;
        this.next = new AtomicInteger(first);
    }

    /** Those that earlier runs on the same data left open: they accepted in the same order. */
    static Offers openAt(Line reader, int candidates) throws IOException {
        var low = 0;
        var high = candidates;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (scoreAt(reader, place(middle, candidates)) >= 600) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return new Offers(candidates, low);
    }

    /** A place in {@link PoolRows}. */
    int take() {
        var taken = next.getAndIncrement();
        if (taken >= candidates) {
            throw new IllegalStateException("every nomination of the pool is accepted");
        }
        return place(taken, candidates);
    }

    /** The score that the rank is answered with; from 600 up a nomination is in it. */
    static int scoreAt(Line reader, int place) throws IOException {
        var answer = reader.get("/api/v1/pool/" + PoolRows.number(place) + "/rank");
        if (answer.status() != 200) {
            throw new IllegalStateException("no rank: " + answer);
        }
        var from = answer.body().indexOf("\"score\":") + 8;
        var until = from;
        while (Character.isDigit(answer.body().charAt(until))) {
            until++;
        }
        return Integer.parseInt(answer.body(), from, until, 10);
    }

    private static int place(int turn, int candidates) {
        return (int) (turn * STRIDE % candidates);
    }
}
