package ca.expressentry.ranking;

import ca.expressentry.ranking.CrsTables.Maximum;

/** Spouse or common-law partner factors: part B of section 8 of the Instructions. */
final class SpouseFactors {

    private SpouseFactors() {}

    /** Only for a spouse or partner who comes along and is neither a citizen nor a permanent resident. */
    static int points(ScoringInputs candidate, CrsTables crs, Tally tally) {
        if (!candidate.comesWithPartner()) {
            return 0;
        }
        var spouse = crs.spouse();
        var education = tally.give(spouse.education(), candidate.partnerEducation());
        var language = spouse.countsResultOf(candidate.partnerYearsSinceResult())
                ? tally.give(spouse.language(), candidate.partnerLanguage())
                : 0;
        var canadianWork = tally.give(spouse.canadianWork(), candidate.partnerCanadianYears());
        return crs.maxima(true).limit(Maximum.SPOUSE_OR_PARTNER, education + language + canadianWork);
    }
}
