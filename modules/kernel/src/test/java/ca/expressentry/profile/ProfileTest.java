package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

    static final LocalDate DAY = Examples.DAY;

    static Profile with(boolean accompanying, boolean citizen) {
        return Example.of("Ito", DAY)
                .partner(new Profile.Partner(accompanying, citizen, Optional.empty(), List.of(), List.of(), false))
                .children(3)
                .profile();
    }

    @ParameterizedTest(name = "accompanying {0}, citizen or permanent resident {1}: {2}")
    @CsvSource({"true, false, true", "true, true, false", "false, false, false", "false, true, false"})
    void a_partner_counts_who_comes_along_and_is_neither_citizen_nor_permanent_resident(
            boolean accompanying, boolean citizen, boolean counts) {
        assertThat(with(accompanying, citizen).accompanyingPartner().isPresent())
                .isEqualTo(counts);
    }

    @Test
    void the_family_is_everybody_whether_coming_along_or_not() {
        assertThat(with(false, true).familySizeOn(DAY)).isEqualTo(5);
        assertThat(Example.of("Ito", DAY).profile().familySizeOn(DAY)).isEqualTo(1);
        assertThat(Example.of("Ito", DAY).children(30).profile().familySizeOn(DAY))
                .isEqualTo(31);
    }

    @Test
    void a_result_is_found_in_its_language_while_it_counts() {
        var person = Example.of("Ito", DAY).english(7).profile();

        assertThat(person.languageResultOn(DAY, OfficialLanguage.ENGLISH)).isPresent();
        assertThat(person.languageResultOn(DAY, OfficialLanguage.FRENCH)).isEmpty();
        assertThat(person.languageResultOn(DAY.plusYears(2), OfficialLanguage.ENGLISH))
                .isEmpty();
    }
}
