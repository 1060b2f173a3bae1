package ca.expressentry.ranking;

import ca.expressentry.law.Points;
import ca.expressentry.ranking.CrsTables.Maximum;

/** Additional points: part D of section 8 and sections 28 to 30 of the Instructions. */
final class AdditionalPoints {

    private AdditionalPoints() {}

    /** Nomination, arranged employment, study in Canada, French and a sibling, as far as they are in force. */
    static Points points(HumanCapital candidate, CrsTables crs, Tally tally) {
        var additions = crs.additions();
        var advantages = candidate.advantages();
        var languages = candidate.languages();
        var nomination = advantages.nominated() ? tally.give(additions.nomination()) : Points.ZERO;
        var sibling = advantages.sibling() ? tally.give(additions.sibling()) : Points.ZERO;
        return nomination
                .plus(tally.give(additions.arrangedEmployment(advantages.offer())))
                .plus(tally.give(additions.study(advantages.canadianStudy())))
                .plus(tally.give(additions.french(
                        languages.french().lowest(), languages.english().lowest())))
                .plus(sibling)
                .upTo(crs.maximum(Maximum.ADDITIONAL_POINTS, candidate.partner().isPresent()));
    }
}
