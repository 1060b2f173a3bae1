package ca.expressentry.ranking;

import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Profile;
import ca.expressentry.ranking.ArrangedEmployment.Authority;
import ca.expressentry.ranking.ArrangedEmployment.Made;
import ca.expressentry.ranking.HumanCapital.Partner;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Human capital in sixteen bytes, as the rules read it and as the standings keep it for everybody in the pool.
 *
 * <p>They do not depend on the instrument: what an instrument makes of an offer or of the age of a result is for the
 * rules to say. Stored in the rows: a field may be added in the bits that are free, but none moved.
 *
 * @param own age, education, languages, work, certificate, nomination, study in Canada and sibling
 * @param others the spouse or partner and the offer of employment
 */
record ScoringInputs(long own, long others) {

    /** How many ages, numbers of years and levels are told apart; what is beyond the last counts as the last. */
    static final int AGES = 128;

    static final int YEARS = 16;
    static final int LEVELS = 16;
    static final int YEARS_OF_RESULT = 8;
    static final int MAJOR_GROUPS = 100;

    private static final Authority[] AUTHORITIES = Authority.values();

    private static final Field AGE = new Field(0, 7);
    private static final Field EDUCATION = new Field(7, 3);
    private static final Field FRENCH_IS_FIRST = new Field(10, 1);
    private static final Field ENGLISH = new Field(11, 16);
    private static final Field FRENCH = new Field(27, 16);
    private static final Field CANADIAN_YEARS = new Field(43, 4);
    private static final Field FOREIGN_YEARS = new Field(47, 4);
    private static final Field TRADE_CERTIFICATE = new Field(51, 1);
    private static final Field NOMINATED = new Field(52, 1);
    private static final Field CANADIAN_STUDY = new Field(53, 3);
    private static final Field SIBLING = new Field(56, 1);

    private static final Field PARTNER = new Field(0, 1);
    private static final Field PARTNER_EDUCATION = new Field(1, 3);
    private static final Field PARTNER_LANGUAGE = new Field(4, 16);
    private static final Field PARTNER_CANADIAN_YEARS = new Field(20, 4);
    private static final Field PARTNER_YEARS_OF_RESULT = new Field(24, 3);
    private static final Field OFFER_AUTHORITY = new Field(27, 2);
    private static final Field OFFER_MONTHS = new Field(29, 11);
    private static final Field OFFER_MONTHS_WITH_EMPLOYER = new Field(40, 10);
    private static final Field OFFER_MAJOR_GROUP = new Field(50, 7);

    /** Some bits of a word. */
    private record Field(int at, int width) {

        int of(long word) {
            return (int) (word >>> at) & (1 << width) - 1;
        }

        long with(int value) {
            return (long) Math.min(value, (1 << width) - 1) << at;
        }

        long with(boolean value) {
            return with(value ? 1 : 0);
        }
    }

    /** Levels in the four abilities, side by side in one number. */
    static final class Levels {

        private static final int PAIR = LEVELS * LEVELS;

        /** The lower of two levels, by both. */
        private static final byte[] LOWER = new byte[PAIR];

        static {
            for (int both = 0; both < PAIR; both++) {
                LOWER[both] = (byte) Math.min(reading(both), writing(both));
            }
        }

        private Levels() {}

        static int of(HumanCapital.Levels levels) {
            return level(levels.reading())
                    | level(levels.writing()) << 4
                    | level(levels.listening()) << 8
                    | level(levels.speaking()) << 12;
        }

        private static int level(int level) {
            return Math.min(level, LEVELS - 1);
        }

        static int reading(int levels) {
            return levels & 15;
        }

        static int writing(int levels) {
            return levels >> 4 & 15;
        }

        static int listening(int levels) {
            return levels >> 8 & 15;
        }

        static int speaking(int levels) {
            return levels >> 12 & 15;
        }

        static int lowest(int levels) {
            return Math.min(LOWER[levels & PAIR - 1], LOWER[levels >> 8]);
        }
    }

    /** The facts of a declaration on a day, whatever the instrument. */
    static ScoringInputs on(LocalDate day, Profile profile, boolean nominated) {
        return of(
                HumanCapital.beforeTheLaw(day, profile, nominated),
                profile.jobOffer().flatMap(offer -> ArrangedEmployment.on(day, offer)),
                profile.accompanyingPartner()
                        .flatMap(Profile.Partner::languageResult)
                        .map(result -> CrsTables.Spouse.anniversaries(result, day))
                        .orElse(0));
    }

    /** Facts that are taken by the conditions of a version: an offer meets them, and so does the result of a partner. */
    static ScoringInputs of(HumanCapital facts) {
        var offer = switch (facts.advantages().offer()) {
            case NONE -> Optional.<Made>empty();
            case SENIOR_MANAGER -> Optional.of(Made.ofSeniorManager());
            case ANY_OTHER -> Optional.of(Made.inAnyOtherGroup());
        };
        return of(facts, offer, 0);
    }

    /** Facts with the offer as it was made, and the completed years since the result of the partner. */
    static ScoringInputs of(HumanCapital facts, Optional<Made> offer, int yearsSinceResult) {
        var advantages = facts.advantages();
        return new ScoringInputs(
                AGE.with(facts.age())
                        | EDUCATION.with(facts.education().ordinal())
                        | FRENCH_IS_FIRST.with(facts.languages().declaredFirst() == OfficialLanguage.FRENCH)
                        | ENGLISH.with(Levels.of(facts.languages().english()))
                        | FRENCH.with(Levels.of(facts.languages().french()))
                        | CANADIAN_YEARS.with(facts.canadianYears())
                        | FOREIGN_YEARS.with(facts.foreignYears())
                        | TRADE_CERTIFICATE.with(facts.tradeCertificate())
                        | NOMINATED.with(advantages.nominated())
                        | CANADIAN_STUDY.with(advantages.canadianStudy().ordinal())
                        | SIBLING.with(advantages.sibling()),
                facts.partner()
                                .map(partner -> bits(partner) | PARTNER_YEARS_OF_RESULT.with(yearsSinceResult))
                                .orElse(0L)
                        | offer.map(ScoringInputs::bits).orElse(0L));
    }

    private static long bits(Partner partner) {
        return PARTNER.with(true)
                | PARTNER_EDUCATION.with(partner.education().ordinal())
                | PARTNER_LANGUAGE.with(Levels.of(partner.language()))
                | PARTNER_CANADIAN_YEARS.with(partner.canadianYears());
    }

    private static long bits(Made offer) {
        return OFFER_AUTHORITY.with(offer.authority().ordinal())
                | OFFER_MONTHS.with(offer.months())
                | OFFER_MONTHS_WITH_EMPLOYER.with(offer.monthsWithEmployer())
                | OFFER_MAJOR_GROUP.with(offer.majorGroup());
    }

    /** How many combinations there are of study in Canada, a sibling and a nomination. */
    static final int ADVANTAGES = 1 << 5;

    /** The number of the combination of age and education. */
    int ageAndEducation() {
        return (int) own & (1 << FRENCH_IS_FIRST.at) - 1;
    }

    /** The number of the combination of years of work in Canada and abroad. */
    int years() {
        return (int) (own >>> CANADIAN_YEARS.at) & YEARS * YEARS - 1;
    }

    /** How many certificates of qualification count: one or none. */
    int certificates() {
        return TRADE_CERTIFICATE.of(own);
    }

    /** The number of the combination of study in Canada, a sibling and a nomination. */
    int advantages() {
        return (int) (own >>> NOMINATED.at) & ADVANTAGES - 1;
    }

    /** Somebody of whom this combination of age and education is known and nothing else. */
    static ScoringInputs ofAgeAndEducation(int combination) {
        return new ScoringInputs(combination, 0);
    }

    /** The same for years of work. */
    static ScoringInputs ofYears(int combination) {
        return new ScoringInputs((long) combination << CANADIAN_YEARS.at, 0);
    }

    /** The same for study in Canada, a sibling and a nomination. */
    static ScoringInputs ofAdvantages(int combination) {
        return new ScoringInputs((long) combination << NOMINATED.at, 0);
    }

    /** Somebody of whom what skill transferability looks at is known and nothing else. */
    static ScoringInputs ofTransferable(
            int education, int level, int canadianYears, int foreignYears, boolean certificate, boolean partner) {
        return new ScoringInputs(
                EDUCATION.with(education)
                        | ENGLISH.with(level * 0x1111)
                        | CANADIAN_YEARS.with(canadianYears)
                        | FOREIGN_YEARS.with(foreignYears)
                        | TRADE_CERTIFICATE.with(certificate),
                PARTNER.with(partner));
    }

    /** The same facts, with a nomination accepted. */
    ScoringInputs withNomination() {
        return new ScoringInputs(own | NOMINATED.with(true), others);
    }

    int age() {
        return AGE.of(own);
    }

    int education() {
        return EDUCATION.of(own);
    }

    boolean isFrenchFirst() {
        return FRENCH_IS_FIRST.of(own) == 1;
    }

    int firstLanguage() {
        return isFrenchFirst() ? french() : english();
    }

    int secondLanguage() {
        return isFrenchFirst() ? english() : french();
    }

    int english() {
        return ENGLISH.of(own);
    }

    int french() {
        return FRENCH.of(own);
    }

    int canadianYears() {
        return CANADIAN_YEARS.of(own);
    }

    int foreignYears() {
        return FOREIGN_YEARS.of(own);
    }

    boolean tradeCertificate() {
        return TRADE_CERTIFICATE.of(own) == 1;
    }

    boolean nominated() {
        return NOMINATED.of(own) == 1;
    }

    int canadianStudy() {
        return CANADIAN_STUDY.of(own);
    }

    boolean sibling() {
        return SIBLING.of(own) == 1;
    }

    boolean comesWithPartner() {
        return PARTNER.of(others) == 1;
    }

    int partnerEducation() {
        return PARTNER_EDUCATION.of(others);
    }

    int partnerLanguage() {
        return PARTNER_LANGUAGE.of(others);
    }

    int partnerCanadianYears() {
        return PARTNER_CANADIAN_YEARS.of(others);
    }

    int partnerYearsSinceResult() {
        return PARTNER_YEARS_OF_RESULT.of(others);
    }

    /** Whether there is an offer that rests on something. */
    boolean hasOffer() {
        return OFFER_AUTHORITY.of(others) != 0;
    }

    Made offer() {
        return new Made(
                AUTHORITIES[OFFER_AUTHORITY.of(others)],
                OFFER_MONTHS.of(others),
                OFFER_MONTHS_WITH_EMPLOYER.of(others),
                OFFER_MAJOR_GROUP.of(others));
    }
}
