package ca.expressentry.ranking;

import ca.expressentry.law.Award;
import java.util.ArrayList;
import java.util.List;

/** The awards that one score has and another has not; the same points for the same factor are the same award. */
record AwardDifference(List<Award> lost, List<Award> gained) {

    static AwardDifference between(List<Award> before, List<Award> after) {
        return new AwardDifference(without(before, after), without(after, before));
    }

    boolean isNone() {
        return lost.isEmpty() && gained.isEmpty();
    }

    private static List<Award> without(List<Award> these, List<Award> those) {
        var others = new ArrayList<>(those);
        return these.stream().filter(award -> !removeLike(award, others)).toList();
    }

    private static boolean removeLike(Award award, List<Award> others) {
        for (int i = 0; i < others.size(); i++) {
            var other = others.get(i);
            if (other.factor().equals(award.factor()) && other.points().equals(award.points())) {
                others.remove(i);
                return true;
            }
        }
        return false;
    }
}
