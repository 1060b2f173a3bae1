package ca.expressentry.demo;

import ca.expressentry.demo.Archetype.Years;
import ca.expressentry.demo.Occupations.Occupation;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Job;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody did: school and work abroad, then study and work in Canada; told backwards from a day. */
record Life(List<Credential> education, List<Job> work, Optional<Job> canadianJob) {

    /** Nobody tells more: older work would not count. */
    private static final int YEARS_TOLD = 8;

    static Life of(Archetype kind, LocalDate born, Occupation occupation, LocalDate day, Chance chance) {
        var education = new ArrayList<Credential>();
        var work = new ArrayList<Job>();
        var before = Studies.before(kind.education(), kind.studiedInCanada());
        var leftSchool = born.plusYears(Studies.ageAtEnd(before));

        var canadianJob = canadianJob(kind, leftSchool, occupation, day, chance);
        var study = kind.studiedInCanada()
                .flatMap(level -> canadianJob.map(job -> Studies.canadian(level, job.from(), chance)));
        canadianJob.ifPresent(work::add);
        study.ifPresent(education::add);

        var arrival = study.map(Studies::begunOn).or(() -> canadianJob.map(Job::from));
        var foreignJob = foreignJob(kind, leftSchool, arrival, occupation, day, chance);
        foreignJob.ifPresent(work::add);

        var schoolEnded = earlier(
                leftSchool.minusDays(chance.between(0, 200)),
                foreignJob.map(Job::from).or(() -> arrival).orElse(day).minusDays(20));
        var brought = kind.education() == EducationLevel.LESS_THAN_SECONDARY ? kind.education() : before;
        education.addAll(Studies.foreign(brought, schoolEnded, occupation, day, chance));
        return new Life(List.copyOf(education), List.copyOf(work), canadianJob);
    }

    /** As a rule it goes on. */
    private static Optional<Job> canadianJob(
            Archetype kind, LocalDate leftSchool, Occupation occupation, LocalDate day, Chance chance) {
        if (!kind.inCanada()) {
            return Optional.empty();
        }
        var free = years(leftSchool, day)
                - kind.studiedInCanada().map(Studies::years).orElse(0)
                - 1;
        var years = Math.max(1, years(kind.canadianYears(), free, chance));
        var ended = chance.in100(12) ? Optional.of(day.minusDays(chance.between(5, 150))) : Optional.<LocalDate>empty();
        return Optional.of(job(occupation, years, ended, ended.orElse(day), true, chance));
    }

    /** It goes on for those abroad, and ended some time before the others came to Canada. */
    private static Optional<Job> foreignJob(
            Archetype kind,
            LocalDate leftSchool,
            Optional<LocalDate> arrival,
            Occupation occupation,
            LocalDate day,
            Chance chance) {
        var ended = arrival.map(there -> there.minusDays(chance.between(40, 200)));
        var last = ended.orElse(day);
        var untold = arrival.map(there -> years(there, day) + 1).orElse(0);
        var years = years(kind.foreignYears(), Math.min(years(leftSchool, last) - 1, YEARS_TOLD - untold), chance);
        return years == 0 ? Optional.empty() : Optional.of(job(occupation, years, ended, last, false, chance));
    }

    /** So many whole years and some months more. */
    private static Job job(
            Occupation occupation,
            int years,
            Optional<LocalDate> until,
            LocalDate last,
            boolean inCanada,
            Chance chance) {
        var from = last.minusYears(years).minusDays(chance.between(12, 320));
        return new Job(occupation.noc(), from, until, chance.between(35, 42), inCanada, Set.of());
    }

    private static int years(Years range, int atMost, Chance chance) {
        return Math.max(0, Math.min(chance.between(range.from(), range.to()), atMost));
    }

    private static int years(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.YEARS.between(from, to);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
