package ca.expressentry.web.portal;

import ca.expressentry.profile.Province;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out who somebody is: by the server's registry of users and its groups, the same that the API asks. A provider of
 * identities that sends its users back with an answer takes the place of this class and of the form, and of nothing else.
 *
 * <p>The server forgets the user again at once. What a session may do is in the session, so that its cookie opens pages,
 * whose forms carry a token, and never the API.
 */
@ApplicationScoped
public class Gate {

    /** Who this is; empty: an unknown name or another password, or somebody for whom the portal has no pages. */
    Optional<SignedIn> letIn(HttpServletRequest request, String account, String password) throws ServletException {
        try {
            request.login(account, password);
        } catch (ServletException refused) {
            return Optional.empty();
        }
        try {
            return known(request, account);
        } finally {
            request.logout();
        }
    }

    private static Optional<SignedIn> known(HttpServletRequest request, String account) {
        for (var role : List.of(RoundOffice.AUDITOR, RoundOffice.OFFICER)) {
            if (request.isUserInRole(role)) {
                return Optional.of(new SignedIn(account, null, Set.of(role)));
            }
        }
        return Province.thatNominate().stream()
                .filter(province -> request.isUserInRole("province") && request.isUserInRole(province.name()))
                .findFirst()
                .map(province -> new SignedIn(account, province, Set.of("province")));
    }
}
