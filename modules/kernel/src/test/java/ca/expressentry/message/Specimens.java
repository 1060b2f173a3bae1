package ca.expressentry.message;

import static ca.expressentry.profile.EducationLevel.BACHELOR_OR_THREE_YEAR;
import static ca.expressentry.profile.EducationLevel.DOCTORATE;
import static ca.expressentry.profile.EducationLevel.MASTERS_OR_PROFESSIONAL;
import static ca.expressentry.profile.EducationLevel.ONE_YEAR;
import static ca.expressentry.profile.EducationLevel.SECONDARY;
import static ca.expressentry.profile.EducationLevel.TWO_YEAR;

import ca.expressentry.profile.Credential;
import ca.expressentry.profile.Credential.CanadianStudy;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.LanguageTest;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Profile.Partner;
import ca.expressentry.profile.Province;
import ca.expressentry.profile.Question;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of {@code specimens.ndjson}, on the first day of each of the Instructions; {@link #main} writes the file. */
final class Specimens {

    private static final List<String> DAYS =
            List.of("2015-01-01", "2016-11-19", "2017-06-06", "2020-10-20", "2022-11-16", "2025-03-25", "2026-11-03");
    private static final LocalDate NOC_2021 = LocalDate.of(2022, 11, 16);
    private static final LocalDate TEF_OF_699 = LocalDate.of(2023, 12, 11);

    private final LocalDate day;
    private final List<Specimen> all = new ArrayList<>();

    private Specimens(LocalDate day) {
        this.day = day;
    }

    static List<Specimen> all() {
        return DAYS.stream()
                .flatMap(day -> new Specimens(LocalDate.parse(day)).everybody().stream())
                .toList();
    }

    static String file() {
        return all().stream().map(Json::write).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Writes the file named. */
    public static void main(String[] names) throws IOException {
        Files.writeString(Path.of(names[0]), file());
    }

    private List<Specimen> everybody() {
        languages();
        education();
        work();
        partners();
        offers();
        study();
        others();
        return all;
    }

    private void languages() {
        is("ielts-listening-is-the-weakest", engineer().result(ielts(day.minusYears(1), "7.0", "7.0", "7.5", "7.0")));
        is("result-two-years-old", engineer().result(ielts(day.minusYears(2), "8.0", "7.5", "8.5", "7.5")));
        is(
                "result-two-years-old-tomorrow",
                engineer().result(ielts(day.minusYears(2).plusDays(1), "8.0", "7.5", "8.5", "7.5")));
        is("french-without-english", francophone().without(OfficialLanguage.ENGLISH));
        is("french-with-english-4", francophone().english(4));
        is("french-with-english-5", francophone().english(5));
        is("french-with-english-5-and-4", francophone().english(5, 5, 5, 4));
        is("french-one-ability-6", engineer().english(9).result(tef(day.minusYears(1), true)));
        is("french-second-highest", engineer().english(10).result(tefOf10(day.minusYears(1))));
        is(
                "french-second-highest-with-partner",
                engineer().english(10).result(tefOf10(day.minusYears(1))).partner(partner(day)));
    }

    private void education() {
        is("bachelor-alone", engineer().educated(BACHELOR_OR_THREE_YEAR));
        is("bachelor-and-one-year", engineer().educated(BACHELOR_OR_THREE_YEAR, ONE_YEAR));
        is("two-diplomas-of-two-years", engineer().educated(TWO_YEAR, TWO_YEAR));
        is(
                "assessment-five-years-old",
                engineer()
                        .education(
                                Example.assessed(DOCTORATE, day.minusYears(5)),
                                Example.canadian(SECONDARY, day.minusYears(12), 24)));
        is(
                "assessment-five-years-old-tomorrow",
                engineer()
                        .education(Example.assessed(DOCTORATE, day.minusYears(5).plusDays(1))));
    }

    private void work() {
        is("one-year-in-canada-to-the-day", engineer().work(inCanada(engineering(), day.minusDays(364), 40)));
        is("one-year-in-canada-a-day-short", engineer().work(inCanada(engineering(), day.minusDays(363), 40)));
        is("half-time-for-two-years", engineer().work(inCanada(engineering(), day.minusDays(728), 15)));
        is(
                "two-jobs-at-once",
                engineer()
                        .work(
                                inCanada(engineering(), day.minusDays(364), 20),
                                inCanada(clerk(), day.minusDays(364), 20)));
        is(
                "co-op-of-a-student",
                engineer()
                        .work(Example.inCanadaSince(engineering(), day.minusYears(2), Circumstance.FULL_TIME_STUDENT)));
        is(
                "self-employed-in-canada",
                engineer().work(Example.inCanadaSince(engineering(), day.minusYears(2), Circumstance.SELF_EMPLOYED)));
        is(
                "publicly-funded-physician",
                engineer()
                        .work(Example.inCanadaSince(
                                physician(),
                                day.minusYears(2),
                                Circumstance.SELF_EMPLOYED,
                                Circumstance.PUBLICLY_FUNDED_PHYSICIAN)));
        is(
                "abroad-broken-after-ten-months",
                engineer()
                        .work(
                                Example.abroad(engineering(), day.minusMonths(20), day.minusMonths(10)),
                                Example.abroad(engineering(), day.minusMonths(8), day.minusDays(1))));
        is(
                "abroad-leaving-the-ten-years",
                engineer()
                        .work(
                                Example.abroad(
                                        engineering(),
                                        day.minusYears(12),
                                        day.minusYears(9).minusDays(2)),
                                Example.abroad(engineering(), day.minusYears(5), day.minusYears(3))));
        is(
                "abroad-before-canada",
                engineer()
                        .work(
                                Example.abroad(engineering(), day.minusYears(6), day.minusYears(3)),
                                Example.inCanada(
                                        engineering(), day.minusYears(2).minusDays(10), day.minusDays(1))));
        is("unskilled", engineer().work(Example.inCanadaSince(unskilled(), day.minusYears(3))));
        is(
                "tradesman-with-certificate",
                Example.of("Silva", day)
                        .aged(38)
                        .english(4, 4, 5, 5)
                        .educated(ONE_YEAR)
                        .work(Example.abroadSince(carpentry(), day.minusYears(4)))
                        .certificate(carpentry(), Province.AB)
                        .funds(16_000));
        is(
                "tradesman-with-certificate-at-7",
                Example.of("Silva", day)
                        .aged(38)
                        .english(7)
                        .educated(ONE_YEAR)
                        .work(Example.inCanadaSince(carpentry(), day.minusYears(4)))
                        .certificate(carpentry(), Province.AB)
                        .funds(16_000));
    }

    private void partners() {
        is("partner-comes-along", engineer().partner(partner(day.minusYears(1))));
        is("partner-stays", engineer().partner(partner(day.minusYears(1), false, false)));
        is("partner-is-a-citizen", engineer().partner(partner(day.minusYears(1), true, true)));
        is("partner-with-a-result-two-years-old", engineer().partner(partner(day.minusYears(2))));
        is(
                "partner-with-a-result-two-years-old-tomorrow",
                engineer().partner(partner(day.minusYears(2).plusDays(1))));
        is(
                "family-of-four-short-of-a-dollar",
                engineer()
                        .partner(partner(day.minusYears(1), false, false))
                        .children(2)
                        .funds(28_361));
        is(
                "family-of-four",
                engineer()
                        .partner(partner(day.minusYears(1), false, false))
                        .children(2)
                        .funds(28_362));
        is(
                "child-of-twenty",
                engineer().children(Example.child(day.minusYears(20))).funds(15_300));
    }

    private void offers() {
        is("offer-without-end", engineer().offer(offer(engineering(), null, Basis.ASSESSED_FROM_ABROAD, 0)));
        is("offer-of-12-months", engineer().offer(offer(engineering(), 12, Basis.ASSESSED_FROM_ABROAD, 0)));
        is("offer-of-11-months", engineer().offer(offer(engineering(), 11, Basis.ASSESSED_FROM_ABROAD, 0)));
        is(
                "offer-on-exempt-permit-after-12-months",
                engineer().offer(offer(engineering(), null, Basis.EXEMPT_PERMIT_SAME_EMPLOYER, 12)));
        is(
                "offer-on-exempt-permit-after-11-months",
                engineer().offer(offer(engineering(), null, Basis.EXEMPT_PERMIT_SAME_EMPLOYER, 11)));
        is(
                "offer-to-a-senior-manager",
                engineer().offer(offer(seniorManagement(), null, Basis.ASSESSED_PERMIT_SAME_EMPLOYER, 0)));
        is(
                "offer-of-unskilled-work",
                engineer().offer(offer(unskilled(), null, Basis.ASSESSED_PERMIT_SAME_EMPLOYER, 0)));
        is(
                "offer-without-funds",
                engineer().funds(0).offer(offer(engineering(), null, Basis.ASSESSED_OTHERWISE_AUTHORIZED, 0)));
    }

    private void study() {
        is("study-of-eight-months", engineer().education(studied(ONE_YEAR, 8, 8)));
        is("study-of-seven-months", engineer().education(studied(ONE_YEAR, 7, 8)));
        is("study-seven-months-in-canada", engineer().education(studied(ONE_YEAR, 8, 7)));
        is(
                "study-of-a-language",
                engineer()
                        .education(new Credential(
                                ONE_YEAR,
                                day.minusYears(1),
                                Optional.of(new CanadianStudy(12, 12, true, false)),
                                Optional.empty())));
        is("study-of-two-years", engineer().education(studied(TWO_YEAR, 20, 20)).studiedInCanada());
        is("study-for-a-degree", engineer().education(studied(BACHELOR_OR_THREE_YEAR, 32, 32)));
        is(
                "study-in-secondary-school",
                engineer()
                        .education(
                                studied(SECONDARY, 24, 24),
                                Example.assessed(MASTERS_OR_PROFESSIONAL, day.minusYears(1))));
    }

    private void others() {
        is("birthday-of-thirty", engineer().aged(30));
        is("eve-of-thirty", engineer().born(day.minusYears(30).plusDays(1)));
        is("born-on-29-february", engineer().born(LocalDate.of(1988, 2, 29)));
        is("sibling", engineer().sibling());
        is("quebec-only", engineer().destinations(Province.QC));
        is("misrepresentation-five-years-ago", engineer().misrepresentation(day.minusYears(5)));
        is(
                "misrepresentation-not-yet-five-years-ago",
                engineer().misrepresentation(day.minusYears(5).plusDays(1)));
        all.add(specimen("nominated", engineer().sibling(), true));
    }

    private void is(String what, Example person) {
        all.add(specimen(what, person, false));
    }

    private Specimen specimen(String what, Example person, boolean nominated) {
        return new Specimen(
                day + "-" + what,
                new Question(
                        Optional.of(day), Optional.of(nominated), Optional.of(person.profile()), Optional.empty()));
    }

    /** Twenty-nine and a half, a master’s degree, English 9, two and a half years abroad. */
    private Example engineer() {
        return Example.of("Engineer", day)
                .born(day.minusYears(29).minusMonths(6))
                .english(9)
                .educated(MASTERS_OR_PROFESSIONAL)
                .work(Example.abroad(engineering(), day.minusMonths(31), day.minusDays(1)))
                .registeredWithJobBank();
    }

    private Example francophone() {
        return engineer().first(OfficialLanguage.FRENCH).result(tef(day.minusYears(1), false));
    }

    private boolean isOld() {
        return day.isBefore(NOC_2021);
    }

    private String engineering() {
        return isOld() ? "2173" : "21231";
    }

    private String clerk() {
        return isOld() ? "1241" : "13110";
    }

    private String physician() {
        return isOld() ? "3112" : "31102";
    }

    private String carpentry() {
        return isOld() ? "7271" : "72310";
    }

    private String unskilled() {
        return isOld() ? "1411" : "14100";
    }

    private String seniorManagement() {
        return isOld() ? "0013" : "00012";
    }

    private static Job inCanada(String noc, LocalDate from, int hours) {
        return new Job(new Noc(noc), from, Optional.empty(), hours, true, Set.of());
    }

    private static JobOffer offer(String noc, Integer months, Basis basis, int monthsWithEmployer) {
        return new JobOffer(
                new Noc(noc), 1, true, false, Optional.ofNullable(months), basis, monthsWithEmployer, false);
    }

    private Credential studied(EducationLevel level, int fullTime, int present) {
        return new Credential(
                level,
                day.minusYears(1),
                Optional.of(new CanadianStudy(fullTime, present, false, false)),
                Optional.empty());
    }

    private Partner partner(LocalDate testedOn) {
        return partner(testedOn, true, false);
    }

    private Partner partner(LocalDate testedOn, boolean accompanying, boolean citizen) {
        return new Partner(
                accompanying,
                citizen,
                Optional.of(ielts(testedOn, "5.0", "5.0", "5.0", "5.0")),
                List.of(Example.assessed(BACHELOR_OR_THREE_YEAR, day.minusYears(1))),
                List.of(inCanada(clerk(), day.minusDays(400), 30)),
                false);
    }

    private static LanguageResult ielts(LocalDate on, String... scores) {
        return result(LanguageTest.IELTS_GENERAL_TRAINING, on, scores);
    }

    /** NCLC 7 in every ability, or in all but reading, by the chart of the day. */
    private static LanguageResult tef(LocalDate on, boolean readingBelow) {
        return on.isBefore(TEF_OF_699)
                ? result(LanguageTest.TEF_CANADA, on, readingBelow ? "206" : "207", "310", "249", "310")
                : result(LanguageTest.TEF_CANADA, on, readingBelow ? "433" : "434", "428", "434", "456");
    }

    private static LanguageResult tefOf10(LocalDate on) {
        return on.isBefore(TEF_OF_699)
                ? result(LanguageTest.TEF_CANADA, on, "263", "393", "316", "393")
                : result(LanguageTest.TEF_CANADA, on, "546", "558", "546", "556");
    }

    private static LanguageResult result(LanguageTest test, LocalDate on, String... scores) {
        var numbers = Stream.of(scores).map(BigDecimal::new).toList();
        return new LanguageResult(test, on, on, numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }
}
