package ca.expressentry.web.identity;

import ca.expressentry.message.Json;
import ca.expressentry.web.identity.Accounts.Account;
import ca.expressentry.web.identity.Identification.PasswordHeader;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;

/**
 * Where the demonstration gives tokens (RFC 6749): to a program for its name and password, and to the portal for a code. There is
 * nothing here where the demonstration is off.
 */
@WebServlet("/oauth/token")
public class TokenDesk extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Logger AUDIT = Logger.getLogger(Refusals.LOG);

    @Inject
    transient Issuer issuer;

    @Inject
    transient Accounts accounts;

    @Inject
    transient Codes codes;

    @Inject
    transient DemoProvider provider;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!issuer.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var client = client(request);
        switch (said(request, "grant_type")) {
            case "client_credentials" -> forProgram(request, response, client);
            case "authorization_code" -> forPortal(request, response, client);
            default -> refuse(response, 400, "unsupported_grant_type");
        }
    }

    private void forProgram(HttpServletRequest request, HttpServletResponse response, PasswordHeader client)
            throws IOException {
        var account = Optional.<Account>empty();
        try {
            account = accounts.opened(client.name(), client.password());
        } catch (Refused refused) {
            response.setHeader("Retry-After", Long.toString(refused.secondsToWait()));
            refuse(response, refused.why().status(), "temporarily_unavailable");
            return;
        }
        if (account.isEmpty()) {
            refuse(response, 401, "invalid_client");
            return;
        }
        var possible = Scopes.of(account.get().groups());
        var asked = Arrays.stream(said(request, "scope").split(" "))
                .filter(scope -> !scope.isEmpty())
                .toList();
        if (!possible.containsAll(asked)) {
            refuse(response, 400, "invalid_scope");
            return;
        }
        var scopes = asked.isEmpty() ? possible : new TreeSet<>(asked);
        give(response, Map.of("access_token", issuer.accessToken(account.get(), scopes), "scope", text(scopes)));
    }

    private void forPortal(HttpServletRequest request, HttpServletResponse response, PasswordHeader client)
            throws IOException {
        if (!provider.isClient(client.name(), client.password())) {
            refuse(response, 401, "invalid_client");
            return;
        }
        var handed = codes.redeem(said(request, "code"), said(request, "redirect_uri"), said(request, "code_verifier"));
        var account = handed.flatMap(each -> accounts.named(each.account()));
        if (account.isEmpty()) {
            refuse(response, 400, "invalid_grant");
            return;
        }
        var identity =
                issuer.identityToken(account.get(), client.name(), handed.get().nonce());
        give(response, Map.of("access_token", nothingMore(account.get()), "id_token", identity));
    }

    /** The portal asks for no scope and gets none: its token opens no window. */
    private String nothingMore(Account account) {
        return issuer.accessToken(account, Set.of());
    }

    private static PasswordHeader client(HttpServletRequest request) {
        var sent = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        return sent.startsWith("Basic ")
                ? PasswordHeader.read(sent.substring("Basic ".length())).orElse(new PasswordHeader("", ""))
                : new PasswordHeader(said(request, "client_id"), said(request, "client_secret"));
    }

    /** Only what stands in the form: a secret in an address would be written down on its way. */
    private static String said(HttpServletRequest request, String name) {
        var inAddress = Optional.ofNullable(request.getQueryString()).isPresent();
        return inAddress ? "" : Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static String text(Set<String> scopes) {
        return String.join(" ", scopes);
    }

    private static void give(HttpServletResponse response, Map<String, String> tokens) throws IOException {
        var answer = new LinkedHashMap<String, Object>(tokens);
        answer.put("token_type", "Bearer");
        answer.put("expires_in", Issuer.HOLDS.toSeconds());
        send(response, 200, answer);
    }

    private static void refuse(HttpServletResponse response, int status, String error) throws IOException {
        AUDIT.info(() -> "refused " + error + " at the token desk");
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Express Entry\"");
        }
        send(response, status, Map.of("error", error));
    }

    private static void send(HttpServletResponse response, int status, Map<String, ?> answer) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(answer));
    }
}
