package ca.expressentry.web.portal;

import ca.expressentry.text.Bilingual;
import ca.expressentry.web.portal.Page.Answer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every page of the portal, in the language that its address begins with. */
@WebServlet({"/en/*", "/fr/*"})
public class Portal extends HttpServlet {

    /** The path of the front page. */
    static final Bilingual FRONT = new Bilingual("/", "/");

    private static final long serialVersionUID = 1;
    private static final TemplateEngine PAGES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Portal.class.getClassLoader(), Portal.class.getPackageName());
    private static final Answer NOT_FOUND = new Answer(404, "missing", "missing.title", "");
    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    @Any
    transient Instance<Page> pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = visit(request);
        var path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        var page = pages.stream()
                .filter(candidate -> candidate.path().in(visit.language()).equals(path))
                .findFirst();
        var answer = page.map(found -> found.answer(visit)).orElse(NOT_FOUND);
        var query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        var body = render(answer, visit, page.map(Page::path).orElse(FRONT), page.isPresent() ? query : "");
        response.setStatus(answer.status());
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", visit.words().code());
        response.setHeader("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setContentLength(body.getContentLength());
        try (var out = response.getOutputStream()) {
            body.writeTo(out);
        }
    }

    /** The whole page. */
    static Utf8ByteOutput render(Answer answer, Visit visit, Bilingual path, String query) {
        var words = visit.words();
        var other = words.code().equals("fr") ? Locale.ENGLISH : Locale.FRENCH;
        var trail = path.equals(FRONT) && answer.status() == 200
                ? List.<Frame.Step>of()
                : List.of(new Frame.Step(words.say("front.title"), "/" + words.code() + "/"));
        var frame =
                new Frame(words, words.say(answer.title()), "/" + other.getLanguage() + path.in(other) + query, trail);
        var out = new Utf8ByteOutput();
        PAGES.render(answer.template() + ".jte", Map.of("frame", frame, "view", answer.view()), out);
        return out;
    }

    private static Visit visit(HttpServletRequest request) {
        var query = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        return new Visit(request.getServletPath().equals("/fr") ? Locale.FRENCH : Locale.ENGLISH, query);
    }
}
