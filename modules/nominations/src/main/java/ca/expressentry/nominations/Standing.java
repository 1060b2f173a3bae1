package ca.expressentry.nominations;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A nomination as it stands.
 *
 * @param answerBy the last day on which the candidate may answer
 * @param stream the stream of the province's program, if it said one
 * @param reason why the province took it back
 */
public record Standing(
        String certificate,
        Province province,
        ExpressionOfInterestNumber candidate,
        State state,
        LocalDate offeredOn,
        LocalDate answerBy,
        Optional<String> stream,
        Optional<String> reason) {

    /** The life of a nomination. */
    public enum State {
        OFFERED,
        ACCEPTED,
        REJECTED,
        LAPSED,
        WITHDRAWN,
        /** The candidate was invited on it. */
        USED,
        /** The profile it rested on ended or fell out of the pool. */
        ENDED;

        boolean isLive() {
            return this == OFFERED || this == ACCEPTED || this == USED;
        }
    }
}
