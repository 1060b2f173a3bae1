package ca.expressentry.ranking;

import ca.expressentry.law.Award;
import ca.expressentry.law.Points;
import ca.expressentry.law.Provision;
import ca.expressentry.law.Tables;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownTable;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes awards of the rows of tables, and knows which tables have been asked for. */
final class AwardTables {

    private static final String BEFORE_COLON_IN_FRENCH = "\u00a0";

    private final Tables tables;
    private final Set<String> asked = new HashSet<>();

    AwardTables(Tables tables) {
        this.tables = tables;
    }

    MarkdownTable table(String heading) {
        asked.add(heading);
        return tables.table(heading);
    }

    Optional<MarkdownTable> ifInForce(String heading) {
        asked.add(heading);
        return tables.ifInForce(heading);
    }

    /** A table that no rule applies is a misspelt heading, or law without its rule. */
    void refuseTablesNotAsked() {
        for (var heading : tables.byHeading().keySet()) {
            if (!asked.contains(heading)) {
                throw new IllegalArgumentException(tables.id() + ": no rule applies the table " + heading);
            }
        }
    }

    /** An award for every whole number; the first two columns are the band in English and in French. */
    Awards byBand(String factor, String heading, String points) {
        var table = table(heading);
        return Awards.of(Scale.everyNumber(table, row -> award(factor, points, row, label(table, row))));
    }

    /** The same for each of the four abilities. */
    Awards.ByAbility byAbility(String factor, String heading, String points) {
        var table = table(heading);
        return new Awards.ByAbility(ability -> Awards.of(Scale.everyNumber(table, row -> {
                    var level = label(table, row);
                    var label = new Bilingual(
                            ability.title().en() + ", " + level.en(),
                            ability.title().fr() + ", " + level.fr());
                    return award(factor, points, row, label);
                }))
                .within(ScoringInputs.LEVELS));
    }

    /** An award for every level of education. */
    Awards byLevel(String factor, String heading, String points) {
        return Awards.of(perLevel(heading, row -> award(factor, points, row, row.text("Level", "Niveau"))));
    }

    Scale gradesByLevel(String heading) {
        return new Scale(perLevel(heading, row -> row.number("Grade")));
    }

    Scale gradesByBand(String heading) {
        return new Scale(Scale.everyNumber(table(heading), row -> row.number("Grade")));
    }

    private <T> List<T> perLevel(String heading, Function<Row, T> value) {
        var table = table(heading);
        var levels = new ArrayList<T>();
        for (var level : EducationLevel.values()) {
            var row = table.row(level.name())
                    .orElseThrow(() -> new IllegalArgumentException("no row " + level + " under " + heading));
            levels.add(value.apply(row));
        }
        if (table.rows().size() != levels.size()) {
            throw new IllegalArgumentException("not a level of education, under " + heading);
        }
        return levels;
    }

    private static Bilingual label(MarkdownTable table, Row row) {
        return row.text(table.columns().get(0), table.columns().get(1));
    }

    /** An award whose text is the name of the factor and what the row says of it. */
    Award award(String factor, String points, Row row, Bilingual label) {
        var named = named(factor, new Points(row.number(points)));
        var what = new Bilingual(
                named.what().en() + ": " + label.en(), named.what().fr() + BEFORE_COLON_IN_FRENCH + ": " + label.fr());
        return new Award(factor, what, named.points(), named.provision());
    }

    /** An award whose text is the name of the factor. */
    Award named(String factor, Points points) {
        var row = table("Factors")
                .row(factor)
                .or(() -> table("Additional factors").row(factor))
                .orElseThrow(() -> new IllegalArgumentException(tables.id() + ": no factor " + factor));
        return new Award(factor, row.text("Name", "Nom"), points, new Provision(row.text("Provision")));
    }
}
