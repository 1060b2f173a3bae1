package ca.expressentry.web;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * A read that finds the database away fails at once. Of itself EclipseLink would try three times more, five seconds
 * apart, while a caller waits who is to be told within two.
 */
public final class OneAttempt implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
