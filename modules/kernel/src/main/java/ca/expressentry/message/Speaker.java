package ca.expressentry.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/** On whose request something is said: who has signed in to the portal, the caller of the API, or the house itself. */
@ApplicationScoped
public class Speaker {

    private static final String THE_HOUSE = "express-entry";
    private static final ThreadLocal<String> SIGNED_IN = new ThreadLocal<>();

    @Inject
    SecurityContext security;

    /** Until the end of the request in hand, an account of which the server itself knows nothing speaks. */
    public void begin(String account) {
        SIGNED_IN.set(account);
    }

    public void end() {
        SIGNED_IN.remove();
    }

    String name() {
        if (SIGNED_IN.get() != null) {
            return SIGNED_IN.get();
        }
        var caller = security.getCallerPrincipal();
        return caller == null || caller.getName() == null ? THE_HOUSE : caller.getName();
    }
}
