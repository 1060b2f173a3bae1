package ca.expressentry.ranking;

import ca.expressentry.law.Award;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.ranking.ArrangedEmployment.Conditions;
import ca.expressentry.ranking.ArrangedEmployment.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/** The tables of one version as rules of a rule engine: one for every row that gives points. */
final class DecisionRows {

    /** Sums that have a maximum of their own. */
    enum Part {
        CORE,
        SECOND_LANGUAGE,
        SPOUSE,
        EDUCATION,
        FOREIGN_WORK,
        CERTIFICATE,
        ADDITIONAL
    }

    private static final int LEVELS_OF_EDUCATION = EducationLevel.values().length;

    private final StringBuilder rules = new StringBuilder(
            "package ca.expressentry.crs;\nimport ca.expressentry.ranking.Bean;\nglobal java.util.List awards;\n");
    private final List<Award> awards = new ArrayList<>();

    private DecisionRows() {}

    static DecisionRows of(CrsTables crs) {
        var rows = new DecisionRows();
        rows.core(crs.core(true), "withPartner == true");
        rows.core(crs.core(false), "withPartner == false");
        rows.spouse(crs.spouse());
        rows.transferability(crs.transferability());
        rows.additions(crs.additions());
        return rows;
    }

    String drl() {
        return rules.toString();
    }

    /** What the rules give, by the number they give it under. */
    List<Award> awards() {
        return awards;
    }

    private void core(CrsTables.Core core, String column) {
        rows(Part.CORE, column, "age", core.age(), ScoringInputs.AGES);
        rows(Part.CORE, column, "education", core.education(), LEVELS_OF_EDUCATION);
        abilities(Part.CORE, column, "first", core.firstLanguage());
        abilities(Part.SECOND_LANGUAGE, column, "second", core.secondLanguage());
        rows(Part.CORE, column, "canadianYears", core.canadianWork(), ScoringInputs.YEARS);
    }

    private void spouse(CrsTables.Spouse spouse) {
        var counts = "withPartner == true";
        rows(Part.SPOUSE, counts, "partnerEducation", spouse.education(), LEVELS_OF_EDUCATION);
        abilities(
                Part.SPOUSE,
                counts + ", partnerYearsSinceResult < " + spouse.yearsOfLanguageResult(),
                "partner",
                spouse.language());
        rows(Part.SPOUSE, counts, "partnerCanadianYears", spouse.canadianWork(), ScoringInputs.YEARS);
    }

    private void transferability(CrsTables.Transferability tables) {
        var education = grades("education", tables.education(), LEVELS_OF_EDUCATION);
        var language = grades("lowestFirst", tables.firstLanguage(), ScoringInputs.LEVELS);
        var canadianWork = grades("canadianYears", tables.canadianWork(), ScoringInputs.YEARS);
        var foreignWork = grades("foreignYears", tables.foreignWork(), ScoringInputs.YEARS);
        pair(Part.EDUCATION, education, language, tables.educationAndLanguage());
        pair(Part.EDUCATION, education, canadianWork, tables.educationAndCanadianWork());
        pair(Part.FOREIGN_WORK, foreignWork, language, tables.foreignWorkAndLanguage());
        pair(Part.FOREIGN_WORK, foreignWork, canadianWork, tables.foreignWorkAndCanadianWork());
        rows(
                Part.CERTIFICATE,
                "tradeCertificate == true",
                "lowestFirst",
                tables.certificateAndLanguage(),
                ScoringInputs.LEVELS);
    }

    private void additions(Additions additions) {
        yes("nominated", additions.nomination());
        var offer = additions.offerConditions();
        var lasts = "(offerMonths == " + Made.NO_END + " || offerMonths >= " + offer.leastMonths() + ")";
        rows(
                Part.ADDITIONAL,
                "offerAssessed == true, " + lasts,
                "offerMajorGroup",
                additions.arrangedEmployment(),
                ScoringInputs.MAJOR_GROUPS);
        if (offer.leastMonthsOnExemptPermit() != Conditions.NEVER) {
            rows(
                    Part.ADDITIONAL,
                    "offerOnExemptPermit == true, offerMonthsWithEmployer >= " + offer.leastMonthsOnExemptPermit()
                            + ", " + lasts,
                    "offerMajorGroup",
                    additions.arrangedEmployment(),
                    ScoringInputs.MAJOR_GROUPS);
        }
        rows(Part.ADDITIONAL, "", "canadianStudy", additions.study(), LEVELS_OF_EDUCATION);
        yes("sibling", additions.sibling());
        french(additions.french());
    }

    /** Both languages have bands of levels, so the positions of an award are a rectangle. */
    private void french(Awards table) {
        var levels = ScoringInputs.LEVELS;
        var seen = new ArrayList<Award>();
        for (int at = 0; at < levels * levels; at++) {
            var award = table.award(at);
            if (award == null || seen.contains(award)) {
                continue;
            }
            seen.add(award);
            var last = at;
            for (int other = at; other < levels * levels; other++) {
                last = award.equals(table.award(other)) ? other : last;
            }
            rule(
                    Part.ADDITIONAL,
                    between("lowestFrench", at / levels, last / levels, levels) + ", "
                            + between("lowestEnglish", at % levels, last % levels, levels),
                    award);
        }
    }

    private void yes(String field, Awards table) {
        if (table.points(1) > 0) {
            rule(Part.ADDITIONAL, field + " == true", table.award(1));
        }
    }

    private void abilities(Part part, String when, String field, Awards.ByAbility tables) {
        rows(part, when, field + "Reading", tables.reading(), ScoringInputs.LEVELS);
        rows(part, when, field + "Writing", tables.writing(), ScoringInputs.LEVELS);
        rows(part, when, field + "Listening", tables.listening(), ScoringInputs.LEVELS);
        rows(part, when, field + "Speaking", tables.speaking(), ScoringInputs.LEVELS);
    }

    private void rows(Part part, String when, String field, Awards table, int positions) {
        for (var band : bands(positions, table::award)) {
            if (band.value != null) {
                rule(part, (when.isEmpty() ? "" : when + ", ") + between(field, band.from, band.to, positions), band.value);
            }
        }
    }

    private record Grade(int grade, String condition) {}

    private static List<Grade> grades(String field, Scale scale, int positions) {
        return bands(positions, scale::at).stream()
                .filter(band -> band.value > 0)
                .map(band -> new Grade(band.value, between(field, band.from, band.to, positions)))
                .toList();
    }

    private void pair(Part part, List<Grade> one, List<Grade> other, Awards table) {
        for (var a : one) {
            for (var b : other) {
                rule(
                        part,
                        a.condition + ", " + b.condition,
                        table.award(CrsTables.Transferability.both(a.grade, b.grade)));
            }
        }
    }

    private record Band<T>(int from, int to, T value) {}

    /** Neighbours with the same value, together. */
    private static <T> List<Band<T>> bands(int positions, IntFunction<T> at) {
        var bands = new ArrayList<Band<T>>();
        var from = 0;
        for (int next = 1; next <= positions; next++) {
            if (next == positions || !Objects.equals(at.apply(next), at.apply(from))) {
                bands.add(new Band<>(from, next - 1, at.apply(from)));
                from = next;
            }
        }
        return bands;
    }

    private static String between(String field, int from, int to, int positions) {
        if (from == to) {
            return field + " == " + from;
        }
        return field + " >= " + from + (to == positions - 1 ? "" : ", " + field + " <= " + to);
    }

    private void rule(Part part, String when, Award award) {
        rules.append("rule \"%d %s\" when $c : Bean(%s) then $c.give(%d, %d, (ca.expressentry.law.Award) awards.get(%d)); end%n"
                .formatted(
                        awards.size(),
                        award.factor(),
                        when,
                        part.ordinal(),
                        award.points().value(),
                        awards.size()));
        awards.add(award);
    }
}
