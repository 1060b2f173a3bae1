package ca.expressentry.invitations;

import ca.expressentry.text.Bilingual;
import java.time.Instant;
import java.util.Optional;

/**
 * What is published of a round.
 *
 * @param calledAt when it was approved, or proposed as long as it is not
 * @param wanted the number of the instruction (IRPA 10.3(1)(j)), which may be zero
 * @param cutOff the score of the last invited; none when nobody was
 * @param tieBreak of those with the cut-off score, who submitted at or before this instant was invited
 * @param poolDigest the seal of the pool it was held on
 * @param refusal why it was not held
 */
public record RoundReport(
        int number,
        Kind kind,
        Bilingual title,
        int wanted,
        State state,
        Instant calledAt,
        Optional<Instant> heldAt,
        Optional<Integer> invited,
        Optional<Integer> cutOff,
        Optional<Instant> tieBreak,
        Optional<Integer> poolCandidates,
        Optional<String> poolDigest,
        Optional<String> refusal) {

    /** Proposed by one officer, called by the approval of another, then held or refused. */
    public enum State {
        PROPOSED,
        CANCELLED,
        CALLED,
        HELD,
        REFUSED
    }
}
