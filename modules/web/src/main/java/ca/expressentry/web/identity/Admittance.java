package ca.expressentry.web.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Lets nobody further who said who it is and was not believed, also where nobody need say anything. */
@Provider
@PreMatching
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class Admittance implements ContainerRequestFilter {

    @Context
    HttpServletRequest request;

    @Inject
    Refusals refusals;

    @Override
    public void filter(ContainerRequestContext asked) {
        if (request.getAttribute(Identification.REFUSAL) instanceof Refusal why) {
            asked.abortWith(
                    later(refusals.answer(why, Optional.empty(), asked.getMethod(), request.getRequestURI(), "")));
        }
    }

    private Response later(Response answer) {
        return request.getAttribute(Identification.SECONDS_TO_WAIT) instanceof Long seconds && seconds > 0
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .build()
                : answer;
    }
}
