package ca.expressentry.demo;

import ca.expressentry.law.InForce;
import ca.expressentry.profile.Ability;
import ca.expressentry.profile.LanguageEquivalency;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.LanguageTest;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.text.MarkdownDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sittings of language tests: reports whose scores reach given levels, by the law's own charts read backwards. */
final class Sittings {

    private static final int HIGHEST = 12;
    private static final int HIGHEST_OF_MOST = 10;
    private static final Map<LanguageTest, InForce<Chart>> CHARTS = charts();

    private Sittings() {}

    /** For each ability, the scores of each level. */
    private record Chart(Map<Ability, Map<Integer, List<BigDecimal>>> scores) {

        static Chart of(String name, MarkdownDocument law) {
            var scores = new EnumMap<Ability, Map<Integer, List<BigDecimal>>>(Ability.class);
            for (var scale : law.table("Scales").rows()) {
                if (scale.text("Chart").equals(name)) {
                    var ability = Ability.valueOf(scale.text("Ability"));
                    var levels = new TreeMap<Integer, BigDecimal>();
                    for (var row : law.table(name).rows()) {
                        levels.put(row.number("Level"), new BigDecimal(row.text(ability.name())));
                    }
                    var step = new BigDecimal(scale.text("Step"));
                    scores.put(ability, byLevel(levels, step, new BigDecimal(scale.text("Highest"))));
                }
            }
            return new Chart(scores);
        }

        private static Map<Integer, List<BigDecimal>> byLevel(
                TreeMap<Integer, BigDecimal> lowest, BigDecimal step, BigDecimal highest) {
            var byLevel = new TreeMap<Integer, List<BigDecimal>>();
            lowest.forEach((level, from) -> {
                var next = lowest.higherEntry(level);
                var end = next == null ? highest.add(step) : next.getValue();
                var scores = new ArrayList<BigDecimal>();
                for (var score = from; score.compareTo(end) < 0; score = score.add(step)) {
                    scores.add(score);
                }
                byLevel.put(level, List.copyOf(scores));
            });
            return byLevel;
        }

        /** A score of a level; of the highest that the test tells apart, when it does not go so far. */
        BigDecimal score(Ability ability, int level, Chance chance) {
            var byLevel = scores.get(ability);
            return chance.oneOf(byLevel.getOrDefault(Math.min(level, HIGHEST), byLevel.get(HIGHEST_OF_MOST)));
        }
    }

    private static Map<LanguageTest, InForce<Chart>> charts() {
        var law = MarkdownDocument.read(LanguageEquivalency.class, "language-equivalency.md");
        var byTest = new EnumMap<LanguageTest, Map<LocalDate, Chart>>(LanguageTest.class);
        for (var row : law.table("Sittings").rows()) {
            byTest.computeIfAbsent(LanguageTest.valueOf(row.text("Test")), test -> new TreeMap<>())
                    .put(row.day("Taken from"), Chart.of(row.text("Chart"), law));
        }
        var charts = new EnumMap<LanguageTest, InForce<Chart>>(LanguageTest.class);
        byTest.forEach((test, versions) -> charts.put(test, new InForce<>(versions)));
        return charts;
    }

    /** A result that counts on a day, at a level in every ability, better in some and exactly so in one. */
    static LanguageResult reaching(int level, OfficialLanguage language, LocalDate day, Chance chance) {
        var resultOn = day.minusDays(chance.between(5, 640));
        var takenOn = resultOn.minusDays(chance.between(3, 25));
        var test = test(language, takenOn, chance);
        var weakest = chance.oneOf(List.of(Ability.values()));
        var chart = CHARTS.get(test).on(takenOn);
        return new LanguageResult(
                test,
                takenOn,
                resultOn,
                chart.score(Ability.READING, around(level, weakest == Ability.READING, chance), chance),
                chart.score(Ability.WRITING, around(level, weakest == Ability.WRITING, chance), chance),
                chart.score(Ability.LISTENING, around(level, weakest == Ability.LISTENING, chance), chance),
                chart.score(Ability.SPEAKING, around(level, weakest == Ability.SPEAKING, chance), chance));
    }

    private static int around(int level, boolean weakest, Chance chance) {
        return weakest || chance.in100(45) ? level : level + (chance.in100(70) ? 1 : 2);
    }

    private static LanguageTest test(OfficialLanguage language, LocalDate takenOn, Chance chance) {
        if (language == OfficialLanguage.FRENCH) {
            return chance.in100(65) ? LanguageTest.TEF_CANADA : LanguageTest.TCF_CANADA;
        }
        var isOffered =
                !takenOn.isBefore(CHARTS.get(LanguageTest.PTE_CORE).days().first());
        if (isOffered && chance.in100(15)) {
            return LanguageTest.PTE_CORE;
        }
        return chance.in100(65) ? LanguageTest.IELTS_GENERAL_TRAINING : LanguageTest.CELPIP_GENERAL;
    }
}
