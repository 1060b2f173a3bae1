package ca.expressentry.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/** On whose request something is said: the signed-in caller, or the house itself. */
@ApplicationScoped
class Speaker {

    private static final String THE_HOUSE = "express-entry";

    @Inject
    SecurityContext security;

    String name() {
        var caller = security.getCallerPrincipal();
        return caller == null || caller.getName() == null ? THE_HOUSE : caller.getName();
    }
}
