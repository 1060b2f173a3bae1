package ca.expressentry.ranking;

import ca.expressentry.profile.Profile;
import ca.expressentry.ranking.CrsTables.Maximum;
import java.time.LocalDate;

/** The Comprehensive Ranking System: section 8 of the Instructions. */
public final class ComprehensiveRankingSystem {

    private ComprehensiveRankingSystem() {}

    /** The score of a declaration on a day, under the Instructions in force that day. */
    public static Score score(Profile profile, boolean nominated, LocalDate dayOfScoring) {
        var facts = HumanCapital.on(dayOfScoring, profile, nominated, CrsTables.IN_FORCE.on(dayOfScoring));
        return score(facts, dayOfScoring, Review.after(dayOfScoring, profile));
    }

    /** Core human capital, spouse or partner, skill transferability and additional points, in that order. */
    static Score score(HumanCapital facts, LocalDate dayOfScoring, LocalDate reviewOn) {
        return score(facts, CrsTables.IN_FORCE.on(dayOfScoring), dayOfScoring, reviewOn);
    }

    /** The same under a version of the Instructions, whether it is in force on that day or not. */
    static Score score(HumanCapital facts, CrsTables crs, LocalDate dayOfScoring, LocalDate reviewOn) {
        var tally = new Tally();
        var core = CoreHumanCapital.points(facts, crs, tally);
        var spouse = SpouseFactors.points(facts, crs, tally);
        var transferability = SkillTransferability.points(facts, crs, tally);
        var additional = AdditionalPoints.points(facts, crs, tally);
        var beforeAdditional = core.plus(spouse).plus(transferability);
        var maximum = crs.maximum(Maximum.ALL_FACTORS, facts.partner().isPresent());
        var total = beforeAdditional.plus(additional).upTo(maximum);
        var ifNominated = beforeAdditional
                .plus(AdditionalPoints.points(facts.withNomination(), crs, new Tally()))
                .upTo(maximum);
        return new Score(
                total.value(),
                ifNominated.value(),
                core,
                spouse,
                transferability,
                additional,
                tally.awards(),
                dayOfScoring,
                crs.id(),
                crs.provisional(),
                reviewOn);
    }
}
