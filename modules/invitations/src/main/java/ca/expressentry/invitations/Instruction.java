package ca.expressentry.invitations;

import ca.expressentry.profile.EconomicClass;
import ca.expressentry.text.Invalid;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the Minister instructs for one round: IRPA 10.3(1)(h.1), (i), (j) and (j.1).
 *
 * @param kind whom the round is for
 * @param number how many are invited at most; 0 to 1,000,000, and zero is an instruction too (IRPA 10.3(2))
 * @param rankRequired the rank that must be held, if the instruction names one beside the number
 * @param classOrder who qualifies for several classes is invited in the first of these, unless the round is for one
 *     class: each class once, and the provincial first, for who is nominated is invited in no other (IRPA 10.1(1.1)); the
 *     usual order PNP, CEC, FSW, FST when none is given
 */
public record Instruction(
        Kind kind, Integer number, Optional<RankRequired> rankRequired, Optional<List<EconomicClass>> classOrder) {

    private static final int MOST = 1_000_000;
    private static final List<EconomicClass> USUAL = List.of(EconomicClass.values());

    public Instruction {
        classOrder = Optional.of(classOrder.orElse(USUAL));
        if (!isOrder(classOrder.get())) {
            throw new Invalid(
                            "impossible-class-order",
                            "The order names PNP, CEC, FSW and FST once each, PNP first.",
                            "L’ordre nomme PNP, CEC, FSW et FST une fois chacun, PNP en premier.")
                    .at("classOrder");
        }
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
        return new Instruction(kind, number, Optional.empty(), Optional.empty());
    }

    private static boolean isOrder(List<EconomicClass> classes) {
        return classes.size() == USUAL.size()
                && classes.get(0) == EconomicClass.PNP
                && new HashSet<>(classes).equals(EnumSet.allOf(EconomicClass.class));
    }

    /** The one class in which a candidate of these classes is invited: that of the round, or the first of the order. */
    EconomicClass classOf(Set<EconomicClass> classes) {
        return kind.grouping()
                .economicClass()
                .orElseGet(() -> classOrder.orElse(USUAL).stream()
                        .filter(classes::contains)
                        .findFirst()
                        .orElseThrow());
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
