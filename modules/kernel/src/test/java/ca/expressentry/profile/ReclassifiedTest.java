package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The classification changed on 2022-11-16; a declaration of one side of it, asked about on the other. */
class ReclassifiedTest {

    static final LocalDate BEFORE = LocalDate.of(2022, 11, 15);
    static final LocalDate AFTER = LocalDate.of(2022, 11, 16);

    @Test
    void an_occupation_in_use_stays_as_it_is() {
        var who = worked("2173").profile();

        assertThat(Reclassified.on(BEFORE, who).profile()).isEqualTo(who);
        assertThat(Reclassified.on(BEFORE, who).steps()).isEmpty();
    }

    @Test
    void an_occupation_is_said_in_the_classification_of_the_day_and_every_step_is_told() {
        var there = Reclassified.on(AFTER, worked("0011").profile());

        assertThat(there.profile().work()).extracting(Job::occupation).containsExactly(new Noc("00010"));
        assertThat(there.steps()).singleElement().satisfies(step -> {
            assertThat(step.declared()).isEqualTo(new Noc("0011"));
            assertThat(step.now()).isEqualTo(new Noc("00010"));
        });
        assertThat(Reclassified.on(BEFORE, there.profile()).profile().work())
                .extracting(Job::occupation)
                .containsExactly(new Noc("0011"));
    }

    @Test
    void an_occupation_that_became_several_of_different_levels_is_refused_and_they_are_named() {
        var ambiguous = Noc.inUseOn(BEFORE).stream()
                .filter(noc ->
                        noc.correspondents().stream().map(Noc::level).distinct().count() > 1)
                .toList();

        assertThat(ambiguous).hasSize(39).allSatisfy(noc -> {
            var who = worked(noc.code()).profile();
            assertThatThrownBy(() -> Reclassified.on(AFTER, who)).isInstanceOfSatisfying(Invalid.class, e -> {
                assertThat(e.code()).isEqualTo("ambiguous-occupation");
                assertThat(noc.correspondents())
                        .allMatch(other -> e.text().en().contains(other + " (" + other.level() + ")"));
            });
        });
    }

    private static Example worked(String noc) {
        return Example.of("Roy", BEFORE).work(Example.abroad(noc, BEFORE.minusYears(2), BEFORE.minusYears(1)));
    }
}
