package ca.expressentry.eligibility;

import ca.expressentry.law.RuleBook;
import ca.expressentry.law.TestVector;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.Noc;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is asked beside the grid, as frozen in {@code requirement-vectors.md}: funds, trades, bodies, language, work, offers. */
final class RequirementCases {

    static final MarkdownDocument FILE = MarkdownDocument.read(RequirementCases.class, "requirement-vectors.md");

    private static final String DAY = "Day";
    private static final String EXAMPLE = "Example";
    private static final String OCCUPATION = "Occupation";
    private static final String NONE = "none";
    private static final String YES = "yes";

    private RequirementCases() {}

    /** A family of a size. */
    record Family(int size) {}

    /** What it needs. */
    record Dollars(int required) {}

    /** Work in an occupation. */
    record Occupation(Noc occupation) {}

    /** Whether it is a skilled trade. */
    record Trade(boolean trade) {}

    /** The name of the body that assesses foreign credentials; absent: any designated one. */
    record Body(Optional<String> body) {}

    /** Levels in the order reading, writing, listening, speaking, for a class when most of the work is in an occupation. */
    record Proficiency(EconomicClass economicClass, Noc occupation, List<Integer> levels) {}

    /** All the work that there is, for a class. */
    record Worked(EconomicClass economicClass, Job job) {}

    /** An offer, for a class. */
    record Offered(EconomicClass economicClass, JobOffer offer) {}

    /** Whether it is enough. */
    record Met(boolean met) {}

    /** All of them, by the version in force on their day. */
    static Stream<TestVector> all() {
        var funds = book(SettlementFunds.class, "settlement-funds.md");
        var trades = book(FederalSkilledTrades.class, "skilled-trades.md");
        var bodies = book(ProfessionalBody.class, "professional-bodies.md");
        var factors = RuleBook.instruments(SelectionTables.class, "selection-factors");
        return Stream.of(
                        FILE.table("Settlement funds").rows().stream().flatMap(row -> families(row, funds)),
                        cases("Skilled trades", trades, RequirementCases::occupation, RequirementCases::trade),
                        cases("Professional bodies", bodies, RequirementCases::occupation, RequirementCases::body),
                        cases("Language", factors, RequirementCases::proficiency, RequirementCases::met),
                        cases("Work", factors, RequirementCases::worked, RequirementCases::met),
                        cases("Offers", factors, RequirementCases::offered, RequirementCases::met))
                .flatMap(vectors -> vectors);
    }

    private static RuleBook book(Class<?> beside, String file) {
        return RuleBook.document(beside, file);
    }

    /** A row has a column for each size of family. */
    private static Stream<TestVector> families(Row row, RuleBook funds) {
        return row.columns().stream()
                .filter(column -> !column.equals(DAY))
                .map(size -> vector(
                        "family-of-" + size + "-" + row.day(DAY),
                        row.day(DAY),
                        funds,
                        new Family(Integer.parseInt(size)),
                        new Dollars(row.number(size))));
    }

    private static Stream<TestVector> cases(
            String heading, RuleBook book, Function<Row, Object> given, Function<Row, Object> expected) {
        return FILE.table(heading).rows().stream()
                .map(row -> vector(row.text(EXAMPLE), row.day(DAY), book, given.apply(row), expected.apply(row)));
    }

    private static TestVector vector(String id, LocalDate day, RuleBook book, Object given, Object expected) {
        return new TestVector(id, book.versions().on(day).id(), day, given, expected);
    }

    private static Occupation occupation(Row row) {
        return new Occupation(new Noc(row.text(OCCUPATION)));
    }

    private static Trade trade(Row row) {
        return new Trade(row.text("Trade").equals(YES));
    }

    private static Body body(Row row) {
        return new Body(Optional.of(row.text("Body")).filter(name -> !name.equals(NONE)));
    }

    private static Met met(Row row) {
        return new Met(row.text("Met").equals(YES));
    }

    private static EconomicClass economicClass(Row row) {
        return EconomicClass.valueOf(row.text("Class"));
    }

    private static Proficiency proficiency(Row row) {
        var levels = Arrays.stream(row.text("Levels").split(" "))
                .map(Integer::valueOf)
                .toList();
        return new Proficiency(economicClass(row), new Noc(row.text(OCCUPATION)), levels);
    }

    private static Worked worked(Row row) {
        return new Worked(
                economicClass(row),
                new Job(
                        new Noc(row.text(OCCUPATION)),
                        row.day("From"),
                        Optional.of(row.day("Until")),
                        row.number("Hours a week"),
                        row.text("Where").equals("Canada"),
                        Set.of()));
    }

    private static Offered offered(Row row) {
        return new Offered(
                economicClass(row),
                new JobOffer(
                        new Noc(row.text(OCCUPATION)),
                        row.number("Employers"),
                        true,
                        false,
                        row.text("Months").equals("no end") ? Optional.empty() : Optional.of(row.number("Months")),
                        JobOffer.Basis.valueOf(row.text("Basis")),
                        row.number("Worked"),
                        false));
    }
}
