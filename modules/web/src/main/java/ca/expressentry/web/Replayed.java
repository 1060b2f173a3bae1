package ca.expressentry.web;

import ca.expressentry.message.Json;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Bilingual;
import java.time.Instant;
import java.util.List;

/**
 * Whether the trail alone, told from its first event, gives the pool, the nominations and the invitations as the house
 * has them.
 *
 * @param events how many events were told that decide anything of these
 * @param candidates of how many candidates the trail or the house knows anything
 * @param inPool how many the trail has in the pool
 * @param nominations how many nominations and proposals the trail has
 * @param invitations how many invitations the trail has
 * @param underReview how many await their scoring under the law of today: until then their score may differ
 * @param equal whether there is no difference
 * @param more whether there are differences beyond the first
 */
public record Replayed(
        Instant at,
        long events,
        int candidates,
        int inPool,
        int nominations,
        int invitations,
        int underReview,
        boolean equal,
        boolean more,
        List<Difference> first) {

    public Replayed {
        first = List.copyOf(first);
    }

    /** What differs for one candidate, on both sides as JSON. */
    public record Difference(
            ExpressionOfInterestNumber candidate, What what, Bilingual text, String byTrail, String byHouse) {}

    /** What may differ; the name is the code that programs can rely on. */
    public enum What {
        PLACE(
                "Another score, instant of submission, class or category, or in the pool on one side only.",
                "Une autre note, un autre instant de soumission, d’autres catégories, ou présence dans le bassin d’un seul"
                        + " côté."),
        NOMINATIONS(
                "Other nominations, or another state of one.",
                "D’autres désignations, ou un autre état de l’une d’elles."),
        INVITATIONS(
                "Other invitations, or another state of one.",
                "D’autres invitations, ou un autre état de l’une d’elles.");

        private final Bilingual text;

        What(String en, String fr) {
            text = new Bilingual(en, fr);
        }

        Difference of(ExpressionOfInterestNumber candidate, Object byTrail, Object byHouse) {
            return new Difference(candidate, this, text, Json.write(byTrail), Json.write(byHouse));
        }
    }
}
