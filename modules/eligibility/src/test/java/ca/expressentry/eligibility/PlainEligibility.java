package ca.expressentry.eligibility;

import ca.expressentry.profile.Credential;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.PlainLanguage;
import ca.expressentry.profile.PlainWork;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Province;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The classes and the grid written a second time, by hand, from the text of the Regulations: conditions and arrays, no
 * law file and no rule of the product. What the product says is compared with it.
 */
final class PlainEligibility {

    private static final LocalDate NOVEMBER_2016 = LocalDate.of(2016, 11, 19);
    private static final LocalDate NOC_2021 = LocalDate.of(2022, 11, 16);

    private static final Object[][] FUNDS = {
        {"2017-01-27", 12300, 15312, 18825, 22856, 25923, 29236, 32550, 3314},
        {"2018-01-05", 12474, 15530, 19092, 23181, 26291, 29652, 33013, 3361},
        {"2019-01-01", 12669, 15772, 19390, 23542, 26701, 30114, 33528, 3414},
        {"2020-02-25", 12960, 16135, 19836, 24083, 27315, 30806, 34299, 3492},
        {"2021-07-15", 13213, 16449, 20222, 24553, 27847, 31407, 34967, 3560},
        {"2022-06-09", 13310, 16570, 20371, 24733, 28052, 31638, 35224, 3586},
        {"2023-04-25", 13757, 17127, 21055, 25564, 28994, 32700, 36407, 3706},
        {"2024-05-28", 14690, 18288, 22483, 27297, 30690, 34917, 38875, 3958},
        {"2025-07-07", 15263, 19001, 23360, 28362, 32168, 36280, 40392, 4112},
    };

    private final Profile person;
    private final LocalDate day;

    PlainEligibility(Profile person, LocalDate day) {
        this.person = person;
        this.day = day;
    }

    Set<EconomicClass> classes() {
        var classes = EnumSet.noneOf(EconomicClass.class);
        var found = person.answers().misrepresentationSince().orElse(LocalDate.MAX);
        if (person.destinations().equals(Set.of(Province.QC))
                || !found.isAfter(day) && found.isAfter(day.minusYears(5))) {
            return classes;
        }
        if (isExperienceClass()) {
            classes.add(EconomicClass.CEC);
        }
        if (isSkilledWorker()) {
            classes.add(EconomicClass.FSW);
        }
        if (isTradesClass()) {
            classes.add(EconomicClass.FST);
        }
        return classes;
    }

    // ---- Canadian experience

    private boolean isExperienceClass() {
        Predicate<Job> counts = job -> PlainWork.isCanadian(job, day);
        if (PlainWork.total(person.work(), counts, day.minusYears(3), day) < PlainWork.YEAR) {
            return false;
        }
        long most = 0;
        boolean strict = false;
        for (var code : codes(counts)) {
            long hours = PlainWork.total(person.work(), in(code, counts), day.minusYears(3), day);
            var isStrict = code.length() == 4
                    ? code.charAt(0) == '0' || code.charAt(1) <= '1'
                    : code.charAt(1) == '0' || code.charAt(1) == '1';
            if (hours > most) {
                most = hours;
                strict = isStrict;
            } else if (hours == most) {
                strict |= isStrict;
            }
        }
        int least = strict ? 7 : 5;
        return minimum(least, least, least, least);
    }

    // ---- skilled workers

    private boolean isSkilledWorker() {
        long longest = 0;
        for (var code : codes(this::countsForSkilledWorkers)) {
            longest = Math.max(
                    longest,
                    PlainWork.longest(person.work(), in(code, this::countsForSkilledWorkers), day.minusYears(10), day));
        }
        var offer = person.jobOffer().orElse(null);
        var exempt = isArranged() && offer.basis() != Basis.ASSESSED_FROM_ABROAD;
        return longest >= PlainWork.YEAR
                && minimum(7, 7, 7, 7)
                && isEducatedForPrimaryOccupation()
                && grid() >= 67
                && (exempt || hasFunds());
    }

    /** A physician or architect with that year only, by the body of the profession; anybody else, by any. */
    private boolean isEducatedForPrimaryOccupation() {
        for (var code : codes(this::countsForSkilledWorkers)) {
            long longest =
                    PlainWork.longest(person.work(), in(code, this::countsForSkilledWorkers), day.minusYears(10), day);
            if (longest >= PlainWork.YEAR) {
                for (var credential : person.education()) {
                    if (isValid(credential) && isBodyFor(code, credential)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isBodyFor(String code, Credential credential) {
        if (credential.assessment().isEmpty()) {
            return true;
        }
        var body = credential.assessment().get().body();
        return switch (code) {
            case "3112", "31102" -> body.equals("MCC") || body.equals("Medical Council of Canada");
            case "2151", "21200" -> body.equals("Canadian Architectural Certification Board");
            default -> true;
        };
    }

    private boolean countsForSkilledWorkers(Job job) {
        return PlainWork.isSkilled(job.occupation().code(), day) && isLawful(job);
    }

    private boolean isLawful(Job job) {
        return !job.inCanada() || !job.has(Circumstance.UNAUTHORIZED) && !PlainWork.isSelfEmployed(job, day);
    }

    int grid() {
        int[] education = {0, 5, 15, 19, 21, 22, 23, 25};
        int points = education[education(person.education())];
        for (int level : first()) {
            points += level >= 9 ? 6 : level == 8 ? 5 : level == 7 ? 4 : 0;
        }
        points += reaches(levels(person.firstLanguage().other()), 5, 5, 5, 5) ? 4 : 0;
        points += experience();
        points += age();
        points += isArranged() ? 10 : 0;
        return points + Math.min(10, adaptability());
    }

    private int experience() {
        long years =
                PlainWork.total(person.work(), this::countsForSkilledWorkers, day.minusYears(10), day) / PlainWork.YEAR;
        return years >= 6 ? 15 : years >= 4 ? 13 : years >= 2 ? 11 : years >= 1 ? 9 : 0;
    }

    private int age() {
        int age = age(person.identity().dateOfBirth());
        return age < 18 ? 0 : age <= 35 ? 12 : age >= 47 ? 0 : 47 - age;
    }

    private int age(LocalDate birth) {
        int age = day.getYear() - birth.getYear();
        return day.getMonthValue() < birth.getMonthValue()
                        || day.getMonthValue() == birth.getMonthValue() && day.getDayOfMonth() < birth.getDayOfMonth()
                ? age - 1
                : age;
    }

    private int adaptability() {
        int points = 0;
        var partner = person.partner()
                .filter(p -> p.accompanying() && !p.citizenOrPermanentResident())
                .orElse(null);
        if (partner != null) {
            var result = partner.languageResult().orElse(null);
            if (result != null && isValid(result) && reaches(PlainLanguage.levels(result), 4, 4, 4, 4)) {
                points += 5;
            }
            points += partner.studiedTwoYearsInCanada() ? 5 : 0;
            points += fullTimeInCanada(partner.work(), false) >= PlainWork.YEAR ? 5 : 0;
        }
        points += person.answers().studiedTwoYearsInCanada() ? 5 : 0;
        points += fullTimeInCanada(person.work(), true) >= PlainWork.YEAR ? 10 : 0;
        points += person.answers().relativeInCanada() || person.answers().siblingInCanada() ? 5 : 0;
        points += isArranged() ? 5 : 0;
        return points;
    }

    /** Days on which thirty hours a week or more were worked, in whatever number of jobs. */
    private long fullTimeInCanada(List<Job> jobs, boolean skilledOnly) {
        long total = 0;
        var earliest = day;
        for (var job : jobs) {
            earliest = job.from().isBefore(earliest) ? job.from() : earliest;
        }
        for (var date = earliest; date.isBefore(day); date = date.plusDays(1)) {
            long hours = 0;
            for (var job : jobs) {
                if (job.inCanada()
                        && !job.has(Circumstance.UNAUTHORIZED)
                        && !job.has(Circumstance.UNPAID)
                        && !job.from().isAfter(date)
                        && (job.until().isEmpty() || !job.until().get().isBefore(date))
                        && (!skilledOnly || PlainWork.isSkilled(job.occupation().code(), day))) {
                    hours += job.hoursPerWeek();
                }
            }
            total += hours >= 30 ? 30 : 0;
        }
        return total;
    }

    private boolean isArranged() {
        var offer = person.jobOffer().orElse(null);
        if (offer == null || !PlainWork.isSkilled(offer.occupation().code(), day) || offer.employers() != 1) {
            return false;
        }
        if (day.isBefore(NOVEMBER_2016) && offer.months().isPresent()) {
            return false;
        }
        return isGoodOffer(offer);
    }

    private static boolean isGoodOffer(JobOffer offer) {
        if (offer.excludedEmployer() || !offer.fullTime() || offer.seasonal() || offer.basis() == Basis.NONE) {
            return false;
        }
        if (offer.months().isPresent() && offer.months().get() < 12) {
            return false;
        }
        return offer.basis() != Basis.EXEMPT_PERMIT_SAME_EMPLOYER || offer.monthsWithEmployer() >= 12;
    }

    // ---- trades

    private boolean isTradesClass() {
        if (!minimum(4, 4, 5, 5)) {
            return false;
        }
        for (var code : codes(job -> true)) {
            if (isTrade(code) && hoursInTrade(code) >= 2 * PlainWork.YEAR && isSupportedIn(code)) {
                return true;
            }
        }
        return false;
    }

    private long hoursInTrade(String code) {
        Predicate<Job> counts = job -> isLawful(job)
                && !job.has(Circumstance.NOT_YET_QUALIFIED)
                && !job.has(Circumstance.EMPLOYMENT_REQUIREMENTS_NOT_MET);
        return PlainWork.total(person.work(), in(code, counts), day.minusYears(5), day);
    }

    private boolean isSupportedIn(String code) {
        var offer = person.jobOffer().orElse(null);
        var offered = false;
        if (offer != null && isGoodOffer(offer) && isTrade(offer.occupation().code())) {
            var occupation = offer.occupation().code();
            offered = offer.basis() == Basis.ASSESSED_PERMIT_SAME_EMPLOYER
                    ? occupation.length() == code.length()
                            && occupation.substring(0, code.length() - 1).equals(code.substring(0, code.length() - 1))
                    : occupation.equals(code);
        }
        if (offered && offer.basis() != Basis.ASSESSED_FROM_ABROAD) {
            return true;
        }
        var certified = false;
        for (var held : person.tradeCertificates()) {
            certified |= held.trade().code().equals(code) && !held.issuedOn().isAfter(day);
        }
        return (offered || certified) && hasFunds();
    }

    private boolean isTrade(String c) {
        if (day.isBefore(NOC_2021)) {
            return c.length() == 4
                    && (c.startsWith("72")
                            || c.startsWith("73")
                            || c.startsWith("82")
                            || c.startsWith("92")
                            || c.startsWith("632")
                            || c.startsWith("633"))
                    && (c.charAt(1) == '2' || c.charAt(1) == '3');
        }
        return c.length() == 5
                && (c.startsWith("72") && !c.startsWith("726")
                        || c.startsWith("73")
                        || c.startsWith("82")
                        || c.startsWith("83")
                        || c.startsWith("92")
                        || c.startsWith("93") && !c.startsWith("932")
                        || c.startsWith("6320")
                        || c.equals("62200"));
    }

    // ---- what they share

    private boolean hasFunds() {
        Object[] row = null;
        for (var amounts : FUNDS) {
            if (!day.isBefore(LocalDate.parse((String) amounts[0]))) {
                row = amounts;
            }
        }
        if (row == null) {
            return true;
        }
        int size = 1 + (person.partner().isPresent() ? 1 : 0) + children();
        long required = size <= 7 ? (int) row[size] : (int) row[7] + (size - 7) * (int) row[8];
        return person.funds().amount() >= required;
    }

    private int children() {
        int limit = day.isBefore(LocalDate.of(2017, 10, 24)) ? 19 : 22;
        int number = person.children().isEmpty() ? person.dependentChildren() : 0;
        for (var child : person.children()) {
            var birth = child.dateOfBirth();
            int age = age(birth);
            if (birth.isAfter(day)) {
                continue;
            }
            number += age < limit
                    ? child.married().orElse(false) ? 0 : 1
                    : child.dependsBecauseOfCondition().orElse(false) ? 1 : 0;
        }
        return number;
    }

    private Set<String> codes(Predicate<Job> counts) {
        var codes = new HashSet<String>();
        for (var job : person.work()) {
            if (counts.test(job)) {
                codes.add(job.occupation().code());
            }
        }
        return codes;
    }

    private static Predicate<Job> in(String code, Predicate<Job> counts) {
        return job -> job.occupation().code().equals(code) && counts.test(job);
    }

    private int[] first() {
        return levels(person.firstLanguage());
    }

    /** Whether English or French alone has all four. */
    private boolean minimum(int reading, int writing, int listening, int speaking) {
        return reaches(levels(OfficialLanguage.ENGLISH), reading, writing, listening, speaking)
                || reaches(levels(OfficialLanguage.FRENCH), reading, writing, listening, speaking);
    }

    private int[] levels(OfficialLanguage language) {
        for (var result : person.languageResults()) {
            if (result.test().language() == language && isValid(result)) {
                return PlainLanguage.levels(result);
            }
        }
        return new int[4];
    }

    private boolean isValid(LanguageResult result) {
        return !result.resultOn().isAfter(day) && result.resultOn().plusYears(2).isAfter(day);
    }

    private static boolean reaches(int[] levels, int reading, int writing, int listening, int speaking) {
        return levels[0] >= reading && levels[1] >= writing && levels[2] >= listening && levels[3] >= speaking;
    }

    private int education(List<Credential> credentials) {
        Map<String, Integer> number = new HashMap<>();
        var order =
                List.of("SECONDARY", "ONE_YEAR", "TWO_YEAR", "BACHELOR_OR_THREE_YEAR", "", "MASTERS_OR_PROFESSIONAL");
        for (int i = 0; i < order.size(); i++) {
            number.put(order.get(i), i + 1);
        }
        number.put("DOCTORATE", 7);
        int best = 0;
        int postSecondary = 0;
        for (var credential : credentials) {
            if (isValid(credential)) {
                int level = number.get(credential.level().name());
                best = Math.max(best, level);
                postSecondary += level >= 2 ? 1 : 0;
            }
        }
        return best == 4 && postSecondary >= 2 ? 5 : best;
    }

    private boolean isValid(Credential credential) {
        var assessment = credential.assessment().orElse(null);
        return !credential.obtainedOn().isAfter(day)
                && (credential.canadianStudy().isPresent()
                        || assessment != null
                                && !assessment.issuedOn().isAfter(day)
                                && assessment.issuedOn().plusYears(5).isAfter(day));
    }
}
