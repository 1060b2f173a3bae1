package ca.expressentry.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tukaani.xz.XZInputStream;

/**
 * A PostgreSQL of its own, from the binaries of the class path or, when {@code postgres.home} names an installation,
 * from there. Everything that makes it durable is as it comes: it may be killed at any time.
 */
final class Postgres implements AutoCloseable {

    /** Owns the tables. */
    static final String USER = "express_entry";

    /** What the server works as. */
    static final String SERVER = "express_entry_server";

    private static final String BINARIES = "/postgres-linux-x86_64.txz";
    /** PostgreSQL does not run as root; this user owns nothing else. */
    private static final String NOBODY = "65534";

    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    private final Path folder;
    private final Path home;
    private final int port = Ground.freePort();
    private Process process;

    /** Its folder is where another user may go, which a build folder need not be. */
    Postgres() {
        try {
            folder = Files.createTempDirectory("express-entry-postgres-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        var installed = System.getProperty("postgres.home", "");
        home = installed.isEmpty() ? unpack() : Path.of(installed);
        if (IS_ROOT) {
            run(List.of("chown", NOBODY + ":" + NOBODY, folder.toString()));
        }
        run(asNobody("initdb", "--username=" + USER, "--auth=trust", "--encoding=UTF8", "--locale=C", "-D", data()));
    }

    private Path unpack() {
        var to = folder.resolve("home");
        try (var packed = new XZInputStream(Postgres.class.getResourceAsStream(BINARIES))) {
            Files.createDirectories(to);
            var tar = new ProcessBuilder("tar", "-x", "--no-same-owner", "-C", to.toString())
                    .redirectErrorStream(true)
                    .start();
            try (var in = tar.getOutputStream()) {
                packed.transferTo(in);
            }
            ended(tar, "tar");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    /** Returns when it takes connections; the database is made when there is none. */
    void start() {
        var command = new ProcessBuilder(asNobody(
                "postgres",
                "-D",
                data(),
                "-p",
                Integer.toString(port),
                "-h",
                "127.0.0.1",
                "-c",
                "unix_socket_directories="));
        command.directory(folder.toFile());
        command.redirectErrorStream(true);
        command.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("console.log").toFile()));
        await("PostgreSQL in " + folder).atMost(Duration.ofMinutes(1)).until(() -> isUp(command));
    }

    /** A postmaster that finds children of a killed one still there ends again: then another is started. */
    private boolean isUp(ProcessBuilder command) throws IOException {
        if (process == null || !process.isAlive()) {
            process = command.start();
        }
        try {
            execute("SELECT 1");
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes an empty database, or a copy of another that nobody is connected to. */
    void create(String database, String like) throws SQLException {
        execute("DO $$ BEGIN CREATE ROLE " + SERVER + " LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        execute("CREATE DATABASE " + database + " TEMPLATE " + like);
    }

    void drop(String database) throws SQLException {
        execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), USER, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All processes at once, as when the power fails. */
    void kill() {
        Ground.kill(process);
    }

    @Override
    public void close() {
        kill();
        Ground.delete(folder);
    }

    String url() {
        return url("express_entry");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private List<String> asNobody(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (IS_ROOT) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("made.log").toFile())
                    .start();
            ended(process, command.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ended(Process process, String what) {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(what + " failed, see " + folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
