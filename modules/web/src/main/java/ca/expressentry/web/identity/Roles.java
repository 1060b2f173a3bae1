package ca.expressentry.web.identity;

import ca.expressentry.message.Role;
import ca.expressentry.profile.Province;
import java.util.Set;
import java.util.TreeSet;

/** The groups of somebody as far as they mean something here. */
final class Roles {

    private static final Set<String> KNOWN = Set.of(
            Role.PROVINCE_OFFICER,
            Role.PROVINCE_APPROVER,
            Role.PROVINCE_ADMINISTRATOR,
            Role.ROUND_OFFICER,
            Role.FEDERAL_ADMINISTRATOR,
            Role.AUDITOR,
            Role.INTEGRATOR,
            Role.CANDIDATE_SERVICES);

    private static final Set<String> OF_A_PROVINCE =
            Set.of(Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER, Role.PROVINCE_ADMINISTRATOR);

    private Roles() {}

    /** Whether there is a role among these, and not only the code of a province. */
    static boolean areAny(Set<String> roles) {
        return roles.stream().anyMatch(KNOWN::contains);
    }

    /** At least one role; the province that a role needs, and never two: they would open what neither was given alone. */
    static Set<String> among(Set<String> groups) {
        var roles = new TreeSet<>(groups);
        roles.retainAll(KNOWN);
        var provinces = Province.thatNominate().stream()
                .map(Province::name)
                .filter(groups::contains)
                .toList();
        var fewest = roles.stream().anyMatch(OF_A_PROVINCE::contains) ? 1 : 0;
        Refused.unless(!roles.isEmpty() && provinces.size() >= fewest && provinces.size() <= 1, Refusal.TOKEN_ROLES);
        roles.addAll(provinces);
        return roles;
    }
}
