package ca.expressentry.web.portal;

import ca.expressentry.web.identity.Attempt;
import ca.expressentry.web.identity.Provider;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Where the provider sends people back to; whoever did not set out from here, or comes twice, is not let in. */
@WebServlet("/sign-in/return")
public class SignInReturn extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    transient Provider provider;

    @Inject
    transient Gate gate;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = new Session(request);
        var attempt = session.attempt(said(request, "state"));
        if (attempt.isEmpty()) {
            var language = Entrance.preferred(request);
            SignIn.close(response, 400, language, "sign-in.broken", "/" + language.getLanguage() + "/");
            return;
        }
        var code = said(request, "code");
        var who = code.isEmpty()
                ? Optional.<SignedIn>empty()
                : provider.redeem(code, attempt.get()).flatMap(gate::letIn);
        if (who.isEmpty()) {
            SignIn.close(
                    response,
                    403,
                    language(attempt.get()),
                    "sign-in.nothing",
                    attempt.get().to());
            return;
        }
        session.begin(who.get(), session.kept());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", attempt.get().to());
    }

    private static Locale language(Attempt attempt) {
        return attempt.to().startsWith("/fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    private static String said(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
