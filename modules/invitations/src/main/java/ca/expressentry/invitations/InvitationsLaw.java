package ca.expressentry.invitations;

import ca.expressentry.law.PublishedLaw;
import ca.expressentry.law.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The period to apply, as published. */
@ApplicationScoped
public class InvitationsLaw implements PublishedLaw {

    @Override
    public List<RuleBook> books() {
        return List.of(RuleBook.document(PeriodToApply.class, "period-to-apply.md"));
    }
}
