package ca.expressentry.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** What was said and not yet sent, as far as memory holds it, in the order in which it was said. */
final class Waiting {

    private final BlockingQueue<Said.Envelope> envelopes;
    private final int batch;
    private final Duration linger;

    /**
     * @param most how many can wait
     * @param batch how many are taken together at most
     * @param linger how long those that may linger wait for company
     */
    Waiting(int most, int batch, Duration linger) {
        this.envelopes = new ArrayBlockingQueue<>(most);
        this.batch = batch;
        this.linger = linger;
    }

    /** Never waits; false when there is no room. */
    boolean add(Said.Envelope envelope) {
        return envelopes.offer(envelope);
    }

    void clear() {
        envelopes.clear();
    }

    /** What waits, once there is something that may not linger, or lingering is over; nothing when nothing comes. */
    List<Said.Envelope> take(Duration patience) throws InterruptedException {
        var taken = new ArrayList<Said.Envelope>();
        var next = envelopes.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        var sendAt = System.nanoTime() + linger.toNanos();
        while (next != null) {
            taken.add(next);
            envelopes.drainTo(taken, batch - taken.size());
            var mayLinger = taken.size() < batch && taken.stream().allMatch(Said.Envelope::mayLinger);
            next = mayLinger ? envelopes.poll(sendAt - System.nanoTime(), TimeUnit.NANOSECONDS) : null;
        }
        return taken;
    }
}
