package ca.expressentry.web.portal;

import ca.expressentry.text.Bilingual;
import ca.expressentry.web.identity.DemoProvider;
import ca.expressentry.web.identity.DemoProvider.Entered;
import ca.expressentry.web.portal.Page.Answer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The page of the provider that the demonstration brings along: the portal beside it knows it by its addresses only, as it would
 * any other. It asks each time and keeps nobody signed in, so that who leaves the portal has left both.
 */
@WebServlet({"/oauth/authorize", "/en/sign-in-demo", "/fr/connexion-demo"})
public class SignInDemo extends HttpServlet {

    private static final Bilingual PATH = new Bilingual("/sign-in-demo", "/connexion-demo");
    private static final long serialVersionUID = 1;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    @Inject
    transient DemoProvider provider;

    /**
     * What the page shows.
     *
     * @param refused the key of the text that says why; empty: nobody was refused
     * @param password of the accounts; empty: it was made a secret
     */
    record View(String account, String token, Optional<String> refused, Optional<String> password) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isAsked(request, response)) {
            if (request.getServletPath().startsWith("/oauth")) {
                var french = said(request, "ui_locales").startsWith("fr");
                response.sendRedirect(
                        (french ? "/fr" + PATH.fr() : "/en" + PATH.en()) + "?" + request.getQueryString());
            } else {
                show(request, response, 200, "");
            }
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        if (!isAsked(request, response)) {
            return;
        }
        var account = said(request, "account").strip();
        var entered = Optional.of(new Session(request))
                .filter(Session::isMeant)
                .flatMap(meant -> provider.asked(name -> said(request, name)))
                .map(asked -> provider.enter(asked, account, said(request, "password")));
        var wait = entered.map(Entered::secondsToWait).orElse(0L);
        if (wait > 0) {
            response.setHeader("Retry-After", Long.toString(wait));
            show(request, response, TOO_MANY, account);
            return;
        }
        var back = entered.flatMap(Entered::back);
        if (back.isEmpty()) {
            show(request, response, UNPROCESSABLE, account);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", back.get().toString());
    }

    private boolean isAsked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!provider.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        if (provider.asked(name -> said(request, name)).isEmpty()) {
            var language = SignIn.language(request);
            SignIn.close(response, 400, language, "sign-in.broken", "/" + language.getLanguage() + "/");
            return false;
        }
        return true;
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status, String account)
            throws IOException {
        var session = new Session(request);
        var refused = status == 200 ? "" : status == TOO_MANY ? "sign-in.too-often" : "sign-in.refused";
        var view = new View(
                account, session.token(), Optional.of(refused).filter(key -> !key.isEmpty()), provider.shownPassword());
        var visit = new Visit(
                SignIn.language(request), Map.of(), "", Optional.empty(), session.token(), false, Optional.empty());
        Portal.write(
                response,
                new Answer(status, "sign-in", "sign-in.title", view),
                visit,
                PATH,
                "?" + request.getQueryString());
    }

    private static String said(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
