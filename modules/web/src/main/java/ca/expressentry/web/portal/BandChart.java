package ca.expressentry.web.portal;

import ca.expressentry.invitations.PublishedRound.PublishedPool;
import ca.expressentry.ranking.Pool.Distribution;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/**
 * The pool by score: here now, and as last published. Shares are compared, because the pools differ in size.
 *
 * @param bands as published, sums among them
 * @param shares from nobody to at least the largest share, in thousandths
 */
record BandChart(Scale shares, List<Band> bands, int here, int published) {

    static final int LEFT = 96;
    static final int RIGHT = 900;
    static final int TOP = 12;
    static final int ROW = 34;
    static final int THICK = 12;
    private static final int AXIS = 36;
    private static final int STEPS = 6;
    private static final double THOUSAND = 1000.0;

    /** One band; the width of its bars when it is drawn. */
    record Band(Distribution.Row row, int published, boolean sum, double hereShare, double publishedShare) {}

    static BandChart of(Distribution here, PublishedPool published) {
        var rows = here.bands();
        var bands = rows.stream()
                .map(row -> new Band(
                        row,
                        published.bands().get(row.code()),
                        rows.stream().anyMatch(other -> isWithin(other, row)),
                        share(row.candidates(), here.total()),
                        share(published.bands().get(row.code()), published.total())))
                .toList();
        var most = bands.stream()
                .filter(band -> !band.sum())
                .mapToDouble(band -> Math.max(band.hereShare(), band.publishedShare()))
                .max()
                .orElse(0);
        var scale = Scale.around(0, Math.max(1, (long) Math.ceil(most * THOUSAND)), STEPS, LEFT, RIGHT);
        return new BandChart(scale, bands, here.total(), published.total());
    }

    /** Those that are drawn: each candidate is in one. */
    List<Band> drawn() {
        return bands.stream().filter(band -> !band.sum()).toList();
    }

    List<Long> lines() {
        return shares.ticks(STEPS);
    }

    int bottom() {
        return TOP + ROW * drawn().size();
    }

    /** The box of the drawing. */
    String box() {
        return "0 0 %d %d".formatted(CutOffChart.WIDTH, bottom() + AXIS);
    }

    int y(int index) {
        return TOP + ROW * index + (ROW - 2 * THICK) / 2;
    }

    double width(double share) {
        return Math.max(0, Math.round((shares.at(share * THOUSAND) - LEFT) * 10) / 10.0);
    }

    /** A share to a tenth of a percent. */
    static String percent(double share, Words words) {
        var format = NumberFormat.getPercentInstance(words.code().equals("fr") ? Locale.CANADA_FRENCH : Locale.CANADA);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    private static boolean isWithin(Distribution.Row inner, Distribution.Row outer) {
        return !inner.code().equals(outer.code()) && inner.from() >= outer.from() && inner.to() <= outer.to();
    }

    private static double share(int candidates, int of) {
        return of == 0 ? 0 : (double) candidates / of;
    }
}
