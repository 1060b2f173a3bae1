package ca.expressentry.intake;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.time.Instant;

/**
 * What a person is given for an expression of interest.
 *
 * @param submittedAt the instant that decides between equal scores; an amendment does not move it
 * @param expiresAt one year later, to the same time of day (MI 4(1))
 */
public record Receipt(
        ExpressionOfInterestNumber number, Instant submittedAt, Instant expiresAt, int revision, State state) {

    /** The life of an expression of interest. */
    public enum State {
        SUBMITTED,
        IN_POOL,
        INELIGIBLE,
        INVITED,
        INVITATION_LAPSED,
        APPLIED,
        EXPIRED,
        WITHDRAWN;

        /** Whether the person may have no other meanwhile. */
        public boolean isLive() {
            return this == SUBMITTED || this == IN_POOL || this == INVITED;
        }

        boolean isAmendable() {
            return this == SUBMITTED || this == IN_POOL;
        }
    }
}
