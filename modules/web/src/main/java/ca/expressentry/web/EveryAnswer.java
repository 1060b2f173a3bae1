package ca.expressentry.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Names every request, keeps what is personal out of caches, and tells the log what was refused. What every answer of the server says
 * alike, also where this application has no say, is in server.xml; the pages say their own policy of content.
 */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class EveryAnswer extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(EveryAnswer.class.getName());
    private static final String ID = RequestId.class.getName();
    private static final int REFUSED = 400;
    private static final int NOT_FOUND = 404;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var isFirst = request.getDispatcherType() == DispatcherType.REQUEST;
        var id = request.getAttribute(ID) instanceof String known
                ? known
                : RequestId.of(request.getHeader(RequestId.HEADER));
        request.setAttribute(ID, id);
        RequestId.begin(id);
        try {
            describe(request, response, id);
            chain.doFilter(request, response);
        } finally {
            if (isFirst && response.getStatus() >= REFUSED) {
                tell(request, response.getStatus(), id);
            }
            RequestId.end();
        }
    }

    private static void describe(HttpServletRequest request, HttpServletResponse response, String id) {
        response.setHeader(RequestId.HEADER, id);
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getUserPrincipal() != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** A look for what is not there is nothing to be told. */
    private static void tell(HttpServletRequest request, int status, String id) {
        LOG.log(status == NOT_FOUND ? Level.FINE : Level.INFO, "{0} to {1} {2} of {3}, request {4}", new Object[] {
            String.valueOf(status), request.getMethod(), impersonal(request.getRequestURI()), caller(request), id
        });
    }

    private static String caller(HttpServletRequest request) {
        var name = request.getRemoteUser();
        return name == null ? "nobody" : name;
    }

    /** What names the request in hand. */
    public static String requestId() {
        return RequestId.current();
    }

    /** The path with whatever could name a person, or forge a line, left out. */
    public static String impersonal(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> part.matches("[a-z-]{0,40}|v1") ? part : "*")
                .collect(Collectors.joining("/"));
    }
}
