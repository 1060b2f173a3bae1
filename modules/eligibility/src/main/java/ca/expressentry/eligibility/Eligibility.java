package ca.expressentry.eligibility;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Event.ExpressionOfInterestSubmitted;
import ca.expressentry.message.Events;
import ca.expressentry.message.Portion;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.YearInPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Determines and records which classes a candidate meets, and why not the others. */
@ApplicationScoped
@Transactional
public class Eligibility {

    @PersistenceContext
    EntityManager store;

    @Inject
    Events events;

    @Inject
    Portion portion;

    @Inject
    LegalCalendar calendar;

    /** The last determination. Empty: nothing was determined under this number. */
    public Optional<Determination> determination(ExpressionOfInterestNumber number) {
        return find(number).map(Assessment::last);
    }

    /**
     * Which classes a candidate will lose or gain by themselves.
     *
     * @param until the day on which the expression of interest ends
     * @param changes none when it is over already
     */
    public record Foreseen(
            ExpressionOfInterestNumber number,
            LocalDate asOf,
            LocalDate until,
            List<EligibilityOutlook.ClassesWillChange> changes) {}

    /** Which classes will be lost or gained until the expression of interest ends. Empty: nothing was determined. */
    public Optional<Foreseen> outlook(ExpressionOfInterestNumber number) {
        return find(number).map(assessment -> {
            var today = calendar.today();
            var until = LegalCalendar.dayOf(YearInPool.endOf(assessment.submittedAt()));
            var changes = assessment.isOver()
                    ? List.<EligibilityOutlook.ClassesWillChange>of()
                    : EligibilityOutlook.of(assessment.profile(), today, until);
            return new Foreseen(number, today, until, changes);
        });
    }

    void submitted(ExpressionOfInterestSubmitted declared) {
        var assessment = find(declared.about()).orElseGet(() -> first(declared));
        if (assessment.isNews(declared.revision())) {
            assessment.declare(declared.revision(), declared.profile());
            if (assessment.become(EntryCriteria.determine(declared.profile(), calendar.today()), true)) {
                events.say(assessment.event());
            }
        }
    }

    void ended(ExpressionOfInterestNumber number) {
        find(number).ifPresent(Assessment::end);
    }

    /** Determines anew those whose finding may change on this day, some hundreds at a time. */
    void dayBegan(LocalDate day) {
        var due = store.createNamedQuery("Assessment.due", String.class)
                .setParameter("day", day)
                .setMaxResults(portion.most())
                .getResultList();
        for (var assessment : locked(due)) {
            if (assessment.become(EntryCriteria.determine(assessment.profile(), day), false)) {
                events.say(assessment.event());
            }
        }
        if (portion.isFull(due.size())) {
            events.say(new DayBegan(day));
        }
    }

    /** Whoever else changes one of them comes before or after, never between. */
    private List<Assessment> locked(List<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : store.createNamedQuery("Assessment.locked", Assessment.class)
                        .setParameter("numbers", numbers)
                        .getResultList();
    }

    private Assessment first(ExpressionOfInterestSubmitted declared) {
        var assessment = new Assessment(declared.about(), declared.submittedAt());
        store.persist(assessment);
        return assessment;
    }

    private Optional<Assessment> find(ExpressionOfInterestNumber number) {
        return Optional.ofNullable(store.find(Assessment.class, number));
    }
}
