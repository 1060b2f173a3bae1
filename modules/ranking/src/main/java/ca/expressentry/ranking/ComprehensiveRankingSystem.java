package ca.expressentry.ranking;

import ca.expressentry.law.Points;
import ca.expressentry.profile.Profile;
import ca.expressentry.ranking.CrsTables.Maximum;
import java.time.LocalDate;

/** The Comprehensive Ranking System: section 8 of the Instructions. */
public final class ComprehensiveRankingSystem {

    private ComprehensiveRankingSystem() {}

    /** The score of a declaration on a day, under the Instructions in force that day. */
    public static Score score(Profile profile, boolean nominated, LocalDate dayOfScoring) {
        var facts = ScoringInputs.on(dayOfScoring, profile, nominated);
        return score(facts, CrsTables.IN_FORCE.on(dayOfScoring), dayOfScoring, Review.after(dayOfScoring, profile));
    }

    /** Core human capital, spouse or partner, skill transferability and additional points, in that order. */
    static Score score(HumanCapital facts, LocalDate dayOfScoring, LocalDate reviewOn) {
        return score(facts, CrsTables.IN_FORCE.on(dayOfScoring), dayOfScoring, reviewOn);
    }

    /** The same under a version of the Instructions, whether it is in force on that day or not. */
    static Score score(HumanCapital facts, CrsTables crs, LocalDate dayOfScoring, LocalDate reviewOn) {
        return score(ScoringInputs.of(facts), crs, dayOfScoring, reviewOn);
    }

    static Score score(ScoringInputs facts, CrsTables crs, LocalDate dayOfScoring, LocalDate reviewOn) {
        var tally = new Tally.OfAwards();
        var core = CoreHumanCapital.points(facts, crs, tally);
        var spouse = SpouseFactors.points(facts, crs, tally);
        var transferability = SkillTransferability.points(facts, crs, tally);
        var additional = AdditionalPoints.points(facts, crs, tally);
        var beforeAdditional = core + spouse + transferability;
        return new Score(
                limit(beforeAdditional + additional, facts, crs),
                ifNominated(beforeAdditional, facts, crs),
                new Points(core),
                new Points(spouse),
                new Points(transferability),
                new Points(additional),
                tally.awards(),
                dayOfScoring,
                crs.id(),
                crs.provisional(),
                reviewOn);
    }

    /** The total alone. */
    static int total(ScoringInputs facts, CrsTables crs) {
        return bothTotals(facts, crs) >> Short.SIZE;
    }

    /** The total that a nomination gives to who has so much under parts A, B and C, which it does not change. */
    static int ifNominated(int beforeAdditional, ScoringInputs facts, CrsTables crs) {
        var beside = AdditionalPoints.besideNomination(facts, crs, Tally.OF_POINTS);
        return limit(beforeAdditional + AdditionalPoints.ifNominated(beside, facts, crs), facts, crs);
    }

    /** The total and the total that a nomination gives, in the upper and in the lower half of one number. */
    static int bothTotals(ScoringInputs facts, CrsTables crs) {
        return crs.totals().both(facts);
    }

    private static int limit(int sum, ScoringInputs facts, CrsTables crs) {
        return crs.maxima(facts.comesWithPartner()).limit(Maximum.ALL_FACTORS, sum);
    }
}
