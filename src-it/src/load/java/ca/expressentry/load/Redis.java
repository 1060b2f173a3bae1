package ca.expressentry.load;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The same pool as a sorted set of Redis, in a process of its own that keeps nothing on the disk. */
final class Redis implements AutoCloseable {

    private static final int FIRST = 500_000_000;

    private final Process process;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Redis(int port, Path folder) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        "redis-server", "--port", "" + port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no")
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = connect(port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** Score first, then the earlier submission. */
    void fill(int candidates, int[] scores) throws IOException {
        var chance = new Random(1);
        ask("FLUSHALL");
        for (int i = 0; i < candidates; i++) {
            var order = (double) scores[chance.nextInt(scores.length)] * (1L << 31) + chance.nextInt(1 << 30);
            send("ZADD", "pool", String.format(Locale.ROOT, "%.0f", order), "E" + (FIRST + i));
            if (i % 1_000 == 999 || i == candidates - 1) {
                out.flush();
                for (int k = 0; k <= i % 1_000; k++) {
                    reply();
                }
            }
        }
    }

    /** Nanoseconds of one ZREVRANK inside Redis: a loop of Lua, less the same loop without the call. */
    double insideNanos(int candidates, int times) throws IOException {
        return loop("redis.call('ZREVRANK', 'pool', member)", candidates, times) - loop("", candidates, times);
    }

    /** As before, less a loop that calls the smallest command: what remains is the look-up without its dispatch. */
    double insideWithoutDispatchNanos(int candidates, int times) throws IOException {
        return loop("redis.call('ZREVRANK', 'pool', member)", candidates, times)
                - loop("redis.call('EXISTS', member)", candidates, times);
    }

    /** Nanoseconds of one ZADD with a new score and the ZREVRANK after it, as before. */
    double movedInsideNanos(int candidates, int times) throws IOException {
        return loop(
                        "redis.call('ZADD', 'pool', (at % 1201) * 2147483648 + at % 1073741824, member)"
                                + " redis.call('ZREVRANK', 'pool', member)",
                        candidates,
                        times)
                - loop("", candidates, times);
    }

    /** Nanoseconds of one list of the first so many, made inside Redis. */
    double listInsideNanos(int first, int times) throws IOException {
        return loop("redis.call('ZREVRANGE', 'pool', 0, " + (first - 1) + ")", 1, times) - loop("", 1, times);
    }

    private double loop(String call, int candidates, int times) throws IOException {
        var script = "local at = 12345 for i = 1, " + times + " do at = (at * 69069 + 1) % 4294967296 "
                + "local member = 'E' .. (" + FIRST + " + at % " + candidates + ") " + call + " end return 1";
        var begin = System.nanoTime();
        ask("EVAL", script, "0");
        return (System.nanoTime() - begin) / (double) times;
    }

    /** Nanoseconds of one ZREVRANK for a caller on the same machine, one after the other. */
    double overLoopbackNanos(int candidates, int times) throws IOException {
        var chance = new Random(2);
        var begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            ask("ZREVRANK", "pool", "E" + (FIRST + chance.nextInt(candidates)));
        }
        return (System.nanoTime() - begin) / (double) times;
    }

    private String ask(String... words) throws IOException {
        send(words);
        out.flush();
        return reply();
    }

    private void send(String... words) throws IOException {
        var text = new StringBuilder("*").append(words.length).append("\r\n");
        for (var word : words) {
            text.append('$').append(word.length()).append("\r\n").append(word).append("\r\n");
        }
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private String reply() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("Redis closed the connection");
            }
            line.append((char) c);
        }
        if (line.charAt(0) == '-') {
            throw new IOException(line.toString());
        }
        return line.toString();
    }

    private static Socket connect(int port) throws IOException, InterruptedException {
        for (int tries = 0; ; tries++) {
            try {
                return new Socket("127.0.0.1", port);
            } catch (ConnectException e) {
                if (tries == 100) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        process.destroy();
    }
}
