package ca.expressentry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.RandomPeople;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The product and the classes and grid written by hand find the same for whoever the lot brings. */
class PlainEligibilityTest {

    private static final int PROFILES = 20_000;

    private final RandomPeople lot = new RandomPeople(87_1);

    @Test
    void people_drawn_by_lot_are_in_the_classes_found_by_hand() {
        Map<EconomicClass, Integer> found = new EnumMap<>(EconomicClass.class);
        Set<Integer> grids = new HashSet<>();
        for (int i = 0; i < PROFILES; i++) {
            var day = lot.day();
            var person = lot.person(day);
            var expected = new PlainEligibility(person, day);
            var determined = EntryCriteria.determine(person, day);
            var grid = grid(person, day);
            if (!determined.classes().equals(expected.classes()) || grid != expected.grid()) {
                assertThat(grid).as("grid of draw %s on %s: %s", i, day, person).isEqualTo(expected.grid());
                assertThat(determined.classes())
                        .as("draw %s on %s: %s", i, day, person)
                        .isEqualTo(expected.classes());
            }
            determined.classes().forEach(each -> found.merge(each, 1, Integer::sum));
            grids.add(grid);
        }
        assertThat(found)
                .as("a lot that is worth drawing")
                .hasSize(3)
                .allSatisfy((each, people) -> assertThat(people).isGreaterThan(100));
        assertThat(grids).hasSizeGreaterThan(60);
    }

    private static int grid(Profile person, LocalDate day) {
        return SelectionFactors.of(FederalSkilledWorker.facts(person, day), SelectionTables.IN_FORCE.on(day))
                .total()
                .value();
    }
}
