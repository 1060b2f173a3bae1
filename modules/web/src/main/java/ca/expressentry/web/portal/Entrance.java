package ca.expressentry.web.portal;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;

/** The address without a language: shows the way to the front page in the language that the caller prefers. */
@WebServlet("")
public class Entrance extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept-Language");
        response.sendRedirect("/" + preferred(request).getLanguage() + "/");
    }

    /** Of the two official languages, the one that the caller prefers; English when neither is. */
    static Locale preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(locale -> locale.getLanguage())
                .filter(language -> language.equals("fr") || language.equals("en"))
                .findFirst()
                .filter("fr"::equals)
                .map(french -> Locale.FRENCH)
                .orElse(Locale.ENGLISH);
    }
}
