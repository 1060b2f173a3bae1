package ca.expressentry.ranking;

import ca.expressentry.profile.Credential;
import ca.expressentry.profile.Identity;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.TradeCertificate;
import ca.expressentry.profile.WorkExperience;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/** When a score is looked at again although nothing was declared: IRPA 10.3(3), section 3(4) of the Instructions. */
final class Review {

    private Review() {}

    /** The next birthday, lapse of a result or assessment, change in the work that counts, or change of the law. */
    static LocalDate after(LocalDate day, Profile profile) {
        return Stream.of(
                        Stream.of(birthdayAfter(day, profile.identity())),
                        profile.languageResults().stream().flatMap(Review::result),
                        credentials(profile.education()),
                        profile.tradeCertificates().stream().map(TradeCertificate::issuedOn),
                        WorkExperience.changesAfter(day, profile.work()).stream(),
                        profile.accompanyingPartner().stream().flatMap(partner -> partner(day, partner)),
                        CrsTables.IN_FORCE.changesAfter(day).stream())
                .flatMap(days -> days)
                .filter(day::isBefore)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The review of a score, or the day before it on which a category may change by itself. */
    static LocalDate ofPlace(Score score, LocalDate day, Profile profile) {
        return Categories.changesAfter(day, profile)
                .filter(score.reviewOn()::isAfter)
                .orElse(score.reviewOn());
    }

    /** Who was born on the 29th of February is a year older on the 1st of March: a review on the 28th is early. */
    private static LocalDate birthdayAfter(LocalDate day, Identity who) {
        var birthday = who.birthdayAfter(day);
        return birthday.isAfter(day) ? birthday : day.plusDays(1);
    }

    private static Stream<LocalDate> partner(LocalDate day, Profile.Partner partner) {
        return Stream.of(
                        partner.languageResult().stream().flatMap(Review::result),
                        credentials(partner.education()),
                        WorkExperience.changesAfter(day, partner.work()).stream())
                .flatMap(days -> days);
    }

    /** A result begins to count when it is given, and ceases when it lapses. */
    private static Stream<LocalDate> result(LanguageResult result) {
        return Stream.of(result.resultOn(), result.expiresOn());
    }

    /** A credential begins to count when it is obtained and assessed, and ceases when the assessment lapses. */
    private static Stream<LocalDate> credentials(Collection<Credential> credentials) {
        return credentials.stream().flatMap(Credential::changesOn);
    }
}
