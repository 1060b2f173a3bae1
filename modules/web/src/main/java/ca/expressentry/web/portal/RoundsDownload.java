package ca.expressentry.web.portal;

import ca.expressentry.invitations.Rounds;
import ca.expressentry.text.Invalid;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The rounds that a page of rounds shows, as a sheet to download. */
@WebServlet({RoundsDownload.ENGLISH, RoundsDownload.FRENCH})
public class RoundsDownload extends HttpServlet {

    static final String ENGLISH = "/en/rounds.csv";
    static final String FRENCH = "/fr/rondes.csv";

    private static final long serialVersionUID = 1;
    private static final int LANGUAGE = "/en/".length();
    private static final int UNPROCESSABLE = 422;

    @Inject
    transient Rounds rounds;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Words.in(request.getServletPath().equals(FRENCH) ? Locale.FRENCH : Locale.ENGLISH);
        response.setHeader("Content-Language", words.code());
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            var shown = RoundFilter.of(
                            Optional.ofNullable(request.getParameter("kind")),
                            Optional.ofNullable(request.getParameter("year")))
                    .of(RoundRow.latestFirst(rounds.latest(RoundsPage.ALL)));
            var name = request.getServletPath().substring(LANGUAGE);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            say(response, "text/csv", RoundsSheet.of(shown, words));
        } catch (Invalid e) {
            response.setStatus(UNPROCESSABLE);
            say(response, "text/plain", words.say(e.text()));
        }
    }

    private static void say(HttpServletResponse response, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(body.length);
        try (var out = response.getOutputStream()) {
            out.write(body);
        }
    }
}
