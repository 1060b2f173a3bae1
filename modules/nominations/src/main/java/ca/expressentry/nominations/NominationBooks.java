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
import java.util.LinkedHashMap;
import java.util.List;

/** What the books say of many nominations at once: months, years, and what happened lately. */
@ApplicationScoped
@Transactional
public class NominationBooks {

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

    private static Moved moved(Object[] row) {
        var step = ((Step) row[0]).entry();
        return new Moved(((Nomination) row[1]).standing(), step.became(), step.at(), step.officer());
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
