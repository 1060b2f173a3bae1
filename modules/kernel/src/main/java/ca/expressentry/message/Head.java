package ca.expressentry.message;

import java.time.Instant;

/** How far the chain went at an instant: the position of its last link, 0 for none, and that link's hash. */
record Head(long position, String hash, Instant at) {

    @Override
    public String toString() {
        return position + " " + hash + " " + at;
    }
}
