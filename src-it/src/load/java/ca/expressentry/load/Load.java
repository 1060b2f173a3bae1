package ca.expressentry.load;

import ca.expressentry.invitations.PreviewTimes;
import ca.expressentry.nominations.SearchTimes;
import ca.expressentry.ranking.StandingsBenchmark;
import ca.expressentry.ranking.StandingsMemory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures a house that runs beside it, and never judges. What it compares it measures in turns, in one run, so that a
 * slow minute of the machine is slow for both.
 *
 * <p>{@code rows} fills the tables of a stopped house with candidates who each hold an offered nomination;
 * {@code nominations} accepts them one by one until the rank shows; {@code crowd} lets many accept at once; {@code rounds}
 * holds a large round while nominations go on; {@code pools} asks two houses in turns; {@code lookup}, {@code preview},
 * {@code scores} and {@code search} need no house.
 */
public final class Load {

    private static final int CANDIDATES = Integer.getInteger("load.candidates", 250_000);
    private static final int PORT = Integer.getInteger("load.port", 9080);
    private static final int NOMINATED = 600;

    private Load() {}

    public static void main(String[] command) throws Exception {
        switch (command[0]) {
            case "rows" -> rows();
            case "nominations" -> nominations();
            case "crowd" -> crowd();
            case "rounds" -> RoundLoad.measure(PORT, CANDIDATES, yardstickRows());
            case "pools" -> Pools.measure(
                    Integer.getInteger("load.small.port"),
                    Integer.getInteger("load.small.candidates", 10_000),
                    PORT,
                    CANDIDATES);
            case "preview" -> PreviewTimes.measure(CANDIDATES);
            case "lookup" -> lookup();
            case "scores" -> Scores.measure(CANDIDATES);
            case "search" -> SearchTimes.measure(CANDIDATES);
            default ->
                throw new IllegalArgumentException(
                        "rows, nominations, crowd, rounds, pools, preview, lookup, scores or search, not " + command[0]);
        }
    }

    /** Writes the pool into {@code load.url}, whose house has made its tables and has stopped. */
    private static void rows() throws Exception {
        var url = System.getProperty("load.url");
        try (var connection = DriverManager.getConnection(
                url, System.getProperty("load.user", ""), System.getProperty("load.password", ""))) {
            PoolRows.write(connection, CANDIDATES, Instant.now(), LocalDate.now(ZoneOffset.UTC));
        }
        if (url.startsWith("jdbc:derby:")) {
            closeDerby();
        }
    }

    /** Derby says that it has closed by an exception. */
    private static void closeDerby() {
        try {
            DriverManager.getConnection("jdbc:derby:;shutdown=true").close();
        } catch (SQLException closed) {
            System.out.println(closed.getMessage());
        }
    }

    /** From the acceptance over HTTP until the new rank shows, against one durable message and one committed row. */
    private static void nominations() throws Exception {
        var blocks = Integer.getInteger("load.blocks", 10);
        var size = Integer.getInteger("load.size", 200);
        var warm = Integer.getInteger("load.warm", 3_000);
        var bare = new Times();
        var answered = new Times();
        var shown = new Times();
        try (var yardstick = new Yardstick(Path.of(System.getProperty("load.broker")), folder(), yardstickRows());
                var acceptance = new Acceptance(PORT, false);
                var reader = new Line(PORT, "auditor", "demo")) {
            var offers = Offers.openAt(reader, CANDIDATES);
            for (int i = 0; i < warm; i++) {
                yardstick.once();
                acceptance.once(offers.take());
            }
            for (int block = 0; block < blocks; block++) {
                for (int i = 0; i < size; i++) {
                    var begin = System.nanoTime();
                    yardstick.once();
                    bare.add(System.nanoTime() - begin);
                }
                for (int i = 0; i < size; i++) {
                    var times = acceptance.once(offers.take());
                    answered.add(times.answered());
                    shown.add(times.shown());
                }
            }
        }
        bare.print("message sent and received, then row committed");
        answered.print("acceptance answered");
        shown.print("rank shown");
        System.out.printf(
                "ratio p50 %.2f, p99 %.2f%n", shown.at(50) / (double) bare.at(50), shown.at(99) / (double) bare.at(99));
    }

    /** How many acceptances a second, against how many rows committed by as many connections. */
    private static void crowd() throws Exception {
        var seconds = Integer.getInteger("load.seconds", 5);
        var rows = yardstickRows();
        Offers offers;
        try (var reader = new Line(PORT, "auditor", "demo")) {
            offers = Offers.openAt(reader, CANDIDATES);
        }
        for (var clients : new int[] {1, Integer.getInteger("load.clients", 32)}) {
            for (int round = 0; round < Integer.getInteger("load.rounds", 3); round++) {
                var raw = Crowd.perSecond(clients, seconds, () -> new Committing(rows));
                var last = new AtomicInteger();
                var accepted = Crowd.perSecond(clients, seconds, () -> new Accepting(offers, last));
                var later = untilShown(last.get());
                System.out.printf(
                        "%2d clients: %,.0f rows/s, %,.0f acceptances/s (%.1f %%), last rank shown %.2f s later%n",
                        clients, raw, accepted, 100 * accepted / raw, later);
            }
        }
    }

    /** Seconds from now; over a line of its own, because the server closes one that rests. */
    private static double untilShown(int place) throws Exception {
        var begin = System.nanoTime();
        try (var reader = new Line(PORT, "auditor", "demo")) {
            while (Offers.scoreAt(reader, place) < NOMINATED) {
                Thread.onSpinWait();
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** A rank from the standings and what a candidate takes in memory, against a sorted set of an installed Redis. */
    private static void lookup() throws Exception {
        new Runner(new OptionsBuilder()
                        .include(StandingsBenchmark.class.getSimpleName())
                        .forks(0)
                        .build())
                .run();
        var scores = StandingsBenchmark.scoresAsInThePool();
        try (var redis = new Redis(Integer.getInteger("load.redis.port", 6390), folder())) {
            for (var candidates : new int[] {10_000, CANDIDATES, 1_000_000}) {
                redis.fill(candidates, scores);
                System.out.printf(
                        "%,d candidates: %.1f bytes each; ZREVRANK %.0f ns inside Redis (%.0f without its dispatch), %.0f ns over"
                                + " loopback; ZADD and ZREVRANK %.0f ns inside; the first %,d in %.0f µs inside%n",
                        candidates,
                        StandingsMemory.bytesPerCandidate(candidates),
                        redis.insideNanos(candidates, 500_000),
                        redis.insideWithoutDispatchNanos(candidates, 500_000),
                        redis.overLoopbackNanos(candidates, 20_000),
                        redis.movedInsideNanos(candidates, 200_000),
                        Math.min(candidates, StandingsBenchmark.LARGEST_ROUND),
                        redis.listInsideNanos(StandingsBenchmark.LARGEST_ROUND, 20) / 1_000);
            }
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("load.folder"));
    }

    /** The database of the yardstick: of the kind of the house's own, Derby unless {@code load.url} names another. */
    private static Database yardstickRows() {
        var url = System.getProperty("load.url");
        return url == null
                ? Database.derby(folder().resolve("derby"))
                : new Database(url, System.getProperty("load.user"), System.getProperty("load.password"));
    }

    /** Commits one row after another over a connection of its own. */
    private static final class Committing implements Crowd.Member {
        private static final AtomicLong ROW = new AtomicLong(System.nanoTime());
        private final java.sql.Connection connection;
        private final java.sql.PreparedStatement insert;

        Committing(Database rows) throws SQLException {
            connection = rows.connect();
            insert = rows.oneRow(connection);
        }

        @Override
        public void once() throws SQLException {
            insert.setLong(1, ROW.incrementAndGet());
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** Accepts one nomination after another over a connection of its own. */
    private static final class Accepting implements Crowd.Member {
        private final Line line = new Line(PORT, "candidate-services", "demo");
        private final Offers offers;
        private final AtomicInteger last;

        Accepting(Offers offers, AtomicInteger last) throws Exception {
            this.offers = offers;
            this.last = last;
        }

        @Override
        public void once() throws Exception {
            var place = offers.take();
            var answer = line.put("/api/v1/nominations/" + PoolRows.certificate(place) + "/acceptance");
            if (answer.status() != 200) {
                throw new IllegalStateException("not accepted: " + answer);
            }
            last.set(place);
        }

        @Override
        public void close() throws Exception {
            line.close();
        }
    }
}
