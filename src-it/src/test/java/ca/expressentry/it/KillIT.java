package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The server, or a broker of its own, is killed while nominations are accepted: nothing that was acknowledged is lost,
 * nothing is done twice. Three times each; {@code -Dhouse.kills=200} for the long form.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("house.kills", 3);
    private static final int KILLS_OF_ONE_POOL = 5;
    private static final int CANDIDATES = 400;
    private static final int WISHES_OF_ONE_LIFE = CANDIDATES / KILLS_OF_ONE_POOL;
    private static final int CLIENTS = 4;
    private static final long SEED = Long.getLong("house.seed", 20260701L);
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final List<String> PROVINCES = List.of("ON", "BC", "AB", "SK", "YT");

    @Test
    void nothing_acknowledged_is_lost_on_derby() {
        try (var server = Server.named("kill-derby")) {
            var prepared = Ground.folder("kill-derby-prepared");
            var books = new Books(server.derbyUrl(), "test");
            prepare(server, books);
            Ground.copy(server.data(), prepared);
            killAgainAndAgain("Derby", server, books, Victim.of(server), () -> {
                Ground.delete(server.data());
                Ground.copy(prepared, server.data());
            });
        }
    }

    /** What the relay has marked as sent was on the broker's disk; what it has not is sent again. */
    @Test
    void nothing_acknowledged_is_lost_when_a_broker_of_its_own_is_killed() {
        try (var broker = new Broker("kill-broker-broker");
                var server = Server.named("kill-broker").with(broker)) {
            broker.start();
            var prepared = Ground.folder("kill-broker-prepared");
            var books = new Books(server.derbyUrl(), "test");
            prepare(server, books);
            Ground.copy(server.data(), prepared);
            killAgainAndAgain("Derby, broker", server, books, Victim.of(broker, server), () -> {
                broker.kill();
                broker.forget();
                broker.start();
                Ground.delete(server.data());
                Ground.copy(prepared, server.data());
            });
        }
    }

    @Test
    void nothing_acknowledged_is_lost_on_postgresql() throws Exception {
        try (var postgres = new Postgres();
                var server = Server.named("kill-postgresql").with(postgres)) {
            postgres.start();
            postgres.create("express_entry", "template0");
            var prepared = Ground.folder("kill-postgresql-prepared");
            var books = new Books(postgres.url(), Postgres.USER);
            prepare(server, books);
            Ground.copy(server.data(), prepared);
            postgres.create("prepared", "express_entry");
            killAgainAndAgain("PostgreSQL", server, books, Victim.of(server), () -> {
                Ground.delete(server.data());
                Ground.copy(prepared, server.data());
                postgres.drop("express_entry");
                postgres.create("express_entry", "prepared");
            });
        }
    }

    interface FreshPool {
        void make() throws Exception;
    }

    /** The process that dies, and how the house is whole again. */
    private record Victim(Runnable kill, Runnable revive) {

        static Victim of(Server server) {
            return new Victim(server::kill, server::start);
        }

        static Victim of(Broker broker, Server server) {
            return new Victim(broker::kill, () -> {
                broker.start();
                server.awaitReady();
            });
        }
    }

    private static void prepare(Server server, Books books) {
        server.clockAt(NOON).with("EXPRESS_ENTRY_DEMO_CANDIDATES", Integer.toString(CANDIDATES));
        server.start();
        await("a full pool")
                .atMost(Duration.ofMinutes(2))
                .until(() -> server.caller().poolSize() == CANDIDATES && books.unsent() == 0);
        await("the copies of a full pool")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> new Audit(server.caller(), books).check(Map.of(), Set.of()));
        offersByOneOfficer(server.caller(), "bc-administrator");
        server.stop();
    }

    /** An offer is made at once, as in the other provinces. */
    private static void offersByOneOfficer(Caller caller, String administrator) {
        var settings = (ObjectNode)
                caller.get(administrator, "/api/v1/province-settings").when(200).body();
        caller.put(
                        administrator,
                        "/api/v1/province-settings",
                        settings.put("secondOfficer", false).toString())
                .when(200);
    }

    private static void killAgainAndAgain(String what, Server server, Books books, Victim victim, FreshPool pool) {
        for (int kill = 0; kill < KILLS; kill += KILLS_OF_ONE_POOL) {
            freshlyMade(pool);
            server.start();
            try (var life = new Life(what, server, books)) {
                for (int k = kill; k < Math.min(KILLS, kill + KILLS_OF_ONE_POOL); k++) {
                    life.killOnce(k, victim);
                }
            }
            server.kill();
        }
    }

    private static void freshlyMade(FreshPool pool) {
        try {
            pool.make();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A wish of a client: this candidate under this certificate, from this province. */
    private record Wish(String certificate, String candidate, String officer) {}

    /** One pool from its first nomination to its last, through several deaths of the server. */
    private static final class Life implements AutoCloseable {
        private final String what;
        private final Server server;
        private final Audit audit;
        private final Ledger ledger;
        private final Queue<Wish> wishes = new ConcurrentLinkedQueue<>();
        private final Queue<Wish> unanswered = new ConcurrentLinkedQueue<>();
        private final AtomicReference<Throwable> broken = new AtomicReference<>();

        Life(String what, Server server, Books books) {
            this.what = what;
            this.server = server;
            audit = new Audit(server.caller(), books);
            ledger = new Ledger(server.data().resolveSibling("ledger.txt"));
            var number = new AtomicInteger();
            books.map("SELECT eoi_number, destinations FROM nominations.pool_listing")
                    .forEach((candidate, row) -> PROVINCES.stream()
                            .filter(p -> row.get(0).isBlank() || row.get(0).contains(p))
                            .findFirst()
                            .ifPresent(p -> wishes.add(new Wish(
                                    p + "-2026-" + number.incrementAndGet(),
                                    candidate,
                                    p.toLowerCase() + "-officer"))));
        }

        void killOnce(int kill, Victim victim) {
            var chance = new Random(SEED + kill);
            var before = ledger.read().size();
            var goOn = 1 + chance.nextInt(60);
            var moment = chance.nextInt(10_000_000);
            var acknowledged = new AtomicInteger();

            var clients = clients(acknowledged);
            await("acknowledgements")
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> acknowledged.get() >= goOn || clients.isDone() || broken.get() != null);
            assertThat(broken.get()).as("what a client did not expect").isNull();
            LockSupport.parkNanos(moment);
            victim.kill().run();
            clients.join();

            var dead = System.nanoTime();
            victim.revive().run();
            var begin = System.nanoTime();
            var perhaps = new HashSet<String>();
            unanswered.forEach(wish -> perhaps.add(wish.certificate()));
            await("a quiet house after kill " + kill)
                    .pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> audit.check(ledger.read(), perhaps));
            assertThat(server.isReady())
                    .as("ready, which it is not with a dead letter")
                    .isTrue();
            TrailProof.isTold(server.caller());
            System.out.printf(
                    "%s: kill %d of %d: %d acknowledged, %d since the last, %d unanswered; ready after %.1f s, quiet"
                            + " after %.1f s%n",
                    what,
                    kill + 1,
                    KILLS,
                    ledger.read().size(),
                    ledger.read().size() - before,
                    unanswered.size(),
                    (begin - dead) / 1e9,
                    (System.nanoTime() - begin) / 1e9);
        }

        /**
         * Clients that nominate and accept until the house does not answer or the wishes of this life are granted; first
         * what was not answered the last time.
         */
        private CompletableFuture<Void> clients(AtomicInteger acknowledged) {
            var mine = new ConcurrentLinkedQueue<>(unanswered);
            unanswered.clear();
            Stream.generate(wishes::poll)
                    .limit(WISHES_OF_ONE_LIFE)
                    .filter(Objects::nonNull)
                    .forEach(mine::add);
            var threads = Executors.newFixedThreadPool(CLIENTS);
            var clients = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(CompletableFuture.runAsync(() -> work(mine, acknowledged), threads)
                        .whenComplete((nothing, failure) -> broken.compareAndSet(null, failure)));
            }
            threads.shutdown();
            return CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new))
                    .whenComplete((nothing, failure) -> mine.forEach(unanswered::add))
                    .orTimeout(3, TimeUnit.MINUTES);
        }

        private void work(Queue<Wish> mine, AtomicInteger acknowledged) {
            var caller = server.caller();
            for (var wish = mine.poll(); wish != null; wish = mine.poll()) {
                try {
                    caller.offers(wish.officer(), wish.certificate(), wish.candidate())
                            .when(200, 201);
                    caller.accepts(wish.certificate()).when(200);
                    ledger.write(wish.certificate(), wish.candidate());
                    acknowledged.incrementAndGet();
                } catch (UncheckedIOException killed) {
                    unanswered.add(wish);
                    return;
                }
            }
        }

        @Override
        public void close() {
            ledger.close();
        }
    }
}
