package ca.expressentry.demo;

import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable.Row;
import java.util.List;
import java.util.stream.IntStream;

/** How scores are spread over the published bands, the highest first; of a whole of 1. */
record Histogram(double[] shares) {

    /** The bands of people who are not nominated. */
    static final List<Row> BANDS =
            MarkdownDocument.read(Population.class, "pool.md").table("Published pool").rows().stream()
                    .skip(1)
                    .toList();

    static Histogram published() {
        var candidates =
                BANDS.stream().mapToDouble(band -> band.number("Candidates")).toArray();
        var sum = IntStream.range(0, candidates.length)
                .mapToDouble(i -> candidates[i])
                .sum();
        return new Histogram(IntStream.range(0, candidates.length)
                .mapToDouble(i -> candidates[i] / sum)
                .toArray());
    }

    static Histogram of(int[] scores) {
        var shares = new double[BANDS.size()];
        for (var score : scores) {
            shares[bandOf(score)] += 1.0 / scores.length;
        }
        return new Histogram(shares);
    }

    private static int bandOf(int score) {
        for (int band = 0; band < BANDS.size(); band++) {
            if (score >= BANDS.get(band).number("From")) {
                return band;
            }
        }
        throw new IllegalArgumentException("score: " + score);
    }

    /** Half the sum of the differences: the share that would have to move. */
    double distance(Histogram other) {
        return IntStream.range(0, shares.length)
                        .mapToDouble(i -> Math.abs(shares[i] - other.shares[i]))
                        .sum()
                / 2;
    }

    double greatestDifference(Histogram other) {
        return IntStream.range(0, shares.length)
                .mapToDouble(i -> Math.abs(shares[i] - other.shares[i]))
                .max()
                .orElseThrow();
    }

    /** Both, side by side, in percent. */
    String beside(Histogram other) {
        var lines = new StringBuilder();
        for (int i = 0; i < shares.length; i++) {
            var band = BANDS.get(i);
            lines.append(String.format(
                    "%-5s %4d to %4d  %6.2f %6.2f%n",
                    band.text("Band"), band.number("From"), band.number("To"), 100 * shares[i], 100 * other.shares[i]));
        }
        return lines.toString();
    }
}
