package ca.expressentry.nominations;

import ca.expressentry.law.PublishedLaw;
import ca.expressentry.law.RuleBook;
import ca.expressentry.text.MarkdownDocument.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The time to answer a nomination and the allocations of each year, as published. */
@ApplicationScoped
public class NominationsLaw implements PublishedLaw {

    private static final String OF_THE_YEAR = "Allocations of the year";

    @Override
    public List<RuleBook> books() {
        return List.of(RuleBook.document(AnswerPeriod.class, "answer-period.md"), allocations());
    }

    private static RuleBook allocations() {
        return RuleBook.document(
                PublishedAllocations.class,
                "allocations.md",
                PublishedAllocations.yearsBegin(),
                (section, day) -> Optional.of(
                        section.heading().equals(OF_THE_YEAR)
                                ? new Section(
                                        OF_THE_YEAR,
                                        section.prose(),
                                        Optional.of(PublishedAllocations.table(OF_THE_YEAR, day.getYear())))
                                : section));
    }
}
