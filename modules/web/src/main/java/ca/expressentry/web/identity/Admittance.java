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
import jakarta.ws.rs.ext.Provider;

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
            asked.abortWith(refusals.answer(why, asked.getMethod(), request.getRequestURI(), ""));
        }
    }
}
