package ca.expressentry.web.events;

import ca.expressentry.message.Json;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import ca.expressentry.web.events.Telling.Told;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The events that are kept for those outside. One reader of the journal writes here, so that numbers have no gap; how far he has come in
 * the journal is written with what he made of it, so that nothing is told twice and nothing is left out.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class EventBook {

    private static final String JOURNAL = "JOURNAL";
    private static final String ANNOUNCED = "ANNOUNCED";

    @Resource(lookup = "jdbc/express-entry")
    DataSource storage;

    /** By the name of a feed its last number; under two other names how far the journal was read and the address told. */
    private final Map<String, Long> reached = new ConcurrentHashMap<>();

    /** Makes sure of what is in the table; whatever is asked for before is not known. */
    void open() {
        work(connection -> {
            try (var query = connection.prepareStatement("SELECT what, number FROM web.reached");
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    reached.put(rows.getString(1), rows.getLong(2));
                }
            }
            return reached;
        });
    }

    /** The last link of the journal that was looked at. */
    long journal() {
        return reached.getOrDefault(JOURNAL, 0L);
    }

    /** The number of the last event of the department that the broker has. */
    long announced() {
        return reached.getOrDefault(ANNOUNCED, 0L);
    }

    /** The number of the last event of a feed; 0: there never was one. Reads no table. */
    long last(Feed feed) {
        return reached.getOrDefault(feed.name(), 0L);
    }

    /** The number of the oldest event that is still kept; empty: none is. */
    Optional<Long> oldest(Feed feed) {
        return work(connection -> {
            try (var query = connection.prepareStatement(
                    "SELECT number FROM web.event_out WHERE feed = ? ORDER BY number FETCH FIRST 1 ROWS ONLY")) {
                query.setString(1, feed.name());
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getLong(1)) : Optional.<Long>empty();
                }
            }
        });
    }

    /** What was last told of these candidates. */
    Map<ExpressionOfInterestNumber, Followed> followed(Set<ExpressionOfInterestNumber> candidates) {
        return candidates.isEmpty() ? Map.of() : work(connection -> followed(connection, candidates));
    }

    private static Map<ExpressionOfInterestNumber, Followed> followed(
            Connection connection, Set<ExpressionOfInterestNumber> candidates) throws SQLException {
        var places = String.join(", ", Collections.nCopies(candidates.size(), "?"));
        try (var query = connection.prepareStatement("SELECT eoi_number, place, score, nominated_by, invited_for"
                + " FROM web.followed WHERE eoi_number IN (" + places + ")")) {
            var place = 1;
            for (var candidate : candidates) {
                query.setString(place++, candidate.value());
            }
            var found = new HashMap<ExpressionOfInterestNumber, Followed>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var candidate = new ExpressionOfInterestNumber(rows.getString(1));
                    found.put(
                            candidate,
                            new Followed(
                                    candidate,
                                    rows.getLong(2),
                                    Optional.ofNullable(rows.getObject(3)).map(score -> ((Number) score).intValue()),
                                    Optional.ofNullable(rows.getString(4)).map(Province::valueOf),
                                    Optional.ofNullable(rows.getString(5)).map(Province::valueOf)));
                }
            }
            return found;
        }
    }

    /** All of it in one transaction: what was made of the journal up to a link. */
    void write(long link, List<Told> told, List<Followed> changed, Set<ExpressionOfInterestNumber> known) {
        var numbers = new HashMap<String, Long>();
        numbers.put(JOURNAL, link);
        work(connection -> {
            try (var insert = connection.prepareStatement("INSERT INTO web.event_out"
                    + " (feed, number, kind, subject, happened_at, facts) VALUES (?, ?, ?, ?, ?, ?)")) {
                for (var one : told) {
                    for (var feed : one.feeds()) {
                        var number = numbers.merge(feed.name(), last(feed) + 1, (before, first) -> before + 1);
                        write(insert, feed, number, one);
                    }
                }
                insert.executeBatch();
            }
            follow(connection, changed, known);
            reach(connection, numbers);
            return numbers;
        });
        reached.putAll(numbers);
    }

    private static void write(PreparedStatement insert, Feed feed, long number, Told told) throws SQLException {
        insert.setString(1, feed.name());
        insert.setLong(2, number);
        insert.setString(3, Kind.of(told.fact()).name());
        insert.setString(4, told.fact().subject());
        insert.setTimestamp(5, Timestamp.from(told.at()), utc());
        insert.setString(6, Json.write(told.fact()));
        insert.addBatch();
    }

    private static void follow(Connection connection, List<Followed> changed, Set<ExpressionOfInterestNumber> known)
            throws SQLException {
        try (var update = connection.prepareStatement("UPDATE web.followed"
                        + " SET place = ?, score = ?, nominated_by = ?, invited_for = ? WHERE eoi_number = ?");
                var insert = connection.prepareStatement("INSERT INTO web.followed"
                        + " (place, score, nominated_by, invited_for, eoi_number) VALUES (?, ?, ?, ?, ?)")) {
            for (var one : changed) {
                var statement = known.contains(one.candidate()) ? update : insert;
                statement.setLong(1, one.place());
                if (one.score().isPresent()) {
                    statement.setInt(2, one.score().get());
                } else {
                    statement.setNull(2, Types.SMALLINT);
                }
                statement.setString(3, one.nominatedBy().map(Province::name).orElse(null));
                statement.setString(4, one.invitedFor().map(Province::name).orElse(null));
                statement.setString(5, one.candidate().value());
                statement.addBatch();
            }
            update.executeBatch();
            insert.executeBatch();
        }
    }

    private void reach(Connection connection, Map<String, Long> numbers) throws SQLException {
        for (var one : numbers.entrySet()) {
            var statement = reached.containsKey(one.getKey())
                    ? "UPDATE web.reached SET number = ? WHERE what = ?"
                    : "INSERT INTO web.reached (number, what) VALUES (?, ?)";
            try (var change = connection.prepareStatement(statement)) {
                change.setLong(1, one.getValue());
                change.setString(2, one.getKey());
                change.executeUpdate();
            }
        }
    }

    /** The broker has everything of the department up to a number. */
    void announced(long number) {
        var numbers = Map.of(ANNOUNCED, number);
        work(connection -> {
            reach(connection, numbers);
            return numbers;
        });
        reached.putAll(numbers);
    }

    /** The first events after a number, oldest first. */
    List<Outgoing> after(Feed feed, long number, Collection<Kind> kinds, int most) {
        var names = kinds.stream().map(kind -> "'" + kind.name() + "'").collect(Collectors.joining(", "));
        return work(connection -> {
            try (var query = connection.prepareStatement("SELECT number, kind, subject, happened_at, facts"
                    + " FROM web.event_out WHERE feed = ? AND number > ? AND kind IN (" + names + ")"
                    + " ORDER BY number FETCH FIRST " + most + " ROWS ONLY")) {
                query.setString(1, feed.name());
                query.setLong(2, number);
                var events = new ArrayList<Outgoing>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        events.add(new Outgoing(
                                feed,
                                rows.getLong(1),
                                Kind.valueOf(rows.getString(2)),
                                rows.getString(3),
                                rows.getTimestamp(4, utc()).toInstant(),
                                rows.getString(5)));
                    }
                }
                return events;
            }
        });
    }

    /** The event of this number; empty: never was, or is kept no more. */
    Optional<Outgoing> event(Feed feed, long number) {
        return after(feed, number - 1, List.of(Kind.values()), 1).stream()
                .filter(event -> event.number() == number)
                .findFirst();
    }

    /** Keeps no more what happened before an instant, nor what was noted of its delivery. */
    void forget(Instant before) {
        for (var statement : List.of(
                "DELETE FROM web.event_out WHERE happened_at < ?", "DELETE FROM web.delivery WHERE attempted_at < ?")) {
            work(connection -> {
                try (var delete = connection.prepareStatement(statement)) {
                    delete.setTimestamp(1, Timestamp.from(before), utc());
                    return delete.executeUpdate();
                }
            });
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T work(Work<T> work) {
        try (var connection = storage.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the events for those outside cannot be read or written", e);
        }
    }

    private static GregorianCalendar utc() {
        return new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    }
}
