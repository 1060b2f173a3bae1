package ca.expressentry.web.portal;

import ca.expressentry.text.Bilingual;
import ca.expressentry.web.identity.Attempt;
import ca.expressentry.web.identity.Provider;
import ca.expressentry.web.portal.Page.Answer;
import jakarta.inject.Inject;
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

/** The way in: to the provider's door, and back to {@link SignInReturn}. */
@WebServlet({"/en/sign-in", "/fr/connexion"})
public class SignIn extends HttpServlet {

    static final Bilingual PATH = new Bilingual("/sign-in", "/connexion");

    private static final long serialVersionUID = 1;
    private static final Pattern ADDRESS = Pattern.compile("/(en|fr)/[A-Za-z0-9/?&=%+.,_-]*");

    @Inject
    transient Provider provider;

    /** Why nobody was let in, and where to begin again. */
    record Closed(String why, String again) {}

    /** The way in and then on to an address. */
    static String address(Locale language, String to) {
        return "/" + language.getLanguage() + PATH.in(language) + "?to="
                + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = language(request);
        var attempt = Attempt.begin(to(request, language));
        var door = provider.door(attempt, language);
        if (door.isEmpty()) {
            close(response, 503, language, "sign-in.away", attempt.to());
            return;
        }
        new Session(request).keep(attempt);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(door.get().toString());
    }

    /** Shows why nobody was let in. */
    static void close(HttpServletResponse response, int status, Locale language, String why, String to)
            throws IOException {
        var view = new Closed(Words.in(language).say(why), address(language, to));
        var visit = new Visit(language, Map.of());
        response.setHeader("Cache-Control", "no-store");
        Portal.write(response, new Answer(status, "sign-in-closed", "sign-in.title", view), visit, PATH, "");
    }

    /** Only to a page of the portal. */
    private static String to(HttpServletRequest request, Locale language) {
        return Optional.ofNullable(request.getParameter("to"))
                .filter(address -> ADDRESS.matcher(address).matches())
                .orElseGet(() -> "/" + language.getLanguage() + PoolPage.PATH.in(language));
    }

    static Locale language(HttpServletRequest request) {
        return request.getServletPath().startsWith("/fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
