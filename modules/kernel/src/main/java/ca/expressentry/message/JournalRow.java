package ca.expressentry.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;

/** A row of the journal: all of it that never changes once it is committed. */
record JournalRow(long id, String type, String key, String body, Instant at, String by) {

    /** The columns from which {@link #of} reads, of the table {@code message.said} called {@code s}. */
    static final String COLUMNS = "s.id, s.event_type, s.event_key, s.body, s.said_at, s.said_by";

    /** Before the first row. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    static JournalRow of(ResultSet rows) throws SQLException {
        var utc = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        return new JournalRow(
                rows.getLong("id"),
                rows.getString("event_type"),
                rows.getString("event_key"),
                rows.getString("body"),
                rows.getTimestamp("said_at", utc).toInstant(),
                rows.getString("said_by"));
    }

    /** SHA-256 over the hash before it and every column, each text behind its length so that no two rows look alike. */
    String hashAfter(String previous) {
        var sha256 = sha256();
        sha256.update(HexFormat.of().parseHex(previous));
        sha256.update(ByteBuffer.allocate(Long.BYTES + Long.BYTES + Integer.BYTES)
                .putLong(id)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .flip());
        for (var text : List.of(type, key, body, by)) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            sha256.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
