package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(reach(Set.of(EconomicClass.CEC), false, 524).above()).containsExactly("436");
        assertThat(reach(Set.of(EconomicClass.CEC), false, 523).above()).isEmpty();
        assertThat(reach(Set.of(EconomicClass.CEC), false, 523).atCutOff()).containsExactly("436");
        assertThat(reach(Set.of(EconomicClass.CEC), false, 522).atCutOff()).isEmpty();
    }

    @Test
    void a_round_of_another_class_is_not_reached() {
        assertThat(reach(Set.of(EconomicClass.FSW), false, 900).above()).isEmpty();
        assertThat(reach(Set.of(EconomicClass.FSW), false, 900).aboveIfMember()).containsExactly("437");
        assertThat(reach(Set.of(EconomicClass.FSW), false, 382).atCutOffIfMember())
                .containsExactly("437");
        assertThat(reach(Set.of(), false, 900).aboveIfMember()).isEmpty();
    }

    @Test
    void who_is_nominated_reaches_provincial_rounds_alone() {
        assertThat(reach(Set.of(EconomicClass.CEC), true, 900))
                .isEqualTo(new Reach(List.of("435"), List.of(), List.of(), List.of()));
    }

    @Test
    void a_general_round_is_open_to_all_who_are_eligible() {
        var general = PublishedRounds.round("294").orElseThrow();

        assertThat(Reach.of(List.of(general), Set.of(EconomicClass.FST), false, 530)
                        .above())
                .containsExactly("294");
        assertThat(Reach.of(List.of(general), Set.of(EconomicClass.FST), true, 1130)
                        .above())
                .containsExactly("294");
    }

    private Reach reach(Set<EconomicClass> classes, boolean nominated, int score) {
        return PublishedRounds.reach(rounds, classes, nominated, score);
    }
}
