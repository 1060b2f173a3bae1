package ca.expressentry.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipFile;

/** The broker of the house in a process of its own, from the same archive that the server takes it from. */
final class Broker implements AutoCloseable {

    private static final String ARCHIVE = "usr/servers/expressentry/adapter/artemis-adapter.rar";

    private final Path folder;
    private final int port = Ground.freePort();
    private Process process;

    Broker(String name) {
        folder = Ground.folder(name);
        unpack(Ground.RUNTIME.resolve(ARCHIVE), folder.resolve("lib"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private static void unpack(Path archive, Path to) {
        try (var zip = new ZipFile(archive.toFile())) {
            Files.createDirectories(to);
            for (var entry :
                    zip.stream().filter(e -> e.getName().endsWith(".jar")).toList()) {
                Files.copy(
                        zip.getInputStream(entry),
                        to.resolve(Path.of(entry.getName()).getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Returns when it takes connections. */
    void start() {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                folder.resolve("lib") + "/*",
                "ca.expressentry.artemis.StandaloneBroker",
                Integer.toString(port),
                folder.resolve("data").toString());
        command.redirectErrorStream(true);
        command.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("console.log").toFile()));
        try {
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("the broker in " + folder)
                .atMost(Duration.ofMinutes(1))
                .failFast("the broker ended, see " + folder, () -> !process.isAlive())
                .until(this::isListening);
    }

    private boolean isListening() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    void kill() {
        Ground.kill(process);
    }

    /** Loses all that it kept; it must not be alive. */
    void forget() {
        Ground.delete(folder.resolve("data"));
    }

    @Override
    public void close() {
        kill();
    }
}
