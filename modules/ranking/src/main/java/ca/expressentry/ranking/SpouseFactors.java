package ca.expressentry.ranking;

import ca.expressentry.law.Points;
import ca.expressentry.ranking.CrsTables.Maximum;
import ca.expressentry.ranking.HumanCapital.Partner;

/** Spouse or common-law partner factors: part B of section 8 of the Instructions. */
final class SpouseFactors {

    private SpouseFactors() {}

    /** Only for a spouse or partner who comes along and is neither a citizen nor a permanent resident. */
    static Points points(HumanCapital candidate, CrsTables crs, Tally tally) {
        return candidate.partner().map(partner -> points(partner, crs, tally)).orElse(Points.ZERO);
    }

    private static Points points(Partner partner, CrsTables crs, Tally tally) {
        var spouse = crs.spouse();
        return tally.give(spouse.education().get(partner.education()))
                .plus(tally.give(spouse.language(), partner.language()))
                .plus(tally.give(spouse.canadianWork().at(partner.canadianYears())))
                .upTo(crs.maximum(Maximum.SPOUSE_OR_PARTNER, true));
    }
}
