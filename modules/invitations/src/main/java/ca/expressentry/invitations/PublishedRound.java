package ca.expressentry.invitations;

import ca.expressentry.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One round as the department published it. What is absent was not published or not found; it is not zero.
 *
 * @param number as published: there are 91a and 91b
 * @param whom whom it was for
 * @param lowestScore the score of the lowest-ranked candidate who was invited
 * @param tieBreak of those with that score, who submitted at or before this instant was invited
 * @param pool the pool some days before the round
 * @param origin where the facts come from
 */
public record PublishedRound(
        String number,
        LocalDate on,
        Whom whom,
        int invitations,
        int lowestScore,
        Optional<Instant> invitedAt,
        Optional<TieBreak> tieBreak,
        Optional<PublishedPool> pool,
        Origin origin) {

    /**
     * Whom a round was for.
     *
     * @param type whether it was for all, for a class, or for a category
     * @param kind GENERAL, a class such as PNP, or a category such as HEALTHCARE
     * @param version the version of the category, such as {@code 2026-v2}
     * @param programs the programs it drew from
     */
    public record Whom(Type type, Kind kind, Optional<String> version, Bilingual name, Optional<Bilingual> programs) {}

    /** Whom rounds are for: IRPA 10.3(1)(h.1)(i) to (iii). */
    public enum Type {
        GENERAL,
        PROGRAM,
        CATEGORY
    }

    /** The tie-break as an instant, and in the words of the publication. */
    public record TieBreak(Instant at, String asPublished) {}

    /** How many candidates had a score in each band, {@code dd1} to {@code dd18}, on a day. */
    public record PublishedPool(LocalDate asOf, Map<String, Integer> bands) {

        public PublishedPool {
            bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        }

        /** All candidates, as published. */
        public int total() {
            return bands.get("dd18");
        }
    }

    /** Which copy of the publication the facts were taken from, and what was repaired in it. */
    public record Origin(String source, Optional<String> notes) {}
}
