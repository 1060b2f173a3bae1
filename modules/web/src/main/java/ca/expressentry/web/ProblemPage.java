package ca.expressentry.web;

import ca.expressentry.message.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.Collections;

/** What the server refuses by itself, before any window, looks like every other problem (see web.xml). */
@WebServlet("/problem")
public class ProblemPage extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer failed
                ? failed
                : Status.NOT_FOUND.getStatusCode();
        var language = ProblemFilter.language(Collections.list(request.getLocales()).stream());
        response.setStatus(status);
        response.setContentType(Problems.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.getOutputStream()
                .write(Json.MAPPER.writeValueAsBytes(ProblemFilter.Document.of(Problems.of(status), status, language)));
    }
}
