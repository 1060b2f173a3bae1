package ca.expressentry.invitations;

import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.CategoriesColumn;
import ca.expressentry.profile.ClassesColumn;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.ProvincesColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The pool at the instant at which ranking counted it, cut out of our copies: who has changed place since is taken as
 * before. Whether that is the whole of the pool of that instant, its digest says.
 */
final class Cut {

    /** Of places given after the instant, those before them. */
    private static final String POOL = """
            SELECT eoi_number, place, score, submitted_at, classes, categories, in_pool, earlier_score, earlier_classes,
                earlier_categories, earlier_in_pool, is_over, destinations, occupation, first_language
            FROM invitations.ranked_candidate WHERE in_pool = TRUE OR place > ?
            """;

    /** One place, as a table or a message has it. */
    record Copy(
            int number,
            long place,
            Instant submittedAt,
            boolean inPool,
            int score,
            short groupings,
            boolean earlierInPool,
            int earlierScore,
            short earlierGroupings,
            boolean over,
            PoolBook.Facts facts) {}

    private final long upTo;
    private final PoolDigest.Sum counted = new PoolDigest.Sum();
    private final PoolBook pool = new PoolBook();
    private final Set<Integer> gone = new HashSet<>();

    private final Set<Integer> holders;

    /**
     * @param upTo the version of the last place that is in it
     * @param holders who holds an invitation, whether ranking has heard of it or not
     */
    Cut(long upTo, Set<Integer> holders) {
        this.upTo = upTo;
        this.holders = holders;
    }

    static Cut read(Connection connection, long upTo, Set<Integer> holders) throws SQLException {
        var cut = new Cut(upTo, holders);
        var values = new Values();
        try (var query = connection.prepareStatement(POOL)) {
            query.setLong(1, upTo);
            query.setFetchSize(1_000);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    cut.add(values.copy(rows));
                }
            }
        }
        return cut;
    }

    void add(Copy copy) {
        var isSince = copy.place() > upTo;
        if (isSince ? copy.earlierInPool() : copy.inPool()) {
            var score = isSince ? copy.earlierScore() : copy.score();
            var groupings = isSince ? copy.earlierGroupings() : copy.groupings();
            counted.add(
                    copy.number(),
                    score,
                    copy.submittedAt().getEpochSecond(),
                    copy.submittedAt().getNano(),
                    groupings);
            if (!copy.over() && !holders.contains(copy.number())) {
                pool.add(copy.number(), score, copy.submittedAt(), groupings, copy.facts());
                if (!copy.inPool()) {
                    gone.add(copy.number());
                }
            }
        }
    }

    /** What ranking must have counted for this to be the pool of the instant. */
    PoolDigest counted() {
        return counted.digest();
    }

    /** Who may be invited: without those who hold an invitation or can never have another, before ranking heard of it. */
    PoolBook pool() {
        return pool;
    }

    /** Whether all of these were in the pool at the instant and still are. */
    boolean areStillThere(int[] rows) {
        for (var row : rows) {
            if (gone.contains(pool.number(row))) {
                return false;
            }
        }
        return true;
    }

    /** Columns as values, each distinct one made once. */
    private static final class Values {
        private final ClassesColumn classesColumn = new ClassesColumn();
        private final CategoriesColumn categoriesColumn = new CategoriesColumn();
        private final ProvincesColumn provincesColumn = new ProvincesColumn();
        private final Map<String, Short> groupings = new HashMap<>();
        private final Map<String, PoolBook.Facts> facts = new HashMap<>();

        Copy copy(ResultSet row) throws SQLException {
            return new Copy(
                    Integer.parseInt(row.getString(1), 1, 10, 10),
                    row.getLong(2),
                    row.getTimestamp(4).toInstant(),
                    row.getBoolean(7),
                    row.getInt(3),
                    groupings(row.getString(5), row.getString(6)),
                    row.getBoolean(11),
                    row.getInt(8),
                    groupings(row.getString(9), row.getString(10)),
                    row.getBoolean(12),
                    facts(row.getString(13), row.getString(14), row.getString(15)));
        }

        private short groupings(String classes, String categories) {
            return known(
                    groupings,
                    classes + ';' + categories,
                    key -> PoolDigest.bits(
                            classesColumn.convertToEntityAttribute(classes),
                            categoriesColumn.convertToEntityAttribute(categories)));
        }

        private PoolBook.Facts facts(String destinations, String occupation, String firstLanguage) {
            var digit = Optional.ofNullable(occupation).map(code -> code.charAt(0));
            return known(
                    facts,
                    destinations + ';' + digit.orElse(PoolBook.NO_OCCUPATION) + ';' + firstLanguage,
                    key -> new PoolBook.Facts(
                            provincesColumn.convertToEntityAttribute(destinations),
                            digit,
                            OfficialLanguage.valueOf(firstLanguage)));
        }

        private static <T> T known(Map<String, T> known, String key, Function<String, T> made) {
            return known.computeIfAbsent(key, made);
        }
    }
}
