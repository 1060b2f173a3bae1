package ca.expressentry.web.portal;

import ca.expressentry.message.Role;
import ca.expressentry.nominations.OutOfSight;
import ca.expressentry.text.Bilingual;
import ca.expressentry.web.NoticeBoard;
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
import java.util.ArrayList;
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
    private static final Answer STALE = new Answer(403, "stale", "stale.title", "");
    static final Answer READ_ONLY = new Answer(503, "read-only", "read-only.title", "");
    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    @Any
    transient Instance<Page> pages;

    @Inject
    transient OutOfSight outOfSight;

    @Inject
    transient NoticeBoard board;

    /** A page, and what stands in the place of its path. */
    private record Found(Page page, String place) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = find(request);
        var session = new Session(request);
        if (isClosed(found, session)) {
            response.sendRedirect(SignIn.address(language(request), address(request)));
            return;
        }
        var typed = found.isPresent() && session.who().isPresent()
                ? session.typed(request.getRequestURI())
                : Map.<String, String>of();
        var visit = visit(request, found, typed);
        if (isAtTheWrongOffice(found, session)) {
            response.sendRedirect(visit.to(RoundOffice.isFor(visit.officer()) ? RoundOfficePage.PATH : UsersPage.PATH));
            return;
        }
        var answer = found.filter(f -> isFor(f, session)).map(f -> f.page().answer(visit));
        note(visit, answer);
        answer(request, response, visit, found, answer);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        var found = find(request);
        var session = new Session(request);
        if (isClosed(found, session)) {
            session.keep(request.getRequestURI(), said(request));
            response.sendRedirect(SignIn.address(language(request), request.getRequestURI()));
            return;
        }
        var visit = visit(request, found, Map.of());
        var answer = found.filter(f -> isFor(f, session))
                .map(Found::page)
                .filter(OfficePage.class::isInstance)
                .map(OfficePage.class::cast)
                .map(page -> session.isMeant() ? taken(page, visit, request) : STALE);
        note(visit, answer);
        answer(request, response, visit, found, answer);
    }

    /** Whoever asked by its number for what is not to be seen is on the record. */
    private void note(Visit visit, Optional<Answer> answer) {
        if (!visit.place().isEmpty() && answer.filter(Answer.NOT_FOUND::equals).isPresent()) {
            visit.who().flatMap(SignedIn::officer).ifPresent(officer -> outOfSight.asked(officer, visit.place()));
        }
    }

    /** What the page makes of a form; while nothing is taken, the form is kept until it is. */
    private Answer taken(OfficePage page, Visit visit, HttpServletRequest request) {
        if (board.standing().readOnly()) {
            new Session(request).keep(request.getRequestURI(), visit.query());
            return READ_ONLY;
        }
        return page.sent(visit);
    }

    private static boolean isClosed(Optional<Found> found, Session session) {
        return found.filter(f -> f.page() instanceof OfficePage).isPresent()
                && session.who().isEmpty();
    }

    /** Who signs in is sent to the pool of the provinces; federal officers and administrators have an office of their own. */
    private static boolean isAtTheWrongOffice(Optional<Found> found, Session session) {
        return found.filter(f -> f.page() instanceof PoolPage && !isFor(f, session))
                .isPresent();
    }

    private static boolean isFor(Found found, Session session) {
        return !(found.page() instanceof OfficePage office)
                || session.who().filter(office::isFor).isPresent();
    }

    private static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Visit visit,
            Optional<Found> found,
            Optional<Answer> given)
            throws IOException {
        var answer = given.orElse(Answer.NOT_FOUND);
        if (answer.elsewhere().isPresent()) {
            response.setStatus(answer.status());
            response.setHeader("Location", answer.elsewhere().get());
            return;
        }
        var query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        write(response, answer, visit, found.map(f -> f.page().path()).orElse(FRONT), found.isPresent() ? query : "");
    }

    /** Sends a whole page. */
    static void write(HttpServletResponse response, Answer answer, Visit visit, Bilingual path, String query)
            throws IOException {
        var body = render(answer, visit, path, query);
        response.setStatus(answer.status());
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", visit.words().code());
        response.setHeader("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (!visit.token().isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
        }
        response.setContentLength(body.getContentLength());
        try (var out = response.getOutputStream()) {
            body.writeTo(out);
        }
    }

    /** The whole page. */
    static Utf8ByteOutput render(Answer answer, Visit visit, Bilingual path, String query) {
        var words = visit.words();
        var other = words.code().equals("fr") ? Locale.ENGLISH : Locale.FRENCH;
        var frame = new Frame(
                words,
                words.say(answer.title(), "name", answer.about()),
                "/" + other.getLanguage() + path.in(other).replace(Page.PLACE, visit.place()) + query,
                path.equals(FRONT) && answer.status() == 200 ? List.of() : trail(visit, path),
                visit.who().map(who -> office(visit, who)),
                visit.restored(),
                visit.notice(),
                Optional.of(answer.view())
                        .filter(Frame.Moving.class::isInstance)
                        .map(Frame.Moving.class::cast));
        var out = new Utf8ByteOutput();
        PAGES.render(answer.template() + ".jte", Map.of("frame", frame, "view", answer.view()), out);
        return out;
    }

    private static List<Frame.Step> trail(Visit visit, Bilingual path) {
        var words = visit.words();
        var trail = new ArrayList<Frame.Step>();
        trail.add(new Frame.Step(words.say("front.title"), "/" + words.code() + "/"));
        for (var way : visit.who().isPresent() ? ways(visit) : List.<Frame.Step>of()) {
            if (path.in(visit.language()).contains(Page.PLACE)
                    && ("/" + words.code() + path.in(visit.language())).startsWith(way.address() + "/")) {
                trail.add(way);
            }
        }
        return trail;
    }

    private static Frame.Office office(Visit visit, SignedIn who) {
        var words = visit.words();
        var whose = Optional.ofNullable(who.province())
                .map(province -> words.say(province.title()))
                .orElseGet(() -> words.say(who.is(Role.AUDITOR) ? "office.auditor" : "office.federal"));
        return new Frame.Office(who.account(), whose, visit.token(), ways(visit));
    }

    private static List<Frame.Step> ways(Visit visit) {
        var words = visit.words();
        var ways = new ArrayList<Frame.Step>();
        if (visit.officer().seesCandidates()) {
            ways.add(new Frame.Step(words.say("work.title"), visit.to(WorkPage.PATH)));
            ways.add(new Frame.Step(words.say("pool.title"), visit.to(PoolPage.PATH)));
            ways.add(new Frame.Step(words.say("list.title"), visit.to(NominationsPage.PATH)));
            ways.add(new Frame.Step(words.say("interest.title"), visit.to(InterestPage.PATH)));
            ways.add(new Frame.Step(words.say("files.title"), visit.to(FilesPage.PATH)));
            ways.add(new Frame.Step(words.say("board.title"), visit.to(DashboardPage.PATH)));
        }
        if (visit.officer().officer().isPresent()) {
            ways.add(new Frame.Step(words.say("match.title"), visit.to(MatchPage.PATH)));
        }
        if (visit.officer().province() != null) {
            ways.add(new Frame.Step(words.say("settings.title"), visit.to(SettingsPage.PATH)));
        }
        if (visit.officer().administrator().isPresent()) {
            ways.add(new Frame.Step(words.say("users.title"), visit.to(UsersPage.PATH)));
        }
        if (RoundOffice.isFor(visit.officer())) {
            ways.add(new Frame.Step(words.say("round-office.title"), visit.to(RoundOfficePage.PATH)));
            ways.add(new Frame.Step(words.say("review.title"), visit.to(ReviewPage.PATH)));
        }
        return List.copyOf(ways);
    }

    private Optional<Found> find(HttpServletRequest request) {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        return pages.stream()
                .flatMap(page ->
                        place(page.path().in(language(request)), path).stream().map(place -> new Found(page, place)))
                .findFirst();
    }

    private static Optional<String> place(String pattern, String path) {
        if (!pattern.endsWith(Page.PLACE)) {
            return pattern.equals(path) ? Optional.of("") : Optional.empty();
        }
        var beginning = pattern.substring(0, pattern.length() - Page.PLACE.length());
        return Optional.of(path)
                .filter(p -> p.startsWith(beginning))
                .map(p -> p.substring(beginning.length()))
                .filter(rest -> rest.matches("[A-Za-z0-9-]{1,40}"));
    }

    private Visit visit(HttpServletRequest request, Optional<Found> found, Map<String, String> typed) {
        var session = new Session(request);
        var who = session.who();
        var said = said(request);
        said.putAll(typed);
        return new Visit(
                language(request),
                said,
                found.map(Found::place).orElse(""),
                who,
                who.map(known -> session.token()).orElse(""),
                !typed.isEmpty(),
                board.standing().text());
    }

    private static Map<String, String> said(HttpServletRequest request) {
        var said = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> said.put(name, values[0]));
        return said;
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .map(query -> "?" + query)
                        .orElse("");
    }

    private static Locale language(HttpServletRequest request) {
        return request.getServletPath().startsWith("/fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
