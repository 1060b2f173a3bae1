package ca.expressentry.web.portal;

import ca.expressentry.message.Speaker;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What is done in a session is done by its account, and so it is on the record. A session ends at the next request once the province
 * no longer lists its account for what it may do.
 */
@WebFilter(
        urlPatterns = {"/en/*", "/fr/*"},
        asyncSupported = true)
public class InSession extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject
    transient Gate gate;

    @Inject
    transient Speaker speaker;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var session = new Session(request);
        if (session.who().filter(who -> !gate.stands(who)).isPresent()) {
            session.end();
        }
        session.who().map(SignedIn::account).ifPresent(speaker::begin);
        try {
            chain.doFilter(request, response);
        } finally {
            speaker.end();
        }
    }
}
