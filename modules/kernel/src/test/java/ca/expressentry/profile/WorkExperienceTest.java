package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Job.Circumstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Fifty-two weeks are 364 days; a year of full-time work is 1,560 hours. */
class WorkExperienceTest {

    static final Noc ENGINEER = new Noc("21231");
    static final Noc CLERK = new Noc("14100");
    static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    static Job job(LocalDate from, LocalDate until, int hours, boolean inCanada, Circumstance... circumstances) {
        return new Job(ENGINEER, from, Optional.of(until), hours, inCanada, Set.of(circumstances));
    }

    static Job canadian(LocalDate from, LocalDate until, int hours, Circumstance... circumstances) {
        return job(from, until, hours, true, circumstances);
    }

    static Job foreign(LocalDate from, LocalDate until, int hours) {
        return job(from, until, hours, false);
    }

    static Job endingBefore(LocalDate day, int days, int hours, boolean inCanada, Circumstance... circumstances) {
        return job(day.minusDays(days), day.minusDays(1), hours, inCanada, circumstances);
    }

    @ParameterizedTest(name = "{0} days at {1} hours a week are {2} hours and {3} years")
    @CsvSource(textBlock = """
            364, 30, 1560, 1
            363, 30, 1555, 0
            364, 40, 1560, 1
            365, 40, 1564, 1
            728, 15, 1560, 1
            727, 15, 1557, 0
            728, 30, 3120, 2
            727, 30, 3115, 1
              7, 30,   30, 0
              1, 30,    4, 0
            """)
    void a_year_is_1560_hours_at_no_more_than_30_a_week(int days, int hours, long counted, int years) {
        var work = List.of(endingBefore(DAY, days, hours, true));

        assertThat(WorkExperience.of(work).hoursInYearsBefore(DAY, 10).hours()).isEqualTo(counted);
        assertThat(WorkExperience.canadianYearsOn(DAY, work)).isEqualTo(years);
    }

    @Test
    void hours_missing_are_told_whole() {
        var work = WorkExperience.of(List.of(endingBefore(DAY, 363, 30, true)));

        assertThat(work.hoursInYearsBefore(DAY, 3).shortOf(WorkExperience.YEAR)).isEqualTo(5);
        assertThat(new Hours(WorkExperience.YEAR.sevenths() - 1).shortOf(WorkExperience.YEAR))
                .isEqualTo(1);
        assertThat(WorkExperience.YEAR.shortOf(WorkExperience.YEAR)).isZero();
        assertThat(Hours.of(2000).shortOf(WorkExperience.YEAR)).isZero();
    }

    @Test
    void jobs_held_at_the_same_time_share_thirty_hours() {
        var both = List.of(endingBefore(DAY, 364, 20, true), endingBefore(DAY, 364, 20, true));
        var small = List.of(endingBefore(DAY, 364, 10, true), endingBefore(DAY, 364, 15, true));

        assertThat(WorkExperience.of(both).hoursBefore(DAY)).isEqualTo(Hours.of(1560));
        assertThat(WorkExperience.of(small).hoursBefore(DAY)).isEqualTo(Hours.of(1300));
    }

    @Test
    void jobs_that_overlap_in_part_are_capped_only_while_they_do() {
        var work = WorkExperience.of(List.of(
                canadian(DAY.minusDays(28), DAY.minusDays(8), 20), canadian(DAY.minusDays(14), DAY.minusDays(1), 20)));

        assertThat(work.hoursBefore(DAY)).isEqualTo(Hours.of(20 + 20 + 30 + 20));
    }

    @Test
    void the_day_itself_and_later_days_count_nothing() {
        var goingOn = List.of(new Job(ENGINEER, DAY.minusDays(7), Optional.empty(), 30, true, Set.of()));

        assertThat(WorkExperience.of(goingOn).hoursBefore(DAY)).isEqualTo(Hours.of(30));
        assertThat(WorkExperience.of(goingOn).hoursBefore(DAY.minusDays(7))).isEqualTo(Hours.NONE);
        assertThat(WorkExperience.of(goingOn).hoursBefore(DAY.minusDays(100))).isEqualTo(Hours.NONE);
    }

    @Test
    void work_leaves_the_years_looked_back_day_by_day() {
        var old = List.of(canadian(DAY.minusYears(10), DAY.minusYears(10).plusDays(363), 30));

        assertThat(WorkExperience.canadianYearsOn(DAY, old)).isEqualTo(1);
        assertThat(WorkExperience.canadianYearsOn(DAY.plusDays(1), old)).isZero();
    }

    @Test
    void canadian_years_may_have_gaps_and_foreign_ones_may_not() {
        var broken = List.of(
                job(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 10, 31), 30, true),
                job(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31), 30, true));
        var abroad = broken.stream()
                .map(j -> job(j.from(), j.until().orElseThrow(), 30, false))
                .toList();

        assertThat(WorkExperience.canadianYearsOn(DAY, broken)).isEqualTo(1);
        assertThat(WorkExperience.foreignYearsOn(DAY, abroad)).isZero();
    }

    @ParameterizedTest(name = "from {0}: {1} years")
    @CsvSource(textBlock = """
            # the first job ends on Friday 2025-01-31
            2025-02-01, 1
            2025-02-02, 1
            2025-02-03, 1
            2025-02-04, 0
            2025-02-08, 0
            """)
    void a_weekend_between_two_jobs_does_not_break_a_period_and_a_working_day_does(LocalDate from, int years) {
        var work = List.of(
                foreign(LocalDate.of(2024, 8, 1), LocalDate.of(2025, 1, 31), 30),
                foreign(from, from.plusDays(179), 30));

        assertThat(WorkExperience.foreignYearsOn(DAY, work)).isEqualTo(years);
    }

    @Test
    void jobs_in_any_order_make_one_period_when_they_abut_or_overlap() {
        var work = WorkExperience.of(List.of(
                foreign(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 9, 30), 15),
                foreign(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 2, 28), 30),
                foreign(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 5, 31), 10)));

        assertThat(work.longestPeriodInYearsBefore(DAY, 10)).isEqualTo(work.hoursBefore(DAY));
    }

    @Test
    void of_several_periods_abroad_those_of_a_year_are_added() {
        var work = List.of(
                foreign(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 6, 30), 30),
                foreign(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 10, 31), 30),
                foreign(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 6, 30), 30));

        assertThat(WorkExperience.foreignYearsOn(DAY, work)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNPAID", "SELF_EMPLOYED", "UNAUTHORIZED", "FULL_TIME_STUDENT"})
    void work_in_canada_that_never_counts(Circumstance circumstance) {
        assertThat(WorkExperience.canadianYearsOn(DAY, List.of(endingBefore(DAY, 500, 40, true, circumstance))))
                .isZero();
    }

    @Test
    void self_employment_abroad_counts_and_unpaid_work_does_not() {
        assertThat(WorkExperience.foreignYearsOn(
                        DAY, List.of(endingBefore(DAY, 400, 40, false, Circumstance.SELF_EMPLOYED))))
                .isEqualTo(1);
        assertThat(WorkExperience.foreignYearsOn(DAY, List.of(endingBefore(DAY, 400, 40, false, Circumstance.UNPAID))))
                .isZero();
    }

    @Test
    void unskilled_work_counts_nowhere() {
        var clerk = List.of(
                new Job(CLERK, DAY.minusYears(3), Optional.empty(), 40, true, Set.of()),
                new Job(CLERK, DAY.minusYears(3), Optional.empty(), 40, false, Set.of()));

        assertThat(WorkExperience.canadianYearsOn(DAY, clerk)).isZero();
        assertThat(WorkExperience.foreignYearsOn(DAY, clerk)).isZero();
    }

    @Test
    void self_employed_physicians_count_from_2023_04_25() {
        var day = LocalDate.of(2023, 4, 25);
        var physician = List.of(new Job(
                new Noc("31102"),
                day.minusYears(2),
                Optional.empty(),
                40,
                true,
                Set.of(Circumstance.SELF_EMPLOYED, Circumstance.PUBLICLY_FUNDED_PHYSICIAN)));

        assertThat(WorkExperience.canadianYearsOn(day.minusDays(1), physician)).isZero();
        assertThat(WorkExperience.canadianYearsOn(day, physician)).isEqualTo(2);
        assertThat(WorkExperience.changesAfter(day.minusDays(1), physician)).contains(day);
    }

    @Test
    void a_code_of_the_other_classification_does_not_count() {
        var change = LocalDate.of(2022, 11, 16);
        var work = List.of(new Job(new Noc("2173"), change.minusYears(2), Optional.empty(), 40, true, Set.of()));

        assertThat(WorkExperience.canadianYearsOn(change.minusDays(1), work)).isEqualTo(2);
        assertThat(WorkExperience.canadianYearsOn(change, work)).isZero();
        assertThat(WorkExperience.changesAfter(change.minusDays(1), work)).contains(change);
    }

    @Test
    void a_job_going_on_makes_its_year_by_itself() {
        var work = List.of(new Job(ENGINEER, DAY.minusDays(100), Optional.empty(), 30, true, Set.of()));

        assertThat(WorkExperience.changesAfter(DAY, work))
                .contains(DAY.minusDays(100).plusDays(364));
    }

    @Test
    void a_job_that_ended_goes_away_by_itself_and_then_nothing_changes() {
        var from = LocalDate.of(2018, 1, 1);
        var work = List.of(canadian(from, from.plusDays(363), 30));

        assertThat(WorkExperience.changesAfter(DAY, work)).contains(LocalDate.of(2028, 1, 2));
        assertThat(WorkExperience.changesAfter(LocalDate.of(2028, 1, 2), work)).isEmpty();
        assertThat(WorkExperience.changesAfter(DAY, List.of())).isEmpty();
    }

    /** The promise of {@code changesAfter} held against every day of twelve years. */
    @ParameterizedTest
    @CsvSource({"true, 40", "false, 40", "true, 17", "false, 17"})
    void a_change_is_never_announced_late(boolean inCanada, int hours) {
        var work = List.of(
                job(LocalDate.of(2012, 2, 29), LocalDate.of(2013, 6, 15), hours, inCanada),
                job(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 10, 31), hours, inCanada),
                job(LocalDate.of(2014, 11, 3), LocalDate.of(2016, 2, 29), 12, inCanada),
                job(LocalDate.of(2015, 6, 1), LocalDate.of(2019, 3, 31), hours, !inCanada),
                new Job(ENGINEER, LocalDate.of(2023, 5, 1), Optional.empty(), hours, inCanada, Set.of()));
        var day = LocalDate.of(2022, 12, 1);
        while (day.isBefore(LocalDate.of(2034, 12, 1))) {
            var announced = WorkExperience.changesAfter(day, work).orElse(LocalDate.MAX);
            assertThat(announced).isAfter(day);
            var tomorrow = day.plusDays(1);
            if (announced.isAfter(tomorrow)) {
                assertThat(WorkExperience.canadianYearsOn(tomorrow, work))
                        .isEqualTo(WorkExperience.canadianYearsOn(day, work));
                assertThat(WorkExperience.foreignYearsOn(tomorrow, work))
                        .isEqualTo(WorkExperience.foreignYearsOn(day, work));
            }
            day = tomorrow;
        }
    }

    @Test
    void full_time_is_thirty_hours_of_all_jobs_together() {
        var from = Examples.DAY.minusDays(100);
        var early = new Job(new Noc("21231"), from, Optional.of(from.plusDays(9)), 20, true, Set.of());
        var whole = new Job(new Noc("21231"), from, Optional.empty(), 10, true, Set.of());
        var work = WorkExperience.of(List.of(early, whole)).fullTime();

        assertThat(work.hoursBefore(Examples.DAY)).isEqualTo(new Hours(10 * 30));
    }

    @Test
    void the_day_on_which_enough_was_ever_worked_is_foreseen() {
        var job = Example.inCanadaSince("21231", Examples.DAY.minusDays(10));
        var work = WorkExperience.of(List.of(job));

        assertThat(work.reachesAfter(Examples.DAY, Hours.of(60))).contains(Examples.DAY.plusDays(4));
        assertThat(work.reachesAfter(Examples.DAY, new Hours(300))).isEmpty();
    }
}
