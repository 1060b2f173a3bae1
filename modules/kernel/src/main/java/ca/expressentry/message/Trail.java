package ca.expressentry.message;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What an auditor can ask: whether everything ever said still stands as it was said, and what was said about one case. */
@ApplicationScoped
public class Trail {

    private static final Duration TIME_TO_BE_FOUND = Duration.ofMinutes(1);
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    @Resource(lookup = "jdbc/express-entry")
    DataSource storage;

    @Inject
    ChainKeeper keeper;

    @Inject
    LegalCalendar calendar;

    /**
     * One thing that happened in a case.
     *
     * @param link its place in the chain; empty when it was said a moment ago
     * @param when the instant at which it was said
     * @param who the signed-in caller on whose request it was said, or the house
     * @param what the name of the event
     * @param why the reason, where the event has one
     * @param changes what was before it and what is after it; none when nothing changed, or began
     * @param facts what the event tells, without the declaration itself
     */
    public record Entry(
            Optional<Long> link,
            Instant when,
            String who,
            String what,
            Optional<String> why,
            List<Change> changes,
            Map<String, Object> facts) {}

    /**
     * What an event changed.
     *
     * @param what a name, or the JSON Pointer of what was declared otherwise
     * @param before empty: there was nothing
     * @param after empty: there is nothing
     */
    public record Change(String what, String before, String after) {}

    /** Everything that was said about one candidate, in the order of its instants. */
    public record Timeline(ExpressionOfInterestNumber about, List<Entry> entries) {}

    /** Looks through the whole trail; takes a time that grows with it. */
    public Verification verify() {
        try (var connection = storage.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return verify(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verification verify(Connection connection) throws SQLException, IOException {
        var check = new ChainCheck();
        check.expect(keeper.file().read());
        keeper.head().ifPresent(check::expect);
        try (var query = connection.prepareStatement("SELECT c.link, c.hash, " + JournalRow.COLUMNS
                + " FROM message.chain c LEFT JOIN message.said s ON s.id = c.said_id ORDER BY c.link")) {
            query.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var position = rows.getLong("link");
                    var hash = rows.getString("hash");
                    var isThere = rows.getString("event_type") != null;
                    check.link(new Link(position, hash, isThere ? Optional.of(JournalRow.of(rows)) : Optional.empty()));
                }
            }
        }
        return check.end(
                notChained(connection, calendar.now()),
                notChained(connection, calendar.now().minus(TIME_TO_BE_FOUND)));
    }

    private static long notChained(Connection connection, Instant saidBefore) throws SQLException {
        try (var query = connection.prepareStatement("""
                SELECT COUNT(*) FROM message.said s WHERE s.said_at <= ?
                AND NOT EXISTS (SELECT 1 FROM message.chain c WHERE c.said_id = s.id)
                """)) {
            query.setTimestamp(1, Timestamp.from(saidBefore), new GregorianCalendar(TimeZone.getTimeZone("UTC")));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** What happened in one case. Empty: nothing ever did. */
    public Optional<Timeline> of(ExpressionOfInterestNumber number) {
        var entries = entries(number.value());
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Timeline(number, entries));
    }

    /** What was changed in how a province works and who acts for it, and who of another province asked for that. */
    public List<Entry> settingsOf(Province province) {
        return entries(Event.settingsOf(province));
    }

    private List<Entry> entries(String key) {
        try (var connection = storage.getConnection();
                var query = connection.prepareStatement("SELECT c.link, " + JournalRow.COLUMNS + """
                         FROM message.said s LEFT JOIN message.chain c ON c.said_id = s.id
                        WHERE s.event_key = ? ORDER BY s.said_at, s.id
                        """)) {
            query.setString(1, key);
            var entries = new ArrayList<Entry>();
            var changes = new Changes();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var link = rows.getLong("link");
                    entries.add(
                            entry(rows.wasNull() ? Optional.empty() : Optional.of(link), JournalRow.of(rows), changes));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be read", e);
        }
    }

    /** What the whole trail tells, from its first event; takes a time that grows with it. */
    public Retelling retell() {
        return retell("", "");
    }

    /** The same of one candidate. */
    public Retelling retell(ExpressionOfInterestNumber number) {
        return retell("s.event_key = ? AND ", number.value());
    }

    private Retelling retell(String condition, String key) {
        var retelling = new Retelling();
        var types = retelling.heard().stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        try (var connection = storage.getConnection()) {
            connection.setAutoCommit(false);
            try (var query = connection.prepareStatement("SELECT s.event_type, s.body FROM message.said s WHERE "
                    + condition + "s.event_type IN (" + types + ") ORDER BY s.id")) {
                query.setFetchSize(ROWS_AT_A_TIME);
                if (!condition.isEmpty()) {
                    query.setString(1, key);
                }
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        retelling.tell(rows.getString(1), rows.getString(2));
                    }
                }
            } finally {
                connection.rollback();
            }
            return retelling;
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be read", e);
        }
    }

    static Entry entry(Optional<Long> link, JournalRow row, Changes changes) {
        var facts = Json.read(row.body(), ObjectNode.class);
        var why = Stream.of("reason", "why", "how")
                .map(facts::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst();
        var changed = changes.by(row.type(), facts);
        facts.remove(List.of("about", "profile"));
        return new Entry(link, row.at(), row.by(), row.type(), why, changed, Json.MAPPER.convertValue(facts, FACTS));
    }
}
