package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rounds of the autumn of 2026: #436 CEC 523, #437 French 382, #435 PNP 760. */
class ReachTest {

    final List<PublishedRound> rounds = PublishedRounds.between(LocalDate.of(2026, 8, 17), LocalDate.of(2026, 8, 19));

    @Test
    void a_round_is_reached_above_its_cut_off_and_perhaps_at_it() {
        assertThat(reach(Set.of(EconomicClass.CEC), 524).above()).containsExactly("436");
        assertThat(reach(Set.of(EconomicClass.CEC), 523).above()).isEmpty();
        assertThat(reach(Set.of(EconomicClass.CEC), 523).atCutOff()).containsExactly("436");
        assertThat(reach(Set.of(EconomicClass.CEC), 522).atCutOff()).isEmpty();
    }

    @Test
    void a_round_of_another_class_is_not_reached() {
        assertThat(reach(Set.of(EconomicClass.FSW), 900).above()).isEmpty();
        assertThat(reach(Set.of(), 900).above()).isEmpty();
    }

    @Test
    void a_round_of_a_category_is_reached_by_its_members_alone() {
        var french = Set.of(Category.FRENCH);

        assertThat(PublishedRounds.reach(rounds, Set.of(EconomicClass.FSW), french, 383)
                        .above())
                .containsExactly("437");
        assertThat(PublishedRounds.reach(rounds, Set.of(EconomicClass.FSW), french, 382)
                        .atCutOff())
                .containsExactly("437");
        assertThat(PublishedRounds.reach(rounds, Set.of(), french, 900).above()).isEmpty();
    }

    @Test
    void who_is_nominated_reaches_provincial_rounds_alone() {
        assertThat(PublishedRounds.reach(
                        rounds, Set.of(EconomicClass.CEC, EconomicClass.PNP), Set.of(Category.FRENCH), 900))
                .isEqualTo(new Reach(List.of("435"), List.of()));
    }

    @Test
    void a_general_round_is_open_to_all_who_are_eligible() {
        var general = List.of(PublishedRounds.round("294").orElseThrow());
        var nominee = Set.of(EconomicClass.FST, EconomicClass.PNP);

        assertThat(PublishedRounds.reach(general, Set.of(EconomicClass.FST), Set.of(), 530)
                        .above())
                .containsExactly("294");
        assertThat(PublishedRounds.reach(general, nominee, Set.of(), 1130).above())
                .containsExactly("294");
    }

    private Reach reach(Set<EconomicClass> classes, int score) {
        return PublishedRounds.reach(rounds, classes, Set.of(), score);
    }
}
