package ca.expressentry.web.portal;

import ca.expressentry.message.Role;
import ca.expressentry.web.identity.Identity;
import ca.expressentry.web.identity.ProvinceUsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Decides for whom the portal has pages, once a provider has said who somebody is. What a session may do is in the session, so
 * that its cookie opens pages, whose forms carry a token, and never the API.
 */
@ApplicationScoped
public class Gate {

    @Inject
    ProvinceUsers users;

    /** Whether what a session may do is still so: the list of a province can take it away at any time. */
    boolean stands(SignedIn known) {
        var said = new Identity(known.account(), known.roles());
        return users.confined(said).equals(said);
    }

    /** Empty: the portal has no pages for this one. */
    Optional<SignedIn> letIn(Identity said) {
        var somebody = users.confined(said);
        if (somebody.roles().contains(Role.AUDITOR)) {
            return Optional.of(new SignedIn(somebody.name(), null, somebody.roles()));
        }
        if (somebody.roles().contains(Role.ROUND_OFFICER)) {
            return Optional.of(new SignedIn(somebody.name(), null, somebody.roles()));
        }
        return Role.province(somebody.roles()::contains)
                .map(province -> new SignedIn(somebody.name(), province, somebody.roles()))
                .filter(known -> known.officer().isPresent()
                        || known.approver().isPresent()
                        || known.administrator().isPresent());
    }
}
