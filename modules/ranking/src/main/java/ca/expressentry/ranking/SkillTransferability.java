package ca.expressentry.ranking;

import ca.expressentry.law.Points;
import ca.expressentry.ranking.CrsTables.Maximum;

/** Skill transferability factors: part C of section 8 of the Instructions. */
final class SkillTransferability {

    private SkillTransferability() {}

    /** Two pairs share a maximum, twice; a certificate of qualification stands alone; all of it has a maximum again. */
    static Points points(HumanCapital candidate, CrsTables crs, Tally tally) {
        var tables = crs.transferability();
        var withSpouse = candidate.partner().isPresent();
        var lowest = candidate.languages().first().lowest();
        int education = tables.education().get(candidate.education());
        int language = tables.firstLanguage().at(lowest);
        int canadianWork = tables.canadianWork().at(candidate.canadianYears());
        int foreignWork = tables.foreignWork().at(candidate.foreignYears());

        var forEducation = tally.give(tables.educationAndLanguage().of(education, language))
                .plus(tally.give(tables.educationAndCanadianWork().of(education, canadianWork)))
                .upTo(crs.maximum(Maximum.EDUCATION, withSpouse));
        var forForeignWork = tally.give(tables.foreignWorkAndLanguage().of(foreignWork, language))
                .plus(tally.give(tables.foreignWorkAndCanadianWork().of(foreignWork, canadianWork)))
                .upTo(crs.maximum(Maximum.FOREIGN_WORK_EXPERIENCE, withSpouse));
        var forCertificate = candidate.tradeCertificate()
                ? tally.give(tables.certificateAndLanguage().at(lowest))
                        .upTo(crs.maximum(Maximum.CERTIFICATE_OF_QUALIFICATION, withSpouse))
                : Points.ZERO;
        return forEducation
                .plus(forForeignWork)
                .plus(forCertificate)
                .upTo(crs.maximum(Maximum.SKILL_TRANSFERABILITY, withSpouse));
    }
}
