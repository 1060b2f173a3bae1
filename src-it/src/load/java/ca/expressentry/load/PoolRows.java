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
import java.util.Optional;

/**
 * A pool written straight into the tables of a server that is not running: people of the demonstration, scored by the
 * rules, each with an open nomination of Ontario. The server ranks them when it starts.
 */
final class PoolRows {

    private static final int BATCH = 1_000;
    private static final long SEED = 250;
    /** How many are different; after them the same come again, with other numbers and instants. */
    private static final int PEOPLE = Integer.getInteger("load.people", 5_000);
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
                            first_language, in_pool, version)
                        VALUES (?, 1, ?, ?, ?, ?, ?, TRUE, 1)
                        """);
                var nominations = database.prepareStatement("""
                        INSERT INTO nominations.nomination (certificate, eoi_number, live_candidate, province, state,
                            offered_on, answer_by, verification, steps, version)
                        VALUES (?, ?, ?, 'ON', 'OFFERED', ?, ?, ?, 1, 1)
                        """)) {
            var people = Population.of(SEED, today)
                    .limit(Math.min(PEOPLE, candidates))
                    .map(person -> Person.of(person, today))
                    .toList();
            var place = alreadyThere(database);
            while (place < candidates) {
                add(ranking, invitations, listings, place, people.get(place % people.size()), now);
                add(nominations, place, today);
                place++;
                if (place % BATCH == 0 || place == candidates) {
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

    /** What the rows say of somebody, made once. */
    private record Person(
            String profile,
            String classes,
            String categories,
            String destinations,
            Optional<String> occupation,
            String firstLanguage,
            int score,
            int ifNominated,
            String breakdown,
            LocalDate reviewOn,
            long own,
            long others) {

        static Person of(Profile person, LocalDate today) {
            var score = Scoring.of(person, today);
            var inputs = Scoring.inputsOf(person, today);
            return new Person(
                    Json.write(person),
                    CLASSES.convertToDatabaseColumn(Admitted.to(person, today)),
                    CATEGORIES.convertToDatabaseColumn(Scoring.categories(person, today)),
                    PROVINCES.convertToDatabaseColumn(person.destinations()),
                    person.work().stream()
                            .max(Comparator.comparing(Job::from))
                            .map(job -> job.occupation().code()),
                    person.firstLanguage().name(),
                    score.total(),
                    score.ifNominated(),
                    Json.write(score),
                    Scoring.reviewOn(score, person, today),
                    inputs[0],
                    inputs[1]);
        }
    }

    private static void add(
            PreparedStatement ranking,
            PreparedStatement invitations,
            PreparedStatement listings,
            int place,
            Person person,
            Instant now)
            throws SQLException {
        var number = number(place).value();
        var submittedAt = Timestamp.from(now.truncatedTo(ChronoUnit.MICROS).minus(60 + place, ChronoUnit.SECONDS));

        ranking.setString(1, number);
        ranking.setTimestamp(2, submittedAt);
        ranking.setString(3, person.profile());
        ranking.setString(4, person.classes());
        ranking.setString(5, person.categories());
        ranking.setInt(6, person.score());
        ranking.setInt(7, person.ifNominated());
        ranking.setString(8, person.breakdown());
        ranking.setDate(9, Date.valueOf(person.reviewOn()));
        ranking.setLong(10, person.own());
        ranking.setLong(11, person.others());
        ranking.addBatch();

        invitations.setString(1, number);
        invitations.setInt(2, person.score());
        invitations.setTimestamp(3, submittedAt);
        invitations.setString(4, person.classes());
        invitations.setString(5, person.categories());
        invitations.setString(6, person.destinations());
        invitations.setString(7, person.occupation().orElse(null));
        invitations.setString(8, person.firstLanguage());
        invitations.addBatch();

        listings.setString(1, number);
        listings.setInt(2, person.score());
        listings.setString(3, person.classes());
        listings.setString(4, person.categories());
        listings.setString(5, person.destinations());
        listings.setString(6, person.firstLanguage());
        listings.addBatch();
    }

    private static void add(PreparedStatement nominations, int place, LocalDate today) throws SQLException {
        nominations.setString(1, certificate(place));
        nominations.setString(2, number(place).value());
        nominations.setString(3, number(place).value());
        nominations.setDate(4, Date.valueOf(today));
        nominations.setDate(5, Date.valueOf(today.plusDays(29)));
        nominations.setString(6, "%012d".formatted(place).replace('0', 'A').replace('1', 'B'));
        nominations.addBatch();
    }
}
