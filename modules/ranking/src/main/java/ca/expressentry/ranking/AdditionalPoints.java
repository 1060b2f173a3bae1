package ca.expressentry.ranking;

import static ca.expressentry.ranking.Additions.inBoth;

import ca.expressentry.ranking.CrsTables.Maximum;
import ca.expressentry.ranking.ScoringInputs.Levels;

/** Additional points: part D of section 8 and sections 28 to 30 of the Instructions. */
final class AdditionalPoints {

    private AdditionalPoints() {}

    /** Nomination, arranged employment, study in Canada, French and a sibling, as far as they are in force. */
    static int points(ScoringInputs candidate, CrsTables crs, Tally tally) {
        var nomination = tally.give(crs.additions().nomination(), candidate.nominated());
        return limit(nomination + besideNomination(candidate, crs, tally), candidate, crs);
    }

    /** What it would be with a nomination accepted, for who has so much beside it. */
    static int ifNominated(int besideNomination, ScoringInputs candidate, CrsTables crs) {
        return limit(Tally.OF_POINTS.give(crs.additions().nomination(), true) + besideNomination, candidate, crs);
    }

    /** All but the nomination, under no maximum yet. */
    static int besideNomination(ScoringInputs candidate, CrsTables crs, Tally tally) {
        var additions = crs.additions();
        var arrangedEmployment = ArrangedEmployment.points(candidate, additions, tally);
        var study = tally.give(additions.study(), candidate.canadianStudy());
        var french = tally.give(
                additions.french(), inBoth(Levels.lowest(candidate.french()), Levels.lowest(candidate.english())));
        var sibling = tally.give(additions.sibling(), candidate.sibling());
        return arrangedEmployment + study + french + sibling;
    }

    private static int limit(int sum, ScoringInputs candidate, CrsTables crs) {
        return crs.maxima(candidate.comesWithPartner()).limit(Maximum.ADDITIONAL_POINTS, sum);
    }
}
