package ca.expressentry.ranking;

import ca.expressentry.law.PublishedLaw;
import ca.expressentry.law.RuleBook;
import ca.expressentry.law.TestVector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Comprehensive Ranking System as published, with its test vectors: facts, and whole declarations. */
@ApplicationScoped
public class RankingLaw implements PublishedLaw {

    private static final Map<String, List<TestVector>> VECTORS = Stream.concat(
                    Cases.all().stream(), DeclaredCases.all().stream())
            .collect(Collectors.groupingBy(TestVector::instrument));

    @Override
    public List<RuleBook> books() {
        return List.of(RuleBook.instruments(CrsTables.class, "crs"));
    }

    @Override
    public List<TestVector> vectors(String instrument) {
        return VECTORS.getOrDefault(instrument, List.of());
    }
}
