package ca.expressentry.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The law as it stood: for every day on which it changed, the version that came into force. */
public final class InForce<T> {

    private final TreeMap<LocalDate, T> versions;

    public InForce(Map<LocalDate, T> versions) {
        this.versions = new TreeMap<>(versions);
    }

    /** The version in force on a day: the latest that came into force on or before it. */
    public T on(LocalDate day) {
        var version = versions.floorEntry(day);
        if (version == null) {
            throw new IllegalArgumentException("nothing in force on " + day);
        }
        return version.getValue();
    }

    /** The next day the law changes, when that change is already published. */
    public Optional<LocalDate> changesAfter(LocalDate day) {
        return Optional.ofNullable(versions.higherKey(day));
    }

    /** The days on which a version came into force, earliest first. */
    public SortedSet<LocalDate> days() {
        return new TreeSet<>(versions.keySet());
    }

    /** Every version, earliest first. */
    public Collection<T> versions() {
        return versions.values();
    }
}
