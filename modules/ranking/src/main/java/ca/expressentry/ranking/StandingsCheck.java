package ca.expressentry.ranking;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Bilingual;
import java.time.Instant;
import java.util.List;

/**
 * Whether the standings in memory say what the table says: of everybody the score, the instant of submission, the
 * groupings that cut-offs are counted by and the facts that the score is made of, and so the order.
 *
 * @param inTable how many the table has in the pool
 * @param inMemory how many the standings have
 * @param underway of how many a change was on its way as often as they were looked at, so that they are not compared
 * @param underReview how many rows still await their scoring under the law of today, so that their score may be the old one
 * @param equal whether there is no difference
 * @param more whether there are differences beyond the first
 */
public record StandingsCheck(
        Instant at,
        int inTable,
        int inMemory,
        int underway,
        int underReview,
        boolean equal,
        boolean more,
        List<Difference> first) {

    public StandingsCheck {
        first = List.copyOf(first);
    }

    /** One thing that differs for one candidate; nothing where there is none. */
    public record Difference(
            ExpressionOfInterestNumber candidate, What what, Bilingual text, String inTable, String inMemory) {

        static Difference of(int candidate, What what, Object inTable, Object inMemory) {
            return new Difference(
                    ExpressionOfInterestNumber.of(candidate),
                    what,
                    what.text,
                    String.valueOf(inTable),
                    String.valueOf(inMemory));
        }
    }

    /** What may differ; the name is the code that programs can rely on. */
    public enum What {
        NOT_IN_MEMORY(
                "In the pool by the table, not in memory.", "Dans le bassin selon la table, mais pas en mémoire."),
        NOT_IN_TABLE("In the pool in memory, not by the table.", "Dans le bassin en mémoire, mais pas selon la table."),
        SCORE("Another score.", "Une autre note."),
        SCORE_IF_NOMINATED("Another score with a nomination.", "Une autre note avec désignation."),
        SUBMITTED_AT("Another instant of submission.", "Un autre instant de soumission."),
        GROUPINGS("Other classes or categories.", "D’autres catégories de programme ou de ronde."),
        SCORING_INPUTS("Other facts that the score is made of.", "D’autres faits dont la note est faite."),
        ORDER(
                "Not in the place that score and instant give.",
                "Pas à la place que donnent la note et l’instant de soumission.");

        private final Bilingual text;

        What(String en, String fr) {
            text = new Bilingual(en, fr);
        }
    }
}
