package ca.expressentry.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The whole pool under the law of today and under another.
 *
 * @param differences how many candidates have so many points more or fewer, fewest points first
 * @param cutOffs the cut-off of a round for so many of the whole pool, under both
 */
public record PoolWhatIf(
        Version from,
        Version to,
        int candidates,
        List<Difference> differences,
        List<Band> distribution,
        CutOffs cutOffs) {

    /** A version of the Instructions, and the day whose facts were scored under it. */
    public record Version(String instrument, boolean provisional, LocalDate factsOn) {}

    /** So many candidates whose score differs so much. */
    public record Difference(int points, int candidates) {}

    /** One published band, under both. */
    public record Band(String code, int from, int to, int before, int after) {}

    /** The scores of the last invited; none when nobody would be. */
    public record CutOffs(int number, Optional<Integer> before, Optional<Integer> after) {}

    public PoolWhatIf {
        differences = List.copyOf(differences);
        distribution = List.copyOf(distribution);
    }

    /** How many candidates gain. */
    public int gain() {
        return differences.stream()
                .filter(d -> d.points() > 0)
                .mapToInt(Difference::candidates)
                .sum();
    }

    /** How many candidates lose. */
    public int lose() {
        return differences.stream()
                .filter(d -> d.points() < 0)
                .mapToInt(Difference::candidates)
                .sum();
    }
}
