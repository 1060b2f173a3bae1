package ca.expressentry.ranking;

import ca.expressentry.law.Award;
import ca.expressentry.law.Points;
import ca.expressentry.profile.Ability;
import ca.expressentry.ranking.HumanCapital.Levels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The awards given so far, in the order of the Instructions; those of no points are not kept. */
final class Tally {

    private static final int USUAL = 24;

    private final List<Award> awards = new ArrayList<>(USUAL);

    Points give(Award award) {
        if (award.points().value() > 0) {
            awards.add(award);
        }
        return award.points();
    }

    Points give(Optional<Award> award) {
        return award.isPresent() ? give(award.get()) : Points.ZERO;
    }

    /** Gives for each of the four abilities. */
    Points give(Map<Ability, Scale<Award>> scales, Levels levels) {
        return give(scales.get(Ability.READING).at(levels.reading()))
                .plus(give(scales.get(Ability.WRITING).at(levels.writing())))
                .plus(give(scales.get(Ability.LISTENING).at(levels.listening())))
                .plus(give(scales.get(Ability.SPEAKING).at(levels.speaking())));
    }

    List<Award> awards() {
        return List.copyOf(awards);
    }
}
