package ca.expressentry.ranking;

import ca.expressentry.law.Points;
import ca.expressentry.ranking.CrsTables.Maximum;

/** Core human capital factors: part A of section 8 of the Instructions. */
final class CoreHumanCapital {

    private CoreHumanCapital() {}

    /** Age, education, both official languages and Canadian work, by the column for those with or without a spouse. */
    static Points points(HumanCapital candidate, CrsTables crs, Tally tally) {
        var comesWithSpouse = candidate.partner().isPresent();
        var core = crs.core(comesWithSpouse);
        return tally.give(core.age().at(candidate.age()))
                .plus(tally.give(core.education().get(candidate.education())))
                .plus(tally.give(core.firstLanguage(), candidate.languages().first()))
                .plus(tally.give(core.secondLanguage(), candidate.languages().second())
                        .upTo(crs.maximum(Maximum.SECOND_OFFICIAL_LANGUAGE, comesWithSpouse)))
                .plus(tally.give(core.canadianWork().at(candidate.canadianYears())))
                .upTo(crs.maximum(Maximum.CORE_HUMAN_CAPITAL, comesWithSpouse));
    }
}
