package ca.expressentry.web.portal;

import ca.expressentry.message.Role;
import ca.expressentry.web.identity.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Decides for whom the portal has pages, once a provider has said who somebody is. What a session may do is in the session, so
 * that its cookie opens pages, whose forms carry a token, and never the API.
 */
@ApplicationScoped
public class Gate {

    /** Empty: the portal has no pages for this one. */
    Optional<SignedIn> letIn(Identity somebody) {
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
