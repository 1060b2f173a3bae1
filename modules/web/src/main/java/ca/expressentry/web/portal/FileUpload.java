package ca.expressentry.web.portal;

import ca.expressentry.nominations.NominationFiles;
import ca.expressentry.nominations.Officer;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.web.NoticeBoard;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a form sends a file of nominations. What it is called and says it is decides nothing. */
@WebServlet({FileUpload.ENGLISH, FileUpload.FRENCH})
@MultipartConfig(maxRequestSize = FileUpload.LARGEST, maxFileSize = FileUpload.LARGEST, fileSizeThreshold = 1 << 20)
public class FileUpload extends HttpServlet {

    static final String ENGLISH = "/en/files/hand-in";
    static final String FRENCH = "/fr/fichiers/remise";

    /** A little more than is read of a file: what stands around it in a form. */
    static final long LARGEST = (5 << 20) + (64 << 10);

    private static final long serialVersionUID = 1;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final Bilingual LARGER = new Bilingual(
            "The file is larger than five mebibytes. Divide it.", "Le fichier dépasse cinq mébioctets. Divisez-le.");
    private static final Bilingual NONE = new Bilingual("Choose a file first.", "Choisissez d’abord un fichier.");

    @Inject
    transient NominationFiles files;

    @Inject
    transient FilesPage page;

    @Inject
    transient NoticeBoard board;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(page(request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = new Session(request);
        if (session.who().isEmpty()) {
            see(response, SignIn.address(language(request), page(request) + "?again=1"));
            return;
        }
        var visit = new Visit(
                language(request),
                Map.of(),
                "",
                session.who(),
                session.token(),
                false,
                board.standing().text());
        if (board.standing().readOnly()) {
            show(response, visit, Portal.READ_ONLY);
            return;
        }
        if (request.getContentLengthLong() > LARGEST) {
            show(response, visit, page.refused(visit, TOO_LARGE, LARGER));
            return;
        }
        try {
            var part = Optional.ofNullable(request.getPart("file"));
            var officer = visit.officer().officer();
            if (!session.isMeant() || officer.isEmpty()) {
                show(response, visit, new Page.Answer(403, "stale", "stale.title", ""));
                return;
            }
            if (part.isEmpty() || part.get().getSize() == 0) {
                show(response, visit, page.refused(visit, UNPROCESSABLE, NONE));
                return;
            }
            var name = Optional.ofNullable(part.get().getSubmittedFileName()).orElse("");
            take(
                    response,
                    visit,
                    officer.get(),
                    name,
                    part.get().getInputStream().readAllBytes());
        } catch (IllegalStateException e) {
            show(response, visit, page.refused(visit, TOO_LARGE, LARGER));
        } catch (ServletException e) {
            show(response, visit, page.refused(visit, UNPROCESSABLE, NONE));
        }
    }

    private void take(HttpServletResponse response, Visit visit, Officer officer, String name, byte[] content)
            throws IOException {
        try {
            var file = files.handIn(officer, name, content);
            see(response, FilesPage.address(visit, file.id()));
        } catch (Invalid e) {
            show(response, visit, page.refused(visit, UNPROCESSABLE, e.text()));
        }
    }

    private static void show(HttpServletResponse response, Visit visit, Page.Answer answer) throws IOException {
        Portal.write(response, answer, visit, FilesPage.PATH, "");
    }

    private static void see(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static String page(HttpServletRequest request) {
        return "/" + language(request).getLanguage() + FilesPage.PATH.in(language(request));
    }

    private static Locale language(HttpServletRequest request) {
        return request.getServletPath().startsWith("/fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
