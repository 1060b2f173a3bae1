package ca.expressentry.nominations;

import ca.expressentry.text.Bilingual;
import java.util.function.Function;

/** How a request about a nomination ended. A refusal is an answer, not an exception. */
public sealed interface Outcome {

    /** It took effect. */
    record Done(Standing nomination) implements Outcome {}

    /** It had taken effect before. */
    record Unchanged(Standing nomination) implements Outcome {}

    /**
     * It did not, and nothing changed.
     *
     * @param text the reason as it is here, which may name a day, a stream or what changed
     */
    record Refused(Refusal why, Bilingual text) implements Outcome {
        Refused(Refusal why) {
            this(why, why.text());
        }
    }

    /** One answer for each way it can end. */
    default <T> T fold(Function<Done, T> done, Function<Unchanged, T> unchanged, Function<Refused, T> refused) {
        if (this instanceof Done it) {
            return done.apply(it);
        }
        if (this instanceof Unchanged it) {
            return unchanged.apply(it);
        }
        return refused.apply((Refused) this);
    }
}
