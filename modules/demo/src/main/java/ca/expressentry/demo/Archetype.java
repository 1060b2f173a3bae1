package ca.expressentry.demo;

import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of candidate: what its people have in common.
 *
 * @param studiedInCanada the level of the Canadian credential
 * @param canadianYears whole years of work in Canada; up to 0 for those abroad
 * @param foreignYears whole years of work abroad
 * @param work what they do
 * @param relatives how many of a hundred have a relative in Canada
 */
record Archetype(
        EducationLevel education,
        Optional<EducationLevel> studiedInCanada,
        Years canadianYears,
        Years foreignYears,
        Occupations work,
        OfficialLanguage firstLanguage,
        int relatives,
        Trade trade) {

    /** What makes a tradesperson. */
    enum Trade {
        NONE,
        CERTIFICATE,
        OFFER
    }

    /** A range of whole years, both ends included. */
    record Years(int from, int to) {

        static Years parse(String text) {
            var ends = text.split(" to ");
            return new Years(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        }
    }

    /** Every kind, by its name. */
    static Map<String, Archetype> all() {
        var kinds = new LinkedHashMap<String, Archetype>();
        for (var row : MarkdownDocument.read(Archetype.class, "archetypes.md")
                .table("Archetypes")
                .rows()) {
            kinds.put(row.text("Archetype"), of(row));
        }
        return kinds;
    }

    private static Archetype of(Row row) {
        return new Archetype(
                EducationLevel.valueOf(row.text("Education")),
                Optional.of(row.text("Studied in Canada"))
                        .filter(level -> !level.equals("none"))
                        .map(EducationLevel::valueOf),
                Years.parse(row.text("Canadian years")),
                Years.parse(row.text("Foreign years")),
                Occupations.in(row.text("Fields")),
                OfficialLanguage.valueOf(row.text("First language")),
                row.number("Relative"),
                Trade.valueOf(row.text("Trade").toUpperCase(Locale.ROOT)));
    }

    boolean inCanada() {
        return canadianYears.to() > 0;
    }

    /** The youngest age at which somebody of this kind can have studied and worked so much. */
    int youngest() {
        return Studies.ageAtEnd(education) + canadianYears.from() + foreignYears.from() + 1;
    }
}
