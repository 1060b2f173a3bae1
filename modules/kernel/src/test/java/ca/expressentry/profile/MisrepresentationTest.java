package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.text.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MisrepresentationTest {

    static final LocalDate SINCE = LocalDate.of(2021, 5, 5);
    static final LocalDate OVER = LocalDate.of(2026, 5, 5);

    final Profile person =
            Example.of("Ito", Examples.DAY).misrepresentation(SINCE).profile();

    @Test
    void it_bars_from_the_day_of_the_determination_until_five_years_later() {
        assertThat(Misrepresentation.barsUntil(person, SINCE.minusDays(1))).isEmpty();
        assertThat(Misrepresentation.barsUntil(person, SINCE)).contains(OVER);
        assertThat(Misrepresentation.barsUntil(person, OVER.minusDays(1))).contains(OVER);
        assertThat(Misrepresentation.barsUntil(person, OVER)).isEmpty();
        assertThat(Misrepresentation.barsUntil(Example.of("Ito", SINCE).profile(), SINCE))
                .isEmpty();
    }

    @Test
    void the_fault_names_the_field_the_provision_and_the_day_in_both_languages() {
        var fault = Misrepresentation.fault(person, SINCE).orElseThrow();

        assertThat(fault)
                .extracting(Problem.Field::pointer, Problem.Field::code)
                .containsExactly("/answers/misrepresentationSince", "barred-for-misrepresentation");
        assertThat(fault.text().en()).contains("before 2026-05-05 (IRPA 10.1(4))");
        assertThat(fault.text().fr()).contains("avant le 2026-05-05 (LIPR 10.1(4))");
        assertThat(Misrepresentation.fault(person, OVER)).isEmpty();
    }

    @Test
    void what_it_changes_and_when() {
        assertThat(Misrepresentation.changesAfter(SINCE, person)).contains(OVER);
        assertThat(Misrepresentation.changesAfter(SINCE.minusDays(1), person)).contains(SINCE);
        assertThat(Misrepresentation.changesAfter(
                        SINCE, Example.of("Ito", SINCE).profile()))
                .isEmpty();
    }
}
