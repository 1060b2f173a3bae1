package ca.expressentry.invitations;

import ca.expressentry.invitations.Selection.Place;
import ca.expressentry.law.Provision;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why one candidate was, or was not, invited in one round, as the sealed pool of the round has it.
 *
 * @param provision the rule that decided
 * @param score the score at the instant of the round; none when not in the pool
 * @param rank the place in the whole pool then, 1 the highest
 * @param rankInGrouping the place among those the round was for
 * @param grouping how many the round was for
 * @param cutOff the score of the last invited; none when nobody was
 * @param tieBreak the instant of submission of the last invited
 */
public record Explanation(
        int round,
        Bilingual title,
        ExpressionOfInterestNumber candidate,
        boolean invited,
        Reason reason,
        Bilingual text,
        Provision provision,
        Optional<Integer> score,
        Optional<Instant> submittedAt,
        Set<EconomicClass> classes,
        Set<Category> categories,
        Optional<Integer> rank,
        int pool,
        Optional<Integer> rankInGrouping,
        int grouping,
        Optional<Integer> cutOff,
        Optional<Instant> tieBreak) {

    /** What decided; the name is the code that programs can rely on. */
    public enum Reason {
        INVITED(
                "IRPA 10.2(1)",
                "Invited: place {place} of {grouping}, {number} were invited, cut-off {cutOff}.",
                "A été invité\u00a0: rang {place} sur {grouping}, {number} ont été invités, seuil {cutOff}."),
        NOT_IN_POOL(
                "IRPA 10.2(1)(a)",
                "Not in the pool at the instant of the round.",
                "N’était pas dans le bassin au moment de la ronde."),
        YEAR_OVER(
                "MI 4(1)",
                "The year of the expression of interest was over at the instant of the round; it was submitted at {submitted}.",
                "La durée de la déclaration d’intérêt était écoulée au moment de la ronde ; elle a été présentée le {submitted}."),
        NOMINATED(
                "IRPA 10.1(1.1)",
                "Held a nomination: who is nominated may be invited only in the provincial class.",
                "Avait une désignation\u00a0: une personne désignée ne peut être invitée que dans la catégorie provinciale."),
        NOT_IN_GROUPING(
                "IRPA 10.3(1)(h.1)",
                "Not among those whom the round was for: {kind}.",
                "Ne faisait pas partie de ceux que la ronde visait\u00a0: {kind}."),
        BELOW_RANK_REQUIRED(
                "IRPA 10.3(1)(i)",
                "The instruction required a score of {required}, held by the instant it names; the score was {score}.",
                "L’instruction exigeait une note de {required}, à l’instant qu’elle indique\u00a0; la note était de {score}."),
        BELOW_CUT_OFF(
                "IRPA 10.3(1)(i)",
                "The score of {score} was {short} below the cut-off of {cutOff}.",
                "La note de {score} était de {short} sous le seuil de {cutOff}."),
        AFTER_TIE_BREAK(
                "IRPA 10.3(1)(i)",
                "The score equals the cut-off of {cutOff}, but the submission at {submitted} came after the tie-break at {tieBreak}.",
                "La note égale le seuil de {cutOff}, mais la présentation ({submitted}) a suivi l’instant de départage ({tieBreak})."),
        NOBODY_WAS_INVITED("IRPA 10.3(2)", "The instruction was for nobody.", "L’instruction ne visait personne.");

        private final Provision provision;
        private final Bilingual text;

        Reason(String provision, String en, String fr) {
            this.provision = new Provision(provision);
            this.text = new Bilingual(en, fr);
        }
    }

    /** @param title what the round is called */
    static Explanation of(
            int round,
            Bilingual title,
            Instruction instruction,
            Instant at,
            List<Place> sealed,
            ExpressionOfInterestNumber candidate) {
        return new Case(round, title, instruction, at, sealed, candidate).explained();
    }

    /** One candidate before one round. */
    private static final class Case {
        private final int round;
        private final Bilingual title;
        private final Instruction instruction;
        private final Instant at;
        private final List<Place> pool;
        private final List<Place> grouping;
        private final Selection selection;
        private final ExpressionOfInterestNumber candidate;
        private final Optional<Place> place;

        Case(
                int round,
                Bilingual title,
                Instruction instruction,
                Instant at,
                List<Place> pool,
                ExpressionOfInterestNumber candidate) {
            this.round = round;
            this.title = title;
            this.instruction = instruction;
            this.at = at;
            this.pool = pool;
            this.candidate = candidate;
            this.grouping = pool.stream()
                    .filter(p -> instruction.kind().takes(p.classes(), p.categories()) && !p.isOverAt(at))
                    .toList();
            this.selection = Selection.of(pool, instruction, at);
            this.place = pool.stream().filter(p -> p.number().equals(candidate)).findFirst();
        }

        Explanation explained() {
            var reason = place.map(this::reason).orElse(Reason.NOT_IN_POOL);
            return new Explanation(
                    round,
                    title,
                    candidate,
                    reason == Reason.INVITED,
                    reason,
                    text(reason),
                    reason.provision,
                    place.map(Place::score),
                    place.map(Place::submittedAt),
                    place.map(Place::classes).orElse(Set.of()),
                    place.map(Place::categories).orElse(Set.of()),
                    rankIn(pool),
                    pool.size(),
                    rankIn(grouping),
                    grouping.size(),
                    selection.cutOff(),
                    selection.tieBreak());
        }

        private Reason reason(Place its) {
            if (its.isOverAt(at)) {
                return Reason.YEAR_OVER;
            }
            var kind = instruction.kind();
            if (!kind.takes(its.classes(), its.categories())) {
                return its.classes().contains(EconomicClass.PNP) ? Reason.NOMINATED : Reason.NOT_IN_GROUPING;
            }
            if (selection.invited().contains(its)) {
                return Reason.INVITED;
            }
            var required = instruction.rankRequired();
            if (required.isPresent() && !required.get().isHeldBy(its.score(), its.submittedAt())) {
                return Reason.BELOW_RANK_REQUIRED;
            }
            return selection
                    .cutOff()
                    .map(cutOff -> its.score() < cutOff ? Reason.BELOW_CUT_OFF : Reason.AFTER_TIE_BREAK)
                    .orElse(Reason.NOBODY_WAS_INVITED);
        }

        private Optional<Integer> rankIn(List<Place> ordered) {
            return place.map(ordered::indexOf).filter(index -> index >= 0).map(index -> index + 1);
        }

        private Bilingual text(Reason reason) {
            var score = place.map(Place::score).orElse(0);
            return new Bilingual(
                            reason.text.en().replace("{kind}", title.en()),
                            reason.text.fr().replace("{kind}", title.fr()))
                    .with("place", rankIn(grouping).orElse(0))
                    .with("grouping", grouping.size())
                    .with("number", selection.invited().size())
                    .with("score", score)
                    .with("cutOff", selection.cutOff().orElse(0))
                    .with("short", selection.cutOff().orElse(0) - score)
                    .with("submitted", place.map(Place::submittedAt).orElse(Instant.EPOCH))
                    .with("tieBreak", selection.tieBreak().orElse(Instant.EPOCH))
                    .with(
                            "required",
                            instruction
                                    .rankRequired()
                                    .map(Instruction.RankRequired::score)
                                    .orElse(0));
        }
    }
}
