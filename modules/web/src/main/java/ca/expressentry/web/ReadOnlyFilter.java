package ca.expressentry.web;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Problem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/**
 * While the house is read-only, refuses what would change anything. The tools change nothing, and who said that it is read-only must
 * be able to say that it no longer is. What the law ends on a day or at an instant ends all the same.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 1)
public class ReadOnlyFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final List<String> OPEN = List.of("v1/tools/", "v1/status", "v1/dead-letters/");
    private static final String SECONDS_TO_WAIT = "300";

    @Inject
    NoticeBoard board;

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath().replaceAll("^/", "");
        if (board.standing().readOnly()
                && !READING.contains(request.getMethod())
                && OPEN.stream().noneMatch(path::startsWith)) {
            request.abortWith(Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .entity(Problem.of("read-only", READ_ONLY))
                    .type(Problems.MEDIA_TYPE)
                    .build());
        }
    }

    static final Bilingual READ_ONLY = new Bilingual(
            "The system only reads for now, and nothing was changed. What it says of this is at /api/v1/status.",
            "Le système est en lecture seule pour l’instant, et rien n’a été modifié. Ce qu’il en dit est à"
                    + " /api/v1/status.");
}
