package ca.expressentry.nominations;

import ca.expressentry.law.PublishedLaw;
import ca.expressentry.law.RuleBook;
import ca.expressentry.text.MarkdownDocument.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The time to answer a nomination, the allocations of each year and the streams open on a day, as published. */
@ApplicationScoped
public class NominationsLaw implements PublishedLaw {

    private static final String OF_THE_YEAR = "Allocations of the year";
    private static final String STREAMS = "Streams";

    @Override
    public List<RuleBook> books() {
        return List.of(RuleBook.document(AnswerPeriod.class, "answer-period.md"), allocations(), streams());
    }

    private static RuleBook streams() {
        return RuleBook.document(
                Stream.class,
                "streams.md",
                Stream.changes(),
                (section, day) -> Optional.of(
                        section.heading().equals(STREAMS)
                                ? new Section(STREAMS, section.prose(), Optional.of(Stream.table(STREAMS, day)))
                                : section));
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
