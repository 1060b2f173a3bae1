package ca.expressentry.ranking;

import ca.expressentry.law.Award;
import ca.expressentry.profile.Credential.CanadianStudy;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Noc;
import ca.expressentry.ranking.ArrangedEmployment.Conditions;
import ca.expressentry.ranking.HumanCapital.Offer;
import ca.expressentry.text.MarkdownTable;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of part D on one day: they came, changed and went with the amendments. */
final class Additions {

    private static final String ANY_GROUP = "any";

    private final Optional<Award> nomination;
    private final List<OfferRow> offers;
    private final Optional<Conditions> offerConditions;
    private final Map<EducationLevel, Award> study;
    private final Optional<StudyConditions> studyConditions;
    private final List<FrenchRow> french;
    private final Optional<Award> sibling;

    private record OfferRow(String majorGroup, Offer offer, Optional<Award> award) {}

    private record StudyConditions(int monthsFullTime, int monthsPresent) {}

    private record FrenchRow(Band french, Band english, Optional<Award> award) {}

    Additions(AwardTables tables) {
        nomination = tables.ifInForce("Nomination").map(table -> only(tables, "nomination", table));
        offers = rows(tables, "Arranged employment")
                .map(row -> offer(tables, row))
                .toList();
        offerConditions = tables.ifInForce("Conditions of arranged employment")
                .map(table -> new Conditions(
                        months(table, "least duration"), months(table, "work for the employer on an exempt permit")));
        study = tables.ifInForce("Study in Canada")
                .map(table -> tables.byLevel("canadian-study", table.heading(), "Points"))
                .orElse(Map.of());
        studyConditions = tables.ifInForce("Conditions of study in Canada")
                .map(table -> new StudyConditions(
                        months(table, "full-time study").orElseThrow(),
                        months(table, "physically present").orElseThrow()));
        french = rows(tables, "French").map(row -> french(tables, row)).toList();
        sibling = tables.ifInForce("Sibling").map(table -> only(tables, "sibling", table));
        refusePointsForHighWages(tables);
    }

    private static Stream<Row> rows(AwardTables tables, String heading) {
        return tables.ifInForce(heading).stream().flatMap(table -> table.rows().stream());
    }

    private static Award only(AwardTables tables, String factor, MarkdownTable table) {
        var row = table.rows().get(0);
        return tables.award(
                factor,
                "Points",
                row,
                row.text(table.columns().get(0), table.columns().get(1)));
    }

    private static OfferRow offer(AwardTables tables, Row row) {
        var group = row.text("Major group");
        var award = tables.award("arranged-employment", "Points", row, row.text("Offer", "Offre"));
        return group.equals(ANY_GROUP)
                ? new OfferRow("", Offer.ANY_OTHER, Optional.of(award))
                : new OfferRow(group, Offer.SENIOR_MANAGER, Optional.of(award));
    }

    private static FrenchRow french(AwardTables tables, Row row) {
        return new FrenchRow(
                Band.parse(row.text("NCLC")),
                Band.parse(row.text("CLB")),
                Optional.of(tables.award("french", "Points", row, row.text("Proficiency", "Compétence"))));
    }

    /** A number of months, or none when the law says "no end" or "never". */
    private static Optional<Integer> months(MarkdownTable table, String condition) {
        var row = table.row(condition)
                .orElseThrow(() -> new IllegalArgumentException("no " + condition + " under " + table.heading()));
        return switch (row.text("Months")) {
            case "no end", "never" -> Optional.empty();
            default -> Optional.of(row.number("Months"));
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

    Optional<Award> nomination() {
        return nomination;
    }

    /** The points for an offer: the first row that fits. */
    Optional<Award> arrangedEmployment(Offer offer) {
        for (var row : offers) {
            if (row.offer == offer || offer == Offer.SENIOR_MANAGER && row.offer == Offer.ANY_OTHER) {
                return row.award;
            }
        }
        return Optional.empty();
    }

    /** What an offer in an occupation counts as. */
    Offer offerIn(Noc occupation) {
        return offers.stream()
                .filter(row -> occupation.startsWith(row.majorGroup))
                .findFirst()
                .map(OfferRow::offer)
                .orElse(Offer.NONE);
    }

    Optional<Conditions> offerConditions() {
        return offerConditions;
    }

    Optional<Award> study(EducationLevel highestCanadian) {
        return Optional.ofNullable(study.get(highestCanadian));
    }

    /** Long enough full-time and in Canada, not mainly a language program, not on an award that requires return. */
    boolean qualifies(CanadianStudy declared) {
        return !declared.languageProgram()
                && !declared.awardRequiringReturn()
                && studyConditions
                        .filter(least -> declared.monthsFullTime() >= least.monthsFullTime
                                && declared.monthsPresent() >= least.monthsPresent)
                        .isPresent();
    }

    /** The points for French, by the lowest of the four abilities in each language. */
    Optional<Award> french(int lowestFrench, int lowestEnglish) {
        for (var row : french) {
            if (row.french.includes(lowestFrench) && row.english.includes(lowestEnglish)) {
                return row.award;
            }
        }
        return Optional.empty();
    }

    Optional<Award> sibling() {
        return sibling;
    }
}
