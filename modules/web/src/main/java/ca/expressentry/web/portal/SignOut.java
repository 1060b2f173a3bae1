package ca.expressentry.web.portal;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The way out: nothing of the session is left. */
@WebServlet({"/en/sign-out", "/fr/deconnexion"})
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var session = new Session(request);
        if (session.isMeant()) {
            session.end();
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getServletPath().startsWith("/fr") ? "/fr/" : "/en/");
    }
}
