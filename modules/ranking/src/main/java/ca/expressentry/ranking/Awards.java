package ca.expressentry.ranking;

import ca.expressentry.law.Award;
import ca.expressentry.profile.Ability;
import ca.expressentry.ranking.ScoringInputs.Levels;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The awards of one table by position, made once; a position beyond the last gives what the last gives. */
final class Awards {

    /** Of a table that is not in force. */
    static final Awards NONE = of(1, position -> Optional.empty());

    private final int[] points;
    private final Award[] awards;

    private Awards(int[] points, Award[] awards) {
        this.points = points;
        this.awards = awards;
    }

    static Awards of(List<Award> byPosition) {
        return of(byPosition.size(), position -> Optional.of(byPosition.get(position)));
    }

    /** Where there is no award there are no points. */
    static Awards of(int positions, IntFunction<Optional<Award>> at) {
        var awards = IntStream.range(0, positions)
                .mapToObj(at)
                .map(award -> award.filter(a -> a.points().value() > 0).orElse(null))
                .toArray(Award[]::new);
        var points = new int[positions];
        for (int i = 0; i < positions; i++) {
            points[i] = awards[i] == null ? 0 : awards[i].points().value();
        }
        return new Awards(points, awards);
    }

    /** For a yes, position 1; nothing for a no, position 0. */
    static Awards forYes(Award award) {
        return of(2, position -> position == 1 ? Optional.of(award) : Optional.empty());
    }

    int points(int position) {
        return points[Math.min(position, points.length - 1)];
    }

    /** The award at a position that gives points. */
    Award award(int position) {
        return awards[Math.min(position, awards.length - 1)];
    }

    /** Refuses a table that tells apart more positions than are kept for everybody in the pool. */
    Awards within(int positions) {
        if (points.length > positions) {
            throw new IllegalArgumentException("only " + positions + " are told apart: " + awards[points.length - 1]);
        }
        return this;
    }

    /** The same table once for each of the four abilities. */
    static final class ByAbility {

        private static final int PAIR = ScoringInputs.LEVELS * ScoringInputs.LEVELS;

        private final Awards reading;
        private final Awards writing;
        private final Awards listening;
        private final Awards speaking;

        /** The points of two abilities together, by both their levels. */
        private final int[] inReadingAndWriting = new int[PAIR];

        private final int[] inListeningAndSpeaking = new int[PAIR];

        ByAbility(Function<Ability, Awards> table) {
            reading = table.apply(Ability.READING);
            writing = table.apply(Ability.WRITING);
            listening = table.apply(Ability.LISTENING);
            speaking = table.apply(Ability.SPEAKING);
            for (int both = 0; both < PAIR; both++) {
                inReadingAndWriting[both] = reading.points(Levels.reading(both)) + writing.points(Levels.writing(both));
                inListeningAndSpeaking[both] =
                        listening.points(Levels.reading(both)) + speaking.points(Levels.writing(both));
            }
        }

        int points(int levels) {
            return inReadingAndWriting[levels & PAIR - 1] + inListeningAndSpeaking[levels >> 8 & PAIR - 1];
        }

        Awards reading() {
            return reading;
        }

        Awards writing() {
            return writing;
        }

        Awards listening() {
            return listening;
        }

        Awards speaking() {
            return speaking;
        }
    }
}
