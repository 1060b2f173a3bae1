package ca.expressentry.invitations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;

/** Writes the invitations of a round, tens of thousands at a time, on the connection of its transaction. */
final class IssuedRows {

    private static final int BATCH = 1_000;

    private static final String WITHHOLD = """
            UPDATE invitations.ranked_candidate SET withheld = TRUE, version = version + 1
            WHERE eoi_number = ? AND withheld = FALSE AND in_pool = TRUE
            """;

    private static final String ISSUE = """
            INSERT INTO invitations.invitation
                (round_number, eoi_number, economic_class, score, issued_on, apply_by, state, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, 1)
            """;

    private IssuedRows() {}

    /** Marks their copies; fails when one has left or is withheld by now, so that the transaction never was. */
    static void withhold(Connection connection, Collection<Invitation> invitations) throws SQLException {
        try (var update = connection.prepareStatement(WITHHOLD)) {
            var waiting = 0;
            for (var invitation : invitations.stream()
                    .sorted(Comparator.comparing(Invitation::candidate))
                    .toList()) {
                update.setString(1, invitation.candidate());
                update.addBatch();
                if (++waiting % BATCH == 0 || waiting == invitations.size()) {
                    refuseUnlessAllWereThere(update.executeBatch());
                }
            }
        }
    }

    private static void refuseUnlessAllWereThere(int[] counts) {
        for (var count : counts) {
            if (count != 1) {
                throw new IllegalStateException("somebody selected left the pool while the round was held");
            }
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
