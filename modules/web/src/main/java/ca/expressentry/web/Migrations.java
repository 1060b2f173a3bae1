package ca.expressentry.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables up to date, and gives the server its rights to them where somebody else owns them. A start-up singleton is the one thing the server finishes before it lets in requests
 * and messages, so nobody meets a table that is not there yet.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final int TWO_MINUTES_OF_SECONDS = 120;

    private static final String TABLES = "classpath:database";
    private static final String RIGHTS = "classpath:rights";

    @Resource(lookup = "jdbc/migrations")
    private DataSource database;

    @Resource(lookup = "jdbc/express-entry")
    private DataSource storage;

    /** What the database calls a column of bytes: the one word in which the two dialects differ. */
    @Inject
    @ConfigProperty(name = "db.bytes")
    String bytes;

    @PostConstruct
    void migrate() {
        var flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .connectRetries(TWO_MINUTES_OF_SECONDS)
                .connectRetriesInterval(1)
                .locations(TABLES)
                .failOnMissingLocations(true)
                .placeholders(Map.of("bytes", bytes));
        flyway.load().migrate();
        var user = user(storage);
        if (!user.equals(user(database))) {
            flyway.locations(TABLES, RIGHTS)
                    .placeholders(Map.of("bytes", bytes, "user", user))
                    .load()
                    .migrate();
        }
    }

    private static String user(DataSource source) {
        try (var connection = source.getConnection()) {
            return String.valueOf(connection.getMetaData().getUserName());
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say who its user is", e);
        }
    }
}
