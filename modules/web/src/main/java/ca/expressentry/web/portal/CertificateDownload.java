package ca.expressentry.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A certificate for an officer of its province who has signed in. */
@WebServlet({"/en/certificate/*", "/fr/certificat/*"})
public class CertificateDownload extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    transient Certificates certificates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var who = new Session(request).who();
        if (who.isEmpty()) {
            response.sendRedirect(SignIn.address(language(request), request.getRequestURI()));
            return;
        }
        var certificate = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        var paper = who.get()
                .officer()
                .or(() -> who.get().approver())
                .flatMap(officer -> certificates.forOfficer(officer, certificate));
        if (paper.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"" + certificate + ".pdf\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(paper.get().length);
        response.getOutputStream().write(paper.get());
    }

    private static Locale language(HttpServletRequest request) {
        return request.getServletPath().startsWith("/fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
