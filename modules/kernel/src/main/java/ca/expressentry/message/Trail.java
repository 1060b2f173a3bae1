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
import java.sql.ResultSet;
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
    private static final int ROWS_AT_A_TIME = 5_000;
    private static final int REFUSALS = 1_000;
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

    /** Who was refused, as counted before it was written down. */
    public record Refusals(List<Entry> entries) {}

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
        var last = last(connection);
        try (var query = connection.prepareStatement("SELECT c.link, c.hash, " + JournalRow.COLUMNS
                + " FROM message.chain c LEFT JOIN message.said s ON s.id = c.said_id"
                + " WHERE c.link > ? AND c.link <= ? ORDER BY c.link")) {
            for (long above = 0; above < last; above += ROWS_AT_A_TIME) {
                query.setLong(1, above);
                query.setLong(2, above + ROWS_AT_A_TIME);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        check.link(link(rows));
                    }
                }
            }
        }
        return check.end(
                notChained(connection, calendar.now()),
                notChained(connection, calendar.now().minus(TIME_TO_BE_FOUND)));
    }

    private static Link link(ResultSet rows) throws SQLException {
        var position = rows.getLong("link");
        var hash = rows.getString("hash");
        var isThere = rows.getString("event_type") != null;
        return new Link(position, hash, isThere ? Optional.of(JournalRow.of(rows)) : Optional.empty());
    }

    private static long last(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT MAX(link) FROM message.chain");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
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
                    entries.add(entry(rows, changes));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be read", e);
        }
    }

    /** The latest refusals, latest first. */
    public Refusals refusals() {
        try (var connection = storage.getConnection();
                var query = connection.prepareStatement("SELECT c.link, " + JournalRow.COLUMNS + """
                         FROM message.said s LEFT JOIN message.chain c ON c.said_id = s.id
                        WHERE s.event_key = 'refusals' ORDER BY s.id DESC
                        """)) {
            query.setMaxRows(REFUSALS);
            var entries = new ArrayList<Entry>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows, new Changes()));
                }
            }
            return new Refusals(entries);
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
            try (var query = connection.prepareStatement("SELECT s.id, s.event_type, s.body FROM message.said s WHERE "
                    + condition + "s.id > ? AND s.event_type IN (" + types + ") ORDER BY s.id FETCH FIRST "
                    + ROWS_AT_A_TIME + " ROWS ONLY")) {
                var place = 1;
                if (!condition.isEmpty()) {
                    query.setString(place++, key);
                }
                var told = -1L;
                for (var above = 0L; above != told; ) {
                    told = above;
                    query.setLong(place, above);
                    try (var rows = query.executeQuery()) {
                        while (rows.next()) {
                            above = rows.getLong(1);
                            retelling.tell(rows.getString(2), rows.getString(3));
                        }
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

    /** A link of none: what was just said is not chained yet. */
    private static Entry entry(ResultSet rows, Changes changes) throws SQLException {
        var link = rows.getLong("link");
        return entry(rows.wasNull() ? Optional.empty() : Optional.of(link), JournalRow.of(rows), changes);
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
