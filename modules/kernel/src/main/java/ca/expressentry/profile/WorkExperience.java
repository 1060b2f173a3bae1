package ca.expressentry.profile;

import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.text.MarkdownDocument;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Work as it is counted, over all jobs held at the same time: IRPR 73(2), 75(2), 87.1(2) and 87.2(3). */
public final class WorkExperience {

    private static final MarkdownDocument LAW = MarkdownDocument.read(WorkExperience.class, "work-experience.md");
    private static final int WEEKLY_MAXIMUM = measure("Hours a week at most and full-time");
    static final int YEARS_FOR_POINTS = measure("Years before the day, for points");
    private static final LocalDate PHYSICIANS_FROM = LAW.table("Publicly funded physicians").rows().stream()
            .filter(row -> row.text("Counts").equals("yes"))
            .map(row -> row.day("From"))
            .findFirst()
            .orElse(LocalDate.MAX);
    private static final int STEPS_AHEAD = 12;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalDate STILL = LocalDate.of(9999, 12, 31);

    /** One year of full-time work. */
    public static final Hours YEAR = Hours.of(measure("Hours in a year"));

    private final List<Span> spans;

    /** Days on which the same hours are worked, the last one excluded. */
    private record Span(LocalDate from, LocalDate until, int weeklyHours) {

        Span within(LocalDate first, LocalDate end) {
            return new Span(from.isBefore(first) ? first : from, until.isAfter(end) ? end : until, weeklyHours);
        }

        boolean isEmpty() {
            return !from.isBefore(until);
        }

        Hours hours() {
            return new Hours((until.toEpochDay() - from.toEpochDay()) * weeklyHours);
        }

        /** The first day before which so much of it is done; it must have that much. */
        LocalDate reaches(long sevenths) {
            return from.plusDays(Math.floorDiv(sevenths + weeklyHours - 1, weeklyHours));
        }
    }

    private WorkExperience(List<Span> spans) {
        this.spans = spans;
    }

    private static int measure(String what) {
        return LAW.table("Measures").row(what).map(row -> row.number("Number")).orElseThrow();
    }

    /** These jobs together, as far as they are paid. */
    public static WorkExperience of(Collection<Job> jobs) {
        return of(jobs, job -> true);
    }

    /** Those of the jobs that count, as far as they are paid. */
    public static WorkExperience of(Collection<Job> jobs, Predicate<Job> counts) {
        var counting = jobs.stream()
                .filter(job -> !job.has(Circumstance.UNPAID))
                .filter(counts)
                .toList();
        var edges = new TreeSet<LocalDate>();
        for (var job : counting) {
            edges.add(job.from());
            edges.add(end(job));
        }
        var spans = new ArrayList<Span>();
        LocalDate from = null;
        for (var until : edges) {
            var hours = from == null ? 0 : hoursOn(from, counting);
            if (hours > 0) {
                spans.add(new Span(from, until, Math.min(hours, WEEKLY_MAXIMUM)));
            }
            from = until;
        }
        return new WorkExperience(List.copyOf(spans));
    }

    private static LocalDate end(Job job) {
        return job.until()
                .filter(last -> last.isBefore(STILL))
                .map(last -> last.plusDays(1))
                .orElse(STILL);
    }

    private static int hoursOn(LocalDate day, List<Job> jobs) {
        return jobs.stream()
                .filter(job -> !day.isBefore(job.from()) && day.isBefore(end(job)))
                .mapToInt(Job::hoursPerWeek)
                .sum();
    }

    /** Completed years of work in Canada that give points on a day (MI 8). */
    public static int canadianYearsOn(LocalDate day, Collection<Job> jobs) {
        return of(jobs, job -> countsAsCanadianOn(day, job))
                .hoursInYearsBefore(day, YEARS_FOR_POINTS)
                .years();
    }

    /** Completed years of continuous work outside Canada that give points on a day (MI 8). */
    public static int foreignYearsOn(LocalDate day, Collection<Job> jobs) {
        return inPeriodsOfAYear(day, jobs)
                .hoursInYearsBefore(day, YEARS_FOR_POINTS)
                .years();
    }

    /** A day after this one before which neither number of years changes by itself; none when neither ever will. */
    public static Optional<LocalDate> changesAfter(LocalDate day, Collection<Job> jobs) {
        var canadian = canadianYearsOn(day, jobs);
        var foreign = foreignYearsOn(day, jobs);
        var change = mayChangeAfter(day, jobs);
        for (int tries = 0; tries < STEPS_AHEAD && change.isPresent(); tries++) {
            var then = change.get();
            if (canadianYearsOn(then, jobs) != canadian || foreignYearsOn(then, jobs) != foreign) {
                return change;
            }
            change = mayChangeAfter(then, jobs);
        }
        return change;
    }

    private static Optional<LocalDate> mayChangeAfter(LocalDate day, Collection<Job> jobs) {
        var foreign = of(jobs, job -> countsAsForeignOn(day, job));
        var changes = Stream.of(
                of(jobs, job -> countsAsCanadianOn(day, job)).yearsChangeAfter(day, YEARS_FOR_POINTS),
                inPeriodsOfAYear(day, jobs).yearsChangeAfter(day, YEARS_FOR_POINTS),
                foreign.periodsChangeAfter(day, YEARS_FOR_POINTS, YEAR),
                definitionChangesAfter(day, jobs));
        return changes.flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    private static WorkExperience inPeriodsOfAYear(LocalDate day, Collection<Job> jobs) {
        return new WorkExperience(of(jobs, job -> countsAsForeignOn(day, job)).periods().stream()
                .filter(period ->
                        period.hoursInYearsBefore(day, YEARS_FOR_POINTS).atLeast(YEAR))
                .flatMap(period -> period.spans.stream())
                .toList());
    }

    /** Skilled, authorized, not while a full-time student, and not self-employed (IRPR 87.1(3)). */
    public static boolean countsAsCanadianOn(LocalDate day, Job job) {
        return job.inCanada()
                && job.occupation().isSkilledOn(day)
                && !job.has(Circumstance.UNAUTHORIZED)
                && !job.has(Circumstance.FULL_TIME_STUDENT)
                && isEmploymentOn(day, job);
    }

    private static boolean countsAsForeignOn(LocalDate day, Job job) {
        return !job.inCanada() && job.occupation().isSkilledOn(day);
    }

    /** Only the days on which it is full-time, all jobs held at the same time together. */
    public WorkExperience fullTime() {
        return new WorkExperience(spans.stream()
                .filter(span -> span.weeklyHours == WEEKLY_MAXIMUM)
                .toList());
    }

    /** Whether it was not self-employment, or that of a publicly funded physician on a day on which that counts. */
    public static boolean isEmploymentOn(LocalDate day, Job job) {
        return job.has(Circumstance.PUBLICLY_FUNDED_PHYSICIAN)
                ? !day.isBefore(PHYSICIANS_FROM)
                : !job.has(Circumstance.SELF_EMPLOYED);
    }

    /** The next day after this one on which the law counts the same work differently. */
    public static Optional<LocalDate> definitionChangesAfter(LocalDate day, Collection<Job> jobs) {
        if (jobs.isEmpty()) {
            return Optional.empty();
        }
        return Stream.concat(Noc.classificationChangesAfter(day).stream(), Stream.of(PHYSICIANS_FROM))
                .filter(day::isBefore)
                .filter(change -> change.isBefore(LocalDate.MAX))
                .min(LocalDate::compareTo);
    }

    /** Hours in the years before a day. */
    public Hours hoursInYearsBefore(LocalDate day, int years) {
        return hours(day.minusYears(years), day);
    }

    /** Hours ever worked before a day. */
    public Hours hoursBefore(LocalDate day) {
        return hours(LocalDate.MIN, day);
    }

    /** The hours of the longest continuous period in the years before a day. */
    public Hours longestPeriodInYearsBefore(LocalDate day, int years) {
        return periods().stream()
                .map(period -> period.hoursInYearsBefore(day, years))
                .max(Hours::compareTo)
                .orElse(Hours.NONE);
    }

    /** The hours of the longest continuous period ever worked before a day. */
    public Hours longestPeriodBefore(LocalDate day) {
        return periods().stream()
                .map(period -> period.hoursBefore(day))
                .max(Hours::compareTo)
                .orElse(Hours.NONE);
    }

    /** Whether it was full-time through so many months of the calendar without a break, in the years before a day. */
    public boolean isFullTimeForMonths(int months, LocalDate day, int years) {
        return fullTime().periods().stream().anyMatch(period -> period.lasts(months, day, years));
    }

    private boolean lasts(int months, LocalDate day, int years) {
        var within = new Span(spans.get(0).from(), end(), WEEKLY_MAXIMUM).within(day.minusYears(years), day);
        return !within.from().plusMonths(months).isAfter(within.until());
    }

    private LocalDate end() {
        return spans.get(spans.size() - 1).until();
    }

    private Hours hours(LocalDate first, LocalDate end) {
        return within(first, end).map(Span::hours).reduce(Hours.NONE, Hours::plus);
    }

    private Stream<Span> within(LocalDate first, LocalDate end) {
        return spans.stream().map(span -> span.within(first, end)).filter(span -> !span.isEmpty());
    }

    private List<WorkExperience> periods() {
        var periods = new ArrayList<List<Span>>();
        LocalDate end = null;
        for (var span : spans) {
            if (end == null || !areOnePeriod(end, span.from())) {
                periods.add(new ArrayList<>());
            }
            periods.get(periods.size() - 1).add(span);
            end = span.until();
        }
        return periods.stream().map(WorkExperience::new).toList();
    }

    /** No working day lies between the end of one span and the beginning of the next. */
    private static boolean areOnePeriod(LocalDate end, LocalDate from) {
        return !from.isAfter(end.plusDays(2))
                && end.datesUntil(from).map(LocalDate::getDayOfWeek).allMatch(WEEKEND::contains);
    }

    /** A day after this one before which the completed years of the hours do not change by themselves. */
    public Optional<LocalDate> yearsChangeAfter(LocalDate day, int years) {
        var hours = hoursInYearsBefore(day, years);
        var over = hours.sevenths() % YEAR.sevenths();
        var fewer = hours.years() > 0 ? lost(day, years, over + 1) : Optional.<LocalDate>empty();
        return Stream.of(fewer, gained(day, YEAR.sevenths() - over))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    /** A day after this one before which the hours do not come to be or cease to be so many by themselves. */
    public Optional<LocalDate> hoursChangeAfter(LocalDate day, int years, Hours required) {
        var hours = hoursInYearsBefore(day, years);
        return hours.atLeast(required)
                ? lost(day, years, hours.sevenths() - required.sevenths() + 1)
                : gained(day, required.sevenths() - hours.sevenths());
    }

    /** A day after this one before which no continuous period comes or ceases to have so many hours by itself. */
    public Optional<LocalDate> periodsChangeAfter(LocalDate day, int years, Hours required) {
        return periods().stream()
                .flatMap(period -> period.hoursChangeAfter(day, years, required).stream())
                .min(LocalDate::compareTo);
    }

    /** A day after this one before which no full-time period comes to last so many months, or ceases to, by itself. */
    public Optional<LocalDate> monthsChangeAfter(int months, LocalDate day, int years) {
        return fullTime().periods().stream()
                .flatMap(period -> period.lasts(months, day, years)
                        ? Stream.of(period.end().minusMonths(months).plusYears(years))
                                .map(last -> last.isAfter(day) ? last : day.plusDays(1))
                        : Stream.of(period.spans.get(0).from().plusMonths(months))
                                .filter(day::isBefore))
                .min(LocalDate::compareTo);
    }

    /** A day after this one before which the hours ever worked do not come to be so many by themselves. */
    public Optional<LocalDate> reachesAfter(LocalDate day, Hours required) {
        var hours = hoursBefore(day);
        return hours.atLeast(required) ? Optional.empty() : gained(day, required.sevenths() - hours.sevenths());
    }

    /** A day after this one before which no continuous period ever worked comes to have so many hours by itself. */
    public Optional<LocalDate> periodReachesAfter(LocalDate day, Hours required) {
        return periods().stream()
                .flatMap(period -> period.reachesAfter(day, required).stream())
                .min(LocalDate::compareTo);
    }

    /** The day before which so much will have been worked from this one on, if it ever will. */
    private Optional<LocalDate> gained(LocalDate day, long sevenths) {
        return reached(within(day, STILL), sevenths);
    }

    /** The day on which so much will have left the years looked back; for a leap day, a day early. */
    private Optional<LocalDate> lost(LocalDate day, int years, long sevenths) {
        return reached(within(day.minusYears(years), STILL), sevenths)
                .map(left -> left.plusYears(years))
                .map(left -> left.isAfter(day) ? left : day.plusDays(1));
    }

    private static Optional<LocalDate> reached(Stream<Span> spans, long sevenths) {
        var missing = sevenths;
        for (var span : spans.toList()) {
            if (span.hours().sevenths() >= missing) {
                return Optional.of(span.reaches(missing));
            }
            missing -= span.hours().sevenths();
        }
        return Optional.empty();
    }
}
