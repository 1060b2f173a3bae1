package ca.expressentry.invitations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Projections made after each round of a kind from what was published until then, for the sizes and days of the rounds
 * that did follow, against the cut-offs of those.
 *
 * @param trials one for each round that followed within reach
 */
record Backtest(List<Trial> trials) {

    /**
     * One cut-off foretold.
     *
     * @param ahead how many rounds ahead
     * @param missed what it was, less what was foretold
     * @param moved what it was, less the cut-off of the day of the projection
     */
    record Trial(int ahead, int missed, int moved) {}

    /** Of all projections made since a day. */
    static Backtest of(History history, LocalDate since, int furthest) {
        var trials = new ArrayList<Trial>();
        for (int last = 0; last < history.size(); last++) {
            var known = history.until(last);
            if (!known.last().on().isBefore(since) && known.isEnough()) {
                trials.addAll(after(known, history.following(last, furthest)));
            }
        }
        return new Backtest(trials);
    }

    private static List<Trial> after(History known, List<PublishedRound> followed) {
        var pool = known.pool();
        var flow = known.flow();
        var trials = new ArrayList<Trial>();
        var reached = pool.atOrAbove(known.last().lowestScore());
        var before = known.last();
        for (var round : followed) {
            reached = flow.next(reached, ChronoUnit.DAYS.between(before.on(), round.on()), round.invitations());
            trials.add(new Trial(
                    trials.size() + 1,
                    round.lowestScore() - pool.scoreOf(reached),
                    round.lowestScore() - known.last().lowestScore()));
            before = round;
        }
        return trials;
    }

    /** The errors at each number of rounds ahead, nearest first. */
    List<Projection.Miss> errors() {
        return IntStream.rangeClosed(
                        1, trials.stream().mapToInt(Trial::ahead).max().orElse(0))
                .mapToObj(this::error)
                .toList();
    }

    private Projection.Miss error(int ahead) {
        var alike = trials.stream()
                .filter(trial -> trial.ahead() == ahead)
                .sorted(Comparator.comparing(Trial::missed))
                .toList();
        return new Projection.Miss(
                ahead,
                alike.size(),
                tenths(alike.stream()
                        .mapToInt(trial -> Math.abs(trial.missed()))
                        .average()
                        .orElseThrow()),
                tenths(alike.stream()
                        .mapToInt(trial -> Math.abs(trial.moved()))
                        .average()
                        .orElseThrow()),
                alike.get(rank(alike.size(), 1)).missed(),
                alike.get(rank(alike.size(), 9)).missed());
    }

    private static int rank(int size, int tenths) {
        return (size * tenths + 9) / 10 - 1;
    }

    private static double tenths(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
