package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.RandomPeople;
import ca.expressentry.ranking.HumanCapital.Advantages;
import ca.expressentry.ranking.HumanCapital.Languages;
import ca.expressentry.ranking.HumanCapital.Levels;
import ca.expressentry.ranking.HumanCapital.Offer;
import ca.expressentry.ranking.HumanCapital.Partner;
import ca.expressentry.ranking.PlainCrs.Person;
import ca.expressentry.ranking.PlainCrs.Spouse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The product and the score written by hand give the same, part by part, for whatever the lot brings. */
class PlainCrsTest {

    private static final int FACTS = 250_000;
    private static final int PROFILES = 20_000;

    private final RandomPeople lot = new RandomPeople(2015_01_01);

    @Test
    void facts_drawn_by_lot_score_as_by_hand() {
        var totals = new HashSet<Integer>();
        for (int i = 0; i < FACTS; i++) {
            var person = person();
            var day = lot.day();
            var expected = PlainCrs.parts(person, day);
            var score = ComprehensiveRankingSystem.score(capital(person), day, day.plusYears(1));
            if (!parts(score).equals(expected)) {
                assertThat(parts(score)).as("%s on %s", person, day).isEqualTo(expected);
            }
            totals.add(score.total());
        }
        assertThat(totals).as("a lot that is worth drawing").hasSizeGreaterThan(800);
    }

    @Test
    void declarations_drawn_by_lot_score_as_by_hand() {
        var totals = new HashSet<Integer>();
        for (int i = 0; i < PROFILES; i++) {
            var day = lot.day();
            var profile = lot.person(day);
            var nominated = lot.oneIn(6);
            var expected = PlainCrs.parts(PlainCrs.person(profile, nominated, day), day);
            var score = ComprehensiveRankingSystem.score(profile, nominated, day);
            if (!parts(score).equals(expected)) {
                assertThat(parts(score))
                        .as("draw %s on %s: %s", i, day, profile)
                        .isEqualTo(expected);
            }
            totals.add(score.total());
        }
        assertThat(totals).as("a lot that is worth drawing").hasSizeGreaterThan(500);
    }

    private static List<Integer> parts(Score score) {
        return List.of(
                score.core().value(),
                score.spouse().value(),
                score.transferability().value(),
                score.additional().value(),
                score.total());
    }

    private Person person() {
        return new Person(
                lot.upTo(60),
                lot.upTo(7),
                levels(),
                levels(),
                lot.oneIn(3),
                lot.upTo(7),
                lot.upTo(5),
                lot.oneIn(3),
                lot.oneIn(2) ? new Spouse(lot.upTo(7), levels(), lot.upTo(7)) : null,
                lot.oneIn(5),
                lot.upTo(2),
                lot.upTo(7),
                lot.oneIn(3));
    }

    private int[] levels() {
        if (lot.oneIn(6)) {
            return new int[4];
        }
        var least = lot.upTo(9);
        var levels = new int[4];
        for (int i = 0; i < 4; i++) {
            var level = least + lot.upTo(12 - least) / (lot.oneIn(2) ? 1 : 4);
            levels[i] = level < 4 ? 0 : level;
        }
        return levels;
    }

    private static HumanCapital capital(Person p) {
        return new HumanCapital(
                p.age(),
                level(p.education()),
                new Languages(
                        p.frenchFirst() ? OfficialLanguage.FRENCH : OfficialLanguage.ENGLISH,
                        levels(p.english()),
                        levels(p.french())),
                p.canadian(),
                p.foreign(),
                p.certificate(),
                Optional.ofNullable(p.spouse())
                        .map(s -> new Partner(level(s.education()), levels(s.language()), s.canadian())),
                new Advantages(p.nominated(), offer(p.offer()), level(p.study()), p.sibling()));
    }

    private static EducationLevel level(int number) {
        return EducationLevel.values()[number];
    }

    private static Levels levels(int[] levels) {
        return new Levels(levels[0], levels[1], levels[2], levels[3]);
    }

    private static Offer offer(int number) {
        return switch (number) {
            case PlainCrs.SENIOR_MANAGER -> Offer.SENIOR_MANAGER;
            case PlainCrs.OTHER_OFFER -> Offer.ANY_OTHER;
            default -> Offer.NONE;
        };
    }
}
