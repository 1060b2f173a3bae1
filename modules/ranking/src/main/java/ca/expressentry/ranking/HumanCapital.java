package ca.expressentry.ranking;

import ca.expressentry.profile.Ability;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.Credential.CanadianStudy;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.WorkExperience;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The facts that the Instructions give points for, as they are on one day: what has lapsed by then is absent.
 *
 * @param age completed years
 * @param tradeCertificate whether a certificate of qualification issued in Canada is held
 * @param partner the spouse or partner who comes along and is neither a citizen nor a permanent resident
 */
record HumanCapital(
        int age,
        EducationLevel education,
        Languages languages,
        int canadianYears,
        int foreignYears,
        boolean tradeCertificate,
        Optional<Partner> partner,
        Advantages advantages) {

    /** Levels in the four abilities, CLB or NCLC; 0 where there is none. */
    record Levels(int reading, int writing, int listening, int speaking) {

        static final Levels NONE = new Levels(0, 0, 0, 0);

        static Levels of(LanguageResult result) {
            return new Levels(
                    result.level(Ability.READING).level(),
                    result.level(Ability.WRITING).level(),
                    result.level(Ability.LISTENING).level(),
                    result.level(Ability.SPEAKING).level());
        }

        int lowest() {
            return Math.min(Math.min(reading, writing), Math.min(listening, speaking));
        }
    }

    /** The levels in both official languages, and which of them was declared as first. */
    record Languages(OfficialLanguage declaredFirst, Levels english, Levels french) {

        Levels first() {
            return declaredFirst == OfficialLanguage.ENGLISH ? english : french;
        }

        Levels second() {
            return declaredFirst == OfficialLanguage.ENGLISH ? french : english;
        }
    }

    /** What a spouse or partner brings. */
    record Partner(EducationLevel education, Levels language, int canadianYears) {

        Partner withEducation(EducationLevel level) {
            return new Partner(level, language, canadianYears);
        }

        Partner withLanguage(Levels levels) {
            return new Partner(education, levels, canadianYears);
        }

        Partner withWork(int years) {
            return new Partner(education, language, years);
        }
    }

    /**
     * What gives additional points, beside French.
     *
     * @param canadianStudy the highest Canadian credential that qualifies, {@code LESS_THAN_SECONDARY} if none does
     */
    record Advantages(boolean nominated, Offer offer, EducationLevel canadianStudy, boolean sibling) {

        static final Advantages NONE = new Advantages(false, Offer.NONE, EducationLevel.LESS_THAN_SECONDARY, false);

        Advantages withOffer(Offer held) {
            return new Advantages(nominated, held, canadianStudy, sibling);
        }

        Advantages withCanadianStudy(EducationLevel level) {
            return new Advantages(nominated, offer, level, sibling);
        }
    }

    /** A qualifying offer of arranged employment. */
    enum Offer {
        NONE,
        SENIOR_MANAGER,
        ANY_OTHER
    }

    // ---- the same facts, but one

    HumanCapital withAge(int years) {
        return new HumanCapital(
                years, education, languages, canadianYears, foreignYears, tradeCertificate, partner, advantages);
    }

    HumanCapital withEducation(EducationLevel level) {
        return new HumanCapital(
                age, level, languages, canadianYears, foreignYears, tradeCertificate, partner, advantages);
    }

    HumanCapital withLanguages(Languages known) {
        return new HumanCapital(
                age, education, known, canadianYears, foreignYears, tradeCertificate, partner, advantages);
    }

    HumanCapital withWork(int inCanada, int abroad) {
        return new HumanCapital(age, education, languages, inCanada, abroad, tradeCertificate, partner, advantages);
    }

    HumanCapital withTradeCertificate(boolean held) {
        return new HumanCapital(age, education, languages, canadianYears, foreignYears, held, partner, advantages);
    }

    HumanCapital withPartner(Optional<Partner> accompanying) {
        return new HumanCapital(
                age, education, languages, canadianYears, foreignYears, tradeCertificate, accompanying, advantages);
    }

    HumanCapital withPartnersWork(int years) {
        return withPartner(partner.map(p -> p.withWork(years)));
    }

    HumanCapital withAdvantages(Advantages other) {
        return new HumanCapital(
                age, education, languages, canadianYears, foreignYears, tradeCertificate, partner, other);
    }

    /** The facts of a declaration on a day, by the conditions of a version of the Instructions. */
    static HumanCapital on(LocalDate day, Profile profile, boolean nominated, CrsTables crs) {
        return on(
                day,
                profile,
                result -> crs.spouse().counts(result, day),
                new Advantages(
                        nominated,
                        profile.jobOffer()
                                .map(offer -> ArrangedEmployment.on(day, offer, crs))
                                .orElse(Offer.NONE),
                        canadianStudyOn(day, profile.education(), crs.additions()::qualifies),
                        profile.answers().siblingInCanada()));
    }

    /** The facts of a declaration on a day, but for the offer, and the result of a partner however old. */
    static HumanCapital beforeTheLaw(LocalDate day, Profile profile, boolean nominated) {
        return on(
                day,
                profile,
                result -> result.isGivenBy(day),
                new Advantages(
                        nominated,
                        Offer.NONE,
                        canadianStudyOn(day, profile.education(), CrsTables::qualifies),
                        profile.answers().siblingInCanada()));
    }

    private static HumanCapital on(
            LocalDate day, Profile profile, Predicate<LanguageResult> counts, Advantages advantages) {
        return new HumanCapital(
                profile.identity().ageOn(day),
                profile.educationOn(day),
                languagesOn(day, profile),
                WorkExperience.canadianYearsOn(day, profile.work()),
                WorkExperience.foreignYearsOn(day, profile.work()),
                profile.tradeCertificates().stream().anyMatch(c -> !c.issuedOn().isAfter(day)),
                profile.accompanyingPartner().map(partner -> partnerOn(day, partner, counts)),
                advantages);
    }

    private static Languages languagesOn(LocalDate day, Profile profile) {
        return new Languages(
                profile.firstLanguage(),
                levelsOn(day, profile, OfficialLanguage.ENGLISH),
                levelsOn(day, profile, OfficialLanguage.FRENCH));
    }

    private static Levels levelsOn(LocalDate day, Profile profile, OfficialLanguage language) {
        return profile.languageResultOn(day, language).map(Levels::of).orElse(Levels.NONE);
    }

    private static Partner partnerOn(LocalDate day, Profile.Partner partner, Predicate<LanguageResult> counts) {
        return new Partner(
                partner.educationOn(day),
                partner.languageResult().filter(counts).map(Levels::of).orElse(Levels.NONE),
                WorkExperience.canadianYearsOn(day, partner.work()));
    }

    /** MI 30: the highest Canadian credential studied for long enough, full-time and in Canada, and not excluded. */
    private static EducationLevel canadianStudyOn(
            LocalDate day, List<Credential> education, Predicate<CanadianStudy> qualifies) {
        return education.stream()
                .filter(credential -> credential.countsOn(day))
                .filter(credential ->
                        credential.canadianStudy().filter(qualifies).isPresent())
                .map(Credential::level)
                .max(Comparator.naturalOrder())
                .orElse(EducationLevel.LESS_THAN_SECONDARY);
    }
}
