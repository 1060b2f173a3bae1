package ca.expressentry.eligibility;

import ca.expressentry.eligibility.SelectionTables.Levels;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Hours;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.WorkExperience;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Canadian Experience Class: IRPR 87.1. All conditions or none; no grid, no education, no funds. */
final class CanadianExperience {

    private CanadianExperience() {}

    static List<Finding> findings(Profile person, LocalDate day) {
        return List.of(
                EntryCriteria.outsideQuebec(Condition.CEC_OUTSIDE_QUEBEC, person),
                work(person, day),
                language(person, day));
    }

    /** A year in the three before, in one or more occupations, with or without gaps: paragraph (2)(a). */
    private static Finding work(Profile person, LocalDate day) {
        var worked = canadian(person, day).hoursInYearsBefore(day, within(day));
        var required = required(day);
        return worked.atLeast(required)
                ? Condition.CEC_WORK.met()
                : Condition.CEC_WORK.notMet(Missing.hours(worked, required));
    }

    private static WorkExperience canadian(Profile person, LocalDate day) {
        return WorkExperience.of(person.work(), job -> WorkExperience.countsAsCanadianOn(day, job));
    }

    private static int within(LocalDate day) {
        return SelectionTables.IN_FORCE.on(day).work(EconomicClass.CEC).within();
    }

    private static Hours required(LocalDate day) {
        return WorkExperience.YEAR.times(
                SelectionTables.IN_FORCE.on(day).work(EconomicClass.CEC).years());
    }

    private static Finding language(Profile person, LocalDate day) {
        return EntryCriteria.language(Condition.CEC_LANGUAGE, person, day, threshold(person, day));
    }

    /** By the occupation with the greater amount of work, the stricter of equal ones: paragraph (2)(e). */
    private static Levels threshold(Profile person, LocalDate day) {
        var teer = byOccupation(person, day).entrySet().stream()
                .max(Map.Entry.<Noc, Hours>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(
                                Comparator.comparingInt(Noc::teer).reversed())))
                .map(most -> most.getKey().teer())
                .orElse(0);
        return SelectionTables.IN_FORCE.on(day).language(EconomicClass.CEC, teer);
    }

    private static Map<Noc, Hours> byOccupation(Profile person, LocalDate day) {
        return person.work().stream()
                .filter(job -> WorkExperience.countsAsCanadianOn(day, job))
                .collect(Collectors.groupingBy(Job::occupation))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        jobs -> WorkExperience.of(jobs.getValue()).hoursInYearsBefore(day, within(day))));
    }

    static Stream<LocalDate> changesAfter(LocalDate day, Profile person) {
        return Stream.of(
                        canadian(person, day).hoursChangeAfter(day, within(day), required(day)),
                        thresholdChangesAfter(day, person))
                .flatMap(Optional::stream);
    }

    private static Optional<LocalDate> thresholdChangesAfter(LocalDate day, Profile person) {
        var hours = byOccupation(person, day);
        if (hours.keySet().stream()
                        .map(occupation -> threshold(occupation, day))
                        .distinct()
                        .count()
                < 2) {
            return Optional.empty();
        }
        var most = hours.values().stream().sorted(Comparator.reverseOrder()).toList();
        return Optional.of(day.plusDays(most.get(0).daysAhead(most.get(1))));
    }

    private static Levels threshold(Noc occupation, LocalDate day) {
        return SelectionTables.IN_FORCE.on(day).language(EconomicClass.CEC, occupation.teer());
    }
}
