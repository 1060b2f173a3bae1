package ca.expressentry.web.portal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The cut-off of each round over time.
 *
 * @param series those that have a point
 * @param times where a year, or in a single year a month, begins
 */
record CutOffChart(
        Scale scores, Scale days, List<Point> points, List<Series> series, List<Tick> times, long least, long most) {

    static final int WIDTH = 960;
    static final int HEIGHT = 420;
    static final int LEFT = 80;
    static final int RIGHT = 944;
    static final int TOP = 16;
    static final int BOTTOM = 380;
    private static final int STEPS = 6;
    private static final int MONTHS = 12;

    /** A round in its place. */
    record Point(double x, double y, RoundRow round) {}

    /** Where something begins, where its name stands, and its name. */
    record Tick(double x, double middle, String name) {}

    /** Of some rounds, latest first, at least one with a cut-off. */
    static CutOffChart of(List<RoundRow> rounds, Locale language) {
        var shown = rounds.stream().filter(round -> round.cutOff().isPresent()).toList();
        var bounds = shown.stream().mapToLong(CutOffChart::score).summaryStatistics();
        var scores = Scale.around(bounds.getMin(), bounds.getMax(), STEPS, BOTTOM, TOP);
        var first = shown.get(shown.size() - 1).on().getYear();
        var last = shown.get(0).on().getYear();
        var days = new Scale(newYear(first).toEpochDay(), newYear(last + 1).toEpochDay(), LEFT, RIGHT);
        return new CutOffChart(
                scores,
                days,
                shown.stream()
                        .map(round -> new Point(days.at(round.on().toEpochDay() + 0.5), scores.at(score(round)), round))
                        .toList(),
                Arrays.stream(Series.values())
                        .filter(series -> shown.stream().anyMatch(round -> round.series() == series))
                        .toList(),
                first == last ? months(first, days, language) : years(first, last, days),
                bounds.getMin(),
                bounds.getMax());
    }

    List<Long> lines() {
        return scores.ticks(STEPS);
    }

    boolean hasOurs() {
        return points.stream().anyMatch(point -> point.round().ours());
    }

    private static long score(RoundRow round) {
        return round.cutOff().orElseThrow();
    }

    private static LocalDate newYear(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static List<Tick> years(int first, int last, Scale days) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> tick(newYear(year), newYear(year + 1), days, Integer.toString(year)))
                .toList();
    }

    private static List<Tick> months(int year, Scale days, Locale language) {
        var names = DateTimeFormatter.ofPattern("LLL", language);
        return IntStream.range(0, MONTHS)
                .mapToObj(month -> newYear(year).plusMonths(month))
                .map(month -> tick(month, month.plusMonths(1), days, names.format(month)))
                .toList();
    }

    private static Tick tick(LocalDate from, LocalDate to, Scale days, String name) {
        var start = days.at(from.toEpochDay());
        return new Tick(start, (start + days.at(to.toEpochDay())) / 2, name);
    }
}
