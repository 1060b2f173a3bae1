package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where a form sends a file of nominations. What it is called and says it is decides nothing. */
@WebServlet({FileUpload.ENGLISH, FileUpload.FRENCH})
@MultipartConfig(maxRequestSize = FileUpload.LARGEST, maxFileSize = FileUpload.LARGEST, fileSizeThreshold = 1 << 20)
public class FileUpload extends HttpServlet {

    static final String ENGLISH = "/en/files/hand-in";
    static final String FRENCH = "/fr/fichiers/remise";

    /** A little more than is read of a file: what stands around it in a form. */
    static final long LARGEST = (5 << 20) + (64 << 10);

    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(FileUpload.class.getName());
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
    transient KeptFiles kept;

    @Inject
    transient LegalCalendar calendar;

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
            keep(request);
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
            var officer = visit.officer().officer();
            if (!session.isMeant() || officer.isEmpty()) {
                show(response, visit, new Page.Answer(403, "stale", "stale.title", ""));
                return;
            }
            var file = request.getParameter("kept") == null
                    ? sent(request)
                    : kept.take(officer.get().name());
            if (file.isEmpty()) {
                show(response, visit, page.refused(visit, UNPROCESSABLE, NONE));
                return;
            }
            take(response, visit, officer.get(), file.get().name(), file.get().content());
        } catch (IllegalStateException e) {
            show(response, visit, page.refused(visit, TOO_LARGE, LARGER));
        } catch (ServletException e) {
            show(response, visit, page.refused(visit, UNPROCESSABLE, NONE));
        }
    }

    /** What came too late is kept until who sent it has signed in again; what is no file of ours is let go. */
    private void keep(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            return;
        }
        try {
            var mark = Optional.ofNullable(request.getParameter("mark")).orElse("");
            sent(request).ifPresent(file -> kept.keep(mark, file.name(), file.content()));
        } catch (IllegalStateException | ServletException e) {
            LOG.log(Level.FINE, "A file that came too late was not kept", e);
        }
    }

    private Optional<KeptFiles.Kept> sent(HttpServletRequest request) throws IOException, ServletException {
        var part = Optional.ofNullable(request.getPart("file")).filter(found -> found.getSize() > 0);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        var name = Optional.ofNullable(part.get().getSubmittedFileName()).orElse("");
        try (var content = part.get().getInputStream()) {
            return Optional.of(new KeptFiles.Kept(name, content.readAllBytes(), calendar.now()));
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
