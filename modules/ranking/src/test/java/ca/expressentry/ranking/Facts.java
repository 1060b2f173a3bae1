package ca.expressentry.ranking;

import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.ranking.HumanCapital.Advantages;
import ca.expressentry.ranking.HumanCapital.Languages;
import ca.expressentry.ranking.HumanCapital.Levels;
import ca.expressentry.ranking.HumanCapital.Offer;
import ca.expressentry.ranking.HumanCapital.Partner;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Candidates for the tests of the rules, each told as what differs from one who has nothing. */
final class Facts {

    static final Facts NOTHING = new Facts();

    static final Facts ALL = NOTHING.aged(25)
            .educated(EducationLevel.DOCTORATE)
            .english(all(12))
            .french(all(12))
            .work(9, 9)
            .certified()
            .with(new Advantages(true, Offer.SENIOR_MANAGER, EducationLevel.DOCTORATE, true));

    private int age = 50;
    private EducationLevel education = EducationLevel.LESS_THAN_SECONDARY;
    private Levels english = Levels.NONE;
    private Levels french = Levels.NONE;
    private int canadianYears;
    private int foreignYears;
    private boolean certificate;
    private Optional<Partner> partner = Optional.empty();
    private Advantages advantages = Advantages.NONE;

    static Levels all(int level) {
        return new Levels(level, level, level, level);
    }

    Facts aged(int years) {
        return but(facts -> facts.age = years);
    }

    Facts educated(EducationLevel level) {
        return but(facts -> facts.education = level);
    }

    Facts english(Levels levels) {
        return but(facts -> facts.english = levels);
    }

    Facts french(Levels levels) {
        return but(facts -> facts.french = levels);
    }

    Facts work(int inCanada, int abroad) {
        return but(facts -> {
            facts.canadianYears = inCanada;
            facts.foreignYears = abroad;
        });
    }

    Facts certified() {
        return but(facts -> facts.certificate = true);
    }

    Facts with(Partner comingAlong) {
        return but(facts -> facts.partner = Optional.of(comingAlong));
    }

    Facts with(Advantages more) {
        return but(facts -> facts.advantages = more);
    }

    private Facts but(Consumer<Facts> difference) {
        var facts = new Facts();
        facts.age = age;
        facts.education = education;
        facts.english = english;
        facts.french = french;
        facts.canadianYears = canadianYears;
        facts.foreignYears = foreignYears;
        facts.certificate = certificate;
        facts.partner = partner;
        facts.advantages = advantages;
        difference.accept(facts);
        return facts;
    }

    /** The score on a day; English was declared as the first language. */
    Score on(String day) {
        var dayOfScoring = LocalDate.parse(day);
        var capital = new HumanCapital(
                age,
                education,
                new Languages(OfficialLanguage.ENGLISH, english, french),
                canadianYears,
                foreignYears,
                certificate,
                partner,
                advantages);
        return ComprehensiveRankingSystem.score(capital, dayOfScoring, dayOfScoring.plusYears(1));
    }

    /** What was given for the factors whose codes begin so, before any maximum. */
    static int given(Score score, String factor) {
        return score.awards().stream()
                .filter(award -> award.factor().startsWith(factor))
                .mapToInt(award -> award.points().value())
                .sum();
    }
}
