package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What a score of a designated test is in the benchmarks: IRPR 74. The day of the sitting chooses the chart. */
public final class LanguageEquivalency {

    private static final Clb[] CLB = benchmarks();
    private static final Map<LanguageTest, NavigableMap<LocalDate, Chart>> CHARTS = charts();

    private static final Bilingual NOT_ACCEPTED = new Bilingual(
            "This test was not yet accepted on the day it was taken.",
            "Ce test n’était pas encore accepté le jour où il a été passé.");

    private static final Bilingual WRONG_COLUMN = new Bilingual(
            "For a test taken before {day}, give the column “Équivalence ancien score”.",
            "Pour un test passé avant le {day}, indiquez la colonne « Équivalence ancien score ».");

    private static final Bilingual PERHAPS_WRONG_COLUMN = new Bilingual(
            "The {test} scores were read as a report states them since {day}. If they come from the column “Équivalence ancien"
                    + " score”, give those of the scale of 699.",
            "Les résultats du {test} ont été lus tels que les indique un rapport depuis le {day}. S’ils viennent de la"
                    + " colonne «\u00a0Équivalence ancien score\u00a0», indiquez ceux de l’échelle de 699.");

    private static final Bilingual OUT_OF_RANGE = new Bilingual(
            "A score in {en} on this test is between {lowest} and {highest}, in steps of {step}.",
            "À ce test, un résultat en {fr} se situe entre {lowest} et {highest}, par pas de {step}.");

    private LanguageEquivalency() {}

    /** Refuses a score that no report of such a sitting can state. */
    static void check(LanguageTest test, LocalDate takenOn, Ability ability, BigDecimal score) {
        var chart = CHARTS.get(test).floorEntry(takenOn);
        if (chart == null) {
            throw new Invalid("test-not-accepted", NOT_ACCEPTED).at("test");
        }
        var column = chart.getValue().column(ability);
        if (!column.has(score)) {
            throw refusal(CHARTS.get(test).higherEntry(takenOn), ability, column, score)
                    .at(ability.component());
        }
    }

    private static Invalid refusal(Map.Entry<LocalDate, Chart> next, Ability ability, Column column, BigDecimal score) {
        if (next != null && next.getValue().column(ability).has(score)) {
            return new Invalid("wrong-tef-column", WRONG_COLUMN.with("day", next.getKey()));
        }
        return new Invalid(
                "score-out-of-range",
                OUT_OF_RANGE
                        .with("en", ability.title().en())
                        .with("fr", ability.title().fr())
                        .with("lowest", column.lowest)
                        .with("highest", column.highest)
                        .with("step", column.step));
    }

    /** The benchmark level that a score reaches in one ability; 0 below level 4. */
    static Clb level(LanguageTest test, LocalDate takenOn, Ability ability, BigDecimal score) {
        return CHARTS.get(test).floorEntry(takenOn).getValue().column(ability).level(score);
    }

    /** That the scores may have been copied from the column of the scale before, on which they give more; none: they do not. */
    static Optional<Bilingual> doubt(LanguageResult result) {
        var charts = CHARTS.get(result.test());
        var now = charts.floorKey(result.takenOn());
        return Optional.ofNullable(charts.lowerEntry(now))
                .map(Map.Entry::getValue)
                .filter(before ->
                        Arrays.stream(Ability.values()).allMatch(ability -> before.givesAtLeast(result, ability))
                                && Arrays.stream(Ability.values())
                                        .anyMatch(ability -> before.level(result, ability) != result.level(ability)))
                .map(before ->
                        PERHAPS_WRONG_COLUMN.with("test", result.test().title()).with("day", now));
    }

    /** Whether a test taken on a day was accepted. */
    static boolean isAcceptedOn(LanguageTest test, LocalDate takenOn) {
        return CHARTS.get(test).floorEntry(takenOn) != null;
    }

    /** The name of the chart of a sitting; the test must have been accepted then. */
    static String chart(LanguageTest test, LocalDate takenOn) {
        return CHARTS.get(test).floorEntry(takenOn).getValue().name();
    }

    /** The least score that gives a level, or the highest level of the chart below it; below all of them, the least of all. */
    static BigDecimal leastScore(LanguageTest test, LocalDate takenOn, Ability ability, Clb level) {
        return CHARTS.get(test).floorEntry(takenOn).getValue().column(ability).least(level);
    }

    /** The next level above that of a score; none when the score has the highest of the chart. */
    static Optional<Clb> nextLevel(LanguageTest test, LocalDate takenOn, Ability ability, BigDecimal score) {
        return CHARTS.get(test).floorEntry(takenOn).getValue().column(ability).above(score);
    }

    private static Clb[] benchmarks() {
        var levels = new Clb[Clb.HIGHEST + 1];
        for (int level = 0; level <= Clb.HIGHEST; level++) {
            levels[level] = new Clb(level);
        }
        return levels;
    }

    private static Map<LanguageTest, NavigableMap<LocalDate, Chart>> charts() {
        var law = MarkdownDocument.read(LanguageEquivalency.class, "language-equivalency.md");
        var charts = new EnumMap<LanguageTest, NavigableMap<LocalDate, Chart>>(LanguageTest.class);
        for (var sitting : law.table("Sittings").rows()) {
            charts.computeIfAbsent(LanguageTest.valueOf(sitting.text("Test")), test -> new TreeMap<>())
                    .put(sitting.day("Taken from"), Chart.of(sitting.text("Chart"), law));
        }
        return charts;
    }

    private record Chart(String name, Map<Ability, Column> columns) {

        static Chart of(String name, MarkdownDocument law) {
            var columns = new EnumMap<Ability, Column>(Ability.class);
            for (var scale : law.table("Scales").rows()) {
                if (scale.text("Chart").equals(name)) {
                    var ability = Ability.valueOf(scale.text("Ability"));
                    columns.put(ability, new Column(scale, ability, law.table(name)));
                }
            }
            if (columns.size() < Ability.values().length) {
                throw new IllegalArgumentException("a scale is missing: " + name);
            }
            return new Chart(name, columns);
        }

        Column column(Ability ability) {
            return columns.get(ability);
        }

        boolean givesAtLeast(LanguageResult result, Ability ability) {
            return column(ability).has(result.score(ability))
                    && level(result, ability).atLeast(result.level(ability));
        }

        Clb level(LanguageResult result, Ability ability) {
            return column(ability).level(result.score(ability));
        }
    }

    /** One ability of one chart, compiled: the level at every score the scale can show. */
    private static final class Column {

        final BigDecimal lowest;
        final BigDecimal highest;
        final BigDecimal step;
        private final Clb[] levels;

        Column(MarkdownTable.Row scale, Ability ability, MarkdownTable chart) {
            lowest = new BigDecimal(scale.text("Lowest"));
            highest = new BigDecimal(scale.text("Highest"));
            step = new BigDecimal(scale.text("Step"));
            levels = new Clb[index(highest) + 1];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = levelOf(lowest.add(step.multiply(BigDecimal.valueOf(i))), ability, chart);
            }
        }

        private static Clb levelOf(BigDecimal score, Ability ability, MarkdownTable chart) {
            return chart.rows().stream()
                    .filter(row -> score.compareTo(new BigDecimal(row.text(ability.name()))) >= 0)
                    .map(row -> CLB[row.number("Level")])
                    .max(Clb::compareTo)
                    .orElse(Clb.NONE);
        }

        boolean has(BigDecimal score) {
            return score.compareTo(lowest) >= 0
                    && score.compareTo(highest) <= 0
                    && score.subtract(lowest).remainder(step).signum() == 0;
        }

        Clb level(BigDecimal score) {
            return levels[index(score)];
        }

        BigDecimal least(Clb level) {
            var reached = levels[0];
            var least = 0;
            for (int i = 1; i < levels.length; i++) {
                if (levels[i].compareTo(reached) > 0 && level.atLeast(levels[i])) {
                    reached = levels[i];
                    least = i;
                }
            }
            return lowest.add(step.multiply(BigDecimal.valueOf(least)));
        }

        Optional<Clb> above(BigDecimal score) {
            return Arrays.stream(levels)
                    .skip(index(score))
                    .filter(level -> level.compareTo(level(score)) > 0)
                    .findFirst();
        }

        private int index(BigDecimal score) {
            return score.subtract(lowest).divide(step).intValueExact();
        }
    }
}
