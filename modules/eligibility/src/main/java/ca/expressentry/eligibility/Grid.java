package ca.expressentry.eligibility;

import ca.expressentry.law.Award;
import ca.expressentry.law.Points;
import ca.expressentry.profile.Profile;
import java.time.LocalDate;
import java.util.List;

/**
 * What the grid of one hundred points for skilled workers gives to a declaration, whether the minimum is met or not.
 *
 * @param total after the maxima
 * @param awards before them
 */
public record Grid(Points total, Points passMark, List<Award> awards) {

    /** With the facts and the law of a day. */
    public static Grid on(LocalDate day, Profile person) {
        return under(day, day, person);
    }

    /** With the facts of one day, and the law as it stood on another. */
    public static Grid under(LocalDate lawOn, LocalDate factsOn, Profile person) {
        var law = SelectionTables.IN_FORCE.on(lawOn);
        var factors = SelectionFactors.of(FederalSkilledWorker.facts(person, factsOn, law), law);
        return new Grid(factors.total(), law.passMark(), factors.awards());
    }
}
