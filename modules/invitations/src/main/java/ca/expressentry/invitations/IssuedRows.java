package ca.expressentry.invitations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Writes the invitations of a round, tens of thousands at a time, on the connection of its transaction. */
final class IssuedRows {

    private static final int BATCH = 1_000;

    private static final String TURN = "UPDATE invitations.turn SET taken = taken + 1";

    private static final String ISSUE = """
            INSERT INTO invitations.invitation
                (round_number, eoi_number, economic_class, score, issued_on, apply_by, state, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, 1)
            """;

    private IssuedRows() {}

    /**
     * Waits until nobody else holds a round or ends an expression of interest, and keeps them waiting until the
     * transaction is over: who is invited is decided by one at a time.
     */
    static void takeTurn(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement(TURN)) {
            update.executeUpdate();
        }
    }

    static void write(Connection connection, Collection<Invitation> invitations) throws SQLException {
        try (var insert = connection.prepareStatement(ISSUE)) {
            var waiting = 0;
            for (var invitation : invitations) {
                invitation.bind(insert);
                insert.addBatch();
                if (++waiting % BATCH == 0 || waiting == invitations.size()) {
                    insert.executeBatch();
                }
            }
        }
    }
}
