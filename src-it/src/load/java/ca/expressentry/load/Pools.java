package ca.expressentry.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;

/** The same questions to a house with a small pool and to one with a large one, in turns. */
final class Pools {

    private static final int BLOCKS = Integer.getInteger("load.blocks", 10);
    private static final int SIZE = Integer.getInteger("load.size", 200);
    private static final int WARM = Integer.getInteger("load.warm", 1_000);

    private Pools() {}

    static void measure(int smallPort, int smallCandidates, int largePort, int largeCandidates) throws Exception {
        try (var small = new Pool(smallPort, smallCandidates);
                var large = new Pool(largePort, largeCandidates)) {
            for (int i = 0; i < WARM; i++) {
                small.once();
                large.once();
            }
            small.forget();
            large.forget();
            for (int block = 0; block < BLOCKS; block++) {
                for (int i = 0; i < SIZE; i++) {
                    small.once();
                }
                for (int i = 0; i < SIZE; i++) {
                    large.once();
                }
            }
            small.print();
            large.print();
            System.out.printf(
                    "large to small: rank p50 %.2f, acceptance answered p50 %.2f, acceptance shown p50 %.2f; load average %.1f%n",
                    large.ranks.at(50) / (double) small.ranks.at(50),
                    large.answered.at(50) / (double) small.answered.at(50),
                    large.shown.at(50) / (double) small.shown.at(50),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    /** One house. */
    private static final class Pool implements AutoCloseable {
        private final int candidates;
        private final Line reader;
        private final Acceptance acceptance;
        private final Offers offers;
        private Times ranks = new Times();
        private Times answered = new Times();
        private Times shown = new Times();

        Pool(int port, int candidates) throws Exception {
            this.candidates = candidates;
            this.reader = new Line(port, "auditor", "demo");
            this.acceptance = new Acceptance(port, false);
            this.offers = Offers.openAt(reader, candidates);
        }

        void once() throws Exception {
            var place = offers.take();
            var begin = System.nanoTime();
            Offers.scoreAt(reader, place);
            ranks.add(System.nanoTime() - begin);
            var times = acceptance.once(place);
            answered.add(times.answered());
            shown.add(times.shown());
        }

        void forget() {
            ranks = new Times();
            answered = new Times();
            shown = new Times();
        }

        void print() {
            System.out.printf("%,d candidates%n", candidates);
            ranks.print("rank looked up");
            answered.print("acceptance answered");
            shown.print("acceptance shown in the rank");
        }

        @Override
        public void close() throws IOException {
            reader.close();
            acceptance.close();
        }
    }
}
