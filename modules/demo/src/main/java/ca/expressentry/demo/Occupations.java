package ca.expressentry.demo;

import ca.expressentry.profile.Noc;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.Arrays;
import java.util.List;

/** What people of some fields do; simpler work where the language is weaker. */
final class Occupations {

    private static final int ENOUGH_FOR_A_PROFESSION = 7;
    private static final MarkdownDocument TABLES = MarkdownDocument.read(Occupations.class, "occupations.md");
    private static final Shares<String> BODIES =
            Shares.of(TABLES.table("Assessment bodies"), "Share", row -> row.text("Body"));

    private final Shares<Occupation> every;
    private final Shares<Occupation> simpler;

    /** An occupation and who assesses the foreign credentials of those in it. */
    record Occupation(Noc noc, String body) {

        static Occupation of(Row row) {
            return new Occupation(new Noc(row.text("Code")), row.text("Assessed by"));
        }

        String assessedBy(Chance chance) {
            return body.equals("any") ? chance.of(BODIES) : body;
        }
    }

    private Occupations(List<Row> rows) {
        every = Shares.of(rows, "Share", Occupation::of);
        var teer2or3 = rows.stream().filter(Occupations::isSimpler).toList();
        simpler = teer2or3.isEmpty() ? every : Shares.of(teer2or3, "Share", Occupation::of);
    }

    private static boolean isSimpler(Row row) {
        return new Noc(row.text("Code")).teer() >= 2;
    }

    /** Those of some fields, named with commas between. */
    static Occupations in(String fields) {
        var names = Arrays.asList(fields.split(", "));
        return new Occupations(TABLES.table("Occupations").rows().stream()
                .filter(row -> names.contains(row.text("Field")))
                .toList());
    }

    /** One of them, for somebody who has reached a level in every ability of the first language. */
    Occupation forLanguage(int level, Chance chance) {
        return chance.of(level < ENOUGH_FOR_A_PROFESSION ? simpler : every);
    }
}
