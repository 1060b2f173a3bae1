package ca.expressentry.web.portal;

import ca.expressentry.nominations.NominationBooks;
import ca.expressentry.nominations.NominationFiles;
import ca.expressentry.nominations.NominationSheets;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** What officers take away as sheets: the template for anybody, refused rows and months for who has signed in. */
@WebServlet({
    "/en/nominations-template.csv", "/fr/modele-designations.csv",
    "/en/nominations-template.xlsx", "/fr/modele-designations.xlsx",
    "/en/refused-rows.csv", "/fr/lignes-refusees.csv",
    "/en/nominations-of-month.csv", "/fr/designations-du-mois.csv"
})
public class OfficeSheets extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final int LANGUAGE = "/en/".length();
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    transient NominationFiles files;

    @Inject
    transient NominationBooks books;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getServletPath();
        var language = path.startsWith("/fr") ? Locale.FRENCH : Locale.ENGLISH;
        var name = path.substring(LANGUAGE);
        if (name.endsWith(".xlsx")) {
            send(response, name, XLSX, NominationSheets.xlsxTemplate(language));
            return;
        }
        if (name.equals("nominations-template.csv") || name.equals("modele-designations.csv")) {
            send(response, name, CSV, NominationSheets.csvTemplate(language));
            return;
        }
        var who = new Session(request).who();
        if (who.isEmpty()) {
            response.sendRedirect(SignIn.address(language, "/" + language.getLanguage() + FilesPage.PATH.in(language)));
            return;
        }
        var content = name.equals("refused-rows.csv") || name.equals("lignes-refusees.csv")
                ? refused(request, who.get(), language)
                : month(request, who.get(), language);
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        send(response, name, CSV, content.get());
    }

    private Optional<byte[]> refused(HttpServletRequest request, SignedIn who, Locale language) {
        var id = Optional.ofNullable(request.getParameter("file")).orElse("");
        return files.file(id, who.sight())
                .map(file -> NominationSheets.refused(files.refused(file.id(), who.sight()), language));
    }

    private Optional<byte[]> month(HttpServletRequest request, SignedIn who, Locale language) {
        try {
            var month = YearMonth.parse(
                    Optional.ofNullable(request.getParameter("month")).orElse(""));
            return Optional.of(NominationSheets.month(books.month(month, who.sight()), language));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void send(HttpServletResponse response, String name, String type, byte[] content)
            throws IOException {
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(content.length);
        try (var out = response.getOutputStream()) {
            out.write(content);
        }
    }
}
