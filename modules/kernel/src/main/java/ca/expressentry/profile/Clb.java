package ca.expressentry.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A level of the Canadian Language Benchmarks or of the Niveaux de compétence linguistique canadiens: 0 (below 4), 4 to 12. */
public record Clb(@JsonValue int level) implements Comparable<Clb> {

    /** The highest level that any test shows. */
    public static final int HIGHEST = 12;

    public static final Clb NONE = new Clb(0);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Clb {
        if (level < 0 || level > HIGHEST) {
            throw new IllegalArgumentException("CLB: " + level);
        }
    }

    public boolean atLeast(Clb other) {
        return level >= other.level;
    }

    @Override
    public int compareTo(Clb other) {
        return Integer.compare(level, other.level);
    }

    @Override
    public String toString() {
        return Integer.toString(level);
    }
}
