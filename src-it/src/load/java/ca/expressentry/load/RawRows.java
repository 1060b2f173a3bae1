package ca.expressentry.load;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * What no program can do without: the rows of a round (an invitation and an event for each, and a sealed pool) into
 * tables with the same columns and indexes, in batches, in one transaction.
 */
final class RawRows implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int BYTES_OF_ONE_SEALED = 10;

    private final Connection connection;
    private int round;
    private long id;

    RawRows(Database database) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(true);
        var bytes = database.url().startsWith("jdbc:derby:") ? "BLOB" : "BYTEA";
        try (var statement = connection.createStatement()) {
            for (var sql : List.of(
                    """
                    CREATE TABLE raw_invitation (round_number INTEGER NOT NULL, eoi_number CHAR(10) NOT NULL,
                        economic_class CHAR(3) NOT NULL, score SMALLINT NOT NULL, issued_on DATE NOT NULL,
                        apply_by DATE NOT NULL, state VARCHAR(9) NOT NULL
                        CHECK (state IN ('ISSUED', 'DECLINED', 'CANCELLED', 'LAPSED', 'APPLIED', 'ENDED')),
                        version INTEGER NOT NULL, PRIMARY KEY (round_number, eoi_number))
                    """,
                    "CREATE INDEX raw_invitation_candidate ON raw_invitation (eoi_number, round_number)",
                    "CREATE INDEX raw_invitation_open ON raw_invitation (state, apply_by)",
                    """
                    CREATE TABLE raw_said (id BIGINT NOT NULL PRIMARY KEY, event_type VARCHAR(40) NOT NULL,
                        event_key VARCHAR(40) NOT NULL, body VARCHAR(32000) NOT NULL, said_at TIMESTAMP NOT NULL,
                        said_by VARCHAR(100) NOT NULL, sent_at TIMESTAMP)
                    """,
                    "CREATE INDEX raw_said_unsent ON raw_said (sent_at, id)",
                    "CREATE INDEX raw_said_about ON raw_said (event_key, id)",
                    "CREATE TABLE raw_sealed_pool (round_number INTEGER NOT NULL PRIMARY KEY, places " + bytes
                            + " NOT NULL)")) {
                statement.execute(sql);
            }
        }
        connection.setAutoCommit(false);
    }

    /** Nanoseconds until the rows of one round are committed. */
    long once(int invitations, int candidates) throws SQLException {
        round++;
        var sealed = new byte[candidates * BYTES_OF_ONE_SEALED];
        new Random(round).nextBytes(sealed);
        var begin = System.nanoTime();
        try (var invitation = connection.prepareStatement("INSERT INTO raw_invitation VALUES (?, ?, ?, ?, ?, ?, ?, 1)");
                var said = connection.prepareStatement("INSERT INTO raw_said VALUES (?, ?, ?, ?, ?, ?, NULL)");
                var pool = connection.prepareStatement("INSERT INTO raw_sealed_pool VALUES (?, ?)")) {
            for (int i = 0; i < invitations; i++) {
                var candidate = PoolRows.number(i * 7 % candidates).value();
                add(invitation, candidate);
                addSaid(said, candidate);
                if ((i + 1) % BATCH == 0 || i + 1 == invitations) {
                    invitation.executeBatch();
                    said.executeBatch();
                }
            }
            pool.setInt(1, round);
            pool.setBytes(2, sealed);
            pool.executeUpdate();
        }
        connection.commit();
        return System.nanoTime() - begin;
    }

    private void add(PreparedStatement invitation, String candidate) throws SQLException {
        invitation.setInt(1, round);
        invitation.setString(2, candidate);
        invitation.setString(3, "CEC");
        invitation.setInt(4, 500);
        invitation.setDate(5, Date.valueOf(TODAY));
        invitation.setDate(6, Date.valueOf(TODAY));
        invitation.setString(7, "ISSUED");
        invitation.addBatch();
    }

    private void addSaid(PreparedStatement said, String candidate) throws SQLException {
        said.setLong(1, ++id);
        said.setString(2, "InvitationIssued");
        said.setString(3, candidate);
        said.setString(
                4,
                "{\"about\":\"" + candidate + "\",\"round\":\"" + round
                        + "\",\"economicClass\":\"CEC\",\"applyBy\":\"2027-01-23\"}");
        said.setTimestamp(5, Timestamp.from(Instant.now()));
        said.setString(6, "house");
        said.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            for (var table : List.of("raw_invitation", "raw_said", "raw_sealed_pool")) {
                statement.execute("DROP TABLE " + table);
            }
        }
        connection.close();
    }
}
