package ca.expressentry.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The assembled server as a process of its own. It shares the runtime that was assembled and nothing else: its
 * configuration, application, logs and data are copies. All that is said about it is said by configuration. Its machine is
 * in another zone than the law.
 */
final class Server implements AutoCloseable {

    private static final String NAME = "expressentry";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final int port = Ground.freePort();
    private final int derbyPort = Ground.freePort();
    private final Map<String, String> variables = new TreeMap<>();
    private Optional<Duration> ahead = Optional.empty();
    private String databaseArguments;
    private Process process;

    private Server(Path folder) {
        this.folder = folder;
        databaseArguments =
                "-Dderby.drda.startNetworkServer=true -Dderby.drda.host=127.0.0.1 -Dderby.drda.portNumber=" + derbyPort;
        variables.put("WLP_USER_DIR", folder.toString());
        variables.put("HTTP_PORT", Integer.toString(port));
        variables.put("DATA_FOLDER", data().toString());
        variables.put("EXPRESS_ENTRY_DEMO_CANDIDATES", "0");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** With Derby and the broker inside, an empty house, and the clock of the machine, unless told otherwise. */
    static Server named(String name) {
        var folder = Ground.folder(name);
        var assembled = Ground.RUNTIME.resolve("usr");
        for (var part : new String[] {"apps", "adapter", "resources"}) {
            copyIfThere(assembled.resolve("servers").resolve(NAME).resolve(part), folder, part);
        }
        for (var part : new String[] {
            "bootstrap.properties", "db-derby.xml", "db-postgresql.xml", "jvm.options", "server.env", "server.xml"
        }) {
            copyIfThere(assembled.resolve("servers").resolve(NAME).resolve(part), folder, part);
        }
        var drivers = folder.resolve("shared/resources/jdbc");
        Ground.copy(assembled.resolve("shared/resources/jdbc"), drivers);
        // So that a test can look into Derby while the server works.
        Ground.copy(archiveOf("org.apache.derby.drda.NetworkServerControl"), drivers.resolve("derbynet.jar"));
        return new Server(folder);
    }

    private static void copyIfThere(Path from, Path folder, String part) {
        if (Files.exists(from)) {
            var to = folder.resolve("servers").resolve(NAME).resolve(part);
            try {
                Files.createDirectories(to.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Ground.copy(from, to);
        }
    }

    private static Path archiveOf(String type) {
        try {
            var place =
                    Class.forName(type).getProtectionDomain().getCodeSource().getLocation();
            return Path.of(URI.create(place.toString()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of the variables of the configuration. */
    Server with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Server with(Postgres postgres) {
        databaseArguments = "-Ddb.kind=postgresql";
        return with("DB_URL", postgres.url())
                .with("DB_USER", Postgres.SERVER)
                .with("DB_PASSWORD", "unused")
                .with("DB_OWNER", Postgres.USER)
                .with("DB_OWNER_PASSWORD", "unused");
    }

    Server with(Broker broker) {
        return with("BROKER_EMBEDDED", "false").with("BROKER_PARAMETERS", "host=127.0.0.1;port=" + broker.port());
    }

    /** The clock of the house shows this now, and goes on from there. */
    Server clockAt(Instant now) {
        ahead = Optional.of(Duration.between(Instant.now(), now));
        return this;
    }

    /** Returns when the house is ready, and says how long that took. */
    Duration start() {
        var begin = System.nanoTime();
        var command = new ProcessBuilder(Ground.RUNTIME.resolve("bin/server").toString(), "run", NAME);
        command.environment().put("TZ", "America/Toronto");
        command.environment().putAll(variables);
        ahead.ifPresent(by -> command.environment()
                .put("EXPRESS_ENTRY_CLOCK_STARTS_AT", Instant.now().plus(by).toString()));
        command.environment().put("JVM_ARGS", databaseArguments + " -Xmx768m -XX:TieredStopAtLevel=1");
        command.redirectErrorStream(true);
        command.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("console.log").toFile()));
        try {
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    void awaitReady() {
        await("readiness of " + folder)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .failFast("the server ended, see " + folder, () -> !process.isAlive())
                .until(this::isReady);
    }

    boolean isReady() {
        try {
            return caller().get("/health/ready").status() == 200;
        } catch (UncheckedIOException notThereYet) {
            return false;
        }
    }

    /** The process of the machine that does the work: the one started, or the one that its script started. */
    long pid() {
        return machine().pid();
    }

    private ProcessHandle machine() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(p -> p.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();
    }

    /** SIGKILL: no shutdown hook, no last write. */
    void kill() {
        Ground.kill(process);
    }

    /** An orderly end. */
    void stop() {
        machine().destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("does not stop: " + folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    Path data() {
        return folder.resolve("data");
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Whatever it wrote for people to read: its console, its own logs and its first-failure notes. */
    List<Path> logs() {
        try (var found = Files.walk(folder.resolve("servers").resolve(NAME).resolve("logs"))) {
            return Stream.concat(Stream.of(folder.resolve("console.log")), found.filter(Files::isRegularFile))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of a log, whatever bytes are in it. */
    static String text(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Caller caller() {
        return new Caller(address());
    }

    House house() {
        return new House(address());
    }

    /** Where the Derby inside can be read. */
    String derbyUrl() {
        return "jdbc:derby://127.0.0.1:" + derbyPort + "/" + data().resolve("derby");
    }
}
