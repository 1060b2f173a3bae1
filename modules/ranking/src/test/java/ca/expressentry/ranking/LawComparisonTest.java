package ca.expressentry.ranking;

import static ca.expressentry.profile.EducationLevel.BACHELOR_OR_THREE_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.law.Award;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.profile.Profile;
import ca.expressentry.ranking.LawComparison.Side;
import ca.expressentry.ranking.LawComparison.TableChange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** One declaration under two laws. */
class LawComparisonTest {

    static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    static final LocalDate LAST_OF_OFFERS = LocalDate.of(2025, 3, 24);

    final Profile who = Example.of("Berg", DAY)
            .aged(33)
            .educated(BACHELOR_OR_THREE_YEAR)
            .english(9)
            .french(7)
            .offer(Example.offerOf("21231", Basis.ASSESSED_FROM_ABROAD, 0))
            .profile();

    @Test
    void the_repeal_of_offers_takes_50_points_from_the_same_facts() {
        var compared = compare(DAY, LAST_OF_OFFERS, DAY, LAST_OF_OFFERS.plusDays(1));

        assertThat(compared.difference()).isEqualTo(-50);
        assertThat(compared.awards().vanish()).extracting(Award::factor).containsExactly("arranged-employment");
        assertThat(compared.awards().vanish().get(0).provision()).isNotNull();
        assertThat(compared.awards().appear()).isEmpty();
        assertThat(compared.awards().change()).isEmpty();
        assertThat(compared.tables())
                .filteredOn(table -> table.heading().equals("Arranged employment"))
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.before()).isNotEmpty();
                    assertThat(table.after()).isEmpty();
                });
    }

    @Test
    void more_points_for_french_are_a_change_and_not_a_loss_and_a_win() {
        var from = LawComparison.inForceFrom("CRS-2017-06-06").orElseThrow();
        var to = LawComparison.inForceFrom("crs-2020-10-20").orElseThrow();
        var compared = compare(DAY, from, DAY, to);

        assertThat(compared.difference()).isEqualTo(20);
        assertThat(compared.from().instrument()).isEqualTo("CRS-2017-06-06");
        assertThat(compared.awards().change()).singleElement().satisfies(change -> {
            assertThat(change.before().points().value()).isEqualTo(30);
            assertThat(change.after().points().value()).isEqualTo(50);
        });
        assertThat(compared.tables()).extracting(TableChange::heading).containsExactly("French");
        assertThat(compared.tables().get(0).before())
                .hasSameSizeAs(compared.tables().get(0).after());
    }

    @Test
    void one_law_on_two_days_differs_by_the_facts_alone() {
        var compared = compare(DAY, DAY, DAY.plusYears(1).minusDays(1), DAY);

        assertThat(compared.tables()).isEmpty();
        assertThat(compared.difference())
                .isEqualTo(ComprehensiveRankingSystem.score(
                                        who, false, DAY.plusYears(1).minusDays(1))
                                .total()
                        - ComprehensiveRankingSystem.score(who, false, DAY).total()
                        + 50);
    }

    @Test
    void the_same_on_both_sides_differs_in_nothing() {
        var compared = compare(DAY, DAY, DAY, DAY);

        assertThat(compared.difference()).isZero();
        assertThat(compared.awards().change()).isEmpty();
        assertThat(compared.from()).isEqualTo(compared.to());
        assertThat(LawComparison.inForceFrom("CRS-2019-01-01")).isEmpty();
    }

    private LawComparison.Compared compare(LocalDate facts, LocalDate law, LocalDate otherFacts, LocalDate otherLaw) {
        return LawComparison.compare(new Side(who, false, facts, law), new Side(who, false, otherFacts, otherLaw));
    }
}
