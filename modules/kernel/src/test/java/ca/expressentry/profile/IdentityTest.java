package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    static Identity born(String day) {
        return new Identity("Okafor", Optional.of("Amina"), LocalDate.parse(day), "NG", "A1234567");
    }

    static Identity with(String citizenship, String travelDocument) {
        return new Identity("Okafor", Optional.empty(), LocalDate.of(1997, 7, 1), citizenship, travelDocument);
    }

    @ParameterizedTest
    @CsvSource({
        "1997-07-01, 2026-06-30, 28",
        "1997-07-01, 2026-07-01, 29",
        "1997-07-01, 1997-07-01, 0",
        "1996-02-29, 2025-02-28, 28",
        "1996-02-29, 2025-03-01, 29",
        "1996-02-29, 2024-02-28, 27",
        "1996-02-29, 2024-02-29, 28"
    })
    void a_year_of_age_is_completed_on_the_birthday(String born, LocalDate day, int age) {
        assertThat(born(born).ageOn(day)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({
        "1997-07-01, 2026-06-30, 2026-07-01",
        "1997-07-01, 2026-07-01, 2027-07-01",
        "1996-02-29, 2024-02-28, 2024-02-29",
        "1996-02-29, 2024-02-29, 2025-03-01",
        "1996-02-29, 2025-02-28, 2025-03-01",
        "1996-02-29, 2025-03-01, 2026-03-01",
        "1996-02-29, 2027-03-01, 2028-02-29"
    })
    void the_next_birthday_is_the_first_day_with_another_age(String born, LocalDate day, LocalDate birthday) {
        var who = born(born);

        assertThat(who.birthdayAfter(day)).isEqualTo(birthday);
        assertThat(who.ageOn(birthday)).isEqualTo(who.ageOn(day) + 1);
        assertThat(who.ageOn(birthday.minusDays(1))).isEqualTo(who.ageOn(day));
    }

    @Test
    void spaces_hyphens_and_small_letters_do_not_make_another_person() {
        assertThat(with("ng", " a 123-4567 ")).isEqualTo(with("NG", "A1234567"));
        assertThat(with("NG", "A1234567").person()).isEqualTo("NGA1234567");
    }

    @Test
    void another_country_or_another_document_is_another_person() {
        assertThat(with("NE", "A1234567").person())
                .isNotEqualTo(with("NG", "A1234567").person());
        assertThat(with("NG", "A1234568").person())
                .isNotEqualTo(with("NG", "A1234567").person());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A12", "A12345678901234567890", "A1234_67", "É1234567", ""})
    void what_cannot_be_a_travel_document_is_refused(String document) {
        refuses("not-a-travel-document", () -> with("NG", document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A123", "A1234567890123456789"})
    void a_travel_document_has_four_to_twenty_letters_and_digits(String document) {
        assertThat(with("NG", document).travelDocument()).isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "NGA", "N1", ""})
    void what_cannot_be_a_country_is_refused(String country) {
        refuses("not-a-country", () -> with(country, "A1234567"));
    }

    @Test
    void nobody_was_born_before_1900() {
        refuses("impossible-date", () -> born("1899-12-31"));
        assertThat(born("1900-01-01").ageOn(LocalDate.of(2026, 7, 1))).isEqualTo(126);
    }

    @Test
    void a_family_name_has_one_to_a_hundred_characters() {
        refuses("name-missing", () -> named(" "));
        refuses("name-missing", () -> named("x".repeat(101)));
        assertThat(named("x".repeat(100)).familyName()).hasSize(100);
    }

    private static Identity named(String familyName) {
        return new Identity(familyName, Optional.empty(), LocalDate.of(1997, 7, 1), "NG", "A1234567");
    }

    private static void refuses(String code, Runnable identity) {
        assertThatThrownBy(identity::run)
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.code()).isEqualTo(code));
    }
}
