package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.RandomPeople;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What must hold between two scores, whoever the lot brings. */
class ScorePropertiesTest {

    private static final int PEOPLE = 3_000;
    private static final int FOLLOWED = 300;
    private static final int DAYS = 366;

    private final RandomPeople lot = new RandomPeople(10_3);

    @Test
    void more_language_never_lowers_the_score() {
        forPeople((person, day) -> {
            var languages = OfficialLanguage.values();
            for (var language : languages) {
                var less = with(person, day, language, 4);
                for (int level = 5; level <= 10; level++) {
                    var more = with(person, day, language, level);
                    assertThat(total(more, day)).isGreaterThanOrEqualTo(total(less, day));
                    less = more;
                }
            }
            assertThat(total(with(person, day, OfficialLanguage.ENGLISH, 4), day))
                    .isGreaterThanOrEqualTo(total(
                            Example.like(person, day)
                                    .without(OfficialLanguage.ENGLISH)
                                    .profile(),
                            day));
        });
    }

    @Test
    void a_better_ability_alone_never_lowers_the_score() {
        forPeople((person, day) -> {
            var levels = new int[] {4 + lot.upTo(5), 4 + lot.upTo(5), 4 + lot.upTo(5), 4 + lot.upTo(5)};
            var before = total(english(person, day, levels), day);
            levels[lot.upTo(3)]++;
            assertThat(total(english(person, day, levels), day)).isGreaterThanOrEqualTo(before);
        });
    }

    @Test
    void a_nomination_gives_what_is_left_of_the_maximum_of_additional_points() {
        forPeople((person, day) -> {
            var without = ComprehensiveRankingSystem.score(person, false, day);
            var with = ComprehensiveRankingSystem.score(person, true, day);
            var additional = without.additional().value();

            assertThat(with.total() - without.total()).isEqualTo(Math.min(600, additional + 600) - additional);
            assertThat(without.ifNominated()).isEqualTo(with.total());
            assertThat(with.ifNominated()).isEqualTo(with.total());
        });
    }

    @Test
    void the_order_in_which_things_are_declared_does_not_matter() {
        forPeople((person, day) -> assertThat(ComprehensiveRankingSystem.score(shuffled(person), false, day))
                .isEqualTo(ComprehensiveRankingSystem.score(person, false, day)));
    }

    @Test
    void no_part_exceeds_its_maximum() {
        forPeople((person, day) -> {
            var score = ComprehensiveRankingSystem.score(person, lot.oneIn(2), day);
            var comesWithSpouse = person.accompanyingPartner().isPresent();

            assertThat(score.core().value()).isBetween(0, comesWithSpouse ? 460 : 500);
            assertThat(score.spouse().value()).isBetween(0, comesWithSpouse ? 40 : 0);
            assertThat(score.transferability().value()).isBetween(0, 100);
            assertThat(score.additional().value()).isBetween(0, 600);
            assertThat(score.total())
                    .isEqualTo(score.core().value()
                            + score.spouse().value()
                            + score.transferability().value()
                            + score.additional().value());
        });
    }

    @Test
    void a_declaration_read_back_from_json_scores_the_same_and_so_does_one_scored_twice() {
        forPeople((person, day) -> {
            var score = ComprehensiveRankingSystem.score(person, false, day);
            var back = Json.read(Json.write(person), Profile.class);

            assertThat(ComprehensiveRankingSystem.score(person, false, day)).isEqualTo(score);
            assertThat(ComprehensiveRankingSystem.score(back, false, day)).isEqualTo(score);
            assertThat(Json.read(Json.write(score), Score.class)).isEqualTo(score);
        });
    }

    @Test
    void a_result_that_has_lapsed_changes_nothing() {
        forPeople((person, day) -> {
            var language = lot.oneOf(List.of(OfficialLanguage.values()));
            var none = Example.like(person, day).without(language).profile();
            var lapsed = Example.like(none, day)
                    .result(result(language, day.minusYears(2), 9))
                    .profile();

            assertThat(total(lapsed, day)).isEqualTo(total(none, day));
        });
    }

    /** The promise of {@code reviewOn}: on no day before it is the score another. */
    @Test
    void no_score_changes_by_itself_before_its_review() {
        for (int i = 0; i < FOLLOWED; i++) {
            var first = lot.day();
            var person = lot.person(first);
            var last = ComprehensiveRankingSystem.score(person, false, first);
            for (var day : first.datesUntil(first.plusDays(DAYS)).toList()) {
                var score = ComprehensiveRankingSystem.score(person, false, day);
                if (!day.isBefore(last.reviewOn())) {
                    last = score;
                } else if (!score.awards().equals(last.awards())
                        || !score.instrument().equals(last.instrument())) {
                    assertThat(score.awards())
                            .as("%s, scored on %s: %s", day, last.asOf(), person)
                            .isEqualTo(last.awards());
                }
            }
        }
    }

    private void forPeople(BiConsumer<Profile, LocalDate> property) {
        for (int i = 0; i < PEOPLE; i++) {
            var day = lot.day();
            property.accept(lot.person(day), day);
        }
    }

    private static int total(Profile person, LocalDate day) {
        return ComprehensiveRankingSystem.score(person, false, day).total();
    }

    private static Profile with(Profile person, LocalDate day, OfficialLanguage language, int level) {
        return Example.like(person, day).result(result(language, day, level)).profile();
    }

    private static Profile english(Profile person, LocalDate day, int... levels) {
        return Example.like(person, day)
                .result(Example.celpip(day, levels[0], levels[1], levels[2], levels[3]))
                .profile();
    }

    private static LanguageResult result(OfficialLanguage language, LocalDate day, int level) {
        return language == OfficialLanguage.ENGLISH
                ? Example.celpip(day, level, level, level, level)
                : RandomPeople.french(day, level);
    }

    private static Profile shuffled(Profile person) {
        return new Profile(
                person.identity(),
                person.partner(),
                person.dependentChildren(),
                person.children(),
                person.firstLanguage(),
                shuffled(person.languageResults()),
                shuffled(person.education()),
                shuffled(person.work()),
                shuffled(person.tradeCertificates()),
                person.jobOffer(),
                person.answers(),
                person.destinations(),
                person.funds());
    }

    private static <T> List<T> shuffled(List<T> list) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(list.size()));
        return shuffled;
    }
}
