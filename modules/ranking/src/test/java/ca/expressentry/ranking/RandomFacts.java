package ca.expressentry.ranking;

import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.ranking.ArrangedEmployment.Authority;
import ca.expressentry.ranking.ArrangedEmployment.Made;
import ca.expressentry.ranking.HumanCapital.Advantages;
import ca.expressentry.ranking.HumanCapital.Languages;
import ca.expressentry.ranking.HumanCapital.Levels;
import ca.expressentry.ranking.HumanCapital.Offer;
import ca.expressentry.ranking.HumanCapital.Partner;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Human capital drawn evenly over everything that can be, from a seed. */
final class RandomFacts {

    private static final Authority[] GROUNDS = {Authority.ASSESSMENT, Authority.EXEMPT_PERMIT};

    private final Random chance;

    private RandomFacts(long seed) {
        this.chance = new Random(seed);
    }

    /** Human capital, the offer as it was made, and the age of the result of a partner. */
    record Drawn(HumanCapital capital, Optional<Made> offer, int yearsSinceResult) {

        ScoringInputs inputs() {
            return ScoringInputs.of(capital, offer, yearsSinceResult);
        }
    }

    static Stream<Drawn> from(long seed) {
        return Stream.generate(new RandomFacts(seed)::next);
    }

    private Drawn next() {
        return new Drawn(capital(), sometimes(new Made(oneOf(GROUNDS), offerMonths(), upTo(600), upTo(99))), upTo(7));
    }

    private HumanCapital capital() {
        return new HumanCapital(
                upTo(127),
                oneOf(EducationLevel.values()),
                new Languages(oneOf(OfficialLanguage.values()), levels(), levels()),
                upTo(15),
                upTo(15),
                chance.nextBoolean(),
                sometimes(new Partner(oneOf(EducationLevel.values()), levels(), upTo(15))),
                new Advantages(
                        chance.nextInt(5) == 0, Offer.NONE, oneOf(EducationLevel.values()), chance.nextBoolean()));
    }

    private int offerMonths() {
        return chance.nextInt(3) == 0 ? upTo(1200) : upTo(24);
    }

    private Levels levels() {
        return new Levels(upTo(12), upTo(12), upTo(12), upTo(12));
    }

    private int upTo(int most) {
        return chance.nextInt(most + 1);
    }

    private <T> T oneOf(T[] all) {
        return all[chance.nextInt(all.length)];
    }

    private <T> Optional<T> sometimes(T value) {
        return Optional.of(value).filter(v -> chance.nextBoolean());
    }
}
