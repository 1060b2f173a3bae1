package ca.expressentry.intake;

import ca.expressentry.text.Problem;
import java.util.List;
import java.util.function.Function;

/** How a submission, an amendment or a withdrawal ended. */
public sealed interface Submission {

    /** Kept; this is the receipt. */
    record Received(Receipt receipt) implements Submission {}

    /** The same was kept before: the same receipt again. */
    record Unchanged(Receipt receipt) implements Submission {}

    /** Not kept, nothing changed. */
    record Refused(Refusal why, List<Problem.Field> fields) implements Submission {
        Refused(Refusal why) {
            this(why, List.of());
        }
    }

    /** One answer for each way it can end. */
    default <T> T fold(Function<Received, T> received, Function<Unchanged, T> unchanged, Function<Refused, T> refused) {
        if (this instanceof Received it) {
            return received.apply(it);
        }
        if (this instanceof Unchanged it) {
            return unchanged.apply(it);
        }
        return refused.apply((Refused) this);
    }
}
