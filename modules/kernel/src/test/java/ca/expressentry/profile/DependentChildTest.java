package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.message.Json;
import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependentChildTest {

    static final LocalDate LIMIT_OF_22 = LocalDate.of(2017, 10, 24);

    @ParameterizedTest(name = "born {0}, on {1}, married {2}, with a condition {3}: {4}")
    @CsvSource({
        "2004-11-25, 2026-11-24, false, false, true",
        "2004-11-24, 2026-11-24, false, false, false",
        "2004-11-24, 2026-11-24, false, true, true",
        "2010-01-01, 2026-11-24, true, false, false",
        "2010-01-01, 2026-11-24, true, true, false",
        "1998-10-25, 2017-10-23, false, false, true",
        "1998-10-23, 2017-10-23, false, false, false",
        "1998-10-23, 2017-10-24, false, false, true",
        "1995-10-24, 2017-10-24, false, false, false",
        "2004-02-29, 2026-02-28, false, false, true",
        "2004-02-29, 2026-03-01, false, false, false",
        "2026-11-24, 2026-11-24, false, false, true",
        "2026-11-25, 2026-11-24, false, false, false"
    })
    void who_is_a_dependent_child(
            LocalDate born, LocalDate day, boolean married, boolean condition, boolean dependent) {
        assertThat(new DependentChild(born, Optional.of(married), Optional.of(condition)).isDependentOn(day))
                .isEqualTo(dependent);
    }

    @Test
    void what_is_not_said_is_no() {
        assertThat(Example.child(LocalDate.of(2010, 1, 1)).isDependentOn(Examples.DAY))
                .isTrue();
        assertThat(Example.child(LocalDate.of(1990, 1, 1)).isDependentOn(Examples.DAY))
                .isFalse();
    }

    @Test
    void the_family_counts_those_who_are_dependent_on_the_day() {
        var birthday = LocalDate.of(2026, 12, 1);
        var parent = Example.of("Ito", Examples.DAY)
                .children(Example.child(birthday.minusYears(22)), Example.child(birthday.minusYears(3)))
                .profile();

        assertThat(parent.familySizeOn(birthday.minusDays(1))).isEqualTo(3);
        assertThat(parent.familySizeOn(birthday)).isEqualTo(2);
        assertThat(parent.familySizeChangesAfter(Examples.DAY)).containsExactly(birthday, birthday.plusYears(19));
    }

    @Test
    void so_does_a_new_limit() {
        var born = LIMIT_OF_22.minusYears(20);
        var parent =
                Example.of("Ito", LIMIT_OF_22).children(Example.child(born)).profile();

        assertThat(parent.familySizeOn(LIMIT_OF_22.minusDays(1))).isEqualTo(1);
        assertThat(parent.familySizeOn(LIMIT_OF_22)).isEqualTo(2);
        assertThat(parent.familySizeChangesAfter(LIMIT_OF_22.minusDays(1))).contains(LIMIT_OF_22);
    }

    @Test
    void a_count_alone_still_says_it() {
        var json = Json.write(Example.of("Ito", Examples.DAY).children(2).profile());
        var older = Json.read(json.replace("\"children\":[],", ""), Profile.class);

        assertThat(json).contains("\"children\":[],");
        assertThat(older.familySizeOn(Examples.DAY)).isEqualTo(3);
        assertThat(older.familySizeChangesAfter(Examples.DAY)).isEmpty();
    }

    @Test
    void all_children_are_named_or_none() {
        var one = Example.of("Ito", Examples.DAY).children(Example.child(Examples.DAY));

        assertThatThrownBy(() -> Json.MAPPER.readValue(
                        Json.write(one.profile()).replace("\"dependentChildren\":1", "\"dependentChildren\":2"),
                        Profile.class))
                .hasRootCauseInstanceOf(Invalid.class)
                .hasMessageContaining("children-not-as-many");
        assertThat(one.profile().children()).isEqualTo(List.of(Example.child(Examples.DAY)));
    }

    @Test
    void nobody_has_a_child_who_is_not_yet_born() {
        var parent = Example.like(Examples.AMINA, Examples.DAY)
                .children(Example.child(Examples.DAY.plusDays(1)))
                .misrepresentation(Examples.DAY.plusDays(1))
                .profile();

        assertThat(Plausibility.faults(parent, Examples.DAY))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(
                        "/children/0/dateOfBirth impossible-date", "/answers/misrepresentationSince impossible-date");
    }
}
