package ca.expressentry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.law.Award;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.profile.Noc;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GridTest {

    static final LocalDate LAST_OF_2015_RULES = LocalDate.of(2016, 11, 18);

    @Test
    void an_offer_of_a_year_gives_nothing_by_the_law_of_2015_and_fifteen_points_by_that_of_2016() {
        var offer =
                new JobOffer(new Noc("11100"), 1, true, false, Optional.of(12), Basis.ASSESSED_FROM_ABROAD, 0, false);
        var person = Example.like(Examples.CELINE, Examples.DAY).offer(offer).profile();

        var before = Grid.under(LAST_OF_2015_RULES, Examples.DAY, person);
        var after = Grid.under(LAST_OF_2015_RULES.plusDays(1), Examples.DAY, person);

        assertThat(after.total().value() - before.total().value()).isEqualTo(15);
        assertThat(before.awards()).extracting(Award::factor).doesNotContain("adaptability-arranged-employment");
        assertThat(after).isEqualTo(Grid.on(Examples.DAY, person));
        assertThat(after.passMark().value()).isEqualTo(67);
    }
}
