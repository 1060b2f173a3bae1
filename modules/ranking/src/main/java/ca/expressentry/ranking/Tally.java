package ca.expressentry.ranking;

import ca.expressentry.law.Award;
import ca.expressentry.ranking.ScoringInputs.Levels;
import java.util.ArrayList;
import java.util.List;

/** What is given, award by award, in the order of the Instructions. */
interface Tally {

    /** Adds up points and remembers nothing. */
    Tally OF_POINTS = new OfPoints();

    /** Gives what a table has at a position; the points of it. */
    int give(Awards table, int position);

    /** Gives for each of the four abilities. */
    int give(Awards.ByAbility tables, int levels);

    /** Gives for a yes. */
    default int give(Awards table, boolean yes) {
        return give(table, yes ? 1 : 0);
    }

    /** Remembers nothing. */
    final class OfPoints implements Tally {

        private OfPoints() {}

        @Override
        public int give(Awards table, int position) {
            return table.points(position);
        }

        @Override
        public int give(Awards.ByAbility tables, int levels) {
            return tables.points(levels);
        }
    }

    /** Remembers the awards; those of no points are not kept. */
    final class OfAwards implements Tally {

        private static final int USUAL = 28;

        private final List<Award> awards = new ArrayList<>(USUAL);

        @Override
        public int give(Awards table, int position) {
            var points = table.points(position);
            if (points > 0) {
                awards.add(table.award(position));
            }
            return points;
        }

        @Override
        public int give(Awards.ByAbility tables, int levels) {
            return give(tables.reading(), Levels.reading(levels))
                    + give(tables.writing(), Levels.writing(levels))
                    + give(tables.listening(), Levels.listening(levels))
                    + give(tables.speaking(), Levels.speaking(levels));
        }

        List<Award> awards() {
            return List.copyOf(awards);
        }
    }
}
