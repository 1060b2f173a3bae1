package ca.expressentry.nominations;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.nominations.Standing.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the books say of many nominations at once: months, years, and what happened lately. */
@ApplicationScoped
@Transactional
public class NominationBooks {

    private static final int WEEK = 7;
    private static final int WEEKS = 4;
    private static final double HALF = 0.5;
    private static final double NINE_IN_TEN = 0.9;

    @PersistenceContext
    EntityManager store;

    @Inject
    LegalCalendar calendar;

    /**
     * A nomination that took a step in a month.
     *
     * @param became where it stood at the end of the month
     * @param at the instant of that step
     * @param officer who took it; blank: the candidate, the calendar or a round
     */
    public record Moved(Standing nomination, State became, Instant at, String officer) {}

    /** Every nomination that was offered or took another step in a month, by its certificate. */
    public List<Moved> month(YearMonth month, Sight sight) {
        var last = new LinkedHashMap<String, Moved>();
        store.createNamedQuery("Step.between", Object[].class)
                .setParameter("provinces", sight.provinces())
                .setParameter("from", instant(month.atDay(1)))
                .setParameter("until", instant(month.plusMonths(1).atDay(1)))
                .getResultStream()
                .map(NominationBooks::moved)
                .forEach(each -> last.put(each.nomination().certificate(), each));
        return List.copyOf(last.values());
    }

    /** What became of nominations lately without an officer's doing, latest first. */
    public List<Moved> lately(Sight sight, int days, int most) {
        return store.createNamedQuery("Step.withoutOfficer", Object[].class)
                .setParameter("provinces", sight.provinces())
                .setParameter("from", instant(calendar.today().minusDays(days)))
                .setMaxResults(most)
                .getResultStream()
                .map(NominationBooks::moved)
                .toList();
    }

    /**
     * A year in numbers; a nomination belongs to the year in which it was offered, a proposal to that in which it was made.
     *
     * @param offered by day; what was only proposed is not in it
     * @param streams by the name of the stream; blank: none was said
     * @param waiting those not answered yet, by how long they have waited, longest first
     * @param answered how long answers took, in days; the waiting ones are not in it
     */
    public record Year(
            int year,
            Map<LocalDate, Integer> offered,
            Map<State, Integer> states,
            Map<String, Integer> streams,
            List<Age> waiting,
            Answered answered) {}

    /** How many have waited from so many days to so many; open: for longer. */
    public record Age(int from, Optional<Integer> to, int nominations) {}

    /** How many were answered by their candidates, and in how many days one half and nine in ten of them were. */
    public record Answered(int nominations, Optional<Integer> half, Optional<Integer> nineInTen) {}

    /** One year, as far as these eyes see. */
    public Year year(int year, Sight sight) {
        var offered = new TreeMap<LocalDate, Integer>();
        var states = new EnumMap<State, Integer>(State.class);
        var streams = new TreeMap<String, Integer>();
        var ages = new ArrayList<Integer>();
        var today = calendar.today();
        for (var row : of("Nomination.inYear", year, sight)) {
            var day = (LocalDate) row[0];
            var state = (State) row[1];
            var count = ((Number) row[3]).intValue();
            states.merge(state, count, Integer::sum);
            streams.merge(row[2] == null ? "" : (String) row[2], count, Integer::sum);
            if (state == State.OFFERED) {
                ages.addAll(Collections.nCopies(count, (int) ChronoUnit.DAYS.between(day, today)));
            }
        }
        for (var row : of("Nomination.offeredInYear", year, sight)) {
            offered.put((LocalDate) row[0], ((Number) row[1]).intValue());
        }
        var took = of("Step.answers", year, sight).stream()
                .map(row -> (int) ChronoUnit.DAYS.between((LocalDate) row[0], LegalCalendar.dayOf((Instant) row[1])))
                .sorted()
                .toList();
        return new Year(year, offered, states, streams, ages(ages), answered(took));
    }

    private List<Object[]> of(String query, int year, Sight sight) {
        return store.createNamedQuery(query, Object[].class)
                .setParameter("provinces", sight.provinces())
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("until", LocalDate.of(year + 1, 1, 1))
                .getResultList();
    }

    /** In weeks, the longest first: an average of what was answered would hide those who still wait. */
    static List<Age> ages(List<Integer> days) {
        var ages = new ArrayList<Age>();
        for (int from = WEEKS * WEEK; from >= 0; from -= WEEK) {
            var first = from;
            var last = from == WEEKS * WEEK ? Optional.<Integer>empty() : Optional.of(from + WEEK - 1);
            ages.add(new Age(first, last, (int) days.stream()
                    .filter(age -> age >= first && age <= last.orElse(Integer.MAX_VALUE))
                    .count()));
        }
        return List.copyOf(ages);
    }

    /** Of days in rising order. */
    static Answered answered(List<Integer> days) {
        return new Answered(days.size(), within(days, HALF), within(days, NINE_IN_TEN));
    }

    private static Optional<Integer> within(List<Integer> days, double share) {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get((int) Math.ceil(days.size() * share) - 1));
    }

    private static Moved moved(Object[] row) {
        var step = ((Step) row[0]).entry();
        return new Moved(((Nomination) row[1]).standing(), step.became(), step.at(), step.officer());
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
