package ca.expressentry.web.identity;

import ca.expressentry.web.EveryAnswer;
import ca.expressentry.web.RefusalBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;

/**
 * Answers who is refused, notes it for the trail, and writes it into the audit log: why, what was asked, and the id of the request; never who is said to have
 * asked, nor anything of what was sent.
 */
@ApplicationScoped
class Refusals {

    /** The logger, so that an installation can send these lines to a place of their own. */
    static final String LOG = "ca.expressentry.audit";

    private static final Logger AUDIT = Logger.getLogger(LOG);

    /** Who has not signed in yet, what is no fault of the caller, and what the accounts note themselves. */
    private static final Set<Refusal> NOT_FOR_THE_TRAIL =
            EnumSet.of(Refusal.NO_CREDENTIALS, Refusal.KEYS_AWAY, Refusal.WRONG_PASSWORD, Refusal.TOO_MANY_WRONG_TRIES);

    @Inject
    Accounts accounts;

    @Inject
    RefusalBook book;

    /** @param account who asked; empty: nobody who is believed */
    Response answer(Refusal why, Optional<String> account, String method, String path, String scope) {
        AUDIT.info(() -> "refused " + why.problem().code() + ": " + method(method) + " " + EveryAnswer.impersonal(path)
                + ", request " + EveryAnswer.requestId());
        if (!NOT_FOR_THE_TRAIL.contains(why)) {
            book.note(why.problem().code(), account, method(method) + " " + EveryAnswer.impersonal(path));
        }
        var answer = Response.status(why.status()).entity(why.problem());
        if (why.status() == Response.Status.UNAUTHORIZED.getStatusCode() || !scope.isEmpty()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge(why, scope));
            if (accounts.areOn() && scope.isEmpty()) {
                answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Express Entry\"");
            }
        }
        return answer.build();
    }

    private static String method(String sent) {
        return sent.matches("[A-Z]{1,10}") ? sent : "*";
    }

    private static String challenge(Refusal why, String scope) {
        return "Bearer realm=\"Express Entry\""
                + (why.error().isEmpty() ? "" : ", error=\"" + why.error() + "\"")
                + (scope.isEmpty() ? "" : ", scope=\"" + scope + "\"");
    }
}
