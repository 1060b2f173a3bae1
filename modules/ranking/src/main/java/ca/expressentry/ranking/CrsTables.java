package ca.expressentry.ranking;

import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.law.Points;
import ca.expressentry.law.Tables;
import ca.expressentry.profile.Credential.CanadianStudy;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.ranking.Additions.StudyConditions;
import java.time.LocalDate;
import java.util.Locale;
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

    private static final StudyConditions STUDY = everySince(IN_FORCE);

    private final Tables source;
    private final Core withSpouse;
    private final Core withoutSpouse;
    private final Spouse spouse;
    private final Transferability transferability;
    private final Additions additions;

    private final Maxima maximaWithSpouse;
    private final Maxima maximaWithoutSpouse;
    private final Totals totals;

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
            Awards age,
            Awards education,
            Awards.ByAbility firstLanguage,
            Awards.ByAbility secondLanguage,
            Awards canadianWork) {

        static Core read(AwardTables tables, String column) {
            return new Core(
                    tables.byBand("age", "Age", column).within(ScoringInputs.AGES),
                    tables.byLevel("education", "Education", column),
                    tables.byAbility("first-language", "First official language", column),
                    tables.byAbility("second-language", "Second official language", column),
                    tables.byBand("canadian-work", "Canadian work experience", column)
                            .within(ScoringInputs.YEARS));
        }
    }

    /** Part B. */
    record Spouse(Awards education, Awards.ByAbility language, Awards canadianWork, int yearsOfLanguageResult) {

        static Spouse read(AwardTables tables) {
            return new Spouse(
                    tables.byLevel("spouse-education", "Education of spouse", "Points"),
                    tables.byAbility("spouse-language", "Official language of spouse", "Points"),
                    tables.byBand("spouse-canadian-work", "Canadian work experience of spouse", "Points")
                            .within(ScoringInputs.YEARS),
                    tables.ifInForce("Validity of official language results of spouse")
                            .map(table -> table.rows().get(0).number("Years"))
                            .orElse(NEVER_LAPSES));
        }

        private static final int NEVER_LAPSES = Integer.MAX_VALUE;

        Spouse {
            if (yearsOfLanguageResult >= ScoringInputs.YEARS_OF_RESULT && yearsOfLanguageResult < NEVER_LAPSES) {
                throw new IllegalArgumentException("so many years are not told apart: " + yearsOfLanguageResult);
            }
        }

        boolean counts(LanguageResult result, LocalDate day) {
            return result.isGivenBy(day) && countsResultOf(anniversaries(result, day));
        }

        /** A result of the 29th of February lapses on the 28th. */
        static int anniversaries(LanguageResult result, LocalDate day) {
            var years = Math.max(0, day.getYear() - result.resultOn().getYear());
            return years > 0 && day.isBefore(result.resultOn().plusYears(years)) ? years - 1 : years;
        }

        /** Whether a result of the spouse or partner counts after so many years; before 2016-11-19 it did not lapse. */
        boolean countsResultOf(int completedYears) {
            return completedYears < yearsOfLanguageResult;
        }
    }

    /** Part C: the grades, what each pair gives for its two grades, and the certificate. */
    record Transferability(
            Scale education,
            Scale firstLanguage,
            Scale canadianWork,
            Scale foreignWork,
            Awards educationAndLanguage,
            Awards educationAndCanadianWork,
            Awards foreignWorkAndLanguage,
            Awards foreignWorkAndCanadianWork,
            Awards certificateAndLanguage) {

        private static final int GRADES = 3;

        static Transferability read(AwardTables tables) {
            return new Transferability(
                    tables.gradesByLevel("Grades of education"),
                    tables.gradesByBand("Grades of first official language"),
                    tables.gradesByBand("Grades of Canadian work experience"),
                    tables.gradesByBand("Grades of foreign work experience"),
                    pair(tables, "education-and-language"),
                    pair(tables, "education-and-canadian-work"),
                    pair(tables, "foreign-work-and-language"),
                    pair(tables, "foreign-work-and-canadian-work"),
                    tables.byBand("certificate-and-language", "Certificate of qualification", "Points"));
        }

        /** What two factors give together; a grade of 0 gives nothing. */
        private static Awards pair(AwardTables tables, String factor) {
            var rows = tables.table("Skill transferability").rows();
            return Awards.of(both(GRADES, 0), position -> {
                var one = position / GRADES;
                var other = position % GRADES;
                return one == 0 || other == 0
                        ? Optional.empty()
                        : Optional.of(tables.named(
                                factor, new Points(rows.get(one - 1).number("Grade " + other))));
            });
        }

        /** The position of two grades in the awards of a pair. */
        static int both(int one, int other) {
            return one * GRADES + other;
        }
    }

    /** What no sum exceeds, with or without a spouse or partner. */
    static final class Maxima {

        private final int[] points = new int[Maximum.values().length];

        private Maxima(AwardTables tables, String column) {
            for (var maximum : Maximum.values()) {
                var name = maximum.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                points[maximum.ordinal()] = tables.table("Maxima")
                        .row(name)
                        .orElseThrow(() -> new IllegalArgumentException("no " + name))
                        .number(column);
            }
        }

        int limit(Maximum of, int sum) {
            return Math.min(sum, points[of.ordinal()]);
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
        this.maximaWithSpouse = new Maxima(tables, "With spouse");
        this.maximaWithoutSpouse = new Maxima(tables, "Without spouse");
        tables.refuseTablesNotAsked();
        this.totals = new Totals(this);
    }

    private static InForce<CrsTables> read() {
        var versions = new TreeMap<LocalDate, CrsTables>();
        for (var tables : Instruments.in(CrsTables.class, "crs").versions()) {
            versions.put(tables.inForceFrom(), new CrsTables(tables));
        }
        return new InForce<>(versions);
    }

    /** They have never changed, so whether study qualifies is a fact about the person, whatever the instrument. */
    private static StudyConditions everySince(InForce<CrsTables> law) {
        var conditions = law.versions().stream()
                .flatMap(crs -> crs.additions.studyConditions().stream())
                .distinct()
                .toList();
        if (conditions.size() != 1) {
            throw new IllegalArgumentException("scoring inputs do not tell apart conditions of study: " + conditions);
        }
        return conditions.get(0);
    }

    /** Whether study in Canada qualifies for points, where there are any. */
    static boolean qualifies(CanadianStudy declared) {
        return STUDY.areMetBy(declared);
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

    /** The same version, for totals alone. */
    Totals totals() {
        return totals;
    }

    Additions additions() {
        return additions;
    }

    Maxima maxima(boolean comesWithSpouse) {
        return comesWithSpouse ? maximaWithSpouse : maximaWithoutSpouse;
    }
}
