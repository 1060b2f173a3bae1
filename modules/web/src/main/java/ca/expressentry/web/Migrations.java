package ca.expressentry.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables up to date. A start-up singleton is the one thing the server finishes before it lets in requests
 * and messages, so nobody meets a table that is not there yet.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final int TWO_MINUTES_OF_SECONDS = 120;

    @Resource(lookup = "jdbc/migrations")
    private DataSource database;

    /** What the database calls a column of bytes: the one word in which the two dialects differ. */
    @Inject
    @ConfigProperty(name = "db.bytes")
    String bytes;

    @PostConstruct
    void migrate() {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .connectRetries(TWO_MINUTES_OF_SECONDS)
                .connectRetriesInterval(1)
                .locations("classpath:database")
                .failOnMissingLocations(true)
                .placeholders(Map.of("bytes", bytes))
                .load()
                .migrate();
    }
}
