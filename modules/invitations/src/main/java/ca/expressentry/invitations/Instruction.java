package ca.expressentry.invitations;

import ca.expressentry.text.Invalid;
import java.time.Instant;
import java.util.Optional;

/**
 * What the Minister instructs for one round: IRPA 10.3(1)(h.1), (i) and (j).
 *
 * @param kind whom the round is for
 * @param number how many are invited at most; 0 to 1,000,000, and zero is an instruction too (IRPA 10.3(2))
 * @param rankRequired the rank that must be held, if the instruction names one beside the number
 */
public record Instruction(Kind kind, Integer number, Optional<RankRequired> rankRequired) {

    private static final int MOST = 1_000_000;

    public Instruction {
        if (number < 0 || number > MOST) {
            throw new Invalid(
                            "impossible-number",
                            "The number of invitations is between 0 and 1,000,000.",
                            "Le nombre d’invitations se situe entre 0 et 1\u00a0000\u00a0000.")
                    .at("number");
        }
    }

    /** So many of a kind, whatever their rank. */
    static Instruction of(Kind kind, int number) {
        return new Instruction(kind, number, Optional.empty());
    }

    /**
     * A score and, for those who have just that score, the instant at or before which they submitted.
     *
     * @param score 0 to 1200
     */
    public record RankRequired(Integer score, Optional<Instant> submittedBy) {

        private static final int HIGHEST = 1200;

        public RankRequired {
            if (score < 0 || score > HIGHEST) {
                throw new Invalid(
                                "impossible-number",
                                "A score is between 0 and 1200.",
                                "Une note se situe entre 0 et 1200.")
                        .at("score");
            }
        }

        /** Whether a score, and with an equal score an instant of submission, is enough. */
        boolean isHeldBy(int candidatesScore, Instant submittedAt) {
            return candidatesScore > score
                    || candidatesScore == score
                            && submittedBy
                                    .map(last -> !submittedAt.isAfter(last))
                                    .orElse(true);
        }
    }
}
