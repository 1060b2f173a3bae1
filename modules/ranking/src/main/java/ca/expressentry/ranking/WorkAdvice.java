package ca.expressentry.ranking;

import ca.expressentry.profile.Job;
import ca.expressentry.profile.WorkExperience;
import ca.expressentry.ranking.Improvement.Change;
import ca.expressentry.ranking.Improvement.Kind;
import ca.expressentry.ranking.Improvements.Asked;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** More years of work, in Canada and abroad: as they would count today, and the day on which present work brings them. */
final class WorkAdvice {

    /** How far advice looks: further is no advice. */
    private static final int MOST_YEARS_MORE = 5;

    private static final int STEPS_AHEAD = 40;

    private static final Bilingual IN_CANADA = new Bilingual(
            "Skilled work in Canada: {years} completed year(s)",
            "Travail qualifié au Canada\u00a0: {years} année(s) complète(s)");
    private static final Bilingual ABROAD = new Bilingual(
            "Skilled work outside Canada: {years} completed year(s)",
            "Travail qualifié hors du Canada\u00a0: {years} année(s) complète(s)");

    private WorkAdvice() {}

    static Stream<List<Alternative>> ladders(Asked asked) {
        return Stream.of(inCanada(asked), abroad(asked));
    }

    private static List<Alternative> inCanada(Asked asked) {
        var work = asked.declaration().work();
        int now = WorkExperience.canadianYearsOn(asked.on(), work);
        return more(now)
                .mapToObj(years -> alternative(
                        asked,
                        Kind.CANADIAN_WORK,
                        IN_CANADA,
                        new Change("work.canadianYears", now + "", years + ""),
                        facts -> facts.withWork(years, facts.foreignYears()),
                        reached(asked.on(), work, years, day -> WorkExperience.canadianYearsOn(day, work))))
                .toList();
    }

    private static List<Alternative> abroad(Asked asked) {
        var work = asked.declaration().work();
        int now = WorkExperience.foreignYearsOn(asked.on(), work);
        return more(now)
                .mapToObj(years -> alternative(
                        asked,
                        Kind.FOREIGN_WORK,
                        ABROAD,
                        new Change("work.foreignYears", now + "", years + ""),
                        facts -> facts.withWork(facts.canadianYears(), years),
                        reached(asked.on(), work, years, day -> WorkExperience.foreignYearsOn(day, work))))
                .toList();
    }

    static IntStream more(int years) {
        return IntStream.rangeClosed(years + 1, years + MOST_YEARS_MORE);
    }

    static Alternative alternative(
            Asked asked,
            Kind kind,
            Bilingual text,
            Change change,
            UnaryOperator<HumanCapital> facts,
            Optional<LocalDate> byWorkOn) {
        return new Alternative(
                kind,
                text.with("years", change.to()),
                change,
                asked.declaration(),
                asked.nominated(),
                facts,
                byWorkOn,
                Optional.empty());
    }

    /** The first day on which so many years are completed, if present jobs go on; none if they never are. */
    static Optional<LocalDate> reached(
            LocalDate day, Collection<Job> work, int years, ToIntFunction<LocalDate> yearsOn) {
        var change = WorkExperience.changesAfter(day, work);
        for (int steps = 0; steps < STEPS_AHEAD && change.isPresent(); steps++) {
            if (yearsOn.applyAsInt(change.get()) >= years) {
                return change;
            }
            change = WorkExperience.changesAfter(change.get(), work);
        }
        return Optional.empty();
    }
}
