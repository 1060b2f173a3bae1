package ca.expressentry.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A large round while nominations are accepted: how long from the approval until it is published as held, beside the same
 * rows as bare batches in a database of the same kind; and how long an acceptance takes meanwhile, and otherwise.
 */
final class RoundLoad {

    private static final int INVITATIONS = Integer.getInteger("load.invitations", 27_332);
    private static final int ACCEPTING = Integer.getInteger("load.clients", 2);
    private static final int SECONDS = Integer.getInteger("load.seconds", 10);
    private static final int ROUNDS = Integer.getInteger("load.rounds", 3);
    private static final double MILLIS = 1e6;

    private RoundLoad() {}

    static void measure(int port, int candidates, Database database) throws Exception {
        var officers = new Officers(port);
        try (var reader = new Line(port, "auditor", "demo");
                var raw = new RawRows(database)) {
            raw.once(INVITATIONS, candidates);
            var offers = Offers.openAt(reader, candidates);
            for (int i = 0; i < ROUNDS; i++) {
                one(port, officers, raw, offers, candidates);
            }
        }
    }

    private static void one(int port, Officers officers, RawRows raw, Offers offers, int candidates) throws Exception {
        var before = raw.once(INVITATIONS, candidates);
        var begin = System.nanoTime();
        var round = officers.propose(INVITATIONS);
        officers.awaitPreview(round);
        var previewed = System.nanoTime() - begin;

        var idle = new Accepting(port, offers);
        Thread.sleep(SECONDS * 1_000L);
        idle.stop().print("acceptances, no round");

        var meanwhile = new Accepting(port, offers);
        begin = System.nanoTime();
        officers.approve(round);
        var published = officers.awaitHeld(round);
        var held = System.nanoTime() - begin;
        meanwhile.stop().print("acceptances, approval until held");
        var after = new Accepting(port, offers);
        Thread.sleep(SECONDS * 1_000L);
        after.stop().print("acceptances, while the round is heard");

        var bare = (before + raw.once(INVITATIONS, candidates)) / 2;
        System.out.printf(
                "round %d: preview after %,.0f ms; approval until held %,.0f ms; bare rows %,.0f ms; ratio %.2f; failed %d;"
                        + " load average %.1f%n%s%n%s%n",
                round,
                previewed / MILLIS,
                held / MILLIS,
                bare / MILLIS,
                held / (double) bare,
                idle.failed() + meanwhile.failed() + after.failed(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                published,
                officers.replay(round));
    }

    /** Some candidates who accept one nomination after another until they are told to stop. */
    private static final class Accepting {
        private final Times times = new Times();
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final ArrayList<Thread> threads = new ArrayList<>();

        Accepting(int port, Offers offers) {
            for (int i = 0; i < ACCEPTING; i++) {
                var thread = new Thread(() -> accept(port, offers));
                thread.start();
                threads.add(thread);
            }
        }

        private void accept(int port, Offers offers) {
            try (var line = new Line(port, "candidate-services", "demo")) {
                while (!stopped.get()) {
                    var begin = System.nanoTime();
                    var answer = line.put("/api/v1/nominations/" + PoolRows.certificate(offers.take()) + "/acceptance");
                    times.add(System.nanoTime() - begin);
                    // A candidate whose nomination ended with the invitation is refused, and that in time.
                    if (answer.status() != 200 && answer.status() != 409) {
                        failed.incrementAndGet();
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        Times stop() throws InterruptedException {
            stopped.set(true);
            for (var thread : threads) {
                thread.join();
            }
            return times;
        }

        int failed() {
            return failed.get();
        }
    }
}
