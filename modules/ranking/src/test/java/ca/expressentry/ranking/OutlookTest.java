package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Example;
import ca.expressentry.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutlookTest {

    static final LocalDate DAY = CausesTest.DAY;

    @ParameterizedTest(name = "{index}")
    @MethodSource("ca.expressentry.ranking.ReviewTest#the_cast")
    void the_outlook_is_what_scoring_every_single_day_finds(Profile profile) {
        var from = LocalDate.of(2022, 6, 1);
        var until = from.plusYears(6);
        var found = new ArrayList<Object>();
        var last = ComprehensiveRankingSystem.score(profile, false, from);
        for (var day : from.plusDays(1).datesUntil(until.plusDays(1)).toList()) {
            var score = ComprehensiveRankingSystem.score(profile, false, day);
            if (!score.givesTheSameAs(last)) {
                found.add(day + " " + last.total() + " " + score.total());
            }
            last = score;
        }

        var foreseen = Outlook.of(profile, false, from, until);
        assertThat(foreseen)
                .extracting(change -> change.on() + " " + change.before() + " " + change.after())
                .isEqualTo(found);
        assertThat(foreseen).allSatisfy(change -> {
            assertThat(change.reasons()).isNotEmpty();
            assertThat(change.lost().size() + change.gained().size()).isPositive();
            assertThat(change.difference()).isEqualTo(change.after() - change.before());
        });
    }

    @Test
    void a_birthday_is_foretold_in_both_languages() {
        var who = CausesTest.somebody().born(DAY.minusYears(31)).profile();

        assertThat(Outlook.of(who, false, DAY.minusDays(3), DAY))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.on()).isEqualTo(DAY);
                    assertThat(change.text().en())
                            .isEqualTo("On 2026-09-15 you lose 6 points: birthday (age 30 → 31).");
                    assertThat(change.text().fr())
                            .isEqualTo("Le 2026-09-15, vous perdez 6 points\u00a0: anniversaire (30 → 31 ans).");
                    assertThat(change.lost()).hasSize(1);
                    assertThat(change.gained()).hasSize(1);
                });
    }

    @Test
    void a_gain_is_foretold_too() {
        var who = CausesTest.somebody()
                .plus(Example.inCanadaSince("21231", DAY.minusDays(364)))
                .profile();

        assertThat(Outlook.of(who, false, DAY.minusDays(1), DAY))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.difference()).isPositive();
                    assertThat(change.text().en()).startsWith("On 2026-09-15 you gain ");
                    assertThat(change.text().fr()).startsWith("Le 2026-09-15, vous gagnez ");
                });
    }

    @Test
    void the_day_itself_is_past_and_the_last_day_is_not() {
        var who = CausesTest.somebody().born(DAY.minusYears(31)).profile();

        assertThat(Outlook.of(who, false, DAY, DAY.plusDays(1))).isEmpty();
        assertThat(Outlook.of(who, false, DAY.minusDays(2), DAY.minusDays(1))).isEmpty();
        assertThat(Outlook.of(who, false, DAY.minusDays(1), DAY)).hasSize(1);
    }
}
