package ca.expressentry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EligibilityOutlookTest {

    static final LocalDate DAY = Examples.DAY;

    static Stream<Profile> the_cast() {
        return Stream.of(
                Examples.AMINA,
                Examples.BRUNO,
                Examples.CELINE,
                Examples.DAVID,
                Examples.ELENA,
                Examples.GRACE,
                Examples.INES,
                Examples.JONAS,
                Examples.KAMALA,
                Examples.MEI);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("the_cast")
    void the_outlook_is_what_determining_every_single_day_finds(Profile person) {
        var until = DAY.plusYears(3);
        var found = new ArrayList<String>();
        var last = EntryCriteria.determine(person, DAY).classes();
        for (var day : DAY.plusDays(1).datesUntil(until.plusDays(1)).toList()) {
            if (last.isEmpty()) {
                break;
            }
            var classes = EntryCriteria.determine(person, day).classes();
            if (!classes.equals(last)) {
                found.add(day + " " + last + " " + classes);
            }
            last = classes;
        }

        var foreseen = EligibilityOutlook.of(person, DAY, until);
        assertThat(foreseen)
                .extracting(change -> change.on() + " " + change.before() + " " + change.after())
                .isEqualTo(found);
        assertThat(foreseen).allSatisfy(change -> {
            assertThat(change.because()).isNotEmpty();
            assertThat(change.text()).isNotEmpty();
        });
    }

    @Test
    void a_result_that_lapses_ends_the_eligibility() {
        var lapse = DAY.plusDays(40);
        var person = Example.like(Examples.elena(DAY), DAY)
                .result(Example.celpip(lapse.minusYears(2), 5, 5, 5, 5))
                .profile();

        assertThat(EligibilityOutlook.of(person, DAY, lapse.minusDays(1))).isEmpty();
        assertThat(EligibilityOutlook.of(person, DAY, lapse)).singleElement().satisfies(change -> {
            assertThat(change.on()).isEqualTo(lapse);
            assertThat(change.before()).containsExactly(EconomicClass.CEC);
            assertThat(change.after()).isEqualTo(Set.of());
            assertThat(change.because())
                    .extracting(Finding::what)
                    .containsExactly(Condition.CEC_LANGUAGE.met().what());
            assertThat(change.because()).noneMatch(Finding::met);
            assertThat(change.text()).hasSize(2);
            assertThat(change.text().get(0).en())
                    .isEqualTo("On " + lapse + " you no longer meet the criteria of this class: "
                            + "Canadian Experience Class (Proficiency in an official language for the occupation).");
            assertThat(change.text().get(1).fr()).startsWith("Vous n’êtes alors plus admissible");
        });
    }

    @Test
    void a_class_is_gained_when_the_year_of_work_is_complete() {
        var person = Example.like(Examples.celine(DAY), DAY)
                .plus(Example.inCanadaSince("21231", DAY.minusDays(350)))
                .profile();

        assertThat(EligibilityOutlook.of(person, DAY, DAY.plusDays(30)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.on()).isEqualTo(DAY.plusDays(14));
                    assertThat(change.before()).containsExactly(EconomicClass.FSW);
                    assertThat(change.after()).containsExactlyInAnyOrder(EconomicClass.CEC, EconomicClass.FSW);
                    assertThat(change.because()).singleElement().matches(Finding::met);
                    assertThat(change.text().get(0).fr())
                            .startsWith("Le " + change.on() + ", vous répondez aux critères");
                });
    }
}
