package ca.expressentry.web.portal;

import ca.expressentry.text.Bilingual;
import ca.expressentry.web.NoticeBoard;
import ca.expressentry.web.portal.Page.Answer;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way in. The server knows one way to sign in for an application, and that is HTTP Basic for the API; so the portal has a
 * form of its own, which asks the server's registry.
 */
@WebServlet({"/en/sign-in", "/fr/connexion"})
public class SignIn extends HttpServlet {

    static final Bilingual PATH = new Bilingual("/sign-in", "/connexion");

    private static final long serialVersionUID = 1;
    private static final int UNPROCESSABLE = 422;
    private static final Pattern ADDRESS = Pattern.compile("/(en|fr)/[A-Za-z0-9/?&=%+.,_-]*");

    @Inject
    transient Gate gate;

    @Inject
    transient NoticeBoard board;

    @Inject
    @ConfigProperty(name = "demo.accounts", defaultValue = "false")
    transient boolean demo;

    @Inject
    @ConfigProperty(name = "demo.password", defaultValue = "")
    transient String password;

    /**
     * What the page shows.
     *
     * @param to where to go on
     * @param password of the demonstration's accounts; empty: there are none, or it was made a secret
     */
    record View(String account, String to, String token, boolean refused, Optional<String> password) {}

    /** The way in and then on to an address. */
    static String address(Locale language, String to) {
        return "/" + language.getLanguage() + PATH.in(language) + "?to="
                + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, 200, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        var session = new Session(request);
        var account = said(request, "account").strip();
        var typed = session.kept();
        var who = session.isMeant()
                ? gate.letIn(request, account, said(request, "password"))
                : Optional.<SignedIn>empty();
        if (who.isEmpty()) {
            show(request, response, UNPROCESSABLE, account);
            return;
        }
        session.begin(who.get(), typed);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to(request));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status, String account)
            throws IOException {
        var session = new Session(request);
        var shown = Optional.of(password).filter(word -> demo && word.equals("demo"));
        var view = new View(account, to(request), session.token(), status != 200, shown);
        var visit = new Visit(
                language(request),
                Map.of(),
                "",
                Optional.empty(),
                session.token(),
                false,
                board.standing().text());
        var query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        Portal.write(response, new Answer(status, "sign-in", "sign-in.title", view), visit, PATH, query);
    }

    /** Only to a page of the portal. */
    private static String to(HttpServletRequest request) {
        return Optional.of(said(request, "to"))
                .filter(address -> ADDRESS.matcher(address).matches())
                .orElseGet(() -> "/" + language(request).getLanguage() + PoolPage.PATH.in(language(request)));
    }

    private static String said(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static Locale language(HttpServletRequest request) {
        return request.getServletPath().startsWith("/fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
