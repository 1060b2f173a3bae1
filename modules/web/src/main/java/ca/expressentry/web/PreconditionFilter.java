package ca.expressentry.web;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Problem;
import ca.expressentry.window.ChangesWhatWasRead;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Refuses a change that does not say what it is a change of. Comes after the roles were looked at, and before a key is claimed. */
@Provider
@ChangesWhatWasRead
@Priority(Priorities.USER - 1)
public class PreconditionFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            request.abortWith(Response.status(Response.Status.PRECONDITION_REQUIRED)
                    .entity(required())
                    .type(Problems.MEDIA_TYPE)
                    .build());
        }
    }

    static Problem required() {
        return Problem.of("precondition-required", REQUIRED);
    }

    private static final Bilingual REQUIRED = new Bilingual(
            "Somebody else may have changed it: send If-Match with the ETag under which you read it, or with * if whatever"
                    + " is there is meant.",
            "Quelqu’un d’autre a pu le modifier\u00a0: envoyez If-Match avec l’ETag de votre lecture, ou avec * si vous visez ce"
                    + " qui s’y trouve, quel qu’il soit.");
}
