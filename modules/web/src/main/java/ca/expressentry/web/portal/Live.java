package ca.expressentry.web.portal;

import ca.expressentry.message.Json;
import ca.expressentry.nominations.FileReport;
import ca.expressentry.nominations.NominationFiles;
import ca.expressentry.nominations.Nominations;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.ranking.Pool;
import ca.expressentry.text.Invalid;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What changes on a page that is open, as server-sent events: the score and the rank of a candidate, the progress of a file. A page
 * is complete without; a browser whose line is cut asks again by itself.
 */
@WebServlet(
        urlPatterns = {"/en/live/*", "/fr/live/*"},
        asyncSupported = true)
public class Live extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String CASE = "/case/";
    private static final String FILE = "/file/";

    @Resource
    transient ManagedScheduledExecutorService clock;

    @Inject
    transient Pool pool;

    @Inject
    transient Nominations nominations;

    @Inject
    transient NominationFiles files;

    private final transient Listeners listeners = new Listeners();

    /**
     * What a page is told.
     *
     * @param texts by the id of the element that shows it
     * @param values of progress bars, by id
     * @param over whether the page has more to show than can be told: it is loaded anew
     */
    record Told(Map<String, String> texts, Map<String, Integer> values, boolean over) {}

    static String candidate(Visit visit, ExpressionOfInterestNumber number, Optional<Pool.Rank> seen) {
        return "/" + visit.words().code() + "/live" + CASE + number + "?seen="
                + seen.map(rank -> rank.score() + "." + rank.rank()).orElse("");
    }

    static String file(Visit visit, FileReport file) {
        return "/" + visit.words().code() + "/live" + FILE + file.id();
    }

    @Override
    public void init() {
        listeners.keepTelling(clock);
    }

    @Override
    public void destroy() {
        listeners.close();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = new Session(request);
        var path = Optional.ofNullable(request.getPathInfo()).orElse("");
        var words = Words.in(request.getServletPath().startsWith("/fr") ? Locale.FRENCH : Locale.ENGLISH);
        var telling = session.who().flatMap(who -> telling(request, path, who, words));
        if (telling.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (listeners.isFull()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Accel-Buffering", "no");
        listeners.add(request.startAsync(), telling.get());
    }

    private Optional<Supplier<String>> telling(HttpServletRequest request, String path, SignedIn who, Words words) {
        if (path.startsWith(CASE)) {
            return number(path.substring(CASE.length()))
                    .filter(number -> nominations.file(number, who.sight()).isPresent())
                    .map(number -> () -> Json.write(told(
                            number,
                            Optional.ofNullable(request.getParameter("seen")).orElse(""),
                            words)));
        }
        if (path.startsWith(FILE)) {
            var id = path.substring(FILE.length());
            return files.file(id, who.sight())
                    .map(file -> () -> files.file(id, who.sight())
                            .map(now -> Json.write(told(now, words)))
                            .orElse(""));
        }
        return Optional.empty();
    }

    private static Optional<ExpressionOfInterestNumber> number(String text) {
        try {
            return Optional.of(ExpressionOfInterestNumber.parse(text));
        } catch (Invalid e) {
            return Optional.empty();
        }
    }

    private Told told(ExpressionOfInterestNumber number, String seen, Words words) {
        return pool.rank(number).map(now -> told(now, seen, words)).orElseGet(() -> gone(seen, words));
    }

    static Told told(Pool.Rank now, String seen, Words words) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("live-score", words.number(now.score()));
        texts.put("live-rank", words.number(now.rank()));
        texts.put("live-of", words.say("case.of", "number", words.number(now.of())));
        var before = seen.split("\\.");
        if (before.length == 2 && before[0].matches("[0-9]{1,4}") && before[1].matches("[0-9]{1,9}")) {
            var changed = Integer.parseInt(before[0]) != now.score();
            texts.put(
                    "live-note",
                    changed
                            ? words.say("live.changed", "before", words.number(Integer.parseInt(before[0])))
                                    .replace("{after}", words.number(now.score()))
                                    .replace("{rank-before}", words.number(Integer.parseInt(before[1])))
                                    .replace("{rank-after}", words.number(now.rank()))
                            : "");
        }
        return new Told(texts, Map.of(), before.length != 2);
    }

    private static Told gone(String seen, Words words) {
        return new Told(Map.of("live-note", words.say("case.not-in-pool")), Map.of(), !seen.isEmpty());
    }

    private static Told told(FileReport file, Words words) {
        return new Told(
                Map.of("live-progress", FilePage.progress(file, words)),
                Map.of("progress", file.done()),
                !file.isAtWork());
    }
}
