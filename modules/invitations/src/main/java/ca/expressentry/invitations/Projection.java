package ca.expressentry.invitations;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;

/**
 * What happens to the cut-off if rounds of one kind and size go on at even intervals: a projection of published facts by
 * a {@link Flow}, no provision of the law, and no promise.
 *
 * @param basis the facts that it starts from, and what was estimated from them
 * @param rounds the rounds asked about, nearest first
 * @param errors how far the same method was from the cut-offs of two years, for as many rounds ahead
 * @param assumptions what it supposes, and where it is weak
 */
public record Projection(
        Question question, Basis basis, List<Foreseen> rounds, List<Miss> errors, List<Bilingual> assumptions) {

    private static final int YEARS_TESTED = 2;

    /** Fewer trials than these do not tell an error. */
    private static final int FEWEST_TRIALS = 10;

    /**
     * What if.
     *
     * @param size how many are invited in each round; 1 to 50,000
     * @param every how many days lie between two rounds; 1 to 366
     * @param rounds how many rounds; 1 to 6
     */
    public record Question(Kind kind, int size, int every, int rounds) {

        private static final int LARGEST = 50_000;
        private static final int LONGEST = 366;
        private static final int FURTHEST = 6;

        public Question {
            between(1, size, LARGEST, SIZE, "size");
            between(1, every, LONGEST, EVERY, "every");
            between(1, rounds, FURTHEST, ROUNDS, "rounds");
        }

        private static void between(int least, int number, int most, Bilingual text, String component) {
            if (number < least || number > most) {
                throw new Invalid("impossible-number", text).at(component);
            }
        }
    }

    /**
     * Where it starts.
     *
     * @param round the last published round of the kind
     * @param poolAsOf the day of the last pool published until that round
     * @param roundsUsed how many rounds of the kind, in the year that ends with the last, the estimates are made from
     * @param inflowPerDay how many of the kind are estimated to come a day at or above the last cut-off
     * @param share how many of the kind are estimated to stand near it, for each candidate of the pool there
     */
    public record Basis(
            String round,
            LocalDate on,
            int cutOff,
            LocalDate poolAsOf,
            int roundsUsed,
            double inflowPerDay,
            double share) {}

    /**
     * One cut-off foreseen.
     *
     * @param low as low as all but one in ten of the trials, for as many rounds ahead
     * @param high as high as all but one in ten of them
     */
    public record Foreseen(LocalDate on, int low, int mid, int high) {}

    /**
     * How far the method was from what happened, in points.
     *
     * @param ahead for how many rounds ahead
     * @param trials how often it was tried
     * @param meanAbsolute the mean distance between what it foretold and what was
     * @param meanAbsoluteIfUnchanged the same for who says that the cut-off stays what it is
     * @param low one in ten was lower than foretold by this or more
     * @param high one in ten was higher than foretold by this or more
     */
    public record Miss(int ahead, int trials, double meanAbsolute, double meanAbsoluteIfUnchanged, int low, int high) {}

    /** From published rounds, in any order. */
    public static Projection of(Question question, List<PublishedRound> facts) {
        var history = History.of(question.kind(), facts);
        var since = facts.stream()
                .map(PublishedRound::on)
                .max(LocalDate::compareTo)
                .map(last -> last.minusYears(YEARS_TESTED))
                .orElseThrow(() -> tooFew(question));
        var errors = errors(question, history, since);
        var known = history.until(history.size() - 1);
        return new Projection(
                question,
                basis(known),
                rounds(question, known, errors),
                errors,
                assumptions(question, known, since, errors));
    }

    private static List<Miss> errors(Question question, History history, LocalDate since) {
        var errors = Backtest.of(history, since, question.rounds()).errors();
        if (errors.size() < question.rounds()
                || errors.get(question.rounds() - 1).trials() < FEWEST_TRIALS) {
            throw tooFew(question);
        }
        if (history.last().lowestScore() > history.pool().bands().get(0).to()) {
            throw new Invalid("facts-too-coarse", TOO_COARSE).at("kind");
        }
        return errors;
    }

    private static Basis basis(History known) {
        var last = known.last();
        var flow = known.flow();
        return new Basis(
                last.number(),
                last.on(),
                last.lowestScore(),
                known.lastPool().asOf(),
                known.year().size(),
                Math.round(flow.inflow() * known.pool().atOrAbove(last.lowestScore()) * 10) / 10.0,
                flow.share());
    }

    private static List<Foreseen> rounds(Question question, History known, List<Miss> errors) {
        var pool = known.pool();
        var flow = known.flow();
        var reached = pool.atOrAbove(known.last().lowestScore());
        var rounds = new ArrayList<Foreseen>();
        for (var error : errors) {
            reached = flow.next(reached, question.every(), question.size());
            var mid = pool.scoreOf(reached);
            rounds.add(new Foreseen(
                    known.last().on().plusDays((long) error.ahead() * question.every()),
                    Math.max(0, mid + Math.min(0, error.low())),
                    mid,
                    mid + Math.max(0, error.high())));
        }
        return rounds;
    }

    private static List<Bilingual> assumptions(Question question, History known, LocalDate since, List<Miss> errors) {
        var sizes = known.rounds().stream()
                .filter(round -> !round.on().isBefore(since))
                .mapToInt(PublishedRound::invitations)
                .summaryStatistics();
        var assumptions = new ArrayList<>(ALWAYS);
        if (question.size() < sizes.getMin() || question.size() > sizes.getMax()) {
            assumptions.add(unheardOf(sizes));
        }
        if (errors.stream().anyMatch(error -> error.meanAbsolute() > error.meanAbsoluteIfUnchanged())) {
            assumptions.add(NO_BETTER);
        }
        return List.copyOf(assumptions);
    }

    private static Bilingual unheardOf(IntSummaryStatistics sizes) {
        return UNHEARD_OF.with("least", sizes.getMin()).with("most", sizes.getMax());
    }

    private static Invalid tooFew(Question question) {
        return new Invalid(
                        "too-few-facts", TOO_FEW.with("fewest", FEWEST_TRIALS).with("ahead", question.rounds()))
                .at("kind");
    }

    private static final Bilingual SIZE = new Bilingual(
            "The size of a round is between 1 and 50,000.", "La taille d’une ronde se situe entre 1 et 50\u00a0000.");
    private static final Bilingual EVERY =
            new Bilingual("Between two rounds lie 1 to 366 days.", "Entre deux rondes s’écoulent de 1 à 366 jours.");
    private static final Bilingual ROUNDS = new Bilingual(
            "One to six rounds are projected: further ahead, the method errs more than who says that the cut-off stays.",
            "La projection porte sur une à six rondes\u00a0: au-delà, la méthode se trompe davantage que de dire que la"
                    + " note minimale ne change pas.");
    private static final Bilingual TOO_FEW = new Bilingual(
            "Too few rounds of this kind were published in two years: fewer than {fewest} trials of a projection {ahead}"
                    + " rounds ahead, so its error is unknown.",
            "Trop peu de rondes de ce type ont été publiées en deux ans\u00a0: moins de {fewest} essais d’une projection"
                    + " à {ahead} rondes d’avance, et son erreur est donc inconnue.");
    private static final Bilingual TOO_COARSE = new Bilingual(
            "The cut-off of this kind lies in the band of the nominees, which is published as one number.",
            "La note minimale de ce type se trouve dans la tranche des candidats désignés, publiée en un seul nombre.");
    private static final Bilingual UNHEARD_OF = new Bilingual(
            "In two years rounds of this kind invited from {least} to {most}: the size asked about was never tried.",
            "En deux ans, les rondes de ce type ont invité de {least} à {most} personnes\u00a0: la taille demandée n’a"
                    + " jamais été essayée.");

    private static final Bilingual NO_BETTER = new Bilingual(
            "Over these two years, at one distance or more, this method erred more than who says that the cut-off stays"
                    + " what it is; both errors are shown.",
            "Sur ces deux ans, à une distance au moins, cette méthode s’est trompée davantage que de dire que la note"
                    + " minimale ne change pas\u00a0; les deux erreurs sont données.");

    private static final List<Bilingual> ALWAYS = List.of(
            new Bilingual(
                    "It goes on from the last published round of this kind; rounds of other kinds take nobody away"
                            + " beyond what they took in the year before.",
                    "La projection part de la dernière ronde publiée de ce type\u00a0; les rondes d’autres types"
                            + " n’enlèvent personne de plus que durant l’année précédente."),
            new Bilingual(
                    "The rules of scoring and the make-up of the pool stay as they were when the facts were published;"
                            + " what changed since is not in it.",
                    "Les règles de notation et la composition du bassin restent celles du jour où les faits ont été"
                            + " publiés\u00a0; ce qui a changé depuis n’y est pas."),
            new Bilingual(
                    "Within a published band the candidates stand evenly over its scores; how they do stand is not"
                            + " published.",
                    "Dans une tranche publiée, les candidats se répartissent également sur les notes\u00a0; leur"
                            + " répartition véritable n’est pas publiée."),
            new Bilingual(
                    "How many of this kind come each day, and which share of the pool they are near the cut-off, is"
                            + " estimated from the rounds of one year and stays the same.",
                    "Le nombre de candidats de ce type qui arrivent chaque jour et leur part du bassin près de la note"
                            + " minimale sont estimés d’après les rondes d’un an et restent constants."),
            new Bilingual(
                    "The range is what the trials of two years left between one in ten and nine in ten. The form of the"
                            + " method was chosen with these years in sight: a future error may be larger.",
                    "La fourchette va de un à neuf dixièmes des essais de deux ans. La forme de la méthode a été choisie"
                            + " en connaissant ces années\u00a0: une erreur future peut être plus grande."));
}
