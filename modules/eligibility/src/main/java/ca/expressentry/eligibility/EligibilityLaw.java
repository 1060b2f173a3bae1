package ca.expressentry.eligibility;

import ca.expressentry.law.PublishedLaw;
import ca.expressentry.law.RuleBook;
import ca.expressentry.law.TestVector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Selection factors, skilled trades, settlement funds, documents and fees as published, with their test vectors. */
@ApplicationScoped
public class EligibilityLaw implements PublishedLaw {

    private static final Map<String, List<TestVector>> VECTORS = Stream.of(
                    GridCases.all().stream(), RequirementCases.all(), DeclaredCases.all().stream())
            .flatMap(vectors -> vectors)
            .collect(Collectors.groupingBy(TestVector::instrument));

    /** How the ids of the selection factors begin. */
    static final String SELECTION_FACTORS = "SELECTION-FACTORS-";

    @Override
    public List<RuleBook> books() {
        return List.of(
                RuleBook.instruments(SelectionTables.class, "selection-factors"),
                RuleBook.document(FederalSkilledTrades.class, "skilled-trades.md"),
                RuleBook.document(ProfessionalBody.class, "professional-bodies.md"),
                RuleBook.document(SettlementFunds.class, "settlement-funds.md"),
                RuleBook.document(DocumentChecklist.class, "document-checklist.md"));
    }

    @Override
    public List<TestVector> vectors(String instrument) {
        return VECTORS.getOrDefault(instrument, List.of());
    }
}
