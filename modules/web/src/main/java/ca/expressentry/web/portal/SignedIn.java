package ca.expressentry.web.portal;

import ca.expressentry.message.Role;
import ca.expressentry.nominations.Officer;
import ca.expressentry.nominations.Sight;
import ca.expressentry.profile.Province;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * Who is at the other end of a session.
 *
 * @param province the province; null: an auditor, who sees everything and changes nothing, or a federal officer
 * @param roles the roles by the names of {@link Role}
 */
public record SignedIn(String account, Province province, Set<String> roles) implements Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** An officer of a province; without one, an auditor. */
    SignedIn(String account, Province province) {
        this(account, province, Set.of(province == null ? Role.AUDITOR : Role.PROVINCE_OFFICER));
    }

    /** Whether somebody has a role. */
    boolean is(String role) {
        return roles.contains(role);
    }

    Sight sight() {
        return new Sight(Optional.ofNullable(province));
    }

    /** The officer, who looks for candidates and nominates; empty: may not. */
    Optional<Officer> officer() {
        return as(Role.PROVINCE_OFFICER);
    }

    /** The second officer, who confirms what another one proposed; empty: may not. */
    Optional<Officer> approver() {
        return as(Role.PROVINCE_APPROVER);
    }

    /** Who manages the province’s settings and sees no candidate; empty: may not. */
    Optional<Officer> administrator() {
        return as(Role.PROVINCE_ADMINISTRATOR);
    }

    /** Whether candidates and nominations are shown. */
    boolean seesCandidates() {
        return is(Role.AUDITOR) || officer().isPresent() || approver().isPresent();
    }

    private Optional<Officer> as(String role) {
        return Optional.ofNullable(province).filter(own -> roles.contains(role)).map(own -> new Officer(own, account));
    }
}
