package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** How a question was understood, or why it was not. */
public sealed interface Understanding {

    /** What follows from it. */
    <T> T fold(Function<Understood, T> understood, Function<Problem, T> refused);

    /**
     * A question as it is answered.
     *
     * @param on the day asked about
     * @param declaration what is judged
     * @param assumptions what was not said and had to be assumed
     */
    record Understood(LocalDate on, boolean nominated, Profile declaration, List<Bilingual> assumptions)
            implements Understanding {

        public Understood {
            assumptions = List.copyOf(assumptions);
        }

        @Override
        public <T> T fold(Function<Understood, T> understood, Function<Problem, T> refused) {
            return understood.apply(this);
        }
    }

    /** A question that cannot be answered. */
    record Refused(Problem why) implements Understanding {

        @Override
        public <T> T fold(Function<Understood, T> understood, Function<Problem, T> refused) {
            return refused.apply(why);
        }
    }
}
