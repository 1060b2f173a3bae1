package ca.expressentry.ranking;

import ca.expressentry.profile.Credential.CanadianStudy;
import ca.expressentry.ranking.ArrangedEmployment.Conditions;
import ca.expressentry.ranking.ArrangedEmployment.Made;
import ca.expressentry.ranking.HumanCapital.Offer;
import ca.expressentry.text.MarkdownTable;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of part D on one day: they came, changed and went with the amendments. */
final class Additions {

    private static final String ANY_GROUP = "any";
    private static final Conditions NOT_IN_FORCE = new Conditions(Conditions.NO_END, Conditions.NEVER);

    private final Awards nomination;
    private final Awards arrangedEmployment;
    private final Conditions offerConditions;
    private final Awards study;
    private final Optional<StudyConditions> studyConditions;
    private final Awards french;
    private final Awards sibling;

    /** How long study must last, full-time and in Canada. */
    record StudyConditions(int monthsFullTime, int monthsPresent) {

        /** Long enough, not mainly a language program, not on an award that requires return. */
        boolean areMetBy(CanadianStudy declared) {
            return !declared.languageProgram()
                    && !declared.awardRequiringReturn()
                    && declared.monthsFullTime() >= monthsFullTime
                    && declared.monthsPresent() >= monthsPresent;
        }
    }

    Additions(AwardTables tables) {
        nomination = forYes(tables, "nomination", "Nomination");
        arrangedEmployment = arrangedEmployment(tables);
        offerConditions = tables.ifInForce("Conditions of arranged employment")
                .map(table -> new Conditions(
                        months(table, "least duration"), months(table, "work for the employer on an exempt permit")))
                .orElse(NOT_IN_FORCE);
        study = tables.ifInForce("Study in Canada")
                .map(table -> tables.byLevel("canadian-study", table.heading(), "Points"))
                .orElse(Awards.NONE);
        studyConditions = tables.ifInForce("Conditions of study in Canada")
                .map(table ->
                        new StudyConditions(months(table, "full-time study"), months(table, "physically present")));
        french = french(tables);
        sibling = forYes(tables, "sibling", "Sibling");
        refusePointsForHighWages(tables);
    }

    private static Stream<Row> rows(AwardTables tables, String heading) {
        return tables.ifInForce(heading).stream().flatMap(table -> table.rows().stream());
    }

    private static Awards forYes(AwardTables tables, String factor, String heading) {
        return tables.ifInForce(heading)
                .map(table -> {
                    var row = table.rows().get(0);
                    var label = row.text(table.columns().get(0), table.columns().get(1));
                    return Awards.forYes(tables.award(factor, "Points", row, label));
                })
                .orElse(Awards.NONE);
    }

    /** By the major group of the work offered: the first row that fits. */
    private static Awards arrangedEmployment(AwardTables tables) {
        var rows = rows(tables, "Arranged employment").toList();
        return Awards.of(
                ScoringInputs.MAJOR_GROUPS,
                group -> rows.stream()
                        .filter(row -> isFor(group, row))
                        .findFirst()
                        .map(row -> tables.award("arranged-employment", "Points", row, row.text("Offer", "Offre"))));
    }

    private static boolean isFor(int majorGroup, Row row) {
        var group = row.text("Major group");
        if (!group.equals(ANY_GROUP) && group.length() != 2) {
            throw new IllegalArgumentException("not a major group: " + group);
        }
        return group.equals(ANY_GROUP) || Integer.parseInt(group) == majorGroup;
    }

    /** By the lowest of the four abilities in each language: the first row that fits. */
    private static Awards french(AwardTables tables) {
        var rows = rows(tables, "French").toList();
        return Awards.of(
                inBoth(ScoringInputs.LEVELS, 0),
                position -> rows.stream()
                        .filter(row -> Band.parse(row.text("NCLC")).includes(position / ScoringInputs.LEVELS)
                                && Band.parse(row.text("CLB")).includes(position % ScoringInputs.LEVELS))
                        .findFirst()
                        .map(row -> tables.award("french", "Points", row, row.text("Proficiency", "Compétence"))));
    }

    /** The position of two levels in the awards for French. */
    static int inBoth(int lowestFrench, int lowestEnglish) {
        return lowestFrench * ScoringInputs.LEVELS + lowestEnglish;
    }

    /** A number of months; more than any when the law says "no end" or "never". */
    private static int months(MarkdownTable table, String condition) {
        var row = table.row(condition)
                .orElseThrow(() -> new IllegalArgumentException("no " + condition + " under " + table.heading()));
        return switch (row.text("Months")) {
            case "no end" -> Conditions.NO_END;
            case "never" -> Conditions.NEVER;
            default -> row.number("Months");
        };
    }

    /** How these points combine with the others is not published, so no rule exists yet that could give them. */
    private static void refusePointsForHighWages(AwardTables tables) {
        for (var heading : List.of("High-wage occupations", "High-wage points")) {
            if (rows(tables, heading).findAny().isPresent()) {
                throw new IllegalArgumentException("no rule applies the rows of " + heading);
            }
        }
    }

    Awards nomination() {
        return nomination;
    }

    /** By the major group of the work offered. */
    Awards arrangedEmployment() {
        return arrangedEmployment;
    }

    /** What an offer in a major group counts as. */
    Offer offerIn(int majorGroup) {
        if (arrangedEmployment.points(majorGroup) == 0) {
            return Offer.NONE;
        }
        return arrangedEmployment
                        .award(majorGroup)
                        .equals(arrangedEmployment.award(Made.inAnyOtherGroup().majorGroup()))
                ? Offer.ANY_OTHER
                : Offer.SENIOR_MANAGER;
    }

    boolean qualifies(CanadianStudy declared) {
        return studyConditions
                .filter(conditions -> conditions.areMetBy(declared))
                .isPresent();
    }

    Conditions offerConditions() {
        return offerConditions;
    }

    /** By the highest level studied for in Canada. */
    Awards study() {
        return study;
    }

    Optional<StudyConditions> studyConditions() {
        return studyConditions;
    }

    /** By both languages, see {@link #inBoth}. */
    Awards french() {
        return french;
    }

    Awards sibling() {
        return sibling;
    }
}
