package ca.expressentry.eligibility;

import static ca.expressentry.eligibility.Determined.isIn;
import static ca.expressentry.eligibility.Determined.unmet;
import static ca.expressentry.profile.EconomicClass.FSW;
import static ca.expressentry.profile.Examples.AMINA;
import static ca.expressentry.profile.Examples.CELINE;
import static ca.expressentry.profile.Examples.DAVID;
import static ca.expressentry.profile.Examples.DAY;
import static ca.expressentry.profile.Examples.FARID;
import static ca.expressentry.profile.Examples.GRACE;
import static ca.expressentry.profile.Examples.HIRO;
import static ca.expressentry.profile.Examples.INES;
import static ca.expressentry.profile.Examples.JONAS;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.eligibility.SelectionTables.Adaptability;
import ca.expressentry.law.Points;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Profile.Partner;
import ca.expressentry.profile.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FederalSkilledWorkerTest {

    static Points points(Profile person) {
        return SelectionFactors.of(FederalSkilledWorker.facts(person, DAY), SelectionTables.IN_FORCE.on(DAY))
                .total();
    }

    @Test
    void sixty_six_points_are_not_enough_and_sixty_seven_are() {
        assertThat(points(FARID)).isEqualTo(new Points(66));
        assertThat(unmet(FSW, FARID)).containsExactly("IRPR 76(1)(a)");

        assertThat(points(GRACE)).isEqualTo(new Points(67));
        assertThat(isIn(FSW, GRACE)).isTrue();
    }

    @Test
    void what_is_missing_is_said_in_numbers() {
        var missing = Determined.of(FARID).missingFor(FSW).get(0).missing().orElseThrow();

        assertThat(missing.en()).isEqualTo("66 points, needs 67.");
        assertThat(missing.fr()).isEqualTo("66 points, il en faut 67.");
    }

    @Test
    void a_weak_ability_is_refused_before_the_grid() {
        assertThat(points(HIRO)).isGreaterThanOrEqualTo(new Points(67));
        assertThat(unmet(FSW, HIRO)).containsExactly("IRPR 75(2)(d)");
        var missing = Determined.of(HIRO).missingFor(FSW).get(0).missing().orElseThrow();
        assertThat(missing.en()).isEqualTo("writing CLB 6, needs 7.");
        assertThat(missing.fr()).isEqualTo("expression écrite\u00a0: NCLC 6, il faut 7.");
    }

    @Test
    void a_level_below_the_charts_is_not_called_zero() {
        var person = Example.like(CELINE, DAY).first(OfficialLanguage.ENGLISH).without(OfficialLanguage.FRENCH);
        var missing = Determined.of(person.english(9, 9, 3, 9).profile())
                .missingFor(FSW)
                .get(0)
                .missing()
                .orElseThrow();

        assertThat(missing.en()).isEqualTo("listening CLB below 4, needs 7.");
        assertThat(missing.fr()).isEqualTo("compréhension de l’oral\u00a0: NCLC inférieur à 4, il faut 7.");
    }

    @ParameterizedTest(name = "{0} days of work: {1}")
    @CsvSource({"363, false", "364, true"})
    void a_year_is_364_days_of_full_time_work(int days, boolean enough) {
        var person = Example.like(GRACE, DAY)
                .educated(EducationLevel.DOCTORATE)
                .work(Example.abroad("21231", DAY.minusDays(days), DAY.minusDays(1)))
                .profile();

        assertThat(isIn(FSW, person)).isEqualTo(enough);
    }

    @Test
    void hours_short_are_said_in_both_languages() {
        var person = Example.like(GRACE, DAY)
                .work(Example.abroad("21231", DAY.minusDays(360), DAY.minusDays(1)))
                .profile();
        var missing = Determined.of(person).missingFor(FSW).get(0).missing().orElseThrow();

        assertThat(missing.en()).isEqualTo("18 hours short of 1,560.");
        assertThat(missing.fr()).isEqualTo("Il manque 18 heures sur 1\u00a0560.");
    }

    @Test
    void ten_months_a_gap_and_three_months_are_no_continuous_year() {
        var broken = Example.like(GRACE, DAY)
                .educated(EducationLevel.DOCTORATE)
                .work(
                        Example.abroad("21231", DAY.minusMonths(15), DAY.minusMonths(5)),
                        Example.abroad("21231", DAY.minusMonths(3), DAY.minusDays(1)))
                .profile();

        assertThat(unmet(FSW, broken)).containsExactly("IRPR 75(2)(a)");
    }

    @Test
    void the_continuous_year_is_in_one_occupation_and_the_grid_counts_all() {
        var two = Example.like(GRACE, DAY)
                .educated(EducationLevel.DOCTORATE)
                .work(
                        Example.abroad("21231", DAY.minusDays(364), DAY.minusDays(183)),
                        Example.abroad("21230", DAY.minusDays(182), DAY.minusDays(1)))
                .profile();

        assertThat(unmet(FSW, two)).containsExactly("IRPR 75(2)(a)");
        assertThat(FederalSkilledWorker.facts(two, DAY).years()).isEqualTo(1);
    }

    @Test
    void forty_hours_a_week_for_a_year_are_one_year() {
        assertThat(FederalSkilledWorker.facts(FARID, DAY).years()).isEqualTo(1);
    }

    @Test
    void work_older_than_ten_years_does_not_count() {
        var once = Example.like(GRACE, DAY).educated(EducationLevel.DOCTORATE);

        assertThat(isIn(
                        FSW,
                        once.work(Example.abroad(
                                        "21231",
                                        DAY.minusYears(10),
                                        DAY.minusYears(10).plusDays(363)))
                                .profile()))
                .isTrue();
        assertThat(isIn(
                        FSW,
                        once.work(Example.abroad(
                                        "21231",
                                        DAY.minusYears(10).minusDays(1),
                                        DAY.minusYears(10).plusDays(362)))
                                .profile()))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"FULL_TIME_STUDENT, true", "SELF_EMPLOYED, false", "UNAUTHORIZED, false", "UNPAID, false"})
    void work_in_canada_while_studying_counts_here_and_other_exceptions_do_not(Circumstance what, boolean counts) {
        var person = Example.like(GRACE, DAY)
                .work(Example.inCanada("21231", DAY.minusYears(3), DAY.minusDays(1), what))
                .profile();

        assertThat(unmet(FSW, person).contains("IRPR 75(2)(a)")).isEqualTo(!counts);
    }

    @Test
    void self_employment_abroad_counts() {
        var person = Example.like(GRACE, DAY)
                .work(Example.abroadSince("21231", DAY.minusYears(3), Circumstance.SELF_EMPLOYED))
                .profile();

        assertThat(isIn(FSW, person)).isTrue();
    }

    @Test
    void unskilled_work_opens_nothing() {
        var clerk = Example.like(GRACE, DAY)
                .work(Example.abroadSince("14100", DAY.minusYears(5)))
                .profile();

        assertThat(Determined.of(clerk).classes()).isEmpty();
    }

    @ParameterizedTest(name = "a test {0} days short of two years: {1}")
    @CsvSource({"1, true", "0, false"})
    void a_language_result_counts_for_less_than_two_years(int days, boolean counts) {
        var taken = DAY.minusYears(2).plusDays(days);
        var person = Example.like(GRACE, DAY)
                .result(Example.celpip(taken, 9, 9, 9, 9))
                .profile();

        assertThat(isIn(FSW, person)).isEqualTo(counts);
    }

    @ParameterizedTest(name = "an assessment {0} days short of five years: {1}")
    @CsvSource({"1, true", "0, false"})
    void an_assessment_counts_for_less_than_five_years(int days, boolean counts) {
        var person = Example.like(GRACE, DAY)
                .education(Example.assessed(
                        EducationLevel.TWO_YEAR, DAY.minusYears(5).plusDays(days)))
                .profile();

        assertThat(isIn(FSW, person)).isEqualTo(counts);
        assertThat(unmet(FSW, person).contains("IRPR 75(2)(e)")).isEqualTo(!counts);
    }

    @Test
    void the_language_declared_as_first_gives_the_points_and_either_meets_the_minimum() {
        var englishFirst =
                Example.like(CELINE, DAY).first(OfficialLanguage.ENGLISH).profile();

        assertThat(isIn(FSW, CELINE)).isTrue();
        assertThat(unmet(FSW, englishFirst)).doesNotContain("IRPR 75(2)(d)");
        assertThat(points(englishFirst).value()).isLessThan(points(CELINE).value());
    }

    @Test
    void the_second_language_needs_five_in_every_ability() {
        var five = Example.like(GRACE, DAY).french(5).profile();
        var once = Example.like(GRACE, DAY).french(5, 5, 4, 6).profile();

        assertThat(points(five)).isEqualTo(new Points(71));
        assertThat(points(once)).isEqualTo(new Points(67));
    }

    @Test
    void two_two_year_diplomas_are_a_two_year_diploma() {
        var two = Example.like(GRACE, DAY)
                .educated(EducationLevel.TWO_YEAR, EducationLevel.TWO_YEAR)
                .profile();

        assertThat(points(two)).isEqualTo(new Points(67));
    }

    @Test
    void the_accompanying_partner_gives_adaptability_and_a_permanent_resident_does_not() {
        assertThat(FederalSkilledWorker.facts(DAVID, DAY).adaptability())
                .containsExactly(SelectionTables.Adaptability.PARTNER_LANGUAGE);
        assertThat(FederalSkilledWorker.facts(INES, DAY).adaptability())
                .containsExactly(SelectionTables.Adaptability.OWN_WORK);
    }

    @Test
    void a_year_of_full_time_work_in_canada_gives_adaptability_and_part_time_does_not() {
        var fullTime = Example.inCanada("21231", DAY.minusDays(364), DAY.minusDays(1));
        var partTime = new Job(new Noc("21231"), DAY.minusYears(3), Optional.empty(), 29, true, Set.of());

        assertThat(FederalSkilledWorker.facts(
                                Example.like(FARID, DAY).plus(fullTime).profile(), DAY)
                        .adaptability())
                .containsExactly(SelectionTables.Adaptability.OWN_WORK);
        assertThat(FederalSkilledWorker.facts(
                                Example.like(FARID, DAY).plus(partTime).profile(), DAY)
                        .adaptability())
                .isEmpty();
    }

    @Test
    void an_offer_gives_ten_points_and_five_of_adaptability() {
        var offered = Example.like(FARID, DAY)
                .offer(Example.offerOf("21231", JobOffer.Basis.ASSESSED_FROM_ABROAD, 0))
                .profile();

        assertThat(points(offered)).isEqualTo(new Points(81));
        assertThat(isIn(FSW, offered)).isTrue();
    }

    @ParameterizedTest(name = "{0}, {1} months there: arranged {2}, without funds {3}")
    @CsvSource({
        "ASSESSED_PERMIT_SAME_EMPLOYER,  0, true,  true",
        "EXEMPT_PERMIT_SAME_EMPLOYER,   12, true,  true",
        "EXEMPT_PERMIT_SAME_EMPLOYER,   11, false, false",
        "ASSESSED_FROM_ABROAD,           0, true,  false",
        "ASSESSED_OTHERWISE_AUTHORIZED,  0, true,  true",
        "NONE,                          60, false, false"
    })
    void each_basis_of_an_offer(JobOffer.Basis basis, int months, boolean arranged, boolean withoutFunds) {
        var person = Example.like(GRACE, DAY)
                .offer(Example.offerOf("21231", basis, months))
                .funds(0)
                .profile();

        assertThat(FederalSkilledWorker.facts(person, DAY).arrangedEmployment()).isEqualTo(arranged);
        assertThat(isIn(FSW, person)).isEqualTo(withoutFunds);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "two employers,            21231, 2, true,  false, 24, false, false",
        "part-time,                21231, 1, false, false, 24, false, false",
        "seasonal,                 21231, 1, true,  true,  24, false, false",
        "eleven months,            21231, 1, true,  false, 11, false, false",
        "twelve months,            21231, 1, true,  false, 12, false, true",
        "an excluded employer,     21231, 1, true,  false, 24, true,  false",
        "an unskilled occupation,  14100, 1, true,  false, 24, false, false"
    })
    void what_an_offer_must_be(
            String what,
            String noc,
            int employers,
            boolean full,
            boolean seasonal,
            int months,
            boolean out,
            boolean ok) {
        var offer = new JobOffer(
                new Noc(noc),
                employers,
                full,
                seasonal,
                Optional.of(months),
                JobOffer.Basis.ASSESSED_FROM_ABROAD,
                0,
                out);
        var person = Example.like(FARID, DAY).offer(offer).profile();

        assertThat(FederalSkilledWorker.facts(person, DAY).arrangedEmployment()).isEqualTo(ok);
    }

    @ParameterizedTest(name = "{0} dollars: {1}")
    @CsvSource({"15262, false", "15263, true"})
    void funds_to_the_dollar(long dollars, boolean enough) {
        assertThat(isIn(FSW, Example.like(GRACE, DAY).funds(dollars).profile())).isEqualTo(enough);
    }

    @Test
    void the_family_that_stays_behind_needs_funds_too() {
        var stays = new Profile.Partner(false, false, Optional.empty(), List.of(), List.of(), false);
        var person = Example.like(GRACE, DAY).partner(stays).children(1);

        assertThat(isIn(FSW, person.funds(23_360).profile())).isTrue();
        assertThat(unmet(FSW, person.funds(23_359).profile())).containsExactly("IRPR 76(1)(b)");
        assertThat(Determined.of(person.profile())
                        .missingFor(FSW)
                        .get(0)
                        .missing()
                        .orElseThrow()
                        .en())
                .isEqualTo("$1 short of $23,360.");
    }

    @Test
    void jonas_needs_his_offer() {
        assertThat(isIn(FSW, JONAS)).isTrue();
        assertThat(isIn(FSW, Example.like(JONAS, DAY).withoutOffer().profile())).isFalse();
    }

    @Test
    void whose_only_destination_is_quebec_is_in_no_class() {
        var quebec = Province.QC;
        var elsewhere = Province.NB;

        assertThat(Determined.of(Example.like(AMINA, DAY).destinations(quebec).profile())
                        .classes())
                .isEmpty();
        assertThat(isIn(
                        FSW,
                        Example.like(AMINA, DAY).destinations(quebec, elsewhere).profile()))
                .isTrue();
        assertThat(isIn(FSW, Example.like(AMINA, DAY).destinations().profile())).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2016-11-18, false", "2016-11-19, true"})
    void to_2016_11_18_an_offer_with_an_end_gave_no_points(LocalDate day, boolean arranged) {
        var offer =
                new JobOffer(new Noc("2173"), 1, true, false, Optional.of(12), Basis.ASSESSED_FROM_ABROAD, 0, false);
        var person = Example.of("Ito", day).offer(offer).profile();
        var withoutEnd = Example.of("Ito", day)
                .offer(Example.offerOf("2173", Basis.ASSESSED_FROM_ABROAD, 0))
                .profile();

        assertThat(FederalSkilledWorker.facts(person, day).arrangedEmployment()).isEqualTo(arranged);
        assertThat(FederalSkilledWorker.facts(withoutEnd, day).arrangedEmployment())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} and {1} hours: {2}")
    @CsvSource({"20, 20, true", "15, 15, true", "15, 14, false"})
    void two_jobs_of_thirty_hours_together_are_full_time_work_in_canada(int one, int other, boolean full) {
        var from = DAY.minusYears(2);
        var person = Example.of("Ito", DAY)
                .work(
                        new Job(new Noc("21231"), from, Optional.empty(), one, true, Set.of()),
                        new Job(new Noc("21231"), from, Optional.empty(), other, true, Set.of()))
                .profile();

        assertThat(FederalSkilledWorker.facts(person, DAY).adaptability().contains(Adaptability.OWN_WORK))
                .isEqualTo(full);
    }

    @ParameterizedTest(name = "{0} assessed by {1}: {2}")
    @CsvSource({
        "31102, WES, false",
        "31102, mcc, true",
        "31102, Medical Council of Canada, true",
        "31120, MCC, false",
        "31120, PEBC, true",
        "21200, WES, false",
        "21200, CACB, true",
        "31301, WES, true",
    })
    void some_occupations_have_a_body_that_assesses(String occupation, String body, boolean suffices) {
        var degree = new Credential(
                EducationLevel.MASTERS_OR_PROFESSIONAL,
                DAY.minusYears(4),
                Optional.empty(),
                Optional.of(new Credential.Assessment(body, DAY.minusYears(1))));
        var person = Example.like(CELINE, DAY)
                .education(degree)
                .work(Example.abroadSince(occupation, DAY.minusYears(5)))
                .profile();

        assertThat(isIn(FSW, person)).isEqualTo(suffices);
    }

    @Test
    void another_primary_occupation_or_a_canadian_credential_needs_no_such_body() {
        var physician = Example.abroadSince("31102", DAY.minusYears(5));
        var nurse = Example.abroad("31301", DAY.minusYears(8), DAY.minusYears(6));

        var assessed = Example.like(CELINE, DAY).work(physician);
        assertThat(unmet(FSW, assessed.profile())).containsExactly("IRPR 75(2)(e)");
        assertThat(isIn(FSW, assessed.plus(nurse).profile())).isTrue();
        assertThat(isIn(
                        FSW,
                        Example.like(CELINE, DAY)
                                .work(physician)
                                .education(
                                        Example.canadian(EducationLevel.MASTERS_OR_PROFESSIONAL, DAY.minusYears(4), 24))
                                .profile()))
                .isTrue();
    }

    @Test
    void unskilled_work_gives_no_points_for_experience_and_none_for_work_in_canada() {
        var cleaner = Example.of("Ito", DAY)
                .work(Example.inCanadaSince("65310", DAY.minusYears(3)))
                .profile();

        assertThat(FederalSkilledWorker.facts(cleaner, DAY).years()).isZero();
        assertThat(FederalSkilledWorker.facts(cleaner, DAY).adaptability()).isEmpty();
    }

    @ParameterizedTest(name = "{0} days old, level {1}: {2}")
    @CsvSource({"729, 4, true", "730, 4, false", "729, 3, false"})
    void the_language_of_the_partner_counts_from_level_four_for_two_years(int days, int level, boolean counts) {
        var result = Example.celpip(DAY.minusDays(days), level, level, level, level);
        var person = Example.of("Ito", DAY)
                .partner(new Profile.Partner(true, false, Optional.of(result), List.of(), List.of(), false))
                .profile();

        assertThat(FederalSkilledWorker.facts(person, DAY).adaptability().contains(Adaptability.PARTNER_LANGUAGE))
                .isEqualTo(counts);
    }

    @Test
    void what_the_partner_brings_is_reviewed_when_it_changes() {
        var lapsing = Example.celpip(DAY.minusYears(2).plusDays(10), 4, 4, 4, 4);
        var nearlyAYear = Example.inCanadaSince("65310", DAY.minusDays(344));
        var since = Example.of("Ito", DAY).born(DAY.minusYears(30).minusDays(1));

        assertThat(EntryCriteria.determine(
                                since.partner(new Profile.Partner(
                                                true, false, Optional.of(lapsing), List.of(), List.of(), false))
                                        .profile(),
                                DAY)
                        .reviewOn())
                .isEqualTo(DAY.plusDays(10));
        assertThat(EntryCriteria.determine(
                                since.partner(new Profile.Partner(
                                                true, false, Optional.empty(), List.of(), List.of(nearlyAYear), false))
                                        .profile(),
                                DAY)
                        .reviewOn())
                .isEqualTo(DAY.plusDays(20));
    }

    @ParameterizedTest(name = "{0} days in an occupation without such a body: {1}")
    @CsvSource({"363, false", "364, true"})
    void only_work_of_a_year_lets_another_occupation_be_the_primary_one(int days, boolean suffices) {
        var person = Example.like(CELINE, DAY)
                .work(
                        Example.abroad("31102", DAY.minusYears(5), DAY.minusYears(3)),
                        Example.abroad("11100", DAY.minusDays(days), DAY.minusDays(1)))
                .profile();

        assertThat(unmet(FSW, person).contains("IRPR 75(2)(e)")).isEqualTo(!suffices);
    }

    @Test
    void the_day_on_which_the_result_of_the_partner_lapses_is_a_day_of_review() {
        var lapsing = Example.celpip(DAY.minusYears(2).plusDays(7), 5, 5, 5, 5);
        var person = Example.like(CELINE, DAY)
                .born(LocalDate.of(1993, 3, 1))
                .partner(new Partner(true, false, Optional.of(lapsing), List.of(), List.of(), false))
                .profile();

        assertThat(Determined.of(person).reviewOn()).isEqualTo(DAY.plusDays(7));
    }
}
