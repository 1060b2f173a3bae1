package ca.expressentry.ranking;

import ca.expressentry.profile.Profile;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One change that raises a score.
 *
 * @param text the change in words
 * @param change what of the declaration becomes what
 * @param gain points more than without it
 * @param total the score with it
 * @param awards which awards differ
 * @param byWork when the change comes about by itself, if present work goes on
 * @param warning what must be known before it is considered
 * @param changed the declaration with the change, and whether it is with a nomination
 */
public record Improvement(
        Kind kind,
        Bilingual text,
        Change change,
        int gain,
        int total,
        AwardChanges awards,
        Optional<ByWork> byWork,
        Optional<Bilingual> warning,
        Changed changed) {

    /** What is changed. */
    public enum Kind {
        LANGUAGE_DECLARED_FIRST,
        FIRST_LANGUAGE,
        SECOND_LANGUAGE,
        CANADIAN_WORK,
        FOREIGN_WORK,
        ASSESSMENT,
        CREDENTIAL,
        CANADIAN_STUDY,
        TRADE_CERTIFICATE,
        ARRANGED_EMPLOYMENT,
        SPOUSE_LANGUAGE,
        SPOUSE_EDUCATION,
        SPOUSE_CANADIAN_WORK,
        SPOUSE_NOT_ACCOMPANYING,
        SWAP_WITH_SPOUSE,
        NOMINATION
    }

    /** What becomes what, as codes: {@code english.reading} from {@code 7} to {@code 8}. */
    public record Change(String of, String from, String to) {}

    /** The day on which present work brings it, and the score on that day by the law known now: older, and with lapsed results. */
    public record ByWork(LocalDate on, int totalThen) {}

    /** The declaration with the change made; work is not added to it, for it is not yet done. */
    public record Changed(Profile declaration, boolean nominated) {}
}
