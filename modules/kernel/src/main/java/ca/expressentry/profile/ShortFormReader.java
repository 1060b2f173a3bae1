package ca.expressentry.profile;

import ca.expressentry.law.CanadianDollars;
import ca.expressentry.profile.Credential.Assessment;
import ca.expressentry.profile.Credential.CanadianStudy;
import ca.expressentry.profile.ShortForm.Education;
import ca.expressentry.profile.ShortForm.Proficiency;
import ca.expressentry.profile.ShortForm.Work;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a short form as the declaration that its author would have made on a day. */
final class ShortFormReader {

    private static final MarkdownDocument FORM = MarkdownDocument.read(ShortForm.class, "short-form.md");
    private static final int MONTHS_IN_YEAR = 12;
    private static final int WINDOW = WorkExperience.YEARS_FOR_POINTS * MONTHS_IN_YEAR;
    private static final int MONTHS_SINCE_BIRTHDAY = 6;
    private static final int FULL_TIME = 40;
    private static final CanadianDollars ENOUGH =
            new CanadianDollars(FORM.table("Funds assumed").rows().get(0).number("Dollars"));

    private final ShortForm form;
    private final LocalDate day;
    private final Set<Bilingual> assumptions = new LinkedHashSet<>();
    private final Map<String, String> origins = new HashMap<>();

    private ShortFormReader(ShortForm form, LocalDate day) {
        this.form = form;
        this.day = day;
    }

    static Reading read(ShortForm form, LocalDate day) {
        var reader = new ShortFormReader(form, day);
        var declaration = reader.declaration();
        return new Reading(declaration, List.copyOf(reader.assumptions), reader.origins);
    }

    private Profile declaration() {
        var partner = form.partner().map(this::partner);
        return new Profile(
                identity(),
                partner,
                children(partner.isPresent()),
                form.children(),
                form.firstLanguage(),
                languageResults(),
                form.education().map(this::credentials).orElse(List.of()),
                work(),
                tradeCertificates(),
                form.jobOffer().map(this::offer),
                new Profile.Answers(
                        yes(form.siblingInCanada()),
                        yes(form.relativeInCanada()),
                        form.education().filter(this::isTwoYearsInCanada).isPresent()),
                outsideQuebec(),
                form.funds().orElseGet(this::enoughFunds));
    }

    private Identity identity() {
        var born = form.dateOfBirth().orElseGet(this::bornHalfAYearBefore);
        origins.put("/identity/dateOfBirth", form.age().isPresent() ? "/age" : "/dateOfBirth");
        return new Identity("Estimate", Optional.empty(), born, "XX", "ESTIMATE");
    }

    private LocalDate bornHalfAYearBefore() {
        assume(ShortFormTexts.BIRTHDAY);
        return day.minusYears(form.age().orElseThrow()).minusMonths(MONTHS_SINCE_BIRTHDAY);
    }

    private int children(boolean couple) {
        if (!form.children().isEmpty()) {
            return form.children().size();
        }
        return form.dependentChildren()
                .or(() -> form.familySize().map(size -> size - 1 - (couple ? 1 : 0)))
                .orElseGet(() -> {
                    assume(ShortFormTexts.NO_CHILDREN);
                    return 0;
                });
    }

    private Set<Province> outsideQuebec() {
        if (form.outsideQuebec().isEmpty()) {
            assume(ShortFormTexts.OUTSIDE_QUEBEC);
        }
        return form.outsideQuebec().orElse(true) ? Set.of() : Set.of(Province.QC);
    }

    private CanadianDollars enoughFunds() {
        assume(ShortFormTexts.ENOUGH_FUNDS);
        return ENOUGH;
    }

    private boolean yes(Optional<Boolean> answer) {
        if (answer.isEmpty()) {
            assume(ShortFormTexts.NO);
        }
        return answer.orElse(false);
    }

    private Profile.Partner partner(ShortForm.Partner partner) {
        var result = partner.english()
                .map(proficiency -> result(OfficialLanguage.ENGLISH, "partner/english", proficiency))
                .or(() -> partner.french()
                        .map(proficiency -> result(OfficialLanguage.FRENCH, "partner/french", proficiency)));
        origins.put(
                "/partner/languageResult/resultOn",
                partner.english().isPresent() ? "/partner/english/takenOn" : "/partner/french/takenOn");
        var jobs = partner.canadianWork().map(work -> jobs(work, true, 0)).orElse(List.of());
        jobsCameFrom("/partner/work", 0, jobs.size(), "/partner/canadianWork");
        return new Profile.Partner(
                partner.accompanying(),
                yes(partner.citizenOrPermanentResident()),
                result,
                partner.education().map(this::credentials).orElse(List.of()),
                jobs,
                partner.education().filter(this::isTwoYearsInCanada).isPresent());
    }

    // ---- languages

    private List<LanguageResult> languageResults() {
        var results = new ArrayList<LanguageResult>();
        form.english().ifPresent(proficiency -> results.add(result(OfficialLanguage.ENGLISH, "english", proficiency)));
        form.french().ifPresent(proficiency -> results.add(result(OfficialLanguage.FRENCH, "french", proficiency)));
        origins.put("/languageResults", "/firstLanguage");
        for (int i = 0; i < results.size(); i++) {
            var language = results.get(i).test().language();
            origins.put(
                    "/languageResults/" + i + "/resultOn",
                    language == OfficialLanguage.ENGLISH ? "/english/takenOn" : "/french/takenOn");
        }
        return results;
    }

    private LanguageResult result(OfficialLanguage language, String where, Proficiency proficiency) {
        if (proficiency.test().isPresent()) {
            return scores(where, proficiency, proficiency.test().get());
        }
        var test = testFor(language);
        assume(ShortFormTexts.LEVELS.with("test", test.title()));
        return new LanguageResult(
                test,
                day,
                day,
                least(test, proficiency, Ability.READING),
                least(test, proficiency, Ability.WRITING),
                least(test, proficiency, Ability.LISTENING),
                least(test, proficiency, Ability.SPEAKING));
    }

    private LanguageResult scores(String where, Proficiency proficiency, LanguageTest test) {
        var takenOn = proficiency.takenOn().orElse(day);
        if (proficiency.takenOn().isEmpty()) {
            assume(ShortFormTexts.TESTED_TODAY);
        }
        try {
            return new LanguageResult(
                    test,
                    takenOn,
                    takenOn,
                    proficiency.reading(),
                    proficiency.writing(),
                    proficiency.listening(),
                    proficiency.speaking());
        } catch (Invalid e) {
            throw e.at(where + "/" + e.component());
        }
    }

    private LanguageTest testFor(OfficialLanguage language) {
        return FORM.table("Tests assumed").rows().stream()
                .filter(row -> row.text("Language").equals(language.name()))
                .map(row -> LanguageTest.valueOf(row.text("Test")))
                .filter(test -> LanguageEquivalency.isAcceptedOn(test, day))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal least(LanguageTest test, Proficiency proficiency, Ability ability) {
        return LanguageEquivalency.leastScore(test, day, ability, proficiency.level(ability));
    }

    // ---- education

    private List<Credential> credentials(Education education) {
        if (education.level() == EducationLevel.LESS_THAN_SECONDARY) {
            return List.of();
        }
        var canadian = education.canadian();
        if (education.level() != EducationLevel.TWO_OR_MORE) {
            return canadian.filter(education.level()::equals).isPresent()
                    ? List.of(canadian(education.level()))
                    : Stream.concat(
                                    Stream.of(foreign(education.level())),
                                    canadian.stream().map(this::canadian))
                            .toList();
        }
        var degree = EducationLevel.BACHELOR_OR_THREE_YEAR;
        var other = canadian.filter(level -> level != degree).map(this::canadian);
        if (other.filter(second -> second.level() == EducationLevel.SECONDARY).isPresent()) {
            return List.of(foreign(degree), foreign(EducationLevel.ONE_YEAR), other.get());
        }
        return List.of(
                canadian.filter(degree::equals).map(this::canadian).orElseGet(() -> foreign(degree)),
                other.orElseGet(() -> foreign(EducationLevel.ONE_YEAR)));
    }

    private Credential foreign(EducationLevel level) {
        assume(ShortFormTexts.ASSESSED);
        return new Credential(level, day.minusYears(1), Optional.empty(), Optional.of(new Assessment("Estimate", day)));
    }

    private Credential canadian(EducationLevel level) {
        assume(ShortFormTexts.STUDIED_IN_CANADA);
        var months = FORM.table("Months of study assumed")
                .row(level.name())
                .orElseThrow()
                .number("Months");
        return new Credential(
                level,
                day.minusYears(1),
                Optional.of(new CanadianStudy(months, months, false, false)),
                Optional.empty());
    }

    private boolean isTwoYearsInCanada(Education education) {
        return education
                .canadian()
                .filter(level -> level.atLeast(EducationLevel.TWO_YEAR))
                .isPresent();
    }

    // ---- work

    private List<Job> work() {
        var jobs = new ArrayList<Job>();
        form.canadianWork().ifPresent(work -> jobs.addAll(jobs(work, true, 0)));
        jobsCameFrom("/work", 0, jobs.size(), "/canadianWork");
        var canadian = jobs.size();
        form.foreignWork().ifPresent(work -> jobs.addAll(jobs(work, false, monthsBetween(work))));
        jobsCameFrom("/work", canadian, jobs.size(), "/foreignWork");
        return jobs;
    }

    private void jobsCameFrom(String list, int first, int end, String origin) {
        for (int i = first; i < end; i++) {
            origins.put(list + "/" + i, origin);
        }
    }

    /** The months between work abroad and the day: work in Canada and a month without work, as far as the window has room. */
    private int monthsBetween(Work abroad) {
        var inCanada = form.canadianWork().map(this::counted).orElse(0);
        var room = WINDOW - counted(abroad);
        if (inCanada > room) {
            assume(ShortFormTexts.AT_ONCE);
        }
        return Math.min(inCanada == 0 ? 0 : inCanada + 1, room);
    }

    private int counted(Work work) {
        return Math.min(work.months(), WINDOW);
    }

    private List<Job> jobs(Work work, boolean inCanada, int monthsBefore) {
        var months = counted(work);
        if (months < work.months()) {
            assume(ShortFormTexts.WINDOW
                    .with("years", WorkExperience.YEARS_FOR_POINTS)
                    .with("months", work.months() - months));
        }
        if (months == 0) {
            return List.of();
        }
        assume(ShortFormTexts.WORK);
        var occupation = work.occupation().orElseGet(() -> assumed(work));
        var from = day.minusMonths((long) monthsBefore + months);
        var end = day.minusMonths(monthsBefore);
        var breaks = work.continuous().orElse(true) ? List.<LocalDate>of() : breaks(from, end, months);
        var jobs = new ArrayList<Job>();
        for (var rest : breaks) {
            jobs.add(job(occupation, from, rest, inCanada));
            from = rest.plusDays(1);
        }
        jobs.add(job(occupation, from, end, inCanada));
        return jobs;
    }

    private static Job job(Noc occupation, LocalDate from, LocalDate end, boolean inCanada) {
        return new Job(occupation, from, Optional.of(end.minusDays(1)), FULL_TIME, inCanada, Set.of());
    }

    /** Working days without work, one for each year begun: no period lasts a year, and no year is lost. */
    private List<LocalDate> breaks(LocalDate from, LocalDate end, int months) {
        assume(ShortFormTexts.BREAKS);
        var number = (months + MONTHS_IN_YEAR - 1) / MONTHS_IN_YEAR;
        var days = end.toEpochDay() - from.toEpochDay();
        return Stream.iterate(1L, i -> i <= number, i -> i + 1)
                .map(i -> from.plusDays(days * i / (number + 1)))
                .map(ShortFormReader::workingDay)
                .toList();
    }

    private static LocalDate workingDay(LocalDate near) {
        return switch (near.getDayOfWeek()) {
            case SATURDAY -> near.minusDays(1);
            case SUNDAY -> near.plusDays(1);
            default -> near;
        };
    }

    private Noc assumed(Work work) {
        var noc = inUse(FORM.table("Occupations assumed").rows().stream()
                .filter(row -> work.teer()
                        .map(teer -> teer == row.number("TEER"))
                        .orElseGet(() -> row.text("If unknown").equals("yes"))));
        assume(ShortFormTexts.OCCUPATION.with("code", noc));
        return noc;
    }

    private Noc inUse(Stream<MarkdownTable.Row> rows) {
        return rows.flatMap(row -> Stream.of(row.text("NOC 2016"), row.text("NOC 2021")))
                .map(Noc::new)
                .filter(group -> group.isInUseOn(day))
                .findFirst()
                .orElseThrow();
    }

    // ---- the rest

    private JobOffer offer(ShortForm.Offer offer) {
        var occupation = offer.occupation().orElseGet(() -> occupationOf(offer));
        origins.put("/jobOffer/occupation", offer.occupation().isPresent() ? "/jobOffer/occupation" : "/jobOffer/teer");
        if (Stream.of(offer.employers(), offer.fullTime(), offer.seasonal(), offer.months(), offer.excludedEmployer())
                .anyMatch(Optional::isEmpty)) {
            assume(ShortFormTexts.OFFER);
        }
        if (offer.basis().isEmpty()) {
            assume(ShortFormTexts.BASIS);
        }
        try {
            return new JobOffer(
                    occupation,
                    offer.employers().orElse(1),
                    offer.fullTime().orElse(true),
                    offer.seasonal().orElse(false),
                    offer.months(),
                    offer.basis().orElse(JobOffer.Basis.ASSESSED_FROM_ABROAD),
                    offer.monthsWithEmployer().orElse(0),
                    offer.excludedEmployer().orElse(false));
        } catch (Invalid e) {
            throw e.at(e.component().isEmpty() ? "jobOffer" : "jobOffer/" + e.component());
        }
    }

    private Noc occupationOf(ShortForm.Offer offer) {
        if (!offer.seniorManager().orElse(false)) {
            return assumed(new Work(0, Optional.empty(), offer.teer(), Optional.empty()));
        }
        var senior = inUse(FORM.table("Senior managers").rows().stream());
        assume(ShortFormTexts.OCCUPATION_OFFERED.with("code", senior));
        return senior;
    }

    private List<TradeCertificate> tradeCertificates() {
        if (!yes(form.tradeCertificate())) {
            return List.of();
        }
        var trade = Stream.of(form.canadianWork(), form.foreignWork())
                .flatMap(Optional::stream)
                .flatMap(work -> work.occupation().stream())
                .findFirst()
                .orElseGet(() -> assumed(new Work(0, Optional.empty(), Optional.empty(), Optional.empty())));
        assume(ShortFormTexts.TRADE.with("code", trade));
        origins.put("/tradeCertificates/0/trade", "/tradeCertificate");
        return List.of(new TradeCertificate(trade, Optional.empty(), day));
    }

    private void assume(Bilingual assumption) {
        assumptions.add(assumption);
    }
}
