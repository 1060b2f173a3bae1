package ca.expressentry.eligibility;

import static ca.expressentry.eligibility.Determined.isIn;
import static ca.expressentry.eligibility.Determined.unmet;
import static ca.expressentry.profile.EconomicClass.CEC;
import static ca.expressentry.profile.Examples.AMINA;
import static ca.expressentry.profile.Examples.DAY;
import static ca.expressentry.profile.Examples.ELENA;
import static ca.expressentry.profile.Examples.KAMALA;
import static ca.expressentry.profile.Examples.MEI;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.profile.Noc;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CanadianExperienceTest {

    @Test
    void a_year_of_skilled_work_in_canada_and_the_language_are_enough() {
        assertThat(isIn(CEC, AMINA)).isTrue();
        assertThat(isIn(CEC, KAMALA)).isTrue();
        assertThat(Determined.of(ELENA).classes()).containsExactly(CEC);
    }

    @ParameterizedTest(name = "{0} days at {1} hours: {2}")
    @CsvSource({
        "363, 30, false",
        "364, 30, true",
        "364, 40, true",
        "363, 60, false",
        "728, 15, true",
        "727, 15, false",
        "1095, 10, true",
        "1091, 10, false"
    })
    void a_year_is_1560_hours(int days, int hours, boolean enough) {
        var person = Example.like(ELENA, DAY)
                .work(new Job(
                        new Noc("73300"), DAY.minusDays(days), Optional.of(DAY.minusDays(1)), hours, true, Set.of()))
                .profile();

        assertThat(isIn(CEC, person)).isEqualTo(enough);
    }

    @Test
    void one_thousand_five_hundred_and_fifty_nine_hours_are_not_a_year() {
        var most = new Job(new Noc("73300"), DAY.minusDays(400), Optional.of(DAY.minusDays(40)), 30, true, Set.of());
        var person = Example.like(ELENA, DAY).work(most);

        // 361 days are 1,547 hours and a part; three days of a further 30 make 1,560
        assertThat(unmet(CEC, person.profile())).containsExactly("IRPR 87.1(2)(a)");
        var twoDays = new Job(new Noc("73300"), DAY.minusDays(20), Optional.of(DAY.minusDays(19)), 30, true, Set.of());
        var anHourLess = new Job(new Noc("73300"), DAY.minusDays(9), Optional.of(DAY.minusDays(9)), 23, true, Set.of());
        var last = new Job(new Noc("73300"), DAY.minusDays(9), Optional.of(DAY.minusDays(9)), 30, true, Set.of());
        var oneShort = Example.like(ELENA, DAY).work(most, twoDays, anHourLess).profile();

        assertThat(Determined.of(oneShort)
                        .missingFor(CEC)
                        .get(0)
                        .missing()
                        .orElseThrow()
                        .en())
                .isEqualTo("1 hour short of 1,560.");
        assertThat(isIn(CEC, Example.like(ELENA, DAY).work(most, twoDays, last).profile()))
                .isTrue();
    }

    @Test
    void gaps_and_several_occupations_do_no_harm() {
        var person = Example.like(ELENA, DAY)
                .work(
                        Example.inCanada("73300", DAY.minusMonths(20), DAY.minusMonths(10)),
                        Example.inCanada("73301", DAY.minusMonths(3), DAY.minusDays(1)))
                .profile();

        assertThat(isIn(CEC, person)).isTrue();
    }

    @Test
    void the_three_years_move_and_a_waiting_candidate_falls_out() {
        var left = DAY.minusYears(3).plusDays(363);
        var person = Example.like(ELENA, DAY)
                .work(Example.inCanada("73300", DAY.minusYears(3), left))
                .profile();

        assertThat(isIn(CEC, person)).isTrue();
        assertThat(EntryCriteria.determine(person, DAY.plusDays(1)).classes()).isEmpty();
        assertThat(Determined.of(person).reviewOn()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void two_jobs_of_twenty_hours_are_thirty() {
        var morning = new Job(new Noc("73300"), DAY.minusDays(363), Optional.empty(), 20, true, Set.of());
        var one = Example.like(ELENA, DAY).work(morning, morning).profile();

        assertThat(isIn(CEC, one)).isFalse();
        assertThat(EntryCriteria.determine(one, DAY.plusDays(1)).classes()).contains(CEC);
    }

    @ParameterizedTest
    @EnumSource(names = {"SELF_EMPLOYED", "FULL_TIME_STUDENT", "UNAUTHORIZED", "UNPAID"})
    void work_that_never_counts(Circumstance circumstance) {
        var person = Example.like(ELENA, DAY)
                .work(Example.inCanadaSince("73300", DAY.minusYears(3), circumstance))
                .profile();

        assertThat(unmet(CEC, person)).contains("IRPR 87.1(2)(a)");
    }

    @Test
    void a_self_employed_physician_paid_by_public_funds_counts_from_2023_04_25() {
        var day = LocalDate.of(2023, 4, 25);

        assertThat(isIn(CEC, MEI)).isTrue();
        assertThat(EntryCriteria.determine(Examples.mei(day), day).classes()).contains(CEC);
        var before = EntryCriteria.determine(Examples.mei(day), day.minusDays(1));
        assertThat(before.classes()).doesNotContain(CEC);
        assertThat(before.reviewOn()).isEqualTo(day);
    }

    @Test
    void work_abroad_and_unskilled_work_count_nothing() {
        assertThat(isIn(
                        CEC,
                        Example.like(ELENA, DAY)
                                .work(Example.abroadSince("73300", DAY.minusYears(3)))
                                .profile()))
                .isFalse();
        assertThat(isIn(
                        CEC,
                        Example.like(ELENA, DAY)
                                .work(Example.inCanadaSince("14100", DAY.minusYears(3)))
                                .profile()))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} at CLB {1}: {2}")
    @CsvSource({
        "00015, 6, false",
        "00015, 7, true",
        "21231, 6, false",
        "21231, 7, true",
        "72310, 4, false",
        "72310, 5, true",
        "73300, 4, false",
        "73300, 5, true"
    })
    void the_language_follows_the_occupation(String noc, int level, boolean enough) {
        var person = Example.like(ELENA, DAY)
                .english(level)
                .work(Example.inCanadaSince(noc, DAY.minusYears(2)))
                .profile();

        assertThat(isIn(CEC, person)).isEqualTo(enough);
    }

    @ParameterizedTest(name = "{0} days as an engineer, {1} as a driver: {2}")
    @CsvSource({"200, 201, true", "201, 200, false", "200, 200, false"})
    void of_several_occupations_the_one_with_most_hours_decides_and_equal_ones_are_read_strictly(
            int engineer, int driver, boolean fiveIsEnough) {
        var person = Example.like(ELENA, DAY)
                .work(
                        Example.inCanada("21231", DAY.minusDays(engineer + 300L), DAY.minusDays(301)),
                        Example.inCanada("73300", DAY.minusDays(driver), DAY.minusDays(1)))
                .profile();

        assertThat(isIn(CEC, person)).isEqualTo(fiveIsEnough);
    }

    @Test
    void one_weak_ability_is_enough_to_fail() {
        assertThat(unmet(CEC, Example.like(ELENA, DAY).english(5, 5, 4, 5).profile()))
                .containsExactly("IRPR 87.1(2)(d)");
    }

    @Test
    void neither_education_nor_funds_are_asked_for() {
        assertThat(isIn(
                        CEC,
                        Example.like(ELENA, DAY)
                                .education()
                                .funds(0)
                                .children(5)
                                .profile()))
                .isTrue();
    }

    @Test
    void a_code_of_the_classification_before_does_not_count_today() {
        var engineer = Example.like(ELENA, DAY).english(9).work(Example.inCanadaSince("2173", DAY.minusYears(2)));

        assertThat(isIn(CEC, engineer.profile())).isFalse();
    }

    @Test
    void on_the_last_day_of_the_classification_before_its_codes_count() {
        var last = LocalDate.of(2022, 11, 15);
        var person = Example.like(Examples.elena(last), last)
                .english(9)
                .work(Example.inCanadaSince("2173", last.minusYears(2)))
                .profile();

        var determination = EntryCriteria.determine(person, last);
        assertThat(determination.classes()).contains(CEC);
        assertThat(determination.reviewOn()).isEqualTo(last.plusDays(1));
        assertThat(EntryCriteria.determine(person, last.plusDays(1)).classes()).isEmpty();
    }

    @Test
    void work_that_does_not_count_does_not_decide_the_threshold() {
        var person = Example.of("Ito", DAY)
                .english(5)
                .work(
                        Example.inCanada("63200", DAY.minusYears(3), DAY.minusYears(2)),
                        Example.inCanadaSince("21231", DAY.minusYears(2), Circumstance.SELF_EMPLOYED))
                .profile();

        assertThat(isIn(CEC, person)).isTrue();
    }

    @Test
    void the_day_on_which_another_occupation_decides_is_a_day_of_review() {
        var person = Example.of("Ito", DAY)
                .born(DAY.minusYears(30).minusDays(1))
                .english(5)
                .work(
                        Example.inCanada("21231", DAY.minusDays(800), DAY.minusDays(401)),
                        Example.inCanadaSince("63200", DAY.minusDays(390)))
                .profile();

        assertThat(isIn(CEC, person)).isFalse();
        assertThat(EntryCriteria.determine(person, DAY.plusDays(11)).classes()).contains(CEC);
        assertThat(Determined.of(person).reviewOn()).isBeforeOrEqualTo(DAY.plusDays(11));
    }
}
