package ca.expressentry.message;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * All that was said, in the order of its chain: for who reads on where he stopped. A link of the chain is given once what it links is
 * committed, and the links count 1, 2, 3 without a gap; so who has read up to a link has missed nothing before it.
 */
@ApplicationScoped
public class Journal {

    private static final int LINKS_AT_A_TIME = 500;
    private static final int FIRST_NAME = 3;

    @Resource(lookup = "jdbc/express-entry")
    DataSource storage;

    @Inject
    ChainKeeper keeper;

    /** One event and when it was said. */
    public record Entry(Instant at, Event event) {}

    /**
     * A part of it.
     *
     * @param upTo the last link that was looked at; the one asked for: there is nothing more yet
     */
    public record Part(long upTo, List<Entry> entries) {}

    /** The last link that there is. */
    public long length() {
        return keeper.head().map(Head::position).orElse(0L);
    }

    /** The events of these kinds within some hundred links after this one. */
    public Part after(long link, Collection<Class<? extends Event>> kinds) {
        var upTo = Math.max(link, Math.min(length(), link + LINKS_AT_A_TIME));
        var byName = kinds.stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        return new Part(upTo, upTo == link ? List.of() : entries(link, upTo, byName));
    }

    private List<Entry> entries(long after, long upTo, Map<String, Class<? extends Event>> kinds) {
        try (var connection = storage.getConnection();
                var query = connection.prepareStatement("SELECT " + JournalRow.COLUMNS
                        + " FROM message.chain c JOIN message.said s ON s.id = c.said_id"
                        + " WHERE c.link > ? AND c.link <= ? AND s.event_type IN ("
                        + String.join(", ", Collections.nCopies(kinds.size(), "?")) + ") ORDER BY c.link")) {
            query.setLong(1, after);
            query.setLong(2, upTo);
            var place = FIRST_NAME;
            for (var name : kinds.keySet()) {
                query.setString(place++, name);
            }
            var entries = new ArrayList<Entry>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var row = JournalRow.of(rows);
                    entries.add(new Entry(row.at(), Json.read(row.body(), kinds.get(row.type()))));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }
}
