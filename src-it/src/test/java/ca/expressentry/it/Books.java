package ca.expressentry.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of a house, read from outside while it works, without taking a lock. */
record Books(String url, String user) {

    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String query, Reading<T> reading) {
        try (var connection = DriverManager.getConnection(url, user, "unused")) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            var found = new ArrayList<T>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** By the first column, which must be unique; the others in a row. */
    Map<String, List<String>> map(String query) {
        var found = new HashMap<String, List<String>>();
        list(query, row -> {
            var others = new ArrayList<String>();
            for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                others.add(row.getString(i));
            }
            if (found.put(row.getString(1).strip(), others) != null) {
                throw new IllegalStateException("twice: " + row.getString(1) + " in " + query);
            }
            return others;
        });
        return found;
    }

    int count(String query) {
        return list(query, row -> row.getInt(1)).get(0);
    }

    int unsent() {
        return count("SELECT COUNT(*) FROM message.said WHERE sent_at IS NULL");
    }
}
