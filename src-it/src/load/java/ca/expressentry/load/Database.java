package ca.expressentry.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Where rows are: an address of JDBC with its user. */
record Database(String url, String user, String password) {

    /** Derby in this process. */
    static Database derby(Path folder) {
        return new Database("jdbc:derby:" + folder.toAbsolutePath() + ";create=true", "", "");
    }

    Connection connect() throws SQLException {
        return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    /** Inserts one row and commits it by itself. */
    PreparedStatement oneRow(Connection connection) throws SQLException {
        if (!isThere(connection)) {
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE yardstick (id BIGINT NOT NULL PRIMARY KEY)");
            }
        }
        connection.setAutoCommit(true);
        return connection.prepareStatement("INSERT INTO yardstick VALUES (?)");
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (var upper = connection.getMetaData().getTables(null, null, "YARDSTICK", null);
                var lower = connection.getMetaData().getTables(null, null, "yardstick", null)) {
            return upper.next() || lower.next();
        }
    }
}
