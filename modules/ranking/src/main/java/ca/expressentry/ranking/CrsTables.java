package ca.expressentry.ranking;

import ca.expressentry.law.Award;
import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.law.Points;
import ca.expressentry.law.Tables;
import ca.expressentry.profile.Ability;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.LanguageResult;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables of the Comprehensive Ranking System on one day, as the rules ask for them.
 *
 * <p>Every award that can be given is made once, when the tables are read, with its points, its provision and its text;
 * giving it is a look-up by position.
 */
final class CrsTables {

    /** The tables as they stood on every day. */
    static final InForce<CrsTables> IN_FORCE = read();

    private final Tables source;
    private final Core withSpouse;
    private final Core withoutSpouse;
    private final Spouse spouse;
    private final Transferability transferability;
    private final Additions additions;
    private final Map<Maximum, Points> maximaWithSpouse = new EnumMap<>(Maximum.class);
    private final Map<Maximum, Points> maximaWithoutSpouse = new EnumMap<>(Maximum.class);

    /** What no sum exceeds; the name is the row of the table. */
    enum Maximum {
        SECOND_OFFICIAL_LANGUAGE,
        CORE_HUMAN_CAPITAL,
        SPOUSE_OR_PARTNER,
        EDUCATION,
        FOREIGN_WORK_EXPERIENCE,
        CERTIFICATE_OF_QUALIFICATION,
        SKILL_TRANSFERABILITY,
        ADDITIONAL_POINTS,
        ALL_FACTORS
    }

    /** Part A, for those who come with a spouse or partner or for those who do not. */
    record Core(
            Scale<Award> age,
            Map<EducationLevel, Award> education,
            Map<Ability, Scale<Award>> firstLanguage,
            Map<Ability, Scale<Award>> secondLanguage,
            Scale<Award> canadianWork) {

        static Core read(AwardTables tables, String column) {
            return new Core(
                    tables.byBand("age", "Age", column),
                    tables.byLevel("education", "Education", column),
                    tables.byAbility("first-language", "First official language", column),
                    tables.byAbility("second-language", "Second official language", column),
                    tables.byBand("canadian-work", "Canadian work experience", column));
        }
    }

    /** Part B. */
    record Spouse(
            Map<EducationLevel, Award> education,
            Map<Ability, Scale<Award>> language,
            Scale<Award> canadianWork,
            Optional<Integer> yearsOfLanguageResult) {

        static Spouse read(AwardTables tables) {
            return new Spouse(
                    tables.byLevel("spouse-education", "Education of spouse", "Points"),
                    tables.byAbility("spouse-language", "Official language of spouse", "Points"),
                    tables.byBand("spouse-canadian-work", "Canadian work experience of spouse", "Points"),
                    tables.ifInForce("Validity of official language results of spouse")
                            .map(table -> table.rows().get(0).number("Years")));
        }

        /** Whether a result of the spouse or partner counts on a day; before 2016-11-19 it did not lapse. */
        boolean counts(LanguageResult result, LocalDate day) {
            return result.isGivenBy(day)
                    && yearsOfLanguageResult
                            .map(years -> day.isBefore(result.resultOn().plusYears(years)))
                            .orElse(true);
        }
    }

    /** Part C: the grades, what each pair gives for its two grades, and the certificate. */
    record Transferability(
            Map<EducationLevel, Integer> education,
            Scale<Integer> firstLanguage,
            Scale<Integer> canadianWork,
            Scale<Integer> foreignWork,
            Pair educationAndLanguage,
            Pair educationAndCanadianWork,
            Pair foreignWorkAndLanguage,
            Pair foreignWorkAndCanadianWork,
            Scale<Award> certificateAndLanguage) {

        static Transferability read(AwardTables tables) {
            return new Transferability(
                    tables.gradesByLevel("Grades of education"),
                    tables.gradesByBand("Grades of first official language"),
                    tables.gradesByBand("Grades of Canadian work experience"),
                    tables.gradesByBand("Grades of foreign work experience"),
                    Pair.read(tables, "education-and-language"),
                    Pair.read(tables, "education-and-canadian-work"),
                    Pair.read(tables, "foreign-work-and-language"),
                    Pair.read(tables, "foreign-work-and-canadian-work"),
                    tables.byBand("certificate-and-language", "Certificate of qualification", "Points"));
        }
    }

    /** What two factors give together, by the grade of each; a grade of 0 gives nothing. */
    record Pair(Award nothing, List<List<Award>> byGrades) {

        static Pair read(AwardTables tables, String factor) {
            var rows = tables.table("Skill transferability").rows().stream()
                    .map(row -> List.of(
                            tables.named(factor, new Points(row.number("Grade 1"))),
                            tables.named(factor, new Points(row.number("Grade 2")))))
                    .toList();
            return new Pair(tables.named(factor, Points.ZERO), rows);
        }

        Award of(int one, int other) {
            return one == 0 || other == 0 ? nothing : byGrades.get(one - 1).get(other - 1);
        }
    }

    private CrsTables(Tables source) {
        var tables = new AwardTables(source);
        this.source = source;
        this.withSpouse = Core.read(tables, "With spouse");
        this.withoutSpouse = Core.read(tables, "Without spouse");
        this.spouse = Spouse.read(tables);
        this.transferability = Transferability.read(tables);
        this.additions = new Additions(tables);
        for (var maximum : Maximum.values()) {
            var name = maximum.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            var row = tables.table("Maxima").row(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
            maximaWithSpouse.put(maximum, new Points(row.number("With spouse")));
            maximaWithoutSpouse.put(maximum, new Points(row.number("Without spouse")));
        }
        tables.refuseTablesNotAsked();
    }

    private static InForce<CrsTables> read() {
        var versions = new TreeMap<LocalDate, CrsTables>();
        for (var tables : Instruments.in(CrsTables.class, "crs").versions()) {
            versions.put(tables.inForceFrom(), new CrsTables(tables));
        }
        return new InForce<>(versions);
    }

    static CrsTables of(Tables tables) {
        return new CrsTables(tables);
    }

    /** The tables as they are written. */
    Tables source() {
        return source;
    }

    /** Names the version, such as {@code CRS-2025-03-25}. */
    String id() {
        return source.id();
    }

    boolean provisional() {
        return source.provisional();
    }

    Core core(boolean comesWithSpouse) {
        return comesWithSpouse ? withSpouse : withoutSpouse;
    }

    Spouse spouse() {
        return spouse;
    }

    Transferability transferability() {
        return transferability;
    }

    Additions additions() {
        return additions;
    }

    Points maximum(Maximum of, boolean comesWithSpouse) {
        return (comesWithSpouse ? maximaWithSpouse : maximaWithoutSpouse).get(of);
    }
}
