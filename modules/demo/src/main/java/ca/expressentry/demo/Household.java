package ca.expressentry.demo;

import ca.expressentry.demo.Occupations.Occupation;
import ca.expressentry.law.CanadianDollars;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Profile.Partner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The couple, its children, and what it has to live on. */
record Household(Optional<Partner> partner, int children) {

    private static final Occupations PARTNERS_WORK = Occupations.in("technical, profession, care, service");
    private static final List<EducationLevel> PARTNERS_EDUCATION = List.of(
            EducationLevel.SECONDARY,
            EducationLevel.ONE_YEAR,
            EducationLevel.TWO_YEAR,
            EducationLevel.BACHELOR_OR_THREE_YEAR,
            EducationLevel.BACHELOR_OR_THREE_YEAR,
            EducationLevel.BACHELOR_OR_THREE_YEAR,
            EducationLevel.MASTERS_OR_PROFESSIONAL);

    static Household of(int age, boolean inCanada, OfficialLanguage language, LocalDate day, Chance chance) {
        if (!chance.in100(coupled(age))) {
            return new Household(Optional.empty(), chance.in100(3) ? 1 : 0);
        }
        var children = age < 27 ? 0 : Math.max(0, chance.between(-1, age < 34 ? 1 : 3));
        return new Household(Optional.of(partner(inCanada, language, day, chance)), children);
    }

    /** How many of a hundred people of an age live as a couple. */
    private static int coupled(int age) {
        return age < 25 ? 6 : age < 30 ? 25 : age < 35 ? 48 : 66;
    }

    private static Partner partner(boolean inCanada, OfficialLanguage language, LocalDate day, Chance chance) {
        var occupation = PARTNERS_WORK.forLanguage(chance.between(5, 9), chance);
        return new Partner(
                chance.in100(85),
                chance.in100(inCanada ? 6 : 1),
                result(language, day, chance),
                education(occupation, day, chance),
                work(occupation, inCanada && chance.in100(55), day, chance),
                inCanada && chance.in100(10));
    }

    private static Optional<LanguageResult> result(OfficialLanguage language, LocalDate day, Chance chance) {
        return chance.in100(65)
                ? Optional.of(Sittings.reaching(chance.between(4, 9), language, day, chance))
                : Optional.empty();
    }

    private static List<Credential> education(Occupation occupation, LocalDate day, Chance chance) {
        if (!chance.in100(65)) {
            return List.of();
        }
        var obtainedOn = day.minusDays(chance.between(1600, 4000));
        return Studies.foreign(chance.oneOf(PARTNERS_EDUCATION), obtainedOn, occupation, day, chance);
    }

    private static List<Job> work(Occupation occupation, boolean inCanada, LocalDate day, Chance chance) {
        var from = day.minusDays(chance.between(90, inCanada ? 1200 : 3000));
        return chance.in100(75)
                ? List.of(new Job(occupation.noc(), from, Optional.empty(), 40, inCanada, Set.of()))
                : List.of();
    }

    /** More than enough to settle with: nobody here is refused for want of money. */
    CanadianDollars funds(Chance chance) {
        var persons = 1 + (partner.isPresent() ? 1 : 0) + children;
        return new CanadianDollars(100L * (200 + 70L * (persons - 1) + chance.between(0, 500)));
    }
}
