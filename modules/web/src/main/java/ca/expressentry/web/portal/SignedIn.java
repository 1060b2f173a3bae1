package ca.expressentry.web.portal;

import ca.expressentry.nominations.Officer;
import ca.expressentry.nominations.Sight;
import ca.expressentry.profile.Province;
import java.io.Serializable;
import java.util.Optional;

/**
 * Who is at the other end of a session.
 *
 * @param province the officer's province; null: an auditor, who sees everything and changes nothing
 */
public record SignedIn(String account, Province province) implements Serializable {

    Sight sight() {
        return new Sight(Optional.ofNullable(province));
    }

    /** The officer, who may change what is the province's; empty: may only look. */
    Optional<Officer> officer() {
        return Optional.ofNullable(province).map(own -> new Officer(own, account));
    }
}
