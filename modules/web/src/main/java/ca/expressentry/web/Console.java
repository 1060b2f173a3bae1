package ca.expressentry.web;

/** Lines for the person who started the server and watches it. The server's own log keeps quieter. */
final class Console {

    private Console() {}

    static void tell(String line) {
        System.out.println(line);
    }
}
