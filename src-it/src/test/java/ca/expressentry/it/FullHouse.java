package ca.expressentry.it;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** A house whose pool is full, and the same again as often as a test wants; what is in it may be killed at any time. */
final class FullHouse implements AutoCloseable {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Server server;
    private final Books books;
    private final Shelf shelf;
    private final Path kept;

    /** What is beside the data folder of the server: how it is laid aside, put back and closed. */
    private interface Shelf extends AutoCloseable {
        default void keep() throws SQLException {}

        default void putBack() throws SQLException {}

        /** The tables of a dead house. */
        Books books();

        @Override
        default void close() {}
    }

    private FullHouse(String name, Server server, Books books, Shelf shelf) {
        this.server = server;
        this.books = books;
        this.shelf = shelf;
        this.kept = Ground.folder(name + "-kept");
    }

    static FullHouse onDerby(String name) {
        var server = Server.named(name);
        return new FullHouse(name, server, new Books(server.derbyUrl(), "test"), () -> derbyOf(server));
    }

    /** With Derby, and this broker, which need not have been started. */
    static FullHouse with(Broker broker, String name) {
        broker.start();
        var server = Server.named(name).with(broker);
        var shelf = new Shelf() {
            @Override
            public void putBack() {
                broker.kill();
                broker.forget();
                broker.start();
            }

            @Override
            public Books books() {
                return derbyOf(server);
            }
        };
        return new FullHouse(name, server, new Books(server.derbyUrl(), "test"), shelf);
    }

    static FullHouse onPostgresql(String name) throws SQLException {
        var postgres = new Postgres();
        postgres.start();
        postgres.create("express_entry", "template0");
        var books = new Books(postgres.url(), Postgres.USER);
        var shelf = new Shelf() {
            @Override
            public void keep() throws SQLException {
                postgres.create("kept", "express_entry");
            }

            @Override
            public void putBack() throws SQLException {
                postgres.drop("express_entry");
                postgres.create("express_entry", "kept");
            }

            @Override
            public Books books() {
                return books;
            }

            @Override
            public void close() {
                postgres.close();
            }
        };
        return new FullHouse(name, Server.named(name).with(postgres), books, shelf);
    }

    /** Derby opened by the test, which only one process at a time can; it undoes what was not committed. */
    private static Books derbyOf(Server server) {
        return new Books("jdbc:derby:" + server.data().resolve("derby"), "test");
    }

    /** Opens for the first time, and returns when so many synthetic candidates are in every book. */
    void fill(int candidates) {
        server.clockAt(NOON).with("EXPRESS_ENTRY_DEMO_CANDIDATES", Integer.toString(candidates));
        server.start();
        await("a full pool")
                .atMost(PATIENCE)
                .until(() -> server.caller().poolSize() == candidates && books.unsent() == 0);
        await("the copies of a full pool")
                .atMost(PATIENCE)
                .untilAsserted(() -> new Audit(server.caller(), books).check(Map.of(), Set.of()));
    }

    Server server() {
        return server;
    }

    /** The tables of the house while it lives. */
    Books books() {
        return books;
    }

    /** The one row of a question to the tables while the house is dead. */
    <T> T whileDead(String query, Books.Reading<T> reading) {
        var dead = shelf.books();
        var row = dead.list(query, reading).get(0);
        if (dead != books) {
            close(dead);
        }
        return row;
    }

    private static void close(Books derby) {
        try (var connection = DriverManager.getConnection(derby.url() + ";shutdown=true")) {
            throw new IllegalStateException("still open: " + connection);
        } catch (SQLException closed) {
            if (!"08006".equals(closed.getSQLState())) {
                throw new IllegalStateException(closed);
            }
        }
    }

    /** Lives so many times, each time from the house as it is now; it is told which life it is, from 0. */
    void lives(int times, IntConsumer life) {
        try {
            if (times > 1) {
                server.stop();
                Ground.copy(server.data(), kept);
                shelf.keep();
                server.start();
            }
            for (int nth = 0; nth < times; nth++) {
                if (nth > 0) {
                    server.kill();
                    Ground.delete(server.data());
                    Ground.copy(kept, server.data());
                    shelf.putBack();
                    server.start();
                }
                life.accept(nth);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        shelf.close();
    }
}
