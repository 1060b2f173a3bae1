package ca.expressentry.ranking;

import ca.expressentry.profile.Profile;
import ca.expressentry.ranking.LawComparison.Side;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Scores of a whole pool under two laws, counted one candidate after another; nothing is kept of any of them. */
final class PoolComparison {

    private static final int SCORES = 1_201;

    private final Law from;
    private final Law to;
    private final int[] before = new int[SCORES];
    private final int[] after = new int[SCORES];
    private final Map<Integer, Integer> differences = new TreeMap<>();

    PoolComparison(Law from, Law to) {
        this.from = from;
        this.to = to;
    }

    /** Which facts and which law: those of a day, or the facts of one day under a version in force on another. */
    record Law(LocalDate factsOn, LocalDate lawOn) {

        Score score(Profile declaration, boolean nominated) {
            return LawComparison.score(new Side(declaration, nominated, factsOn, lawOn));
        }
    }

    void add(Profile declaration, boolean nominated) {
        add(
                from.score(declaration, nominated).total(),
                to.score(declaration, nominated).total());
    }

    /** One candidate, by the scores under both laws. */
    void add(int was, int is) {
        before[was]++;
        after[is]++;
        differences.merge(is - was, 1, Integer::sum);
    }

    /** What the counts say; the cut-offs are those of a round for so many of the whole pool. */
    PoolWhatIf result(int number) {
        return new PoolWhatIf(
                version(from),
                version(to),
                Arrays.stream(before).sum(),
                differences.entrySet().stream()
                        .map(entry -> new PoolWhatIf.Difference(entry.getKey(), entry.getValue()))
                        .toList(),
                bands(),
                new PoolWhatIf.CutOffs(number, cutOff(before, number), cutOff(after, number)));
    }

    private static PoolWhatIf.Version version(Law law) {
        var crs = CrsTables.IN_FORCE.on(law.lawOn());
        return new PoolWhatIf.Version(crs.id(), crs.provisional(), law.factsOn());
    }

    private List<PoolWhatIf.Band> bands() {
        return Arrays.stream(PublishedBand.values())
                .map(band -> new PoolWhatIf.Band(
                        band.name().toLowerCase(Locale.ROOT),
                        band.from(),
                        band.to(),
                        count(before, band),
                        count(after, band)))
                .toList();
    }

    private static int count(int[] scores, PublishedBand band) {
        return IntStream.rangeClosed(band.from(), band.to())
                .map(score -> scores[score])
                .sum();
    }

    /** The score of the last of so many from the top; none when nobody is asked for or nobody is there. */
    private static Optional<Integer> cutOff(int[] scores, int number) {
        var left = number;
        var last = Optional.<Integer>empty();
        for (int score = SCORES - 1; score >= 0 && left > 0; score--) {
            if (scores[score] > 0) {
                last = Optional.of(score);
                left -= scores[score];
            }
        }
        return last;
    }
}
