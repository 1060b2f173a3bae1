package ca.expressentry.profile;

import ca.expressentry.text.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;

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

    /** Whether every ability reaches a level. */
    public boolean reaches(Clb level) {
        return Arrays.stream(Ability.values()).allMatch(a -> level(a).atLeast(level));
    }
}
