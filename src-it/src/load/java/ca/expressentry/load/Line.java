package ca.expressentry.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** One kept-alive HTTP connection of one caller, with as little between the caller and the socket as possible. */
final class Line implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String head;

    Line(int port, String user, String password) throws IOException {
        socket = new Socket("localhost", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        head = " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Basic " + credentials
                + "\r\nContent-Length: 0\r\n\r\n";
    }

    /** What came back. */
    record Answer(int status, String body) {}

    Answer get(String path) throws IOException {
        return ask("GET ", path);
    }

    Answer put(String path) throws IOException {
        return ask("PUT ", path);
    }

    private Answer ask(String method, String path) throws IOException {
        out.write((method + path + head).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        var status = Integer.parseInt(line().substring(9, 12));
        var length = 0;
        for (var field = line(); !field.isEmpty(); field = line()) {
            var lower = field.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                length = -1;
            }
        }
        return new Answer(status, length < 0 ? chunks() : text(length));
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        while (true) {
            var length = Integer.parseInt(line().strip(), 16);
            body.append(text(length));
            line();
            if (length == 0) {
                return body.toString();
            }
        }
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
