package ca.expressentry.ranking;

import ca.expressentry.profile.Credential;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.PlainLanguage;
import ca.expressentry.profile.PlainWork;
import ca.expressentry.profile.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The score written a second time, by hand, from the text of the Instructions: conditions and arrays, no law file and no
 * rule of the product. What the product says is compared with it.
 */
final class PlainCrs {

    private static final LocalDate NOVEMBER_2016 = LocalDate.of(2016, 11, 19);
    private static final LocalDate JUNE_2017 = LocalDate.of(2017, 6, 6);
    private static final LocalDate OCTOBER_2020 = LocalDate.of(2020, 10, 20);
    private static final LocalDate MARCH_2025 = LocalDate.of(2025, 3, 25);

    /** Education from 0 (less than secondary) to 7 (doctorate); 4 is a bachelor's degree or three years, 5 two or more. */
    record Person(
            int age,
            int education,
            int[] english,
            int[] french,
            boolean frenchFirst,
            int canadian,
            int foreign,
            boolean certificate,
            Spouse spouse,
            boolean nominated,
            int offer,
            int study,
            boolean sibling) {}

    record Spouse(int education, int[] language, int canadian) {}

    static final int NO_OFFER = 0;
    static final int SENIOR_MANAGER = 1;
    static final int OTHER_OFFER = 2;

    private PlainCrs() {}

    /** A, B, C, D and the total. */
    static List<Integer> parts(Person p, LocalDate day) {
        var a = core(p);
        var b = p.spouse == null ? 0 : spouse(p.spouse);
        var c = transferability(p);
        var d = additional(p, day);
        return List.of(a, b, c, d, a + b + c + d);
    }

    private static int core(Person p) {
        var alone = p.spouse == null;
        int[] first = p.frenchFirst ? p.french : p.english;
        int[] second = p.frenchFirst ? p.english : p.french;
        int[] education =
                alone ? new int[] {0, 30, 90, 98, 120, 128, 135, 150} : new int[] {0, 28, 84, 91, 112, 119, 126, 140};
        int[] work = alone ? new int[] {0, 40, 53, 64, 72, 80} : new int[] {0, 35, 46, 56, 63, 70};
        int firstPoints = 0;
        int secondPoints = 0;
        for (int i = 0; i < 4; i++) {
            firstPoints += firstLanguage(first[i], alone);
            secondPoints += second[i] >= 9 ? 6 : second[i] >= 7 ? 3 : second[i] >= 5 ? 1 : 0;
        }
        return age(p.age, alone)
                + education[p.education]
                + firstPoints
                + Math.min(alone ? 24 : 22, secondPoints)
                + work[Math.min(5, p.canadian)];
    }

    private static int age(int age, boolean alone) {
        if (age < 18 || age > 44) {
            return 0;
        }
        if (age >= 20 && age <= 29) {
            return alone ? 110 : 100;
        }
        if (age == 18) {
            return alone ? 99 : 90;
        }
        if (age == 19) {
            return alone ? 105 : 95;
        }
        int[] alonePoints = {105, 99, 94, 88, 83, 77, 72, 66, 61, 55, 50, 39, 28, 17, 6};
        int[] withSpouse = {95, 90, 85, 80, 75, 70, 65, 60, 55, 50, 45, 35, 25, 15, 5};
        return (alone ? alonePoints : withSpouse)[age - 30];
    }

    private static int firstLanguage(int level, boolean alone) {
        if (level >= 10) {
            return alone ? 34 : 32;
        }
        return switch (level) {
            case 9 -> alone ? 31 : 29;
            case 8 -> alone ? 23 : 22;
            case 7 -> alone ? 17 : 16;
            case 6 -> alone ? 9 : 8;
            case 5, 4 -> 6;
            default -> 0;
        };
    }

    private static int spouse(Spouse s) {
        int[] education = {0, 2, 6, 7, 8, 9, 10, 10};
        int[] work = {0, 5, 7, 8, 9, 10};
        int language = 0;
        for (int level : s.language) {
            language += level >= 9 ? 5 : level >= 7 ? 3 : level >= 5 ? 1 : 0;
        }
        return education[s.education] + language + work[Math.min(5, s.canadian)];
    }

    private static int transferability(Person p) {
        int lowest = lowest(p.frenchFirst ? p.french : p.english);
        int language = lowest >= 9 ? 2 : lowest >= 7 ? 1 : 0;
        int canadian = p.canadian >= 2 ? 2 : p.canadian;
        int foreign = p.foreign >= 3 ? 2 : p.foreign >= 1 ? 1 : 0;
        int education = p.education >= 5 ? 2 : p.education >= 2 ? 1 : 0;
        int byEducation = Math.min(50, pair(education, language) + pair(education, canadian));
        int byForeignWork = Math.min(50, pair(foreign, language) + pair(foreign, canadian));
        int byCertificate = p.certificate ? (lowest >= 7 ? 50 : lowest >= 5 ? 25 : 0) : 0;
        return Math.min(100, byEducation + byForeignWork + byCertificate);
    }

    private static int pair(int one, int other) {
        int[][] points = {{0, 0, 0}, {0, 13, 25}, {0, 25, 50}};
        return points[one][other];
    }

    private static int additional(Person p, LocalDate day) {
        int points = p.nominated ? 600 : 0;
        if (day.isBefore(NOVEMBER_2016)) {
            points = Math.max(points, p.offer == NO_OFFER ? 0 : 600);
        } else if (day.isBefore(MARCH_2025)) {
            points += p.offer == SENIOR_MANAGER ? 200 : p.offer == OTHER_OFFER ? 50 : 0;
        }
        if (!day.isBefore(NOVEMBER_2016)) {
            points += p.study >= 4 ? 30 : p.study >= 2 ? 15 : 0;
        }
        if (!day.isBefore(JUNE_2017)) {
            points += p.sibling ? 15 : 0;
            if (lowest(p.french) >= 7) {
                var more = lowest(p.english) >= 5;
                points += day.isBefore(OCTOBER_2020) ? (more ? 30 : 15) : (more ? 50 : 25);
            }
        }
        return Math.min(600, points);
    }

    private static int lowest(int[] levels) {
        int lowest = 99;
        for (int level : levels) {
            lowest = Math.min(lowest, level);
        }
        return lowest;
    }

    // ---- from a declaration

    static Person person(Profile profile, boolean nominated, LocalDate day) {
        var partner = profile.partner()
                .filter(p -> p.accompanying() && !p.citizenOrPermanentResident())
                .orElse(null);
        var certificate = false;
        for (var held : profile.tradeCertificates()) {
            certificate |= !held.issuedOn().isAfter(day);
        }
        return new Person(
                age(profile.identity().dateOfBirth(), day),
                education(profile.education(), day),
                levels(profile, OfficialLanguage.ENGLISH, day),
                levels(profile, OfficialLanguage.FRENCH, day),
                profile.firstLanguage() == OfficialLanguage.FRENCH,
                PlainWork.canadianYears(profile.work(), day),
                PlainWork.foreignYears(profile.work(), day),
                certificate,
                partner == null ? null : spouse(partner, day),
                nominated,
                profile.jobOffer().map(offer -> offer(offer, day)).orElse(NO_OFFER),
                study(profile.education(), day),
                profile.answers().siblingInCanada());
    }

    static int age(LocalDate birth, LocalDate day) {
        int age = day.getYear() - birth.getYear();
        var before = day.getMonthValue() < birth.getMonthValue()
                || day.getMonthValue() == birth.getMonthValue() && day.getDayOfMonth() < birth.getDayOfMonth();
        return before ? age - 1 : age;
    }

    private static int[] levels(Profile profile, OfficialLanguage language, LocalDate day) {
        for (var result : profile.languageResults()) {
            if (result.test().language() == language && isValid(result, day)) {
                return PlainLanguage.levels(result);
            }
        }
        return new int[4];
    }

    private static boolean isValid(LanguageResult result, LocalDate day) {
        return !result.resultOn().isAfter(day) && result.resultOn().plusYears(2).isAfter(day);
    }

    private static Spouse spouse(Profile.Partner partner, LocalDate day) {
        Optional<LanguageResult> result = partner.languageResult()
                .filter(r -> !r.resultOn().isAfter(day))
                .filter(r -> day.isBefore(NOVEMBER_2016) || isValid(r, day));
        List<Job> work = partner.work();
        return new Spouse(
                education(partner.education(), day),
                result.map(PlainLanguage::levels).orElse(new int[4]),
                PlainWork.canadianYears(work, day));
    }

    static boolean isValid(Credential credential, LocalDate day) {
        if (credential.obtainedOn().isAfter(day)) {
            return false;
        }
        if (credential.canadianStudy().isPresent()) {
            return true;
        }
        if (credential.assessment().isEmpty()) {
            return false;
        }
        var issued = credential.assessment().get().issuedOn();
        return !issued.isAfter(day) && issued.plusYears(5).isAfter(day);
    }

    private static int number(Credential credential) {
        return switch (credential.level()) {
            case LESS_THAN_SECONDARY -> 0;
            case SECONDARY -> 1;
            case ONE_YEAR -> 2;
            case TWO_YEAR -> 3;
            case BACHELOR_OR_THREE_YEAR -> 4;
            case TWO_OR_MORE -> 5;
            case MASTERS_OR_PROFESSIONAL -> 6;
            case DOCTORATE -> 7;
        };
    }

    static int education(List<Credential> credentials, LocalDate day) {
        int best = 0;
        int postSecondary = 0;
        for (var credential : credentials) {
            if (isValid(credential, day)) {
                best = Math.max(best, number(credential));
                postSecondary += number(credential) >= 2 ? 1 : 0;
            }
        }
        return best == 4 && postSecondary >= 2 ? 5 : best;
    }

    private static int study(List<Credential> credentials, LocalDate day) {
        int best = 0;
        for (var credential : credentials) {
            var study = credential.canadianStudy().orElse(null);
            if (study != null
                    && isValid(credential, day)
                    && study.monthsFullTime() >= 8
                    && study.monthsPresent() >= 8
                    && !study.languageProgram()
                    && !study.awardRequiringReturn()) {
                best = Math.max(best, number(credential));
            }
        }
        return best;
    }

    private static int offer(JobOffer offer, LocalDate day) {
        var code = offer.occupation().code();
        if (offer.employers() != 1
                || offer.excludedEmployer()
                || !offer.fullTime()
                || offer.seasonal()
                || offer.basis() == Basis.NONE
                || !PlainWork.isSkilled(code, day)) {
            return NO_OFFER;
        }
        if (day.isBefore(NOVEMBER_2016)) {
            if (offer.months().isPresent() || offer.basis() == Basis.EXEMPT_PERMIT_SAME_EMPLOYER) {
                return NO_OFFER;
            }
        } else {
            if (offer.months().isPresent() && offer.months().get() < 12) {
                return NO_OFFER;
            }
            if (offer.basis() == Basis.EXEMPT_PERMIT_SAME_EMPLOYER && offer.monthsWithEmployer() < 12) {
                return NO_OFFER;
            }
        }
        return code.startsWith("00") ? SENIOR_MANAGER : OTHER_OFFER;
    }
}
