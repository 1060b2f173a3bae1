package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The result of one sitting of a designated language test, as the report states it.
 *
 * @param takenOn the day of the sitting, which decides the chart
 * @param resultOn the day of the result, from which its two years run
 * @param reading the score in reading, in the scale of the test; the other abilities likewise
 */
public record LanguageResult(
        LanguageTest test,
        LocalDate takenOn,
        LocalDate resultOn,
        BigDecimal reading,
        BigDecimal writing,
        BigDecimal listening,
        BigDecimal speaking) {

    public LanguageResult {
        if (resultOn.isBefore(takenOn)) {
            throw new Invalid(
                            "impossible-date",
                            "A language result cannot be older than the test.",
                            "Un résultat linguistique ne peut précéder le test.")
                    .at("resultOn");
        }
        LanguageEquivalency.check(test, takenOn, Ability.READING, reading);
        LanguageEquivalency.check(test, takenOn, Ability.WRITING, writing);
        LanguageEquivalency.check(test, takenOn, Ability.LISTENING, listening);
        LanguageEquivalency.check(test, takenOn, Ability.SPEAKING, speaking);
    }

    /** What makes one doubt that the scores are those that were asked for. */
    public Optional<Bilingual> doubt() {
        return LanguageEquivalency.doubt(this);
    }

    /** Whether it counts on a day: given by then, and less than two years old (IRPR 74, MI 3(4)). */
    public boolean countsOn(LocalDate day) {
        return isGivenBy(day) && day.isBefore(expiresOn());
    }

    /** Whether there is a result on a day. */
    public boolean isGivenBy(LocalDate day) {
        return !resultOn.isAfter(day);
    }

    /** The first day on which it no longer counts. */
    public LocalDate expiresOn() {
        return resultOn.plusYears(2);
    }

    public BigDecimal score(Ability ability) {
        return switch (ability) {
            case READING -> reading;
            case WRITING -> writing;
            case LISTENING -> listening;
            case SPEAKING -> speaking;
        };
    }

    /** The benchmark level in one ability: CLB for English, NCLC for French. */
    public Clb level(Ability ability) {
        return LanguageEquivalency.level(test, takenOn, ability, score(ability));
    }

    /** The result of a sitting with the lowest scores that give a level in every ability; none: the test cannot give it. */
    public static Optional<LanguageResult> at(Clb level, LanguageTest test, LocalDate takenOn) {
        var scores = Arrays.stream(Ability.values())
                .filter(ability -> LanguageEquivalency.isAcceptedOn(test, takenOn))
                .flatMap(ability -> leastFor(level, test, takenOn, ability).stream())
                .toList();
        return scores.size() < Ability.values().length
                ? Optional.empty()
                : Optional.of(new LanguageResult(
                        test, takenOn, takenOn, scores.get(0), scores.get(1), scores.get(2), scores.get(3)));
    }

    /** The same sitting with at least a level in one ability; none: the test cannot give it. */
    public Optional<LanguageResult> reaching(Clb level, Ability ability) {
        if (level(ability).atLeast(level)) {
            return Optional.of(this);
        }
        return leastFor(level, test, takenOn, ability)
                .map(score -> new LanguageResult(
                        test,
                        takenOn,
                        resultOn,
                        ability == Ability.READING ? score : reading,
                        ability == Ability.WRITING ? score : writing,
                        ability == Ability.LISTENING ? score : listening,
                        ability == Ability.SPEAKING ? score : speaking));
    }

    private static Optional<BigDecimal> leastFor(Clb level, LanguageTest test, LocalDate takenOn, Ability ability) {
        return Optional.of(LanguageEquivalency.leastScore(test, takenOn, ability, level))
                .filter(score ->
                        LanguageEquivalency.level(test, takenOn, ability, score).atLeast(level));
    }

    /** The same sitting with at least a level in every ability; none: the test cannot give it. */
    public Optional<LanguageResult> reaching(Clb level) {
        var raised = Optional.of(this);
        for (var ability : Ability.values()) {
            raised = raised.flatMap(result -> result.reaching(level, ability));
        }
        return raised;
    }

    /** Whether every ability reaches a level. */
    public boolean reaches(Clb level) {
        return Arrays.stream(Ability.values()).allMatch(a -> level(a).atLeast(level));
    }
}
