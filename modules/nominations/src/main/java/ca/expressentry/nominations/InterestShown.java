package ca.expressentry.nominations;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A province's interest in one candidate, and what the candidate answered.
 *
 * @param officer the account of the officer who sent it
 * @param answerBy the last day to answer, or to answer otherwise
 * @param interested empty: no answer yet
 */
public record InterestShown(
        String notice,
        Province province,
        ExpressionOfInterestNumber candidate,
        Instant sentAt,
        String officer,
        LocalDate answerBy,
        NoticeOfInterest.Text text,
        Optional<Boolean> interested,
        Optional<Instant> answeredAt) {}
