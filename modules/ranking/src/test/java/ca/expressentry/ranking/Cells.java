package ca.expressentry.ranking;

import ca.expressentry.law.Tables;
import ca.expressentry.profile.Ability;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.ranking.HumanCapital.Levels;
import ca.expressentry.ranking.HumanCapital.Offer;
import ca.expressentry.text.MarkdownTable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Which cells of the tables of an instrument a candidate’s score is made from: a second, plainer reading of the same
 * tables, that says of each row whether it was the one.
 */
final class Cells {

    private static final List<String> PAIRS = List.of(
            "education-and-language",
            "education-and-canadian-work",
            "foreign-work-and-language",
            "foreign-work-and-canadian-work");

    private final Tables law;
    private final HumanCapital who;
    private final Score score;
    private final Set<String> hit = new LinkedHashSet<>();

    private Cells(Tables law, HumanCapital who, Score score) {
        this.law = law;
        this.who = who;
        this.score = score;
    }

    /** Every cell that some candidate must hit, by the kind of its table; a table of no known kind is refused. */
    static Set<String> of(Tables law) {
        var all = new LinkedHashSet<String>();
        for (var table : law.byHeading().values()) {
            for (var row : table.rows()) {
                var name = table.heading() + " | " + row.cells().get(0);
                switch (table.heading()) {
                    case "Age", "Education", "Canadian work experience" -> bothColumns(name, all);
                    case "Maxima" -> {
                        bothColumns(name, all);
                        all.remove("Maxima | spouse or partner | Without spouse");
                    }
                    case "First official language", "Second official language" ->
                        byAbility(name, cell -> bothColumns(cell, all));
                    case "Official language of spouse" -> byAbility(name, all::add);
                    case "Skill transferability" ->
                        PAIRS.forEach(
                                pair -> List.of(1, 2).forEach(grade -> all.add(name + " | " + grade + " | " + pair)));
                    case "French" -> all.add(name + " | " + row.cells().get(1));
                    case "Factors",
                            "Additional factors",
                            "Education of spouse",
                            "Canadian work experience of spouse",
                            "Grades of education",
                            "Grades of first official language",
                            "Grades of Canadian work experience",
                            "Grades of foreign work experience",
                            "Certificate of qualification",
                            "Nomination",
                            "Arranged employment",
                            "Study in Canada",
                            "Sibling" -> all.add(name);
                    case "Conditions of arranged employment",
                            "Conditions of study in Canada",
                            "Validity of official language results of spouse" -> {
                        // Met before the facts are there: by declarations, see DeclarationsTest.
                    }
                    default -> throw new IllegalArgumentException("no way to hit " + name);
                }
            }
        }
        if (law.ifInForce("Arranged employment").isEmpty()) {
            all.remove("Additional factors | arranged-employment");
        }
        return all;
    }

    private static void bothColumns(String name, Set<String> all) {
        all.add(name + " | With spouse");
        all.add(name + " | Without spouse");
    }

    private static void byAbility(String name, java.util.function.Consumer<String> cells) {
        Arrays.stream(Ability.values()).forEach(ability -> cells.accept(name + " | " + ability));
    }

    /** The cells that one candidate hits. */
    static Set<String> hitBy(HumanCapital who, Score score, Tables law) {
        var cells = new Cells(law, who, score);
        cells.core();
        cells.spouse();
        cells.transferability();
        cells.additional();
        cells.maxima();
        return cells.hit;
    }

    private String column() {
        return who.partner().isPresent() ? "With spouse" : "Without spouse";
    }

    private void core() {
        band("Age", who.age(), this::inColumn);
        level("Education", who.education(), this::inColumn);
        abilities("First official language", who.languages().first(), this::inColumn);
        abilities("Second official language", who.languages().second(), this::inColumn);
        band("Canadian work experience", who.canadianYears(), this::inColumn);
        score.awards().forEach(award -> {
            hit.add("Factors | " + award.factor());
            hit.add("Additional factors | " + award.factor());
        });
    }

    private void spouse() {
        who.partner().ifPresent(partner -> {
            level("Education of spouse", partner.education(), this::plainly);
            abilities("Official language of spouse", partner.language(), this::plainly);
            band("Canadian work experience of spouse", partner.canadianYears(), this::plainly);
        });
    }

    private void transferability() {
        var lowest = who.languages().first().lowest();
        level("Grades of education", who.education(), this::plainly);
        band("Grades of first official language", lowest, this::plainly);
        band("Grades of Canadian work experience", who.canadianYears(), this::plainly);
        band("Grades of foreign work experience", who.foreignYears(), this::plainly);
        if (who.tradeCertificate()) {
            band("Certificate of qualification", lowest, this::plainly);
        }
        var education =
                grade("Grades of education", row -> row.equals(who.education().name()));
        var language = grade(
                "Grades of first official language", row -> Band.parse(row).includes(lowest));
        var canadian = grade(
                "Grades of Canadian work experience", row -> Band.parse(row).includes(who.canadianYears()));
        var foreign = grade(
                "Grades of foreign work experience", row -> Band.parse(row).includes(who.foreignYears()));
        pair(PAIRS.get(0), education, language);
        pair(PAIRS.get(1), education, canadian);
        pair(PAIRS.get(2), foreign, language);
        pair(PAIRS.get(3), foreign, canadian);
    }

    private void pair(String pair, int row, int column) {
        hit.add("Skill transferability | " + row + " | " + column + " | " + pair);
    }

    private int grade(String heading, java.util.function.Predicate<String> is) {
        return law.table(heading).rows().stream()
                .filter(row -> is.test(row.cells().get(0)))
                .findFirst()
                .orElseThrow()
                .number("Grade");
    }

    private void additional() {
        var advantages = who.advantages();
        if (advantages.nominated()) {
            only("Nomination");
        }
        if (advantages.sibling()) {
            only("Sibling");
        }
        if (advantages.offer() != Offer.NONE) {
            law.ifInForce("Arranged employment")
                    .flatMap(table -> table.rows().stream()
                            .filter(row -> advantages.offer() == Offer.SENIOR_MANAGER
                                    || row.cells().get(0).equals("any"))
                            .findFirst())
                    .ifPresent(row ->
                            hit.add("Arranged employment | " + row.cells().get(0)));
        }
        if (law.ifInForce("Study in Canada").isPresent()) {
            level("Study in Canada", advantages.canadianStudy(), this::plainly);
        }
        law.ifInForce("French").stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> Band.parse(row.cells().get(0))
                                .includes(who.languages().french().lowest())
                        && Band.parse(row.cells().get(1))
                                .includes(who.languages().english().lowest()))
                .forEach(row -> hit.add(
                        "French | " + row.cells().get(0) + " | " + row.cells().get(1)));
    }

    private void only(String heading) {
        law.ifInForce(heading)
                .ifPresent(table ->
                        hit.add(heading + " | " + table.rows().get(0).cells().get(0)));
    }

    /** A maximum is hit when the awards under it reach it. */
    private void maxima() {
        var second = given("second-language");
        reaches("second official language", second);
        reaches("core human capital", score.core().value());
        who.partner().ifPresent(partner -> reaches("spouse or partner", given("spouse-")));
        reaches("education", given("education-and-"));
        reaches("foreign work experience", given("foreign-work-and-"));
        reaches("certificate of qualification", given("certificate-and-"));
        reaches(
                "skill transferability",
                given("education-and-") + given("foreign-work-and-") + given("certificate-and-"));
        reaches(
                "additional points",
                given("nomination") + given("arranged") + given("canadian-study") + given("french") + given("sibling"));
        reaches("all factors", score.total());
    }

    private int given(String factor) {
        return Facts.given(score, factor);
    }

    private void reaches(String maximum, int sum) {
        if (sum >= law.table("Maxima").row(maximum).orElseThrow().number(column())) {
            hit.add("Maxima | " + maximum + " | " + column());
        }
    }

    private void inColumn(MarkdownTable table, String cell) {
        hit.add(cell + " | " + column());
    }

    private void plainly(MarkdownTable table, String cell) {
        hit.add(cell);
    }

    private void band(String heading, int number, BiConsumer<MarkdownTable, String> then) {
        row(heading, cell -> Band.parse(cell).includes(number), "", then);
    }

    private void level(String heading, EducationLevel level, BiConsumer<MarkdownTable, String> then) {
        row(heading, cell -> cell.equals(level.name()), "", then);
    }

    private void abilities(String heading, Levels levels, BiConsumer<MarkdownTable, String> then) {
        var by = List.of(levels.reading(), levels.writing(), levels.listening(), levels.speaking());
        var names = List.of(Ability.READING, Ability.WRITING, Ability.LISTENING, Ability.SPEAKING);
        for (int i = 0; i < by.size(); i++) {
            int level = by.get(i);
            row(heading, cell -> Band.parse(cell).includes(level), " | " + names.get(i), then);
        }
    }

    private void row(
            String heading, Function<String, Boolean> is, String suffix, BiConsumer<MarkdownTable, String> then) {
        var table = law.table(heading);
        for (var row : table.rows()) {
            var first = row.cells().get(0);
            if (is.apply(first)) {
                then.accept(table, heading + " | " + first + suffix);
            }
        }
    }
}
