package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Credential;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Profile.Partner;
import ca.expressentry.profile.Province;
import ca.expressentry.profile.TradeCertificate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CausesTest {

    /** The day on which it happens. */
    static final LocalDate DAY = LocalDate.of(2026, 9, 15);

    /** What scoring alone cannot find: it is heard, or it is a correction. */
    static final Set<Cause> HEARD = EnumSet.of(
            Cause.DECLARED,
            Cause.NOMINATED,
            Cause.NOMINATION_WITHDRAWN,
            Cause.INVITED,
            Cause.RETURNED,
            Cause.ENDED,
            Cause.ELIGIBILITY_CHANGED,
            Cause.RECOUNTED);

    /** Somebody with English, a bachelor's degree and work abroad, to whom nothing happens on the day. */
    static Example somebody(LocalDate day) {
        return Example.of("Moreau", day)
                .born(day.minusYears(34).minusMonths(5))
                .english(9)
                .educated(EducationLevel.BACHELOR_OR_THREE_YEAR)
                .work(Example.abroad("21231", day.minusYears(4), day.minusMonths(6)));
    }

    static Example somebody() {
        return somebody(DAY);
    }

    static Example with(LanguageResult result, Credential credential, Job... jobs) {
        return somebody()
                .partner(new Partner(true, false, Optional.of(result), List.of(credential), List.of(jobs), false));
    }

    static final LanguageResult FRESH = Example.celpip(DAY.minusMonths(3), 8, 8, 8, 8);
    static final LanguageResult LAPSING = Example.celpip(DAY.minusYears(2), 8, 8, 8, 8);
    static final Credential MASTERS = Example.assessed(EducationLevel.MASTERS_OR_PROFESSIONAL, DAY.minusYears(1));

    static TradeCertificate issuedOn(LocalDate day) {
        return new TradeCertificate(new Noc("72310"), Optional.of(Province.AB), day);
    }

    static Profile certified(LocalDate issuedOn) {
        var who = somebody().profile();
        return new Profile(
                who.identity(),
                who.partner(),
                who.dependentChildren(),
                who.children(),
                who.firstLanguage(),
                who.languageResults(),
                who.education(),
                who.work(),
                List.of(issuedOn(issuedOn)),
                who.jobOffer(),
                who.answers(),
                who.destinations(),
                who.funds());
    }

    static Arguments on(LocalDate day, Profile who, Cause... causes) {
        return Arguments.of(day, who, List.of(causes));
    }

    static Stream<Arguments> every_cause() {
        var teer = LocalDate.of(2022, 11, 16);
        var noOffers = LocalDate.of(2025, 3, 25);
        var lapsed = Example.celpip(LocalDate.of(2014, 1, 10), 8, 8, 8, 8);
        var partnerLapsed = LocalDate.of(2016, 11, 19);
        return Stream.of(
                on(DAY, somebody().born(DAY.minusYears(31)).profile(), Cause.BIRTHDAY),
                on(
                        DAY,
                        somebody()
                                .result(Example.celpip(DAY.minusYears(2), 9, 9, 9, 9))
                                .profile(),
                        Cause.LANGUAGE_RESULT_LAPSED),
                on(
                        DAY,
                        somebody()
                                .education(Example.assessed(EducationLevel.DOCTORATE, DAY.minusYears(5)))
                                .profile(),
                        Cause.ASSESSMENT_LAPSED),
                on(
                        DAY,
                        somebody()
                                .education(Example.assessed(EducationLevel.DOCTORATE, DAY))
                                .profile(),
                        Cause.CREDENTIAL_COUNTS),
                on(
                        DAY,
                        somebody()
                                .education(MASTERS, Example.canadian(EducationLevel.TWO_YEAR, DAY, 24))
                                .profile(),
                        Cause.CREDENTIAL_COUNTS),
                on(DAY, certified(DAY), Cause.CERTIFICATE_COUNTS),
                on(
                        DAY,
                        somebody()
                                .plus(Example.inCanadaSince("21231", DAY.minusDays(364)))
                                .profile(),
                        Cause.WORK_GAINED),
                on(
                        DAY,
                        somebody()
                                .work(Example.inCanada(
                                        "21231",
                                        DAY.minusYears(10).minusDays(1),
                                        DAY.minusYears(10).plusDays(362)))
                                .profile(),
                        Cause.WORK_LAPSED),
                on(
                        DAY,
                        somebody()
                                .work(Example.abroadSince("21231", DAY.minusDays(364)))
                                .profile(),
                        Cause.FOREIGN_WORK_GAINED),
                on(
                        DAY,
                        somebody()
                                .work(Example.abroad(
                                        "21231",
                                        DAY.minusYears(10).minusDays(1),
                                        DAY.minusYears(10).plusDays(362)))
                                .profile(),
                        Cause.FOREIGN_WORK_LAPSED),
                on(
                        teer,
                        somebody(teer)
                                .work(Example.inCanada("63200", teer.minusYears(2), teer.minusMonths(1)))
                                .profile(),
                        Cause.WORK_COUNTED_ANEW),
                on(
                        noOffers,
                        somebody(noOffers)
                                .offer(Example.offerOf("21231", Basis.ASSESSED_FROM_ABROAD, 0))
                                .profile(),
                        Cause.NEW_INSTRUMENT),
                on(DAY, with(LAPSING, MASTERS).profile(), Cause.PARTNER_LANGUAGE_RESULT_LAPSED),
                on(
                        DAY,
                        with(FRESH, Example.assessed(EducationLevel.DOCTORATE, DAY.minusYears(5)))
                                .profile(),
                        Cause.PARTNER_ASSESSMENT_LAPSED),
                on(
                        DAY,
                        with(FRESH, Example.canadian(EducationLevel.DOCTORATE, DAY, 30))
                                .profile(),
                        Cause.PARTNER_CREDENTIAL_COUNTS),
                on(
                        DAY,
                        with(FRESH, MASTERS, Example.inCanadaSince("21231", DAY.minusDays(364)))
                                .profile(),
                        Cause.PARTNER_WORK_GAINED),
                on(
                        DAY,
                        with(
                                        FRESH,
                                        MASTERS,
                                        Example.inCanada(
                                                "21231",
                                                DAY.minusYears(10).minusDays(1),
                                                DAY.minusYears(10).plusDays(362)))
                                .profile(),
                        Cause.PARTNER_WORK_LAPSED),
                on(DAY, somebody().result(Example.celpip(DAY, 9, 9, 9, 9)).profile(), Cause.LANGUAGE_RESULT_COUNTS),
                on(DAY, with(Example.celpip(DAY, 8, 8, 8, 8), MASTERS).profile(), Cause.PARTNER_LANGUAGE_RESULT_COUNTS),
                // Several at once, in the order of the Instructions.
                on(
                        DAY,
                        somebody()
                                .born(DAY.minusYears(31))
                                .result(Example.celpip(DAY.minusYears(2), 9, 9, 9, 9))
                                .education(Example.assessed(EducationLevel.DOCTORATE, DAY.minusYears(5)))
                                .profile(),
                        Cause.BIRTHDAY,
                        Cause.ASSESSMENT_LAPSED,
                        Cause.LANGUAGE_RESULT_LAPSED),
                on(
                        noOffers,
                        somebody(noOffers)
                                .born(noOffers.minusYears(31))
                                .offer(Example.offerOf("21231", Basis.ASSESSED_FROM_ABROAD, 0))
                                .profile(),
                        Cause.BIRTHDAY,
                        Cause.NEW_INSTRUMENT),
                on(
                        partnerLapsed,
                        somebody(partnerLapsed)
                                .partner(new Partner(true, false, Optional.of(lapsed), List.of(), List.of(), false))
                                .profile(),
                        Cause.NEW_INSTRUMENT),
                // Facts that differ and give nothing are no causes.
                on(DAY, somebody().born(DAY.minusYears(24)).profile()),
                on(
                        DAY,
                        somebody()
                                .born(DAY.minusYears(24))
                                .result(Example.celpip(DAY.minusYears(2), 9, 9, 9, 9))
                                .profile(),
                        Cause.LANGUAGE_RESULT_LAPSED),
                on(DAY, somebody().profile()));
    }

    @ParameterizedTest(name = "{index}: {2}")
    @MethodSource("every_cause")
    void a_change_has_the_causes_without_which_the_awards_were_others(LocalDate day, Profile who, List<Cause> causes) {
        var eve = day.minusDays(1);
        var before = ComprehensiveRankingSystem.score(who, false, eve);
        var after = ComprehensiveRankingSystem.score(who, false, day);

        assertThat(Causes.between(who, false, eve, day))
                .extracting(Reason::cause)
                .containsExactlyElementsOf(causes);
        assertThat(before.givesTheSameAs(after)).isEqualTo(causes.isEmpty());
        assertThat(Causes.between(who, false, eve.minusDays(1), eve))
                .as("the day before")
                .isEmpty();
    }

    @Test
    void every_cause_of_time_has_an_example() {
        var shown = every_cause()
                .flatMap(example -> ((List<?>) example.get()[2]).stream())
                .map(Cause.class::cast)
                .toList();

        assertThat(Arrays.stream(Cause.values()).filter(cause -> !HEARD.contains(cause)))
                .isSubsetOf(shown);
    }

    @Test
    void a_reason_tells_what_the_fact_was_and_is() {
        var who = somebody().born(DAY.minusYears(31)).profile();
        var text = Causes.between(who, false, DAY.minusDays(1), DAY).get(0).text();

        assertThat(text.en()).isEqualTo("birthday (age 30 → 31)");
        assertThat(text.fr()).isEqualTo("anniversaire (30 → 31 ans)");
    }
}
