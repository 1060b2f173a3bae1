package ca.expressentry.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts wrong tries of a name within some minutes; after so many none is taken until the minutes are over, not even a
 * right one. Then all is forgotten and counted anew. Names share a fixed number of counters, so that a flood of names takes
 * no memory; who shares one with another by chance waits with it.
 */
@ApplicationScoped
public class WrongTries {

    private static final int COUNTERS = 1 << 16;

    /** How many wrong tries are taken; 0: as many as there are. */
    @Inject
    @ConfigProperty(name = "express-entry.wrong-tries", defaultValue = "10")
    int most;

    /** Within how many minutes. */
    @Inject
    @ConfigProperty(name = "express-entry.wrong-tries-minutes", defaultValue = "15")
    int minutes;

    private final LongSupplier nanoseconds;
    private final int salt;
    private volatile Window window;

    public WrongTries() {
        this(System::nanoTime);
    }

    WrongTries(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        this.salt = System.identityHashCode(this);
        this.window = new Window(nanoseconds.getAsLong(), new AtomicIntegerArray(COUNTERS));
    }

    private record Window(long began, AtomicIntegerArray counts) {}

    /** After how many seconds somebody may try again; 0: now. */
    public long secondsToWait(String name) {
        var now = window();
        return most > 0 && now.counts().get(counter(name)) >= most ? rest(now) : 0;
    }

    /** One more wrong try; says whether it was the last that is taken. */
    public boolean wrong(String name) {
        return window().counts().incrementAndGet(counter(name)) == most;
    }

    private Window window() {
        var current = window;
        if (rest(current) <= 0) {
            current = new Window(nanoseconds.getAsLong(), new AtomicIntegerArray(COUNTERS));
            window = current;
        }
        return current;
    }

    private long rest(Window current) {
        var age = TimeUnit.NANOSECONDS.toSeconds(nanoseconds.getAsLong() - current.began());
        return TimeUnit.MINUTES.toSeconds(minutes) - age;
    }

    private int counter(String name) {
        return Math.floorMod((salt + name).hashCode(), COUNTERS);
    }
}
