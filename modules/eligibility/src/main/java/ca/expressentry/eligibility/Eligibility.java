package ca.expressentry.eligibility;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Event.ExpressionOfInterestSubmitted;
import ca.expressentry.message.Events;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Determines and records which classes a candidate meets, and why not the others. */
@ApplicationScoped
@Transactional
public class Eligibility {

    private static final int AT_A_TIME = 500;

    @PersistenceContext
    EntityManager store;

    @Inject
    Events events;

    @Inject
    LegalCalendar calendar;

    /** The last determination. Empty: nothing was determined under this number. */
    public Optional<Determination> determination(ExpressionOfInterestNumber number) {
        return find(number).map(Assessment::last);
    }

    void submitted(ExpressionOfInterestSubmitted declared) {
        var assessment = find(declared.about()).orElseGet(() -> first(declared));
        if (assessment.isNews(declared.revision())) {
            assessment.declare(declared.revision(), declared.profile());
            assessment.become(EntryCriteria.determine(declared.profile(), calendar.today()), true);
            events.say(assessment.event());
        }
    }

    void ended(ExpressionOfInterestNumber number) {
        find(number).ifPresent(Assessment::end);
    }

    /** Determines anew those whose finding may change on this day, some hundreds at a time. */
    void dayBegan(LocalDate day) {
        var due = store.createNamedQuery("Assessment.due", Assessment.class)
                .setParameter("day", day)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        for (var assessment : due) {
            if (assessment.become(EntryCriteria.determine(assessment.profile(), day), false)) {
                events.say(assessment.event());
            }
        }
        if (due.size() == AT_A_TIME) {
            events.say(new DayBegan(day));
        }
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
