package ca.expressentry.profile;

import ca.expressentry.law.CanadianDollars;
import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.profile.Profile.Answers;
import ca.expressentry.profile.Profile.Partner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** People drawn by lot, the same for the same seed, with a liking for the edges of the law: exact years, a day more, a day less. */
public final class RandomPeople {

    /** Days on which something changed. */
    private static final List<LocalDate> CHANGES = List.of(
            LocalDate.of(2015, 1, 2),
            LocalDate.of(2016, 11, 19),
            LocalDate.of(2017, 1, 27),
            LocalDate.of(2017, 6, 6),
            LocalDate.of(2020, 2, 29),
            LocalDate.of(2020, 10, 20),
            LocalDate.of(2022, 11, 16),
            LocalDate.of(2023, 4, 25),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2025, 3, 25),
            LocalDate.of(2025, 7, 7),
            LocalDate.of(2026, 11, 3));

    private static final List<String> OLD_CODES = List.of(
            "0012", "0213", "2173", "3112", "2281", "7271", "6321", "7301", "9211", "6322", "6711", "7611", "4412");
    private static final List<String> NEW_CODES = List.of(
            "00012", "20012", "21231", "31102", "21200", "72310", "72600", "73300", "63200", "62200", "82030", "93200",
            "65200", "75110", "44101", "63201");
    private static final List<String> BODIES =
            List.of("WES", "IQAS", "MCC", "Medical Council of Canada", "Canadian Architectural Certification Board");
    private static final int[] HOURS = {5, 10, 15, 20, 29, 30, 31, 37, 40, 60, 168};
    private static final int[] LENGTHS = {90, 300, 363, 364, 365, 366, 400, 727, 728, 729, 730, 1092, 1461, 2184};
    private static final Province[][] DESTINATIONS = {
        {}, {}, {}, {Province.ON}, {Province.ON, Province.QC}, {Province.QC}
    };
    private static final Set<EducationLevel> DERIVED =
            EnumSet.of(EducationLevel.LESS_THAN_SECONDARY, EducationLevel.TWO_OR_MORE);
    private static final List<EducationLevel> CREDENTIALS =
            EnumSet.complementOf(EnumSet.copyOf(DERIVED)).stream().toList();

    private final Random lot;
    private Noc usual = new Noc(NEW_CODES.get(0));

    public RandomPeople(long seed) {
        lot = new Random(seed);
    }

    /** Any day of Express Entry, often one of those around a change. */
    public LocalDate day() {
        if (lot.nextInt(3) == 0) {
            return oneOf(CHANGES).plusDays(lot.nextInt(3) - 1);
        }
        return LocalDate.of(2015, 1, 1).plusDays(lot.nextInt(12 * 365));
    }

    public boolean oneIn(int chances) {
        return lot.nextInt(chances) == 0;
    }

    public int upTo(int most) {
        return lot.nextInt(most + 1);
    }

    public <T> T oneOf(List<T> all) {
        return all.get(lot.nextInt(all.size()));
    }

    /** Somebody as declared around a day. */
    public Profile person(LocalDate day) {
        usual = anyOccupation(day);
        var results = new ArrayList<LanguageResult>();
        if (!oneIn(10)) {
            results.add(result(day, englishTest(day)));
        }
        if (oneIn(3)) {
            results.add(result(day, frenchTest(day)));
        }
        var children = oneIn(3) ? lot.nextInt(9) : 0;
        return new Profile(
                new Identity("Lot", Optional.empty(), birth(day), "FR", "L" + (100_000 + lot.nextInt(900_000))),
                oneIn(2) ? Optional.of(partner(day)) : Optional.empty(),
                children,
                oneIn(2) ? List.of() : children(day, children),
                oneIn(4) ? OfficialLanguage.FRENCH : OfficialLanguage.ENGLISH,
                results,
                credentials(day),
                jobs(day, 5),
                oneIn(3)
                        ? List.of(new TradeCertificate(occupation(day), Optional.of(Province.ON), near(day, 0)))
                        : List.of(),
                oneIn(2) ? Optional.of(offer(day)) : Optional.empty(),
                new Answers(oneIn(5), oneIn(5), oneIn(5), Optional.empty(), misrepresentation(day)),
                Set.of(DESTINATIONS[lot.nextInt(DESTINATIONS.length)]),
                new CanadianDollars(oneIn(3) ? 60_000 : 12_000 + lot.nextInt(8) * 2_500L + lot.nextInt(700)));
    }

    private List<DependentChild> children(LocalDate day, int number) {
        return Stream.generate(() -> new DependentChild(
                        near(day, 17 + lot.nextInt(7)), Optional.of(oneIn(6)), Optional.of(oneIn(6))))
                .limit(number)
                .toList();
    }

    private Optional<LocalDate> misrepresentation(LocalDate day) {
        return oneIn(20) ? Optional.of(near(day, lot.nextInt(7))) : Optional.empty();
    }

    private LocalDate birth(LocalDate day) {
        if (oneIn(10)) {
            return LocalDate.of(1960 + 4 * lot.nextInt(13), 2, 29);
        }
        return day.minusYears(17 + lot.nextInt(32)).plusDays(oneIn(2) ? lot.nextInt(3) - 1 : -lot.nextInt(365));
    }

    private LocalDate near(LocalDate day, int yearsBefore) {
        return oneIn(2) ? day.minusYears(yearsBefore).plusDays(lot.nextInt(5) - 2) : day.minusDays(lot.nextInt(2500));
    }

    private LanguageTest englishTest(LocalDate day) {
        return day.isAfter(LocalDate.of(2026, 6, 1)) && oneIn(3)
                ? LanguageTest.PTE_CORE
                : oneIn(2) ? LanguageTest.IELTS_GENERAL_TRAINING : LanguageTest.CELPIP_GENERAL;
    }

    private LanguageTest frenchTest(LocalDate day) {
        return day.isAfter(LocalDate.of(2021, 6, 1)) && oneIn(2) ? LanguageTest.TCF_CANADA : LanguageTest.TEF_CANADA;
    }

    private LanguageResult result(LocalDate day, LanguageTest test) {
        var resultOn = oneIn(3) ? day.minusYears(2).plusDays(lot.nextInt(5) - 2) : day.minusDays(lot.nextInt(800) - 2);
        var takenOn = resultOn.minusDays(lot.nextInt(10));
        if (takenOn.isBefore(LocalDate.of(2013, 1, 1))) {
            takenOn = resultOn = LocalDate.of(2013, 1, 1);
        }
        var base = lot.nextInt(8);
        var scores = new BigDecimal[4];
        for (int ability = 0; ability < 4; ability++) {
            var minima = PlainLanguage.minima(test, takenOn, ability);
            var at = Math.max(0, Math.min(6, base + (oneIn(2) ? 0 : lot.nextInt(3) - 1)));
            var step = test == LanguageTest.IELTS_GENERAL_TRAINING ? new BigDecimal("0.5") : BigDecimal.ONE;
            scores[ability] = oneIn(4) ? minima[at].subtract(step) : minima[at];
        }
        return new LanguageResult(test, takenOn, resultOn, scores[0], scores[1], scores[2], scores[3]);
    }

    private List<Credential> credentials(LocalDate day) {
        var credentials = new ArrayList<Credential>();
        for (int i = lot.nextInt(4); i > 0; i--) {
            credentials.add(credential(day));
        }
        return credentials;
    }

    private Credential credential(LocalDate day) {
        var level = oneOf(CREDENTIALS);
        var obtainedOn = near(day, 0);
        if (oneIn(3)) {
            var study = new Credential.CanadianStudy(6 + lot.nextInt(5), 6 + lot.nextInt(5), oneIn(9), oneIn(9));
            return new Credential(level, obtainedOn, Optional.of(study), Optional.empty());
        }
        var assessed = oneIn(8)
                ? Optional.<Credential.Assessment>empty()
                : Optional.of(new Credential.Assessment(oneOf(BODIES), near(day, 5)));
        return new Credential(level, obtainedOn, Optional.empty(), assessed);
    }

    /** The person's usual occupation, or any other. */
    private Noc occupation(LocalDate day) {
        return oneIn(3) ? anyOccupation(day) : usual;
    }

    private Noc anyOccupation(LocalDate day) {
        var old = day.isBefore(LocalDate.of(2022, 11, 16)) != oneIn(15);
        return new Noc(oneOf(old ? OLD_CODES : NEW_CODES));
    }

    private List<Job> jobs(LocalDate day, int most) {
        var jobs = new ArrayList<Job>();
        for (int i = lot.nextInt(most + 1); i > 0; i--) {
            jobs.add(job(day, occupation(day), jobs));
        }
        return jobs;
    }

    private Job job(LocalDate day, Noc occupation, List<Job> before) {
        var length = oneIn(3) ? 1 + lot.nextInt(1500) : LENGTHS[lot.nextInt(LENGTHS.length)];
        var from = switch (lot.nextInt(5)) {
            case 0 -> day.minusYears(oneOf(List.of(3, 5, 10))).plusDays(lot.nextInt(5) - 2);
            case 1 -> day.minusDays(length).plusDays(lot.nextInt(5) - 2);
            case 2 ->
                before.isEmpty() || before.get(before.size() - 1).until().isEmpty()
                        ? day.minusDays(lot.nextInt(4300))
                        : before.get(before.size() - 1).until().get().plusDays(lot.nextInt(5));
            default -> day.minusDays(lot.nextInt(4300));
        };
        var until = oneIn(4) ? Optional.<LocalDate>empty() : Optional.of(from.plusDays(length - 1L));
        return new Job(occupation, from, until, HOURS[lot.nextInt(HOURS.length)], oneIn(2), circumstances());
    }

    private Set<Circumstance> circumstances() {
        var circumstances = EnumSet.noneOf(Circumstance.class);
        if (oneIn(4)) {
            circumstances.add(oneOf(List.of(Circumstance.values())));
        }
        if (circumstances.contains(Circumstance.PUBLICLY_FUNDED_PHYSICIAN)) {
            circumstances.add(Circumstance.SELF_EMPLOYED);
        }
        return circumstances;
    }

    private JobOffer offer(LocalDate day) {
        return new JobOffer(
                occupation(day),
                oneIn(5) ? 2 : 1,
                !oneIn(8),
                oneIn(8),
                oneIn(2) ? Optional.empty() : Optional.of(11 + lot.nextInt(3)),
                oneOf(List.of(Basis.values())),
                11 + lot.nextInt(3),
                oneIn(8));
    }

    private Partner partner(LocalDate day) {
        var result = Optional.of(result(day, oneIn(3) ? frenchTest(day) : englishTest(day)));
        return new Partner(
                !oneIn(4), oneIn(4), oneIn(3) ? Optional.empty() : result, credentials(day), jobs(day, 3), oneIn(4));
    }

    /** A result in French on any day, at one level of 4 to 10 in every ability. */
    public static LanguageResult french(LocalDate day, int level) {
        var scores = new BigDecimal[4];
        for (int ability = 0; ability < 4; ability++) {
            scores[ability] = PlainLanguage.minima(LanguageTest.TEF_CANADA, day, ability)[level - 4];
        }
        return new LanguageResult(LanguageTest.TEF_CANADA, day, day, scores[0], scores[1], scores[2], scores[3]);
    }
}
