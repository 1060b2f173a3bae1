package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A category as it stands from the day of an instrument: IRPA 10.3(1)(h.2).
 *
 * @param instrument the version, such as {@code CATEGORIES-2026-02-18}
 * @param name what rounds of it are called
 * @param certainty how sure it is that list and conditions are those of the Instructions
 * @param occupations the unit groups listed; none when the category has no list
 * @param experience what work it asks for, if any
 * @param language what level it asks for, if any
 * @param service what military service it asks for, if any
 */
public record CategoryVersion(
        Category category,
        String instrument,
        Bilingual name,
        Certainty certainty,
        SortedSet<Noc> occupations,
        Optional<Experience> experience,
        Optional<Level> language,
        Optional<Enlistment> service) {

    /** How sure a statement of the law is. */
    public enum Certainty {
        HIGH,
        MEDIUM,
        UNVERIFIED
    }

    /** So many months in one listed occupation within the years before, in one period or not, in Canada or anywhere. */
    public record Experience(int months, boolean continuous, int years, boolean inCanada) {

        /** The hours of so many months. */
        public Hours hours() {
            return Hours.ofMonths(months);
        }
    }

    /** A level in every ability of a language. */
    public record Level(OfficialLanguage language, Clb clb) {}

    /** Years of continuous service, a credential, and an offer in a listed occupation that lasts so many months. */
    public record Enlistment(int years, EducationLevel education, int monthsOfOffer) {

        /** The hours of so many years. */
        public Hours hours() {
            return WorkExperience.YEAR.times(years);
        }
    }
}
