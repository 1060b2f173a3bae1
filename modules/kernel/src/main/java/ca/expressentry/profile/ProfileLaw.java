package ca.expressentry.profile;

import ca.expressentry.law.PublishedLaw;
import ca.expressentry.law.RuleBook;
import ca.expressentry.law.TestVector;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownDocument.Section;
import ca.expressentry.text.MarkdownTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The law that more than one module applies: languages, with their test vectors, occupations, work, categories. */
@ApplicationScoped
public class ProfileLaw implements PublishedLaw {

    private static final String OCCUPATIONS = "noc.md";
    private static final String LANGUAGES = "language-equivalency.md";
    private static final String TAKEN_FROM = "Taken from";
    private static final String CHART = "Chart";
    private static final Map<String, List<TestVector>> VECTORS =
            LanguageVectors.all(languages(Noc.firstDay()).versions()).stream()
                    .collect(Collectors.groupingBy(TestVector::instrument));

    @Override
    public List<RuleBook> books() {
        return List.of(
                languages(Noc.firstDay()),
                occupations(),
                RuleBook.document(WorkExperience.class, "work-experience.md"),
                RuleBook.document(DependentChild.class, "dependent-children.md"),
                RuleBook.document(Misrepresentation.class, "misrepresentation.md"),
                RuleBook.instruments(Category.class, "categories"),
                RuleBook.document(JobBank.class, "job-bank.md"),
                RuleBook.document(YearInPool.class, "year-in-pool.md"));
    }

    @Override
    public List<TestVector> vectors(String instrument) {
        return VECTORS.getOrDefault(instrument, List.of());
    }

    /** The lists stand as they are in use; the concordance, once there was a classification before. */
    private static RuleBook occupations() {
        var days = RuleBook.daysOf(MarkdownDocument.read(Noc.class, OCCUPATIONS).table("Classification in use"));
        return RuleBook.document(Noc.class, OCCUPATIONS, days, (section, day) -> {
            var heading = section.heading();
            return switch (heading) {
                case "Classification in use" ->
                    Optional.of(with(
                            section,
                            section.table()
                                    .map(table ->
                                            table.only(row -> row.day("From").equals(days.floor(day))))));
                case "Unit groups" -> Optional.of(with(section, Optional.of(NocList.PUBLISHED.tableOn(heading, day))));
                case "Concordance" ->
                    day.isBefore(days.last())
                            ? Optional.empty()
                            : Optional.of(with(section, Optional.of(NocList.PUBLISHED.concordanceOn(heading, day))));
                default -> Optional.of(section);
            };
        });
    }

    private static Section with(Section section, Optional<MarkdownTable> table) {
        return new Section(section.heading(), section.prose(), table);
    }

    /** A chart stands from the first sitting that is read by it; those of older sittings stay beside it. */
    private static RuleBook languages(LocalDate beginning) {
        var sittings =
                MarkdownDocument.read(LanguageEquivalency.class, LANGUAGES).table("Sittings");
        var days = new TreeSet<>(Set.of(beginning));
        sittings.rows().stream()
                .map(row -> row.day(TAKEN_FROM))
                .filter(day -> day.isAfter(beginning))
                .forEach(days::add);
        return RuleBook.document(
                LanguageEquivalency.class, LANGUAGES, days, (section, day) -> standing(section, day, sittings));
    }

    private static Optional<Section> standing(Section section, LocalDate day, MarkdownTable sittings) {
        var future = sittings.rows().stream()
                .filter(row -> row.day(TAKEN_FROM).isAfter(day))
                .map(row -> row.text(CHART))
                .collect(Collectors.toSet());
        if (future.contains(section.heading())) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                section.heading(),
                section.prose(),
                section.table()
                        .map(table -> table.columns().contains(CHART)
                                ? table.only(row -> !future.contains(row.text(CHART)))
                                : table)));
    }
}
