package ca.expressentry.web;

import ca.expressentry.law.LegalCalendar;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.TimeZone;
import javax.sql.DataSource;

/**
 * What was answered to a request that a caller may have to repeat, kept for a day. A key is claimed before the request is carried
 * out and gets its answer after it; a claim that a crash left without an answer stays a claim, since nobody knows what became
 * of the request.
 */
@ApplicationScoped
class Retries {

    /** How long a key is remembered. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final String DUPLICATE_KEY = "23505";

    @Resource(lookup = "jdbc/express-entry")
    DataSource storage;

    @Inject
    LegalCalendar calendar;

    /** Whose key it is and for which operation: the same key of somebody else is another key. */
    record Key(String caller, String operation, String key) {}

    /** An answer as it was given. */
    record Answer(int status, Optional<String> location, String body) {}

    /** What is known under a key; no answer while the request is being carried out. */
    record Known(String request, Optional<Answer> answer) {}

    /** Empty: the key was free and is now claimed for this request. */
    Optional<Known> claim(Key key, String request) {
        try (var connection = storage.getConnection()) {
            connection.setAutoCommit(false);
            forget(connection, calendar.now().minus(KEPT));
            if (insert(connection, key, request)) {
                return Optional.empty();
            }
            return Optional.of(find(connection, key));
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of requests cannot be read", e);
        }
    }

    /** The request was carried out. */
    void answered(Key key, Answer answer) {
        change(
                "UPDATE web.retry SET status = ?, location = ?, body = ? WHERE caller = ? AND operation = ? AND retry_key = ?",
                answer.status(),
                answer.location().orElse(null),
                answer.body(),
                key.caller(),
                key.operation(),
                key.key());
    }

    /** The request was refused and changed nothing: the key is free again. */
    void released(Key key) {
        change(
                "DELETE FROM web.retry WHERE caller = ? AND operation = ? AND retry_key = ?",
                key.caller(),
                key.operation(),
                key.key());
    }

    private void change(String statement, Object... values) {
        try (var connection = storage.getConnection();
                var change = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of requests cannot be written", e);
        }
    }

    private static void forget(Connection connection, Instant before) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM web.retry WHERE claimed_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(before), utc());
            delete.executeUpdate();
        }
        connection.commit();
    }

    private boolean insert(Connection connection, Key key, String request) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO web.retry (caller, operation, retry_key, request, claimed_at) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, key.caller());
            insert.setString(2, key.operation());
            insert.setString(3, key.key());
            insert.setString(4, request);
            insert.setTimestamp(5, Timestamp.from(calendar.now()), utc());
            insert.executeUpdate();
            connection.commit();
            return true;
        } catch (SQLException e) {
            connection.rollback();
            if (DUPLICATE_KEY.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** A key that was set free meanwhile counts as one in hand: the caller asks again. */
    private static Known find(Connection connection, Key key) throws SQLException {
        try (var query = connection.prepareStatement("SELECT request, status, location, body FROM web.retry"
                + " WHERE caller = ? AND operation = ? AND retry_key = ?")) {
            query.setString(1, key.caller());
            query.setString(2, key.operation());
            query.setString(3, key.key());
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    return new Known("", Optional.empty());
                }
                var status = rows.getInt("status");
                var answer = rows.wasNull()
                        ? Optional.<Answer>empty()
                        : Optional.of(new Answer(
                                status, Optional.ofNullable(rows.getString("location")), rows.getString("body")));
                return new Known(rows.getString("request"), answer);
            }
        } finally {
            connection.rollback();
        }
    }

    private static GregorianCalendar utc() {
        return new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    }
}
