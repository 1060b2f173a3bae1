package ca.expressentry.invitations;

import java.util.function.Function;

/** How a candidate's answer to an invitation ended. */
public sealed interface Answer {

    /** It took effect. */
    record Done(InvitationReport invitation) implements Answer {}

    /** It had taken effect before. */
    record Unchanged(InvitationReport invitation) implements Answer {}

    /** It did not, and nothing changed. */
    record Refused(Refusal why) implements Answer {}

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
