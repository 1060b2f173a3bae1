package ca.expressentry.ranking;

import ca.expressentry.profile.CategoryVersion;
import ca.expressentry.profile.CategoryVersion.Experience;
import ca.expressentry.profile.Hours;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.WorkExperience;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Work in the occupations that a category lists, each on its own: IRPA 10.3(1)(h.2).
 *
 * @param byOccupation what counts towards the category on the day, by occupation
 */
record ListedWork(Experience required, LocalDate day, SortedMap<Noc, WorkExperience> byOccupation) {

    static ListedWork of(CategoryVersion version, Experience required, Profile person, LocalDate day) {
        var jobs = person.work().stream()
                .filter(job -> version.occupations().contains(job.occupation()))
                .filter(job -> counts(required, job, day))
                .collect(Collectors.groupingBy(Job::occupation));
        var work = new TreeMap<Noc, WorkExperience>();
        jobs.forEach((occupation, held) -> work.put(occupation, WorkExperience.of(held)));
        return new ListedWork(required, day, work);
    }

    private static boolean counts(Experience required, Job job, LocalDate day) {
        if (required.inCanada()) {
            return WorkExperience.countsAsCanadianOn(day, job);
        }
        return !job.inCanada() || !job.has(Circumstance.UNAUTHORIZED) && WorkExperience.isEmploymentOn(day, job);
    }

    /** Whether one occupation alone has the months asked for. */
    boolean isEnough() {
        return byOccupation.values().stream()
                .anyMatch(work -> hours(work).atLeast(required.hours()) || lastsLongEnough(work));
    }

    /** In one period, months of the calendar do as well as their hours: from January to June there are fewer. */
    private boolean lastsLongEnough(WorkExperience work) {
        return required.continuous() && work.isFullTimeForMonths(required.months(), day, required.years());
    }

    /** How much each occupation lacks; nothing when one of them has enough. */
    Stream<Bilingual> missing() {
        if (isEnough()) {
            return Stream.empty();
        }
        var lacking = byOccupation.entrySet().stream()
                .filter(work -> hours(work.getValue()).compareTo(Hours.NONE) > 0)
                .map(work -> Lacking.hours(required, hours(work.getValue()), work.getKey()))
                .toList();
        return lacking.isEmpty() ? Stream.of(Lacking.work(required)) : lacking.stream();
    }

    private Hours hours(WorkExperience work) {
        return required.continuous()
                ? work.longestPeriodInYearsBefore(day, required.years())
                : work.hoursInYearsBefore(day, required.years());
    }

    /** Days after this one before which no occupation comes to have enough, or ceases to, by itself. */
    Stream<LocalDate> changesAfter() {
        return byOccupation.values().stream().flatMap(this::changesAfter);
    }

    private Stream<LocalDate> changesAfter(WorkExperience work) {
        var changes = required.continuous()
                ? Stream.of(
                        work.periodsChangeAfter(day, required.years(), required.hours()),
                        work.monthsChangeAfter(required.months(), day, required.years()))
                : Stream.of(work.hoursChangeAfter(day, required.years(), required.hours()));
        return changes.flatMap(Optional::stream);
    }
}
