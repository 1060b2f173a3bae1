package ca.expressentry.invitations;

import java.time.Instant;
import java.util.Optional;

/**
 * A round as its officers and auditors see it.
 *
 * @param proposedBy the officer who proposed it
 * @param approvedBy another officer, who approved it after the preview
 * @param preview who would be invited, once both books agree on the pool; none before
 */
public record RoundFile(
        RoundReport report,
        Instruction instruction,
        String proposedBy,
        Instant proposedAt,
        Optional<String> approvedBy,
        Optional<Preview> preview) {}
