package ca.expressentry.invitations;

import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.time.LocalDate;

/**
 * An invitation as it stands.
 *
 * @param score the score at the instant of the round
 * @param applyBy the last day to apply
 */
public record InvitationReport(
        ExpressionOfInterestNumber candidate,
        int round,
        EconomicClass economicClass,
        int score,
        LocalDate issuedOn,
        LocalDate applyBy,
        State state) {

    /** The life of an invitation. */
    public enum State {
        ISSUED,
        DECLINED,
        CANCELLED,
        LAPSED,
        APPLIED,
        ENDED
    }
}
