package ca.expressentry.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whole Canadian dollars, zero or more. */
public record CanadianDollars(@JsonValue long amount) implements Comparable<CanadianDollars> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CanadianDollars {
        if (amount < 0) {
            throw new IllegalArgumentException("dollars: " + amount);
        }
    }

    public CanadianDollars plus(CanadianDollars other) {
        return new CanadianDollars(Math.addExact(amount, other.amount));
    }

    public CanadianDollars times(int count) {
        return new CanadianDollars(Math.multiplyExact(amount, count));
    }

    public boolean covers(CanadianDollars required) {
        return amount >= required.amount;
    }

    @Override
    public int compareTo(CanadianDollars other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return Long.toString(amount);
    }
}
