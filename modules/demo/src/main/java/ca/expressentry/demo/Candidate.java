package ca.expressentry.demo;

import ca.expressentry.demo.Archetype.Trade;
import ca.expressentry.demo.Occupations.Occupation;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.JobBank;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Profile.Answers;
import ca.expressentry.profile.Province;
import ca.expressentry.profile.TradeCertificate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One synthetic candidate: all that chance leaves open when the kind, the age and the language are given. */
final class Candidate {

    private static final int FLUENT = 9;
    private static final int TWO_ACADEMIC_YEARS = 16;

    private Candidate() {}

    /** A candidate of a group, with the travel document of a serial number. */
    static Profile of(Group group, long serial, LocalDate day, Chance chance) {
        var kind = group.kind();
        var age = chance.between(
                Math.max(group.ages().from(), kind.youngest()), group.ages().to());
        var born = day.minusYears(age).minusDays(chance.between(1, 363));
        var occupation = kind.work().forLanguage(group.language(), chance);
        var life = Life.of(kind, born, occupation, day, chance);
        var household = Household.of(age, kind.inCanada(), kind.firstLanguage(), day, chance);
        var home = kind.inCanada() ? Optional.of(Countries.home(chance)) : Optional.<Province>empty();
        return new Profile(
                Countries.person(serial, kind.firstLanguage(), group.language() >= FLUENT, born, chance),
                household.partner(),
                household.children(),
                kind.firstLanguage(),
                languages(group, day, chance),
                life.education(),
                life.work(),
                certificates(kind, occupation, home, life, chance),
                offer(kind, occupation, life, day, chance),
                answers(kind, life, day, chance),
                Countries.destinations(home, chance),
                household.funds(chance));
    }

    /** French speakers mostly know some English; few others have sat a test of French. */
    private static List<LanguageResult> languages(Group group, LocalDate day, Chance chance) {
        var first = group.kind().firstLanguage();
        var results = new ArrayList<LanguageResult>();
        results.add(Sittings.reaching(group.language(), first, day, chance));
        var second = first.other();
        if (chance.in100(second == OfficialLanguage.ENGLISH ? 70 : 2)) {
            results.add(Sittings.reaching(chance.between(4, 7), second, day, chance));
        }
        return results;
    }

    private static List<TradeCertificate> certificates(
            Archetype kind, Occupation occupation, Optional<Province> home, Life life, Chance chance) {
        return kind.trade() == Trade.CERTIFICATE
                ? life.canadianJob().stream()
                        .map(job -> new TradeCertificate(
                                occupation.noc(), home, job.from().plusDays(chance.between(30, 300))))
                        .toList()
                : List.of();
    }

    private static Optional<JobOffer> offer(
            Archetype kind, Occupation occupation, Life life, LocalDate day, Chance chance) {
        if (kind.trade() == Trade.OFFER) {
            return Optional.of(offer(occupation, Optional.of(24), Basis.ASSESSED_FROM_ABROAD, 0));
        }
        return life.canadianJob()
                .filter(job -> job.until().isEmpty() && chance.in100(6))
                .map(job -> offer(occupation, Optional.empty(), Basis.EXEMPT_PERMIT_SAME_EMPLOYER, months(job, day)));
    }

    private static JobOffer offer(Occupation occupation, Optional<Integer> months, Basis basis, int monthsThere) {
        return new JobOffer(occupation.noc(), 1, true, false, months, basis, monthsThere, false);
    }

    private static int months(Job job, LocalDate day) {
        return (int) ChronoUnit.MONTHS.between(job.from(), day);
    }

    private static Answers answers(Archetype kind, Life life, LocalDate day, Chance chance) {
        var relative = chance.in100(kind.relatives());
        return new Answers(
                relative && chance.in100(50),
                relative,
                studiedTwoYears(life.education()),
                Optional.of(true).filter(registered -> JobBank.isMandatoryOn(day)),
                Optional.empty());
    }

    private static boolean studiedTwoYears(List<Credential> education) {
        return education.stream()
                .flatMap(credential -> credential.canadianStudy().stream())
                .anyMatch(study -> study.monthsFullTime() >= TWO_ACADEMIC_YEARS);
    }
}
