package ca.expressentry.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.profile.Province;
import ca.expressentry.text.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvinceSettingsTest {

    static ProvinceSettings with(String pattern) {
        return new ProvinceSettings(true, false, false, false, pattern);
    }

    @Test
    void every_province_that_nominates_has_settings_from_the_beginning() {
        assertThat(Province.thatNominate())
                .allSatisfy(province ->
                        assertThat(ProvinceSettings.atFirst(province)).isNotNull());
        assertThat(ProvinceSettings.atFirst(Province.BC).secondOfficer()).isTrue();
        assertThat(ProvinceSettings.atFirst(Province.ON).secondOfficer()).isFalse();
    }

    @Test
    void a_number_is_made_by_the_pattern() {
        assertThat(with("{province}-{year}-{number}").certificate(Province.ON, 2026, 7))
                .isEqualTo(new Certificate("ON-2026-000007"));
        assertThat(with("PNP{number}").certificate(Province.BC, 2026, 1_234_567))
                .isEqualTo(new Certificate("PNP1234567"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ON-2026",
                "-{number}",
                "{number}",
                "{number}-é",
                "{day}-{number}",
                "A/{number}",
                "AAAAAAAAAAAAAAAAAAAAAAAAA{number}"
            })
    void a_pattern_that_makes_no_certificate_numbers_is_refused(String pattern) {
        assertThatThrownBy(() -> with(pattern)).isInstanceOf(Invalid.class);
    }
}
