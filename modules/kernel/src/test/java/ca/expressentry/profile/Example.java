package ca.expressentry.profile;

import ca.expressentry.law.CanadianDollars;
import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.profile.Profile.Answers;
import ca.expressentry.profile.Profile.Partner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person for tests, told as what differs from another: {@code like(AMINA, DAY).aged(36).english(7).profile()}. Ages,
 * results and jobs are told as seen on a day.
 */
public final class Example {

    private static final Map<Integer, int[]> TCF = Map.of(
            4, new int[] {342, 4, 331, 4},
            5, new int[] {375, 6, 369, 6},
            6, new int[] {406, 7, 398, 7},
            7, new int[] {453, 10, 458, 10},
            8, new int[] {499, 12, 503, 12},
            9, new int[] {524, 14, 523, 14},
            10, new int[] {549, 16, 549, 16});

    private final LocalDate day;
    private Identity identity;
    private Optional<Partner> partner;
    private int children;
    private List<DependentChild> named;
    private OfficialLanguage first;
    private final List<LanguageResult> results;
    private List<Credential> education;
    private List<Job> work;
    private List<TradeCertificate> certificates;
    private Optional<JobOffer> offer;
    private Answers answers;
    private Set<Province> destinations;
    private CanadianDollars funds;

    private Example(Profile from, LocalDate day) {
        this.day = day;
        identity = from.identity();
        partner = from.partner();
        children = from.dependentChildren();
        named = from.children();
        first = from.firstLanguage();
        results = new ArrayList<>(from.languageResults());
        education = from.education();
        work = from.work();
        certificates = from.tradeCertificates();
        offer = from.jobOffer();
        answers = from.answers();
        destinations = from.destinations();
        funds = from.funds();
    }

    /** Somebody who is nothing special: single, thirty, with nothing to show but money. */
    public static Example of(String familyName, LocalDate day) {
        var passport = "T" + Math.abs(familyName.hashCode() % 10_000_000);
        return new Example(
                new Profile(
                        new Identity(familyName, Optional.of("Example"), day.minusYears(30), "IN", passport),
                        Optional.empty(),
                        0,
                        OfficialLanguage.ENGLISH,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        new Answers(false, false, false),
                        Set.of(),
                        new CanadianDollars(60_000)),
                day);
    }

    public static Example like(Profile other, LocalDate day) {
        return new Example(other, day);
    }

    public Profile profile() {
        return new Profile(
                identity,
                partner,
                children,
                named,
                first,
                results,
                education,
                work,
                certificates,
                offer,
                answers,
                destinations,
                funds);
    }

    public Example born(LocalDate birthday) {
        identity = new Identity(
                identity.familyName(),
                identity.givenNames(),
                birthday,
                identity.citizenship(),
                identity.travelDocument());
        return this;
    }

    /** A birthday today. */
    public Example aged(int years) {
        return born(day.minusYears(years));
    }

    /** Another person in the eyes of the law: the same facts on another travel document. */
    public Example passport(String travelDocument) {
        identity = new Identity(
                identity.familyName(),
                identity.givenNames(),
                identity.dateOfBirth(),
                identity.citizenship(),
                travelDocument);
        return this;
    }

    public Example citizenOf(String country) {
        identity = new Identity(
                identity.familyName(),
                identity.givenNames(),
                identity.dateOfBirth(),
                country,
                identity.travelDocument());
        return this;
    }

    public Example first(OfficialLanguage language) {
        first = language;
        return this;
    }

    /** English at one level in every ability, tested half a year ago. */
    public Example english(int level) {
        return english(level, level, level, level);
    }

    public Example english(int reading, int writing, int listening, int speaking) {
        return result(celpip(day.minusMonths(6), reading, writing, listening, speaking));
    }

    /** French at one level in every ability, tested half a year ago. */
    public Example french(int level) {
        return french(level, level, level, level);
    }

    public Example french(int reading, int writing, int listening, int speaking) {
        return result(tcf(day.minusMonths(6), reading, writing, listening, speaking));
    }

    /** Another result in the language of this one takes its place. */
    public Example result(LanguageResult result) {
        results.removeIf(r -> r.test().language() == result.test().language());
        results.add(result);
        return this;
    }

    public Example without(OfficialLanguage language) {
        results.removeIf(r -> r.test().language() == language);
        return this;
    }

    /** Credentials from abroad, assessed a year ago. */
    public Example educated(EducationLevel... levels) {
        return education(Arrays.stream(levels)
                .map(level -> assessed(level, day.minusYears(1)))
                .toArray(Credential[]::new));
    }

    public Example education(Credential... credentials) {
        education = List.of(credentials);
        return this;
    }

    public Example work(Job... jobs) {
        work = List.of(jobs);
        return this;
    }

    public Example plus(Job job) {
        var more = new ArrayList<>(work);
        more.add(job);
        work = more;
        return this;
    }

    public Example certificate(String trade, Province issuer) {
        certificates = List.of(new TradeCertificate(new Noc(trade), Optional.of(issuer), day.minusYears(1)));
        return this;
    }

    public Example withoutCertificate() {
        certificates = List.of();
        return this;
    }

    public Example offer(JobOffer offered) {
        offer = Optional.of(offered);
        return this;
    }

    public Example withoutOffer() {
        offer = Optional.empty();
        return this;
    }

    public Example partner(Partner with) {
        partner = Optional.of(with);
        return this;
    }

    public Example single() {
        partner = Optional.empty();
        return this;
    }

    public Example children(int number) {
        children = number;
        named = List.of();
        return this;
    }

    public Example children(DependentChild... each) {
        children = each.length;
        named = List.of(each);
        return this;
    }

    /** A child born on a day, unmarried and without a condition. */
    public static DependentChild child(LocalDate born) {
        return new DependentChild(born, Optional.empty(), Optional.empty());
    }

    public Example sibling() {
        answers = new Answers(true, answers.relativeInCanada(), answers.studiedTwoYearsInCanada());
        return this;
    }

    public Example relative() {
        answers = new Answers(answers.siblingInCanada(), true, answers.studiedTwoYearsInCanada());
        return this;
    }

    public Example studiedInCanada() {
        answers = new Answers(answers.siblingInCanada(), answers.relativeInCanada(), true);
        return this;
    }

    public Example registeredWithJobBank() {
        answers = new Answers(
                answers.siblingInCanada(),
                answers.relativeInCanada(),
                answers.studiedTwoYearsInCanada(),
                Optional.of(true),
                answers.misrepresentationSince());
        return this;
    }

    /** Found inadmissible for misrepresentation on a day. */
    public Example misrepresentation(LocalDate since) {
        answers = new Answers(
                answers.siblingInCanada(),
                answers.relativeInCanada(),
                answers.studiedTwoYearsInCanada(),
                answers.registeredWithJobBank(),
                Optional.of(since));
        return this;
    }

    public Example destinations(Province... provinces) {
        destinations = Set.of(provinces);
        return this;
    }

    public Example funds(long dollars) {
        funds = new CanadianDollars(dollars);
        return this;
    }

    public static LanguageResult celpip(LocalDate on, int reading, int writing, int listening, int speaking) {
        return result(LanguageTest.CELPIP_GENERAL, on, reading, writing, listening, speaking);
    }

    /** Levels 4 to 10. */
    public static LanguageResult tcf(LocalDate on, int reading, int writing, int listening, int speaking) {
        return result(
                LanguageTest.TCF_CANADA,
                on,
                TCF.get(reading)[0],
                TCF.get(writing)[1],
                TCF.get(listening)[2],
                TCF.get(speaking)[3]);
    }

    private static LanguageResult result(LanguageTest test, LocalDate on, int r, int w, int l, int s) {
        return new LanguageResult(
                test,
                on,
                on,
                BigDecimal.valueOf(r),
                BigDecimal.valueOf(w),
                BigDecimal.valueOf(l),
                BigDecimal.valueOf(s));
    }

    public static Credential assessed(EducationLevel level, LocalDate assessedOn) {
        return assessed(level, assessedOn, "WES");
    }

    public static Credential assessed(EducationLevel level, LocalDate assessedOn, String body) {
        return new Credential(
                level,
                assessedOn.minusYears(1),
                Optional.empty(),
                Optional.of(new Credential.Assessment(body, assessedOn)));
    }

    public static Credential canadian(EducationLevel level, LocalDate obtainedOn, int months) {
        return new Credential(
                level,
                obtainedOn,
                Optional.of(new Credential.CanadianStudy(months, months, false, false)),
                Optional.empty());
    }

    /** A full-time job in Canada. */
    public static Job inCanada(String noc, LocalDate from, LocalDate until, Circumstance... circumstances) {
        return new Job(new Noc(noc), from, Optional.of(until), 40, true, Set.of(circumstances));
    }

    /** A full-time job in Canada that goes on. */
    public static Job inCanadaSince(String noc, LocalDate from, Circumstance... circumstances) {
        return new Job(new Noc(noc), from, Optional.empty(), 40, true, Set.of(circumstances));
    }

    /** A full-time job outside Canada. */
    public static Job abroad(String noc, LocalDate from, LocalDate until, Circumstance... circumstances) {
        return new Job(new Noc(noc), from, Optional.of(until), 40, false, Set.of(circumstances));
    }

    /** A full-time job outside Canada that goes on. */
    public static Job abroadSince(String noc, LocalDate from, Circumstance... circumstances) {
        return new Job(new Noc(noc), from, Optional.empty(), 40, false, Set.of(circumstances));
    }

    /** An offer by one employer for full-time work without an end. */
    public static JobOffer offerOf(String noc, JobOffer.Basis basis, int monthsWithEmployer) {
        return new JobOffer(new Noc(noc), 1, true, false, Optional.empty(), basis, monthsWithEmployer, false);
    }
}
