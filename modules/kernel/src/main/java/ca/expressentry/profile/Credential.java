package ca.expressentry.profile;

import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One educational credential.
 *
 * @param level what it is; never {@code TWO_OR_MORE}, which only several credentials together can be
 * @param obtainedOn the day it was obtained
 * @param canadianStudy how it was studied for, when it is a Canadian credential
 * @param assessment the equivalency assessment, when it is a foreign one
 */
public record Credential(
        EducationLevel level,
        LocalDate obtainedOn,
        Optional<CanadianStudy> canadianStudy,
        Optional<Assessment> assessment) {

    public Credential {
        if (level == EducationLevel.TWO_OR_MORE || level == EducationLevel.LESS_THAN_SECONDARY) {
            throw new Invalid(
                            "not-one-credential",
                            "Declare each credential at its own level.",
                            "Déclarez chaque diplôme à son propre niveau.")
                    .at("level");
        }
        if (canadianStudy.isPresent() && assessment.isPresent()) {
            throw new Invalid(
                            "canadian-and-assessed",
                            "A Canadian credential needs no assessment: give one or the other.",
                            "Un diplôme canadien n’exige aucune évaluation\u00a0: indiquez l’un ou l’autre.")
                    .at("assessment");
        }
    }

    /**
     * Study in Canada for this credential (MI 30).
     *
     * @param monthsFullTime months of full-time study or training; 0 to 200
     * @param monthsPresent months of it physically present in Canada; 0 to 200
     * @param languageProgram whether it was mainly a program of English or French as a second language
     * @param awardRequiringReturn whether it was on an award that requires return to the home country
     */
    public record CanadianStudy(
            int monthsFullTime, int monthsPresent, boolean languageProgram, boolean awardRequiringReturn) {

        public CanadianStudy {
            if (monthsFullTime < 0 || monthsPresent < 0 || monthsFullTime > 200 || monthsPresent > 200) {
                throw new Invalid(
                        "impossible-number",
                        "Months of study are between 0 and 200.",
                        "Les mois d’études se situent entre 0 et 200.");
            }
        }
    }

    /** An educational credential assessment by a designated body; it counts for less than five years. */
    public record Assessment(String body, LocalDate issuedOn) {

        /** The first day on which it no longer counts. */
        public LocalDate expiresOn() {
            return issuedOn.plusYears(5);
        }
    }

    public boolean isCanadian() {
        return canadianStudy.isPresent();
    }

    /** Whether it counts on a day: obtained by then, and Canadian or assessed less than five years ago (MI 3(4)). */
    public boolean countsOn(LocalDate day) {
        return !obtainedOn.isAfter(day)
                && (isCanadian()
                        || assessment
                                .filter(a -> !a.issuedOn().isAfter(day) && day.isBefore(a.expiresOn()))
                                .isPresent());
    }

    /** The days on which it begins or ceases to count: obtained, assessed, and when the assessment lapses. */
    public Stream<LocalDate> changesOn() {
        return Stream.concat(
                Stream.of(obtainedOn), assessment.stream().flatMap(a -> Stream.of(a.issuedOn(), a.expiresOn())));
    }

    /** The highest level that credentials give on a day; two of them may together be {@code TWO_OR_MORE}. */
    static EducationLevel highestOn(LocalDate day, Collection<Credential> credentials) {
        var counting = credentials.stream().filter(c -> c.countsOn(day)).toList();
        var best = counting.stream()
                .map(Credential::level)
                .max(Comparator.naturalOrder())
                .orElse(EducationLevel.LESS_THAN_SECONDARY);
        var postSecondary = counting.stream()
                .filter(c -> c.level().atLeast(EducationLevel.ONE_YEAR))
                .count();
        return best == EducationLevel.BACHELOR_OR_THREE_YEAR && postSecondary >= 2 ? EducationLevel.TWO_OR_MORE : best;
    }
}
