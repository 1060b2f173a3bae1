package ca.expressentry.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Role;
import ca.expressentry.profile.Province;
import ca.expressentry.web.identity.ListedUser.Place;
import ca.expressentry.web.identity.ProvinceUsers.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvinceUsersTest {

    static final String ANNE = "anne@example.ca";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Set<String> OFFICER_AND_APPROVER = Set.of(Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER, "ON");

    final ProvinceUsers users = new ProvinceUsers();

    @BeforeEach
    void the_list_is_asked() {
        users.calendar = new LegalCalendar(() -> Instant.parse("2026-11-24T15:00:00Z"));
        users.asked = true;
    }

    @Test
    void nobody_is_more_than_the_provider_says_nor_than_the_list_has() {
        isListed(Set.of(Duty.OFFICER, Duty.ADMINISTRATOR), true, TODAY, Optional.empty());

        assertThat(users.confined(ANNE, OFFICER_AND_APPROVER)).containsExactlyInAnyOrder(Role.PROVINCE_OFFICER, "ON");
    }

    @Test
    void who_is_on_no_list_or_on_that_of_another_province_has_no_role_of_a_province() {
        isListed(Set.of(Duty.OFFICER), true, TODAY, Optional.empty());

        assertThat(users.confined("eve", OFFICER_AND_APPROVER)).containsExactly("ON");
        assertThat(users.confined(ANNE, Set.of(Role.PROVINCE_OFFICER, "BC"))).containsExactly("BC");
    }

    @ParameterizedTest(name = "active: {0}, from {1} until {2}")
    @CsvSource({
        "true, 2026-11-24, , true",
        "true, 2026-11-25, , false",
        "true, 2026-11-01, 2026-11-24, true",
        "true, 2026-11-01, 2026-11-23, false",
        "false, 2026-11-01, , false",
    })
    void a_user_acts_while_active_from_the_first_day_to_the_last(
            boolean active, LocalDate from, LocalDate until, boolean acts) {
        isListed(Set.of(Duty.OFFICER), active, from, Optional.ofNullable(until));

        assertThat(users.confined(ANNE, OFFICER_AND_APPROVER).contains(Role.PROVINCE_OFFICER))
                .isEqualTo(acts);
    }

    @Test
    void programs_and_federal_roles_are_on_no_list() {
        var program = Set.of(Role.INTEGRATOR, "ON");
        var both = Set.of(Role.AUDITOR, Role.PROVINCE_OFFICER, "ON");

        assertThat(users.confined("a program", program)).isEqualTo(program);
        assertThat(users.confined("an auditor", both)).containsExactlyInAnyOrder(Role.AUDITOR, "ON");
    }

    @Test
    void a_list_that_is_not_asked_takes_nothing_away() {
        users.asked = false;

        assertThat(users.confined("eve", OFFICER_AND_APPROVER)).isEqualTo(OFFICER_AND_APPROVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a/b", "a\\b", "a\nb"})
    void a_name_that_cannot_be_in_an_address_is_refused(String name) {
        assertThatThrownBy(() -> new ProvinceUser(name, Set.of(Duty.OFFICER), true, TODAY, Optional.empty()))
                .hasMessageContaining("not-a-user");
    }

    @Test
    void who_shall_have_no_role_is_set_not_active_instead() {
        assertThatThrownBy(() -> new ProvinceUser(ANNE, Set.of(), true, TODAY, Optional.empty()))
                .hasMessageContaining("no-duty");
        assertThatThrownBy(() ->
                        new ProvinceUser(ANNE, Set.of(Duty.OFFICER), true, TODAY, Optional.of(TODAY.minusDays(1))))
                .hasMessageContaining("until-before-from");
    }

    private void isListed(Set<Duty> duties, boolean active, LocalDate from, Optional<LocalDate> until) {
        users.list.put(
                new Place(Province.ON, ANNE), new Listed(new ProvinceUser(ANNE, duties, active, from, until), 1));
    }
}
