package ca.expressentry.demo;

import ca.expressentry.demo.Occupations.Occupation;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Job;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody did until a day: school, work abroad, study in Canada, work in Canada, told backwards from that day. */
record Life(List<Credential> education, List<Job> work, Optional<Job> canadianJob) {

    /** Only the last ten years count, so that people are given no more; gaps take some of them. */
    private static final int YEARS_TOLD = 8;

    /** Somebody of a kind and an age; the birthdays of the working years lie within them. */
    static Life of(Archetype kind, int age, LocalDate born, Occupation occupation, LocalDate day, Chance chance) {
        var education = new ArrayList<Credential>();
        var work = new ArrayList<Job>();
        var before = Studies.before(kind.education(), kind.studiedInCanada());
        var yearsOfStudy = kind.studiedInCanada().map(Studies::years).orElse(0);
        var free = age - Studies.ageAtEnd(before) - yearsOfStudy - (kind.inCanada() ? 1 : 0);

        var canadianJob = kind.inCanada()
                ? Optional.of(canadianJob(occupation, years(kind.canadianYears(), free, chance), day, chance))
                : Optional.<Job>empty();
        canadianJob.ifPresent(work::add);
        var arrival = canadianJob.map(Job::from).orElse(day);

        if (kind.studiedInCanada().isPresent()) {
            var level = kind.studiedInCanada().get();
            var graduation = arrival.minusDays(chance.between(20, 120));
            education.add(Studies.canadian(level, graduation, chance));
            arrival = graduation.minusYears(yearsOfStudy);
        }

        var yearsHere = kind.inCanada() ? day.getYear() - arrival.getYear() : 0;
        var yearsAbroad = years(
                kind.foreignYears(), Math.min(age - Studies.ageAtEnd(before) - yearsHere - 1, YEARS_TOLD - yearsHere), chance);
        var leftSchool = born.plusYears(Studies.ageAtEnd(before)).plusDays(chance.between(0, 200));
        var firstDay = arrival.minusDays(chance.between(40, 200));
        if (yearsAbroad > 0) {
            var job = foreignJob(occupation, yearsAbroad, kind.inCanada(), firstDay, day, chance);
            work.add(job);
            firstDay = job.from();
        }
        if (leftSchool.isAfter(firstDay.minusDays(20))) {
            leftSchool = firstDay.minusDays(20);
        }
        education.addAll(Studies.foreign(brought(kind, before), leftSchool, occupation, day, chance));
        return new Life(List.copyOf(education), List.copyOf(work), canadianJob);
    }

    private static EducationLevel brought(Archetype kind, EducationLevel before) {
        return kind.education() == EducationLevel.LESS_THAN_SECONDARY ? EducationLevel.LESS_THAN_SECONDARY : before;
    }

    private static int years(Archetype.Years range, int atMost, Chance chance) {
        return Math.max(0, Math.min(chance.between(range.from(), range.to()), atMost));
    }

    /** So many whole years and some months more, as a rule to this day. */
    private static Job canadianJob(Occupation occupation, int years, LocalDate day, Chance chance) {
        var ended = chance.in100(12) ? Optional.of(day.minusDays(chance.between(5, 150))) : Optional.<LocalDate>empty();
        return job(occupation, years, ended, ended.orElse(day), true, chance);
    }

    private static Job foreignJob(
            Occupation occupation, int years, boolean leftForCanada, LocalDate left, LocalDate day, Chance chance) {
        return leftForCanada
                ? job(occupation, years, Optional.of(left), left, false, chance)
                : job(occupation, years, Optional.empty(), day, false, chance);
    }

    private static Job job(
            Occupation occupation,
            int years,
            Optional<LocalDate> until,
            LocalDate last,
            boolean inCanada,
            Chance chance) {
        var from = last.minusYears(Math.max(1, years)).minusDays(chance.between(12, 320));
        return new Job(occupation.noc(), from, until, chance.between(35, 42), inCanada, Set.of());
    }
}
