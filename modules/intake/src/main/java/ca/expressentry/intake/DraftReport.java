package ca.expressentry.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A draft as it stands.
 *
 * @param submitBy the last day to submit it; it is deleted after it
 * @param daysLeft how many days there are until then, 0 on the last day itself
 * @param renewal what is new about it, when it renews an expression of interest
 */
public record DraftReport(
        DraftNumber number,
        Instant begunAt,
        LocalDate submitBy,
        long daysLeft,
        Optional<Renewal> renewal,
        DraftContent content) {}
