package ca.expressentry.web.portal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of a year’s allocation was issued by each day, beside an even pace.
 *
 * @param line the path of what was issued, up to today
 * @param months where each begins, and its name
 * @param rows the same in numbers, at the end of each month so far
 */
record PaceChart(
        Scale nominations, Scale days, int allotted, LocalDate today, String line, List<Tick> months, List<Row> rows) {

    static final int WIDTH = 960;
    static final int HEIGHT = 380;
    static final int LEFT = 80;
    static final int RIGHT = 944;
    static final int TOP = 20;
    static final int BOTTOM = 340;
    private static final int STEPS = 5;
    private static final int MONTHS = 12;

    /** A month on the axis. */
    record Tick(double x, double middle, String name) {}

    /** What was issued by the end of a month, or by today, and what an even pace would have issued. */
    record Row(YearMonth month, int issued, int evenly) {}

    static PaceChart of(Map<LocalDate, Integer> offered, int allotted, LocalDate today, Locale language) {
        var newYear = today.withDayOfYear(1);
        var days = new Scale(newYear.toEpochDay(), newYear.plusYears(1).toEpochDay(), LEFT, RIGHT);
        var sums = sums(offered);
        var issued = sums.isEmpty() ? 0 : sums.lastEntry().getValue();
        var scale = Scale.around(0, Math.max(1, Math.max(allotted, issued)), STEPS, BOTTOM, TOP);
        return new PaceChart(
                scale,
                days,
                allotted,
                today,
                line(sums, scale, days, today),
                months(newYear, days, language),
                rows(sums, allotted, today));
    }

    private static TreeMap<LocalDate, Integer> sums(Map<LocalDate, Integer> offered) {
        var sums = new TreeMap<LocalDate, Integer>();
        var sum = 0;
        for (var day : new TreeMap<>(offered).entrySet()) {
            sum += day.getValue();
            sums.put(day.getKey(), sum);
        }
        return sums;
    }

    private static String line(TreeMap<LocalDate, Integer> sums, Scale scale, Scale days, LocalDate today) {
        var path = new StringBuilder("M" + LEFT + " " + scale.at(0));
        sums.forEach((day, sum) -> path.append("H")
                .append(days.at(day.toEpochDay() + 0.5))
                .append("V")
                .append(scale.at(sum)));
        return path.append("H").append(days.at(today.toEpochDay() + 1.0)).toString();
    }

    private static List<Tick> months(LocalDate newYear, Scale days, Locale language) {
        var names = DateTimeFormatter.ofPattern("LLL", language);
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i < MONTHS; i++) {
            var month = newYear.plusMonths(i);
            var x = days.at(month.toEpochDay());
            ticks.add(new Tick(x, (x + days.at(month.plusMonths(1).toEpochDay())) / 2, names.format(month)));
        }
        return List.copyOf(ticks);
    }

    private static List<Row> rows(TreeMap<LocalDate, Integer> sums, int allotted, LocalDate today) {
        var rows = new ArrayList<Row>();
        for (var month = YearMonth.from(today.withDayOfYear(1));
                !month.isAfter(YearMonth.from(today));
                month = month.plusMonths(1)) {
            var end = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
            var until = sums.floorEntry(end);
            rows.add(new Row(
                    month,
                    until == null ? 0 : until.getValue(),
                    Math.round((float) allotted * end.getDayOfYear() / end.lengthOfYear())));
        }
        return List.copyOf(rows);
    }

    List<Long> lines() {
        return nominations.ticks(STEPS);
    }

    double todayAt() {
        return days.at(today.toEpochDay() + 1.0);
    }
}
