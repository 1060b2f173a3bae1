package ca.expressentry.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who asks the API, from each request anew: by a bearer token, or by the password of an account of the demonstration. It
 * refuses nobody itself: {@link Admittance} does, also at windows that are open to everybody.
 */
@ApplicationScoped
public class Identification implements HttpAuthenticationMechanism {

    /** Said to the server, or it reads a password by itself where it is none, and fails. */
    private static final String AUTH_TYPE = "jakarta.servlet.http.authType";

    static final String CALLER = Caller.class.getName();
    static final String REFUSAL = Refusal.class.getName();

    @Inject
    AccessTokens tokens;

    @Inject
    Accounts accounts;

    @Inject
    ProvinceUsers users;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        context.getMessageInfo().getMap().put(AUTH_TYPE, "express-entry");
        var sent = Collections.list(request.getHeaders("Authorization"));
        if (sent.isEmpty() || !request.getRequestURI().startsWith("/api/")) {
            return context.doNothing();
        }
        try {
            var caller = listed(caller(sent));
            request.setAttribute(CALLER, caller);
            return context.notifyContainerAboutLogin(caller.name(), caller.roles());
        } catch (Refused refused) {
            request.setAttribute(REFUSAL, refused.why());
            return context.doNothing();
        }
    }

    /** Whom the list of the province leaves no role at all is told so, and not that the role does not allow it. */
    private Caller listed(Caller caller) {
        var left = users.confined(caller.name(), caller.roles());
        Refused.unless(Roles.areAny(left), Refusal.NOT_LISTED);
        return new Caller(caller.name(), left, caller.scopes());
    }

    private Caller caller(List<String> sent) {
        Refused.unless(sent.size() == 1, Refusal.UNKNOWN_SCHEME);
        var words = sent.get(0).strip().split(" +");
        Refused.unless(words.length == 2, Refusal.UNKNOWN_SCHEME);
        if (words[0].equalsIgnoreCase("Bearer")) {
            return tokens.caller(words[1]);
        }
        Refused.unless(words[0].equalsIgnoreCase("Basic"), Refusal.UNKNOWN_SCHEME);
        Refused.unless(accounts.areOn(), Refusal.BASIC_IS_OFF);
        return PasswordHeader.read(words[1])
                .flatMap(pair -> accounts.opened(pair.name(), pair.password()))
                .map(account -> new Caller(account.name(), account.groups(), Optional.empty()))
                .orElseThrow(() -> new Refused(Refusal.WRONG_PASSWORD));
    }

    /** What follows the word Basic (RFC 7617). */
    record PasswordHeader(String name, String password) {

        static Optional<PasswordHeader> read(String encoded) {
            try {
                var text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
                var colon = text.indexOf(':');
                return colon < 0
                        ? Optional.empty()
                        : Optional.of(new PasswordHeader(text.substring(0, colon), text.substring(colon + 1)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
