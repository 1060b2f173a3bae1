package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a result is in the benchmarks, and what the next level asks.
 *
 * @param language the language of the test: its levels are CLB in English, NCLC in French
 * @param takenOn the day of the sitting, which decides the chart
 * @param chart the chart that was used
 * @param doubt what makes one doubt that the scores are those that were asked for
 */
public record LanguageLevels(
        LanguageTest test,
        OfficialLanguage language,
        LocalDate takenOn,
        String chart,
        Map<Ability, Step> abilities,
        Optional<Bilingual> doubt) {

    /**
     * One ability.
     *
     * @param level 0 when it is below the lowest level of the chart
     * @param next what the next level of the chart asks; none at the highest
     */
    public record Step(BigDecimal score, Clb level, Optional<Next> next) {}

    /** The least score that gives a level. */
    public record Next(Clb level, BigDecimal score) {}

    public static LanguageLevels of(LanguageResult result) {
        var abilities = new EnumMap<Ability, Step>(Ability.class);
        for (var ability : Ability.values()) {
            abilities.put(ability, step(result, ability));
        }
        return new LanguageLevels(
                result.test(),
                result.test().language(),
                result.takenOn(),
                LanguageEquivalency.chart(result.test(), result.takenOn()),
                abilities,
                result.doubt());
    }

    private static Step step(LanguageResult result, Ability ability) {
        var score = result.score(ability);
        var next = LanguageEquivalency.nextLevel(result.test(), result.takenOn(), ability, score)
                .map(level -> new Next(
                        level, LanguageEquivalency.leastScore(result.test(), result.takenOn(), ability, level)));
        return new Step(score, result.level(ability), next);
    }
}
