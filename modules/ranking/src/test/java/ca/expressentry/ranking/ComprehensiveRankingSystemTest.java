package ca.expressentry.ranking;

import static ca.expressentry.profile.EducationLevel.BACHELOR_OR_THREE_YEAR;
import static ca.expressentry.profile.EducationLevel.MASTERS_OR_PROFESSIONAL;
import static ca.expressentry.profile.EducationLevel.ONE_YEAR;
import static ca.expressentry.profile.EducationLevel.SECONDARY;
import static ca.expressentry.profile.EducationLevel.TWO_YEAR;
import static ca.expressentry.ranking.Facts.given;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.law.CanadianDollars;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.Credential.CanadianStudy;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.LanguageTest;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Profile.Partner;
import ca.expressentry.profile.Province;
import ca.expressentry.profile.TradeCertificate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole declarations: from the day of birth, the scores of the tests and the dates of the jobs to the points. */
class ComprehensiveRankingSystemTest {

    static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    static final LocalDate EARLY_2020 = LocalDate.of(2020, 1, 10);

    @Test
    void a_single_master_with_three_years_abroad_has_395() {
        var who = Example.of("Roy", EARLY_2020)
                .born(LocalDate.of(1987, 8, 1))
                .educated(MASTERS_OR_PROFESSIONAL)
                .result(ielts(LocalDate.of(2019, 9, 1), "7.5", "6.5", "8.0", "7.0"))
                .work(Example.abroad("2173", LocalDate.of(2015, 1, 1), LocalDate.of(2018, 3, 31)));

        assertParts(who.profile(), EARLY_2020, 345, 0, 50, 0);
        assertThat(score(who.sibling().profile(), true, EARLY_2020).total()).isEqualTo(995);
    }

    @Test
    void a_couple_with_mixed_experience_has_394() {
        var who = Example.of("Singh", EARLY_2020)
                .born(LocalDate.of(1992, 8, 1))
                .educated(BACHELOR_OR_THREE_YEAR)
                .result(ielts(LocalDate.of(2019, 9, 1), "6.5", "6.0", "8.0", "6.5"))
                .work(
                        Example.abroad("2173", LocalDate.of(2015, 1, 1), LocalDate.of(2017, 2, 28)),
                        Example.inCanadaSince("2173", LocalDate.of(2018, 6, 1)))
                .partner(new Partner(
                        true,
                        false,
                        Optional.of(ielts(LocalDate.of(2019, 9, 1), "5.0", "5.0", "5.0", "5.0")),
                        List.of(Example.assessed(SECONDARY, LocalDate.of(2019, 1, 1))),
                        List.of(),
                        false));

        assertParts(who.profile(), EARLY_2020, 336, 6, 52, 0);
    }

    @Test
    void french_as_second_language_gives_points_twice() {
        var who = Example.of("Mensah", DAY)
                .aged(27)
                .educated(BACHELOR_OR_THREE_YEAR)
                .english(8)
                .french(7)
                .work(Example.abroadSince("21231", DAY.minusYears(3).minusMonths(1)));

        assertParts(who.profile(), DAY, 334, 0, 38, 50);
    }

    @Test
    void which_language_is_declared_first_decides_which_is_the_first() {
        var who = Example.of("Mensah", DAY).aged(27).english(5).french(9);

        assertThat(score(who.profile(), DAY).core().value()).isEqualTo(110 + 4 * 6 + 4 * 6);
        assertThat(score(who.first(OfficialLanguage.FRENCH).profile(), DAY)
                        .core()
                        .value())
                .isEqualTo(110 + 4 * 31 + 4 * 1);
    }

    @Test
    void a_senior_managers_offer_ends_with_its_repeal() {
        var lastDay = LocalDate.of(2025, 3, 24);
        var who = Example.of("Berg", lastDay)
                .born(lastDay.minusYears(44).minusDays(10))
                .educated(MASTERS_OR_PROFESSIONAL)
                .english(9)
                .work(
                        Example.abroad("00012", lastDay.minusYears(6), lastDay.minusYears(2)),
                        Example.inCanadaSince("00012", lastDay.minusMonths(18)))
                .offer(Example.offerOf("00012", Basis.ASSESSED_FROM_ABROAD, 0))
                .profile();

        assertParts(who, lastDay, 305, 0, 100, 200);
        assertParts(who, lastDay.plusDays(1), 305, 0, 100, 0);
        assertThat(score(who, lastDay).reviewOn()).isEqualTo(lastDay.plusDays(1));
    }

    @Test
    void the_score_drops_on_the_birthday() {
        var who = Example.of("Novak", DAY)
                .aged(30)
                .educated(BACHELOR_OR_THREE_YEAR)
                .english(9)
                .work(Example.inCanadaSince("21231", DAY.minusMonths(18)))
                .profile();

        assertThat(score(who, DAY.minusDays(1)).total()).isEqualTo(432);
        assertThat(score(who, DAY.minusDays(1)).reviewOn()).isEqualTo(DAY);
        assertThat(score(who, DAY).total()).isEqualTo(427);
    }

    @Test
    void a_language_result_lapses_on_its_second_anniversary() {
        var who = Example.of("Okoye", DAY)
                .result(Example.celpip(DAY.minusYears(2).plusDays(1), 9, 9, 9, 9))
                .profile();

        assertThat(given(score(who, DAY), "first-language")).isEqualTo(124);
        assertThat(score(who, DAY).reviewOn()).isEqualTo(DAY.plusDays(1));
        assertThat(given(score(who, DAY.plusDays(1)), "first-language")).isZero();
    }

    @Test
    void an_assessment_lapses_on_its_fifth_anniversary() {
        var who = Example.of("Okoye", DAY)
                .education(Example.assessed(
                        MASTERS_OR_PROFESSIONAL, DAY.minusYears(5).plusDays(1)))
                .profile();

        assertThat(given(score(who, DAY), "education")).isEqualTo(135);
        assertThat(score(who, DAY).reviewOn()).isEqualTo(DAY.plusDays(1));
        assertThat(given(score(who, DAY.plusDays(1)), "education")).isZero();
    }

    @Test
    void a_year_of_canadian_work_counts_when_its_1560_hours_are_done() {
        var began = DAY.minusDays(364);
        var who = Example.of("Okoye", DAY)
                .work(Example.inCanadaSince("21231", began))
                .profile();

        assertThat(given(score(who, DAY.minusDays(1)), "canadian-work")).isZero();
        assertThat(score(who, DAY.minusDays(1)).reviewOn()).isEqualTo(DAY);
        assertThat(given(score(who, DAY), "canadian-work")).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"true, false, true", "false, false, false", "true, true, false", "false, true, false"})
    void a_spouse_counts_who_comes_along_and_is_neither_citizen_nor_permanent_resident(
            boolean accompanying, boolean citizenOrPermanentResident, boolean counts) {
        var spouse = new Partner(
                accompanying,
                citizenOrPermanentResident,
                Optional.of(Example.celpip(DAY.minusMonths(6), 9, 9, 9, 9)),
                List.of(Example.assessed(MASTERS_OR_PROFESSIONAL, DAY.minusYears(1))),
                List.of(Example.inCanadaSince("21231", DAY.minusYears(1))),
                false);
        var score = score(Example.of("Sato", DAY).aged(40).partner(spouse).profile(), DAY);

        assertThat(score.core().value()).isEqualTo(counts ? 45 : 50);
        assertThat(score.spouse().value()).isEqualTo(counts ? 10 + 20 + 5 : 0);
    }

    @ParameterizedTest
    @CsvSource({"2016-11-18, 20", "2016-11-19, 0"})
    void an_old_result_of_the_spouse_counted_until_2016_11_18(LocalDate day, int points) {
        var spouse = new Partner(
                true,
                false,
                Optional.of(Example.celpip(LocalDate.of(2014, 1, 1), 9, 9, 9, 9)),
                List.of(),
                List.of(),
                false);

        assertThat(score(Example.of("Sato", day).partner(spouse).profile(), day)
                        .spouse()
                        .value())
                .isEqualTo(points);
    }

    @ParameterizedTest(name = "{0}, {1} months, {2} present, language {3}, return {4}: {5}")
    @CsvSource({
        "TWO_YEAR, 8, 8, false, false, 15",
        "TWO_YEAR, 7, 8, false, false, 0",
        "TWO_YEAR, 8, 7, false, false, 0",
        "TWO_YEAR, 8, 8, true, false, 0",
        "TWO_YEAR, 8, 8, false, true, 0",
        "SECONDARY, 40, 40, false, false, 0",
        "BACHELOR_OR_THREE_YEAR, 8, 8, false, false, 30"
    })
    void study_in_canada_lasts_eight_months_full_time_and_in_canada(
            EducationLevel level, int fullTime, int present, boolean language, boolean mustReturn, int points) {
        var study = Optional.of(new CanadianStudy(fullTime, present, language, mustReturn));
        var who = Example.of("Adeyemi", DAY)
                .education(new Credential(level, DAY.minusYears(1), study, Optional.empty()))
                .profile();

        assertThat(score(who, DAY).additional().value()).isEqualTo(points);
    }

    @Test
    void only_the_highest_canadian_credential_counts_and_foreign_ones_do_not() {
        var who = Example.of("Adeyemi", DAY)
                .education(
                        Example.canadian(ONE_YEAR, DAY.minusYears(3), 10),
                        Example.canadian(TWO_YEAR, DAY.minusYears(1), 20),
                        Example.assessed(MASTERS_OR_PROFESSIONAL, DAY.minusYears(1)))
                .profile();

        assertThat(given(score(who, DAY), "canadian-study")).isEqualTo(15);
        assertThat(given(score(who, DAY), "education")).isEqualTo(135);
    }

    @Test
    void a_credential_and_a_certificate_count_from_the_day_they_are_there() {
        var tomorrow = DAY.plusDays(1);
        var who = new Profile(
                Example.of("Costa", DAY).english(7).profile().identity(),
                Optional.empty(),
                0,
                OfficialLanguage.ENGLISH,
                List.of(Example.celpip(DAY.minusMonths(6), 7, 7, 7, 7)),
                List.of(Example.canadian(TWO_YEAR, tomorrow, 20)),
                List.of(),
                List.of(new TradeCertificate(new Noc("72310"), Optional.of(Province.AB), tomorrow)),
                Optional.empty(),
                new Profile.Answers(false, false, false),
                Set.of(),
                new CanadianDollars(0));

        assertParts(who, DAY, 105 + 68, 0, 0, 0);
        assertThat(score(who, DAY).reviewOn()).isEqualTo(tomorrow);
        assertParts(who, tomorrow, 105 + 68 + 98, 0, 13 + 50, 15);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02, false", "2026-11-03, true"})
    void a_score_says_whether_it_is_provisional_and_when_the_law_changes_next(LocalDate day, boolean provisional) {
        var who = Example.of("Lind", day).born(day.minusYears(35).minusDays(1)).profile();
        var score = score(who, day);

        assertThat(score.provisional()).isEqualTo(provisional);
        assertThat(score.reviewOn()).isEqualTo(provisional ? day.plusYears(1).minusDays(1) : LocalDate.of(2026, 11, 3));
    }

    private static void assertParts(
            Profile profile, LocalDate day, int core, int spouse, int transfer, int additional) {
        var score = score(profile, day);

        assertThat(List.of(
                        score.core().value(),
                        score.spouse().value(),
                        score.transferability().value(),
                        score.additional().value()))
                .as("%s", score.awards())
                .containsExactly(core, spouse, transfer, additional);
        assertThat(score.total()).isEqualTo(core + spouse + transfer + additional);
    }

    private static Score score(Profile profile, LocalDate day) {
        return score(profile, false, day);
    }

    private static Score score(Profile profile, boolean nominated, LocalDate day) {
        return ComprehensiveRankingSystem.score(profile, nominated, day);
    }

    private static LanguageResult ielts(LocalDate on, String r, String w, String l, String s) {
        return new LanguageResult(
                LanguageTest.IELTS_GENERAL_TRAINING,
                on,
                on,
                new BigDecimal(r),
                new BigDecimal(w),
                new BigDecimal(l),
                new BigDecimal(s));
    }
}
