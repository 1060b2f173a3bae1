package ca.expressentry.ranking;

import ca.expressentry.ranking.CrsTables.Maximum;

/** Core human capital factors: part A of section 8 of the Instructions. */
final class CoreHumanCapital {

    private CoreHumanCapital() {}

    /** Age, education, both official languages and Canadian work, by the column for those with or without a spouse. */
    static int points(ScoringInputs candidate, CrsTables crs, Tally tally) {
        var maxima = crs.maxima(candidate.comesWithPartner());
        var core = crs.core(candidate.comesWithPartner());
        var age = tally.give(core.age(), candidate.age());
        var education = tally.give(core.education(), candidate.education());
        var firstLanguage = tally.give(core.firstLanguage(), candidate.firstLanguage());
        var secondLanguage = tally.give(core.secondLanguage(), candidate.secondLanguage());
        var canadianWork = tally.give(core.canadianWork(), candidate.canadianYears());
        var sum = age
                + education
                + firstLanguage
                + maxima.limit(Maximum.SECOND_OFFICIAL_LANGUAGE, secondLanguage)
                + canadianWork;
        return maxima.limit(Maximum.CORE_HUMAN_CAPITAL, sum);
    }
}
