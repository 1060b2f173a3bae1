package ca.expressentry.web.identity;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who may ask what: the roles that stand at the window, and for a token also the scope. A window without a rule is closed to
 * everybody, and a token is good for no window that {@code scopes.md} does not name.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 1)
public class Rules implements ContainerRequestFilter {

    @Context
    HttpServletRequest request;

    @Context
    ResourceInfo window;

    @Inject
    Refusals refusals;

    /** @param scope what was missing; blank: something else */
    private record No(Refusal why, String scope) {}

    @Override
    public void filter(ContainerRequestContext asked) {
        refusal(asked)
                .ifPresent(no -> asked.abortWith(refusals.answer(
                        no.why(),
                        Optional.ofNullable(request.getRemoteUser()),
                        asked.getMethod(),
                        request.getRequestURI(),
                        no.scope())));
    }

    private Optional<No> refusal(ContainerRequestContext asked) {
        var rule = rule(window.getResourceMethod()).or(() -> rule(window.getResourceClass()));
        if (rule.isEmpty()) {
            return Optional.of(new No(Refusal.NO_RULE, ""));
        }
        if (rule.get() instanceof PermitAll) {
            return Optional.empty();
        }
        var security = asked.getSecurityContext();
        if (security.getUserPrincipal() == null) {
            return Optional.of(new No(Refusal.NO_CREDENTIALS, ""));
        }
        if (!(rule.get() instanceof RolesAllowed roles)
                || Arrays.stream(roles.value()).noneMatch(security::isUserInRole)) {
            return Optional.of(new No(Refusal.NOT_ALLOWED, ""));
        }
        return outOfScope(asked);
    }

    private Optional<No> outOfScope(ContainerRequestContext asked) {
        var scopes = request.getAttribute(Identification.CALLER) instanceof Caller caller
                ? caller.scopes()
                : Optional.<java.util.Set<String>>empty();
        if (scopes.isEmpty()) {
            return Optional.empty();
        }
        var needed = Scopes.needed(asked.getMethod(), asked.getUriInfo().getPath());
        return needed.isEmpty()
                ? Optional.of(new No(Refusal.NO_RULE, ""))
                : needed.filter(scope -> !scopes.get().contains(scope))
                        .map(scope -> new No(Refusal.INSUFFICIENT_SCOPE, scope));
    }

    private static Optional<Object> rule(AnnotatedElement at) {
        return Arrays.stream(at.getAnnotations())
                .filter(each -> each instanceof RolesAllowed || each instanceof PermitAll || each instanceof DenyAll)
                .<Object>map(each -> each)
                .findFirst();
    }
}
