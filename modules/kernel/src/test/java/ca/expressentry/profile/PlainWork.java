package ca.expressentry.profile;

import ca.expressentry.profile.Job.Circumstance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Work counted as a clerk would with a calendar: day by day, a seventh of the week's hours for each. All amounts are in
 * sevenths of an hour.
 */
public final class PlainWork {

    public static final long YEAR = 1560 * 7;

    private PlainWork() {}

    /** By the digits of the code alone. */
    public static boolean isSkilled(String code, LocalDate day) {
        if (day.isBefore(LocalDate.of(2022, 11, 16))) {
            return code.length() == 4 && (code.charAt(0) == '0' || code.charAt(1) <= '3');
        }
        return code.length() == 5 && code.charAt(1) <= '3';
    }

    public static boolean isSelfEmployed(Job job, LocalDate day) {
        if (job.has(Circumstance.PUBLICLY_FUNDED_PHYSICIAN)) {
            return day.isBefore(LocalDate.of(2023, 4, 25));
        }
        return job.has(Circumstance.SELF_EMPLOYED);
    }

    public static boolean isCanadian(Job job, LocalDate day) {
        return job.inCanada()
                && isSkilled(job.occupation().code(), day)
                && !job.has(Circumstance.UNAUTHORIZED)
                && !job.has(Circumstance.FULL_TIME_STUDENT)
                && !isSelfEmployed(job, day);
    }

    public static int canadianYears(List<Job> jobs, LocalDate day) {
        return (int) (total(jobs, job -> isCanadian(job, day), day.minusYears(10), day) / YEAR);
    }

    /** Only continuous periods of a year and more. */
    public static int foreignYears(List<Job> jobs, LocalDate day) {
        Predicate<Job> foreign =
                job -> !job.inCanada() && isSkilled(job.occupation().code(), day);
        return (int) (periods(jobs, foreign, day.minusYears(10), day, false) / YEAR);
    }

    public static long total(List<Job> jobs, Predicate<Job> counts, LocalDate from, LocalDate until) {
        long total = 0;
        for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
            total += on(day, jobs, counts);
        }
        return total;
    }

    public static long longest(List<Job> jobs, Predicate<Job> counts, LocalDate from, LocalDate until) {
        return periods(jobs, counts, from, until, true);
    }

    /** The longest continuous period, or the sum of all those of a year; a weekend without work interrupts nothing. */
    private static long periods(
            List<Job> jobs, Predicate<Job> counts, LocalDate from, LocalDate until, boolean longest) {
        long sum = 0;
        long most = 0;
        long period = 0;
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            var hours = day.equals(until) ? 0 : on(day, jobs, counts);
            var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            period += hours;
            if (day.equals(until) || hours == 0 && !weekend) {
                most = Math.max(most, period);
                sum += period >= YEAR ? period : 0;
                period = 0;
            }
        }
        return longest ? most : sum;
    }

    private static long on(LocalDate day, List<Job> jobs, Predicate<Job> counts) {
        long hours = 0;
        for (var job : jobs) {
            var ended = job.until().isPresent() && job.until().get().isBefore(day);
            if (!job.from().isAfter(day) && !ended && !job.has(Circumstance.UNPAID) && counts.test(job)) {
                hours += job.hoursPerWeek();
            }
        }
        return Math.min(30, hours);
    }
}
