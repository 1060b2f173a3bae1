package ca.expressentry.ranking;

import ca.expressentry.law.Award;
import ca.expressentry.profile.Ability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the awards of one score, or of one grid, differ from those of another, factor by factor.
 *
 * @param appear given after and not before
 * @param vanish given before and not after
 * @param change given before and after for the same factor, but otherwise
 */
public record AwardChanges(List<Award> appear, List<Award> vanish, List<Change> change) {

    /** One factor, before and after. */
    public record Change(Award before, Award after) {}

    public AwardChanges {
        appear = List.copyOf(appear);
        vanish = List.copyOf(vanish);
        change = List.copyOf(change);
    }

    public static AwardChanges between(List<Award> before, List<Award> after) {
        var difference = AwardDifference.between(before, after);
        var vanish = new ArrayList<>(difference.lost());
        var appear = new ArrayList<>(difference.gained());
        var change = new ArrayList<Change>();
        for (var award : List.copyOf(vanish)) {
            appear.stream()
                    .filter(other -> sameFactor(award, other))
                    .findFirst()
                    .ifPresent(other -> {
                        vanish.remove(award);
                        appear.remove(other);
                        change.add(new Change(award, other));
                    });
        }
        return new AwardChanges(appear, vanish, change);
    }

    private static boolean sameFactor(Award one, Award other) {
        return one.factor().equals(other.factor()) && Objects.equals(ability(one), ability(other));
    }

    private static Optional<Ability> ability(Award award) {
        return Arrays.stream(Ability.values())
                .filter(ability ->
                        award.what().en().contains(": " + ability.title().en() + ", "))
                .findFirst();
    }
}
