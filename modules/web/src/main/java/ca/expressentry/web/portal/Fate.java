package ca.expressentry.web.portal;

import ca.expressentry.invitations.PublishedRound;
import ca.expressentry.invitations.PublishedRounds;
import ca.expressentry.profile.EconomicClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a score would have come to in the published rounds for nominees of the last twelve months. The department publishes the
 * nominees of the pool as one number, so that no cut-off can be projected; what was is all that is said.
 *
 * @param rounds how many rounds there were
 * @param above in how many the score was above the lowest invited
 * @param atCutOff in how many it was the score of the lowest, where the instant of submission decided
 */
record Fate(int score, int rounds, int above, int atCutOff, int least, int median, int most, PublishedRound last) {

    /** Empty: no such round was published in the twelve months before a day. */
    static Optional<Fate> of(int score, LocalDate day) {
        var rounds = PublishedRounds.between(day.minusYears(1), day).stream()
                .filter(round -> round.whom().kind().name().equals("PNP"))
                .toList();
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        var reach = PublishedRounds.reach(rounds, Set.of(EconomicClass.PNP), Set.of(), score);
        var cutOffs = cutOffs(rounds);
        return Optional.of(new Fate(
                score,
                rounds.size(),
                reach.above().size(),
                reach.atCutOff().size(),
                cutOffs.get(0),
                cutOffs.get(cutOffs.size() / 2),
                cutOffs.get(cutOffs.size() - 1),
                rounds.get(0)));
    }

    private static List<Integer> cutOffs(List<PublishedRound> rounds) {
        return rounds.stream().map(PublishedRound::lowestScore).sorted().toList();
    }

    /** The sentence that sums it up, by its key. */
    String key() {
        if (above == rounds) {
            return "fate.all";
        }
        return above + atCutOff == 0 ? "fate.none" : "fate.some";
    }
}
