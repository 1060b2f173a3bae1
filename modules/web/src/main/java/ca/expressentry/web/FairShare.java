package ca.expressentry.web;

import ca.expressentry.message.Json;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * So many requests a minute to the API for each account, and for each address without one; told in the fields of
 * draft-ietf-httpapi-ratelimit-headers. A minute is forgotten with all its callers when the next begins.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class FairShare extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final int TOO_MANY = 429;
    private static final int SECONDS = 60;

    /** Requests of one caller in a minute; 0: as many as there are. */
    @Inject
    @ConfigProperty(name = "express-entry.requests-a-minute", defaultValue = "120000")
    int share;

    private final transient LongSupplier nanoseconds;
    private transient volatile Minute minute;

    public FairShare() {
        this(System::nanoTime);
    }

    FairShare(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        minute = new Minute(nanoseconds.getAsLong(), new ConcurrentHashMap<>());
    }

    /** Who asked how often since it began. */
    private record Minute(long began, Map<String, AtomicInteger> asked) {}

    /** What a request leaves; less than nothing when it is one too many. */
    record Rest(int requests, long seconds) {}

    Rest count(String caller) {
        var now = nanoseconds.getAsLong();
        var current = minute;
        var age = TimeUnit.NANOSECONDS.toSeconds(now - current.began());
        if (age >= SECONDS) {
            current = new Minute(now, new ConcurrentHashMap<>());
            minute = current;
            age = 0;
        }
        var asked = current.asked()
                .computeIfAbsent(caller, it -> new AtomicInteger())
                .incrementAndGet();
        return new Rest(share - asked, SECONDS - age);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (share == 0) {
            chain.doFilter(request, response);
            return;
        }
        var user = request.getRemoteUser();
        var rest = count(user == null ? request.getRemoteAddr() : "account " + user);
        response.setHeader("RateLimit-Policy", "\"caller\";q=" + share + ";w=" + SECONDS);
        response.setHeader("RateLimit", "\"caller\";r=" + Math.max(0, rest.requests()) + ";t=" + rest.seconds());
        if (rest.requests() >= 0) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, rest.seconds());
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        var language = ProblemFilter.language(Collections.list(request.getLocales()).stream());
        response.setStatus(TOO_MANY);
        response.setContentType(Problems.MEDIA_TYPE);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.getOutputStream()
                .write(Json.MAPPER.writeValueAsBytes(
                        ProblemFilter.Document.of(Problems.of(TOO_MANY), TOO_MANY, language)));
    }
}
