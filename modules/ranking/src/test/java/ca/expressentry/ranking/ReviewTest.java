package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Category;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Profile.Partner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {

    static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    static final LocalDate DAY_BEFORE_VALIDITY = LocalDate.of(2016, 11, 10);

    static Stream<Profile> the_cast() {
        return Stream.of(
                Examples.AMINA,
                Examples.BRUNO,
                Examples.CELINE,
                Examples.DAVID,
                Examples.ELENA,
                Examples.FARID,
                Examples.GRACE,
                Examples.HIRO,
                Examples.INES,
                Examples.JONAS,
                Examples.KAMALA,
                Examples.LUCA,
                Examples.MEI);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("the_cast")
    void no_score_changes_before_its_review(Profile profile) {
        var from = Examples.DAY.minusYears(1);
        var last = ComprehensiveRankingSystem.score(profile, false, from);
        for (var day : from.datesUntil(from.plusYears(6)).toList()) {
            var score = ComprehensiveRankingSystem.score(profile, false, day);
            assertThat(score.reviewOn()).isAfter(day);
            if (day.isBefore(last.reviewOn())) {
                assertThat(score.awards()).as("%s", day).isEqualTo(last.awards());
                assertThat(score.instrument()).isEqualTo(last.instrument());
            } else {
                last = score;
            }
        }
    }

    @Test
    void a_place_is_reviewed_when_a_category_may_change() {
        var nurse = Example.of("Nurse", DAY)
                .work(Example.abroadSince("31301", DAY.minusDays(162)))
                .profile();
        var score = ComprehensiveRankingSystem.score(nurse, false, DAY);

        assertThat(score.reviewOn()).isAfter(DAY.plusDays(20));
        assertThat(Review.ofPlace(score, DAY, nurse)).isEqualTo(DAY.plusDays(20));
        assertThat(Categories.metOn(DAY.plusDays(20), nurse)).containsExactly(Category.HEALTHCARE);
    }

    @Test
    void a_place_is_reviewed_when_other_versions_come_into_force() {
        var lastOf2025 = LocalDate.of(2026, 2, 17);
        var who = Example.of("Someone", lastOf2025)
                .born(lastOf2025.minusYears(30).minusDays(9))
                .profile();
        var score = ComprehensiveRankingSystem.score(who, false, lastOf2025);

        assertThat(score.reviewOn()).isAfter(lastOf2025.plusDays(1));
        assertThat(Review.ofPlace(score, lastOf2025, who)).isEqualTo(LocalDate.of(2026, 2, 18));
        assertThat(Review.ofPlace(score, LocalDate.of(2026, 2, 18), who)).isEqualTo(score.reviewOn());
    }

    @Test
    void the_birthday_of_the_29th_of_february_is_the_first_of_march() {
        var who = Example.of("Leap", DAY).born(LocalDate.of(1996, 2, 29)).profile();

        assertThat(Review.after(LocalDate.of(2025, 2, 28), who)).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(who.identity().ageOn(LocalDate.of(2025, 2, 28))).isEqualTo(28);
        assertThat(who.identity().ageOn(LocalDate.of(2025, 3, 1))).isEqualTo(29);
    }

    @Test
    void what_a_partner_brings_lapses_too() {
        var expiring = new Partner(
                true,
                false,
                Optional.of(Example.celpip(DAY.minusYears(2).plusDays(10), 7, 7, 7, 7)),
                List.of(Example.assessed(
                        EducationLevel.TWO_YEAR, DAY.minusYears(5).plusDays(20))),
                List.of(),
                false);
        var who = Example.of("Sato", DAY)
                .born(DAY.minusYears(30).minusDays(1))
                .partner(expiring)
                .profile();

        assertThat(Review.after(DAY, who)).isEqualTo(DAY.plusDays(10));
        assertThat(Review.after(DAY.plusDays(10), who)).isEqualTo(DAY.plusDays(20));
    }

    @Test
    void what_a_partner_who_stays_brings_does_not_matter() {
        var staying = new Partner(
                false,
                false,
                Optional.of(Example.celpip(DAY.minusYears(2).plusDays(10), 7, 7, 7, 7)),
                List.of(),
                List.of(),
                false);
        var who = Example.of("Sato", DAY)
                .born(DAY.minusYears(30).minusDays(1))
                .partner(staying)
                .profile();

        assertThat(Review.after(DAY, who)).isEqualTo(DAY.plusYears(1).minusDays(1));
    }

    @Test
    void a_result_of_the_spouse_that_is_not_given_yet_counts_nothing_and_is_awaited() {
        var awaited = new Partner(
                true, false, Optional.of(Example.celpip(DAY_BEFORE_VALIDITY, 9, 9, 9, 9)), List.of(), List.of(), false);
        var who = Example.of("Sato", DAY_BEFORE_VALIDITY)
                .born(LocalDate.of(1986, 12, 24))
                .partner(awaited)
                .profile();
        var eve = DAY_BEFORE_VALIDITY.minusDays(1);

        assertThat(ComprehensiveRankingSystem.score(who, false, eve).spouse().value())
                .isZero();
        assertThat(Review.after(eve, who)).isEqualTo(DAY_BEFORE_VALIDITY);
        assertThat(ComprehensiveRankingSystem.score(who, false, DAY_BEFORE_VALIDITY)
                        .spouse()
                        .value())
                .isEqualTo(20);
    }
}
