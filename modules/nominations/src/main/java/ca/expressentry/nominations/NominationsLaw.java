package ca.expressentry.nominations;

import ca.expressentry.law.PublishedLaw;
import ca.expressentry.law.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The time to answer a nomination, as published; allocations have a window of their own. */
@ApplicationScoped
public class NominationsLaw implements PublishedLaw {

    @Override
    public List<RuleBook> books() {
        return List.of(RuleBook.document(AnswerPeriod.class, "answer-period.md"));
    }
}
