package ca.expressentry.web.portal;

import ca.expressentry.web.identity.Provider;
import ca.expressentry.web.portal.Page.Answer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The way out: nothing of the session is left, and the provider’s own is ended with it. */
@WebServlet({"/en/sign-out", "/fr/deconnexion"})
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    transient Provider provider;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = new Session(request);
        var out = session.who().isPresent() ? provider.wayOut() : java.util.Optional.<URI>empty();
        if (session.isMeant()) {
            session.end();
            if (out.isPresent()) {
                show(request, response, out.get());
                return;
            }
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getServletPath().startsWith("/fr") ? "/fr/" : "/en/");
    }

    /** By a page, because no form of the portal may lead to another site, not even by a redirection. */
    private static void show(HttpServletRequest request, HttpServletResponse response, URI out) throws IOException {
        response.setHeader("Refresh", "0; url=" + out);
        response.setHeader("Cache-Control", "no-store");
        var visit = new Visit(SignIn.language(request), Map.of());
        Portal.write(response, Answer.ok("sign-out", "office.sign-out", out.toString()), visit, Portal.FRONT, "");
    }
}
