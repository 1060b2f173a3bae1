package ca.expressentry.invitations;

import ca.expressentry.invitations.PublishedRound.PublishedPool;
import ca.expressentry.text.MarkdownDocument;
import java.util.List;

/**
 * A published pool as if the candidates of each band stood evenly over its scores: how they do stand is not published.
 *
 * @param bands highest scores first, without a gap
 */
record PoolSpread(List<Band> bands) {

    private static final List<Bounds> BOUNDS =
            MarkdownDocument.read(PoolSpread.class, "published-rounds.md").table("Bands").rows().stream()
                    .map(row -> new Bounds(row.text("Column"), row.number("From"), row.number("To")))
                    .toList();

    private record Bounds(String column, int from, int to) {}

    /** So many candidates with scores from one to another, both included. */
    record Band(int from, int to, int candidates) {

        int width() {
            return to - from + 1;
        }

        boolean holds(int score) {
            return from <= score && score <= to;
        }

        private double atOrAbove(int score) {
            return (double) candidates * Math.max(0, Math.min(width(), to + 1 - score)) / width();
        }
    }

    static PoolSpread of(PublishedPool pool) {
        return new PoolSpread(BOUNDS.stream()
                .map(band -> new Band(band.from(), band.to(), pool.bands().get(band.column())))
                .toList());
    }

    /** Without the highest band, in which stand those with a nomination. */
    PoolSpread withoutNominees() {
        return new PoolSpread(bands.subList(1, bands.size()));
    }

    /** The highest band, in which stand those with a nomination. */
    Band nominees() {
        return bands.get(0);
    }

    Band bandOf(int score) {
        return bands.stream().filter(band -> band.holds(score)).findFirst().orElseThrow();
    }

    /** How many candidates have this score or a higher one. */
    double atOrAbove(int score) {
        return bands.stream().mapToDouble(band -> band.atOrAbove(score)).sum();
    }

    /** The score that so many have or exceed; the lowest of all when there are not so many. */
    int scoreOf(double candidates) {
        double left = Math.max(0, candidates);
        for (var band : bands) {
            if (left <= band.candidates()) {
                return band.candidates() == 0
                        ? band.to()
                        : Math.min(
                                band.to(), (int) Math.floor(band.to() + 1 - left * band.width() / band.candidates()));
            }
            left -= band.candidates();
        }
        return bands.get(bands.size() - 1).from();
    }
}
