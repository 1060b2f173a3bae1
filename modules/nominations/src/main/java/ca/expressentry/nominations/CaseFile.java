package ca.expressentry.nominations;

import ca.expressentry.nominations.Standing.State;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is known here of one candidate.
 *
 * @param listed empty: not in the pool now
 * @param nominations latest first
 * @param timeline latest first
 */
public record CaseFile(
        ExpressionOfInterestNumber candidate,
        Optional<Listed> listed,
        List<Standing> nominations,
        List<Entry> timeline) {

    /**
     * One step of a nomination.
     *
     * @param became what the nomination became by it
     * @param officer the province's officer who took it; blank: the candidate, the calendar or a round
     * @param reason of a withdrawal or of a sending back
     */
    public record Entry(String certificate, Instant at, State became, String officer, Optional<String> reason) {}
}
