package ca.expressentry.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Points under a grid of the law, zero or more. A cap is part of the law, so it is said where it applies. */
public record Points(@JsonValue int value) implements Comparable<Points> {

    public static final Points ZERO = new Points(0);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Points {
        if (value < 0) {
            throw new IllegalArgumentException("points: " + value);
        }
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(value, other.value));
    }

    public Points times(int count) {
        return new Points(Math.multiplyExact(value, count));
    }

    public Points upTo(Points maximum) {
        return compareTo(maximum) <= 0 ? this : maximum;
    }

    @Override
    public int compareTo(Points other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
