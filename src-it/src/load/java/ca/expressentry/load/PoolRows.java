package ca.expressentry.load;

import ca.expressentry.demo.Population;
import ca.expressentry.eligibility.Admitted;
import ca.expressentry.message.Json;
import ca.expressentry.profile.CategoriesColumn;
import ca.expressentry.profile.ClassesColumn;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.ProvincesColumn;
import ca.expressentry.ranking.Scoring;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A pool written straight into the tables of a server that is not running: people of the demonstration, scored by the
 * rules, each with an open nomination of Ontario. The server ranks them when it starts.
 */
final class PoolRows {

    private static final int BATCH = 1_000;
    private static final long SEED = 250;
    private static final CategoriesColumn CATEGORIES = new CategoriesColumn();
    private static final ClassesColumn CLASSES = new ClassesColumn();
    private static final ProvincesColumn PROVINCES = new ProvincesColumn();

    private PoolRows() {}

    /** Who is at a place, from 0. */
    static ExpressionOfInterestNumber number(int place) {
        return ExpressionOfInterestNumber.of(500_000_000L + place);
    }

    /** The certificate of the open nomination at a place. */
    static String certificate(int place) {
        return "ON-" + (500_000_000 + place);
    }

    /** Writes as many as are missing. */
    static void write(Connection database, int candidates, Instant now, LocalDate today) throws SQLException {
        database.setAutoCommit(false);
        try (var ranking = database.prepareStatement("""
                        INSERT INTO ranking.candidate (eoi_number, submitted_at, profile, determination, classes, categories, ended,
                            in_pool, score, if_nominated, breakdown, review_on, own_inputs, other_inputs, place, changes, version)
                        VALUES (?, ?, ?, 1, ?, ?, FALSE, TRUE, ?, ?, ?, ?, ?, ?, 1, 0, 1)
                        """);
                var invitations = database.prepareStatement("""
                        INSERT INTO invitations.ranked_candidate (eoi_number, place, score, submitted_at, classes, categories,
                            destinations, occupation, first_language, in_pool, earlier_score, earlier_classes,
                            earlier_categories, earlier_in_pool, is_over, version)
                        VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, TRUE, 0, '', '', FALSE, FALSE, 1)
                        """);
                var listings = database.prepareStatement("""
                        INSERT INTO nominations.pool_listing (eoi_number, place, score, classes, categories, destinations,
                            in_pool, version)
                        VALUES (?, 1, ?, ?, ?, ?, TRUE, 1)
                        """);
                var nominations = database.prepareStatement("""
                        INSERT INTO nominations.nomination (certificate, eoi_number, live_candidate, province, state,
                            offered_on, answer_by, steps, version)
                        VALUES (?, ?, ?, 'ON', 'OFFERED', ?, ?, 0, 1)
                        """)) {
            var place = alreadyThere(database);
            var people = Population.of(SEED, today)
                    .skip(place)
                    .limit(candidates - place)
                    .iterator();
            while (people.hasNext()) {
                var person = people.next();
                add(ranking, invitations, listings, place, person, now, today);
                add(nominations, place, today);
                place++;
                if (place % BATCH == 0 || !people.hasNext()) {
                    for (var statement : new PreparedStatement[] {ranking, invitations, listings, nominations}) {
                        statement.executeBatch();
                    }
                    database.commit();
                    System.out.printf("%,d of %,d candidates written%n", place, candidates);
                }
            }
        }
    }

    private static int alreadyThere(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM nominations.nomination WHERE certificate LIKE 'ON-5%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void add(
            PreparedStatement ranking,
            PreparedStatement invitations,
            PreparedStatement listings,
            int place,
            Profile person,
            Instant now,
            LocalDate today)
            throws SQLException {
        var number = number(place).value();
        var submittedAt = Timestamp.from(now.minus(60 + place, ChronoUnit.SECONDS));
        var classes = CLASSES.convertToDatabaseColumn(Admitted.to(person, today));
        var categories = CATEGORIES.convertToDatabaseColumn(Scoring.categories(person, today));
        var score = Scoring.of(person, today);
        var inputs = Scoring.inputsOf(person, today);
        var destinations = PROVINCES.convertToDatabaseColumn(person.destinations());
        var latest = person.work().stream()
                .max(Comparator.comparing(Job::from))
                .map(job -> job.occupation().code());

        ranking.setString(1, number);
        ranking.setTimestamp(2, submittedAt);
        ranking.setString(3, Json.write(person));
        ranking.setString(4, classes);
        ranking.setString(5, categories);
        ranking.setInt(6, score.total());
        ranking.setInt(7, score.ifNominated());
        ranking.setString(8, Json.write(score));
        ranking.setDate(9, Date.valueOf(Scoring.reviewOn(score, person, today)));
        ranking.setLong(10, inputs[0]);
        ranking.setLong(11, inputs[1]);
        ranking.addBatch();

        invitations.setString(1, number);
        invitations.setInt(2, score.total());
        invitations.setTimestamp(3, submittedAt);
        invitations.setString(4, classes);
        invitations.setString(5, categories);
        invitations.setString(6, destinations);
        invitations.setString(7, latest.orElse(null));
        invitations.setString(8, person.firstLanguage().name());
        invitations.addBatch();

        listings.setString(1, number);
        listings.setInt(2, score.total());
        listings.setString(3, classes);
        listings.setString(4, categories);
        listings.setString(5, destinations);
        listings.addBatch();
    }

    private static void add(PreparedStatement nominations, int place, LocalDate today) throws SQLException {
        nominations.setString(1, certificate(place));
        nominations.setString(2, number(place).value());
        nominations.setString(3, number(place).value());
        nominations.setDate(4, Date.valueOf(today));
        nominations.setDate(5, Date.valueOf(today.plusDays(29)));
        nominations.addBatch();
    }
}
