package ca.expressentry.web.portal;

import ca.expressentry.nominations.Officer;
import ca.expressentry.nominations.Sight;
import ca.expressentry.profile.Province;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * Who is at the other end of a session.
 *
 * @param province the officer's province; null: an auditor, who sees everything and changes nothing, or a federal officer
 * @param roles by the names of the groups
 */
public record SignedIn(String account, Province province, Set<String> roles) implements Serializable {

    /** Whether somebody has a role. */
    boolean is(String role) {
        return roles.contains(role);
    }

    Sight sight() {
        return new Sight(Optional.ofNullable(province));
    }

    /** The officer, who may change what is the province's; empty: may only look. */
    Optional<Officer> officer() {
        return Optional.ofNullable(province).map(own -> new Officer(own, account));
    }
}
