package ca.expressentry.web.portal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The invitations of each year, one series upon another; of the department’s rounds alone. */
record YearChart(Scale invitations, List<Bar> bars, List<Series> series) {

    static final int HEIGHT = 380;
    static final int BOTTOM = 344;
    static final int TOP = 32;
    private static final int STEPS = 5;
    private static final int WIDEST = 56;
    private static final double SHARE = 0.62;

    /** A year: its place, its sums by series, and the pieces of its bar. */
    record Bar(int year, double x, double width, double top, Map<Series, Long> sums, List<Piece> pieces) {

        long total() {
            return sums.values().stream().mapToLong(Long::longValue).sum();
        }

        double middle() {
            return x + width / 2;
        }

        long sum(Series series) {
            return sums.getOrDefault(series, 0L);
        }
    }

    /** A series of a year. */
    record Piece(Series series, double y, double height) {}

    /** Of some rounds, of which at least one is published. */
    static YearChart of(List<RoundRow> rounds) {
        var years = new TreeMap<Integer, Map<Series, Long>>();
        rounds.stream()
                .filter(round -> !round.ours())
                .forEach(round -> years.computeIfAbsent(round.on().getYear(), year -> new EnumMap<>(Series.class))
                        .merge(round.series(), (long) round.invitations(), Long::sum));
        var most = years.values().stream().mapToLong(YearChart::total).max().orElse(0);
        var scale = Scale.around(0, Math.max(most, 1), STEPS, BOTTOM, TOP);
        var room = (double) (CutOffChart.RIGHT - CutOffChart.LEFT) / years.size();
        var width = Math.min(WIDEST, room * SHARE);
        var bars = new java.util.ArrayList<Bar>();
        years.forEach((year, sums) -> bars.add(new Bar(
                year,
                tenth(CutOffChart.LEFT + room * bars.size() + (room - width) / 2),
                tenth(width),
                scale.at(total(sums)),
                sums,
                pieces(sums, scale))));
        return new YearChart(
                scale,
                List.copyOf(bars),
                Arrays.stream(Series.values())
                        .filter(series ->
                                bars.stream().anyMatch(bar -> bar.sums().containsKey(series)))
                        .toList());
    }

    List<Long> lines() {
        return invitations.ticks(STEPS);
    }

    long sum(Series series) {
        return bars.stream().mapToLong(bar -> bar.sum(series)).sum();
    }

    long total() {
        return bars.stream().mapToLong(Bar::total).sum();
    }

    private static long total(Map<Series, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<Piece> pieces(Map<Series, Long> sums, Scale scale) {
        var pieces = new java.util.ArrayList<Piece>();
        var below = 0L;
        for (var sum : sums.entrySet()) {
            var from = scale.at(below);
            below += sum.getValue();
            pieces.add(new Piece(sum.getKey(), scale.at(below), tenth(from - scale.at(below))));
        }
        return List.copyOf(pieces);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
