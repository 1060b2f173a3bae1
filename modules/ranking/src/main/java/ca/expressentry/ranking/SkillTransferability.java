package ca.expressentry.ranking;

import static ca.expressentry.ranking.CrsTables.Transferability.both;

import ca.expressentry.ranking.CrsTables.Maximum;
import ca.expressentry.ranking.ScoringInputs.Levels;

/** Skill transferability factors: part C of section 8 of the Instructions. */
final class SkillTransferability {

    private SkillTransferability() {}

    /** Two pairs share a maximum, twice; a certificate of qualification stands alone; all of it has a maximum again. */
    static int points(ScoringInputs candidate, CrsTables crs, Tally tally) {
        var tables = crs.transferability();
        var maxima = crs.maxima(candidate.comesWithPartner());
        var lowest = Levels.lowest(candidate.firstLanguage());
        var education = tables.education().at(candidate.education());
        var language = tables.firstLanguage().at(lowest);
        var canadianWork = tables.canadianWork().at(candidate.canadianYears());
        var foreignWork = tables.foreignWork().at(candidate.foreignYears());

        var forEducation = tally.give(tables.educationAndLanguage(), both(education, language))
                + tally.give(tables.educationAndCanadianWork(), both(education, canadianWork));
        var forForeignWork = tally.give(tables.foreignWorkAndLanguage(), both(foreignWork, language))
                + tally.give(tables.foreignWorkAndCanadianWork(), both(foreignWork, canadianWork));
        var forCertificate = candidate.tradeCertificate() ? tally.give(tables.certificateAndLanguage(), lowest) : 0;
        return maxima.limit(
                Maximum.SKILL_TRANSFERABILITY,
                maxima.limit(Maximum.EDUCATION, forEducation)
                        + maxima.limit(Maximum.FOREIGN_WORK_EXPERIENCE, forForeignWork)
                        + maxima.limit(Maximum.CERTIFICATE_OF_QUALIFICATION, forCertificate));
    }
}
