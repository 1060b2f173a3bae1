package ca.expressentry.load;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/** A candidate accepts a nomination, and somebody else looks until the rank shows it. */
final class Acceptance implements AutoCloseable {

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private static final long LOOK_PAUSE = Long.getLong("load.look-pause", 0L) * 1_000;

    private final Line candidate;
    private final Line reader;
    private final boolean beside;

    /** With {@code beside} the reader looks from the beginning and not only after the answer. */
    Acceptance(int port, boolean beside) throws IOException {
        this.candidate = new Line(port, "candidate-services", "demo");
        this.reader = new Line(port, "auditor", "demo");
        this.beside = beside;
    }

    /** Nanoseconds from the first byte of the request. */
    record Times(long answered, long shown, int looks) {}

    Times once(int place) throws Exception {
        return beside ? besideTheAnswer(place) : afterTheAnswer(place);
    }

    private Times afterTheAnswer(int place) throws IOException {
        var begin = System.nanoTime();
        accept(place);
        var answered = System.nanoTime() - begin;
        var looks = look(place, begin);
        return new Times(answered, System.nanoTime() - begin, looks);
    }

    private Times besideTheAnswer(int place) throws Exception {
        var seen = new long[2];
        var begin = System.nanoTime();
        var looking = new Thread(() -> {
            try {
                seen[1] = look(place, begin);
                seen[0] = System.nanoTime() - begin;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        looking.start();
        accept(place);
        var answered = System.nanoTime() - begin;
        looking.join();
        return new Times(answered, seen[0], (int) seen[1]);
    }

    private void accept(int place) throws IOException {
        var answer = candidate.put("/api/v1/nominations/" + PoolRows.certificate(place) + "/acceptance");
        if (answer.status() != 200 || !answer.body().contains("ACCEPTED")) {
            throw new IllegalStateException("not accepted: " + answer);
        }
    }

    private int look(int place, long begin) throws IOException {
        var looks = 1;
        while (Offers.scoreAt(reader, place) < 600) {
            looks++;
            LockSupport.parkNanos(LOOK_PAUSE);
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("the rank of " + PoolRows.number(place) + " does not change");
            }
        }
        return looks;
    }

    @Override
    public void close() throws IOException {
        candidate.close();
        reader.close();
    }
}
