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
 * @param province for which somebody acts; null: an auditor, who sees everything and changes nothing
 * @param roles by the names of {@link Role}
 */
public record SignedIn(String account, Province province, Set<String> roles) implements Serializable {

    Sight sight() {
        return new Sight(Optional.ofNullable(province));
    }

    boolean is(String role) {
        return roles.contains(role);
    }

    /** The officer, who may change what is the province's; empty: may only look. */
    Optional<Officer> officer() {
        return Optional.ofNullable(province)
                .filter(own -> is(Role.PROVINCE_OFFICER))
                .map(own -> new Officer(own, account));
    }
}
