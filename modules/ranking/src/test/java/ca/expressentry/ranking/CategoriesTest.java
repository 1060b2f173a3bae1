package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Category;
import ca.expressentry.profile.CategoryVersion;
import ca.expressentry.profile.CategoryVersion.Certainty;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CategoriesTest {

    static final LocalDate OF_2023 = LocalDate.of(2023, 5, 31);
    static final LocalDate OF_2025 = LocalDate.of(2025, 2, 27);
    static final LocalDate OF_2026 = LocalDate.of(2026, 2, 18);
    static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    static final LocalDate IN_2025 = LocalDate.of(2025, 7, 1);

    static final String NURSE = "31301";
    static final String DOCTOR = "31100";

    static Profile worked(Job... jobs) {
        return Example.of("Listed", DAY).work(jobs).profile();
    }

    static Job abroad(String noc, LocalDate from, LocalDate until) {
        return Example.abroad(noc, from, until);
    }

    static Job partTime(String noc, LocalDate from, LocalDate until, int hours) {
        return new Job(new Noc(noc), from, Optional.of(until), hours, false, Set.of());
    }

    static Membership in(Category category, LocalDate day, Profile person) {
        return Categories.on(day, person).stream()
                .filter(membership -> membership.category() == category)
                .findFirst()
                .orElseThrow();
    }

    static List<String> missing(Category category, LocalDate day, Profile person) {
        return in(category, day, person).missing().stream().map(Bilingual::en).toList();
    }

    // ---- versions and lists

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvFileSource(resources = "listed-occupations.csv", numLinesToSkip = 1)
    void work_in_every_listed_occupation_makes_a_member_from_the_day_of_the_version(
            LocalDate from, Category category, String code) {
        var offer = new JobOffer(
                new Noc(code), 1, true, false, Optional.empty(), JobOffer.Basis.ASSESSED_FROM_ABROAD, 0, false);
        var soldier = Example.abroad(
                "43204", from.minusYears(12), from.minusYears(1), Circumstance.RECOGNIZED_FOREIGN_MILITARY);
        var person = Example.of("Listed", from)
                .educated(EducationLevel.TWO_YEAR)
                .offer(offer)
                .work(soldier, Example.inCanadaSince(code, from.minusYears(2)))
                .profile();

        assertThat(Categories.metOn(from, person)).contains(category);
        assertThat(Categories.listing(new Noc(code), from)).contains(category);
    }

    /** The numbers of occupations that were published or transcribed, version by version. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2023-05-31 | FRENCH 0, HEALTHCARE 35, STEM 24, TRADES 10, TRANSPORT 10, AGRICULTURE 3
        2025-02-26 | FRENCH 0, HEALTHCARE 35, STEM 24, TRADES 10, TRANSPORT 10, AGRICULTURE 3
        2025-02-27 | FRENCH 0, HEALTHCARE 37, STEM 11, TRADES 25, AGRICULTURE 1, EDUCATION 5
        2026-02-17 | FRENCH 0, HEALTHCARE 37, STEM 11, TRADES 25, AGRICULTURE 1, EDUCATION 5
        2026-02-18 | FRENCH 0, HEALTHCARE 37, STEM 11, TRADES 25, TRANSPORT 4, EDUCATION 5, PHYSICIANS_CDN 3, SENIOR_MANAGERS_CDN 4, RESEARCHERS_CDN 2, MILITARY 3
        """)
    void categories_come_and_go_with_their_versions(LocalDate day, String expected) {
        var listed = Stream.of(Category.values())
                .flatMap(category -> category.on(day).stream())
                .map(version -> version.category() + " " + version.occupations().size())
                .toList();

        assertThat(String.join(", ", listed)).isEqualTo(expected);
    }

    @Test
    void before_the_first_version_there_are_none() {
        assertThat(Categories.on(OF_2023.minusDays(1), Examples.INES)).isEmpty();
        assertThat(Categories.metOn(LocalDate.of(2015, 1, 1), Examples.INES)).isEmpty();
        assertThat(Category.changesAfter(OF_2023.minusDays(1))).hasValue(OF_2023);
        assertThat(Category.changesAfter(OF_2023)).hasValue(OF_2025);
        assertThat(Category.changesAfter(OF_2025)).hasValue(OF_2026);
        assertThat(Category.changesAfter(OF_2026)).isEmpty();
    }

    @Test
    void an_answer_says_the_version_the_provision_and_how_certain_it_is() {
        var nurse = in(Category.HEALTHCARE, DAY, worked(abroad(NURSE, DAY.minusYears(2), DAY.minusDays(1))));

        assertThat(nurse.member()).isTrue();
        assertThat(nurse.missing()).isEmpty();
        assertThat(nurse.instrument()).isEqualTo("CATEGORIES-2026-02-18");
        assertThat(nurse.provision()).hasToString("IRPA 10.3(1)(h.2)");
        assertThat(nurse.name().en()).isEqualTo("Healthcare and Social Services Occupations, 2026-Version 3");
        assertThat(nurse.certainty()).isEqualTo(Certainty.HIGH);
        assertThat(in(Category.HEALTHCARE, IN_2025, Examples.AMINA).certainty()).isEqualTo(Certainty.MEDIUM);
    }

    @Test
    void an_occupation_may_serve_several_categories_and_only_in_its_own_classification() {
        assertThat(Categories.listing(new Noc(DOCTOR), DAY))
                .containsExactlyInAnyOrder(Category.HEALTHCARE, Category.PHYSICIANS_CDN);
        assertThat(Categories.listing(new Noc("63200"), OF_2026.minusDays(1))).containsExactly(Category.TRADES);
        assertThat(Categories.listing(new Noc("63200"), OF_2026)).isEmpty();
        assertThat(Categories.listing(new Noc("3012"), DAY)).isEmpty();
        assertThat(Categories.metOn(DAY, worked(abroad("3012", DAY.minusYears(3), DAY.minusDays(1)))))
                .isEmpty();
    }

    // ---- experience

    /** A leap half-year is the hours of six months exactly. */
    @ParameterizedTest
    @CsvSource({"2024-06-29, false", "2024-06-30, true"})
    void until_2026_six_months_are_enough_and_a_day_less_is_not(LocalDate until, boolean member) {
        var nurse = worked(abroad(NURSE, LocalDate.of(2024, 1, 1), until));

        assertThat(in(Category.HEALTHCARE, IN_2025, nurse).member()).isEqualTo(member);
        assertThat(in(Category.HEALTHCARE, OF_2026, nurse).member()).isFalse();
    }

    /** Of these the hours are 775.7 of 780. */
    @ParameterizedTest(name = "from {0} to {1} at {2} hours: {3}")
    @CsvSource({
        "2024-12-30, 2025-06-27, 30, false",
        "2025-01-01, 2025-06-30, 30, true",
        "2025-01-01, 2025-06-29, 30, false",
        "2025-01-02, 2025-06-30, 30, false",
        "2025-01-01, 2025-06-30, 29, false",
        "2023-02-01, 2023-07-31, 40, true"
    })
    void until_2026_six_months_of_the_calendar_are_enough_when_full_time(
            LocalDate from, LocalDate until, int hours, boolean member) {
        var nurse = worked(partTime(NURSE, from, until, hours));

        assertThat(in(Category.HEALTHCARE, IN_2025, nurse).member()).isEqualTo(member);
        assertThat(in(Category.HEALTHCARE, IN_2025, nurse).missing().isEmpty()).isEqualTo(member);
    }

    @Test
    void months_of_the_calendar_are_counted_within_the_three_years() {
        var nurse = worked(abroad(NURSE, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30)));

        assertThat(in(Category.HEALTHCARE, LocalDate.of(2025, 1, 1), nurse).member())
                .isTrue();
        assertThat(in(Category.HEALTHCARE, LocalDate.of(2025, 1, 2), nurse).member())
                .isFalse();
    }

    @Test
    void a_new_job_after_a_weekend_goes_on_with_the_months_and_a_free_working_day_does_not() {
        var friday = LocalDate.of(2025, 2, 28);
        var from = LocalDate.of(2025, 1, 1);
        var until = LocalDate.of(2025, 6, 30);

        assertThat(in(
                                Category.HEALTHCARE,
                                IN_2025,
                                worked(abroad(NURSE, from, friday), abroad(NURSE, friday.plusDays(3), until)))
                        .member())
                .isTrue();
        assertThat(in(
                                Category.HEALTHCARE,
                                IN_2025,
                                worked(abroad(NURSE, from, friday), abroad(NURSE, friday.plusDays(4), until)))
                        .member())
                .isFalse();
    }

    /** Twelve months are 364 days of full-time work. */
    @ParameterizedTest
    @CsvSource({"363, false", "364, true"})
    void from_2026_twelve_months_are_needed(int days, boolean member) {
        var from = DAY.minusYears(2);
        var nurse = worked(abroad(NURSE, from, from.plusDays(days - 1)));

        assertThat(in(Category.HEALTHCARE, DAY, nurse).member()).isEqualTo(member);
    }

    @Test
    void half_time_takes_twice_as_long() {
        var from = DAY.minusYears(3);

        assertThat(Categories.metOn(DAY, worked(partTime(NURSE, from, from.plusDays(727), 15))))
                .containsExactly(Category.HEALTHCARE);
        assertThat(Categories.metOn(DAY, worked(partTime(NURSE, from, from.plusDays(726), 15))))
                .isEmpty();
    }

    @Test
    void two_half_time_jobs_in_one_occupation_are_full_time_together() {
        var from = DAY.minusYears(2);
        var until = from.plusDays(363);
        var one = partTime(NURSE, from, until, 15);

        assertThat(Categories.metOn(DAY, worked(one))).isEmpty();
        assertThat(Categories.metOn(DAY, worked(one, one))).containsExactly(Category.HEALTHCARE);
    }

    @Test
    void a_gap_breaks_the_months_of_2025_and_not_those_of_2026() {
        var monday = LocalDate.of(2024, 7, 1);
        var twoHalves = worked(
                abroad(NURSE, monday, monday.plusDays(181 - 7)),
                abroad(NURSE, monday.plusDays(300), monday.plusDays(300 + 181 - 7)),
                abroad(NURSE, monday.plusDays(560), monday.plusDays(560 + 40)));

        assertThat(in(Category.HEALTHCARE, OF_2026.minusDays(1), twoHalves).member())
                .isFalse();
        assertThat(in(Category.HEALTHCARE, DAY, twoHalves).member()).isTrue();
    }

    @Test
    void two_listed_occupations_do_not_add_up() {
        var from = DAY.minusYears(2);
        var both = worked(
                abroad(NURSE, from, from.plusDays(299)), abroad("31302", from.plusDays(300), from.plusDays(599)));

        assertThat(Categories.metOn(DAY, both)).isEmpty();
        assertThat(missing(Category.HEALTHCARE, DAY, both))
                .containsExactly(
                        "31301: 275 hours short of 1,560 (12 months).", "31302: 275 hours short of 1,560 (12 months).");
    }

    @Test
    void months_more_than_three_years_ago_do_not_count() {
        var first = DAY.minusYears(3);

        assertThat(Categories.metOn(DAY, worked(abroad(NURSE, first, first.plusDays(363)))))
                .containsExactly(Category.HEALTHCARE);
        assertThat(Categories.metOn(DAY, worked(abroad(NURSE, first.minusDays(1), first.plusDays(362)))))
                .isEmpty();
        assertThat(missing(Category.HEALTHCARE, DAY, worked(abroad(NURSE, first.minusYears(9), first.minusDays(1)))))
                .containsExactly("No work in a listed occupation in the 3 years before.");
    }

    @Test
    void the_day_itself_does_not_count_yet() {
        var since = worked(Example.abroadSince(NURSE, DAY.minusDays(364)));

        assertThat(Categories.metOn(DAY, since)).containsExactly(Category.HEALTHCARE);
        assertThat(Categories.metOn(DAY.minusDays(1), since)).isEmpty();
        assertThat(Categories.changesAfter(DAY.minusDays(1), since)).hasValue(DAY);
    }

    @Test
    void physicians_managers_and_researchers_need_their_months_in_canada() {
        var from = DAY.minusYears(2);
        var foreign = worked(Example.abroadSince(DOCTOR, from));

        assertThat(Categories.metOn(DAY, foreign)).containsExactly(Category.HEALTHCARE);
        assertThat(missing(Category.PHYSICIANS_CDN, DAY, foreign))
                .containsExactly("No work in Canada in a listed occupation in the 3 years before.");
        assertThat(Categories.metOn(DAY, worked(Example.inCanadaSince(DOCTOR, from))))
                .containsExactlyInAnyOrder(Category.HEALTHCARE, Category.PHYSICIANS_CDN);
        assertThat(Categories.metOn(DAY, worked(Example.abroadSince("00012", from))))
                .isEmpty();
        assertThat(Categories.metOn(DAY, worked(Example.inCanadaSince("41200", from))))
                .containsExactly(Category.RESEARCHERS_CDN);
    }

    @Test
    void work_that_the_law_does_not_count_does_not_count_here() {
        var from = DAY.minusYears(2);

        assertThat(Categories.metOn(DAY, worked(Example.abroadSince(NURSE, from, Circumstance.UNPAID))))
                .isEmpty();
        assertThat(Categories.metOn(DAY, worked(Example.inCanadaSince(NURSE, from, Circumstance.UNAUTHORIZED))))
                .isEmpty();
        assertThat(Categories.metOn(DAY, worked(Example.inCanadaSince(NURSE, from, Circumstance.SELF_EMPLOYED))))
                .isEmpty();
        assertThat(Categories.metOn(DAY, worked(Example.abroadSince(NURSE, from, Circumstance.SELF_EMPLOYED))))
                .containsExactly(Category.HEALTHCARE);
        assertThat(Categories.metOn(DAY, worked(Example.inCanadaSince(DOCTOR, from, Circumstance.FULL_TIME_STUDENT))))
                .containsExactly(Category.HEALTHCARE);
    }

    @Test
    void what_is_missing_is_said_in_both_languages() {
        var nurse = worked(abroad(NURSE, DAY.minusDays(365), DAY.minusDays(365).plusDays(362)));
        var said = in(Category.HEALTHCARE, DAY, nurse).missing();

        assertThat(said)
                .containsExactly(new Bilingual(
                        "31301: 5 hours short of 1,560 (12 months).",
                        "31301\u00a0: il manque 5 heures sur 1\u00a0560 (12 mois)."));
        assertThat(missing(Category.HEALTHCARE, IN_2025, worked(abroad(NURSE, IN_2025.minusDays(28), IN_2025))))
                .containsExactly("31301: 660 hours short of 780 (6 months) without interruption.");
    }

    // ---- French

    @Test
    void french_needs_level_seven_in_every_ability_by_a_result_that_counts() {
        var speaker = Example.of("Seven", DAY).french(7).profile();

        assertThat(Categories.metOn(DAY, speaker)).containsExactly(Category.FRENCH);
        assertThat(Categories.metOn(
                        DAY, Example.of("Six", DAY).french(8, 6, 8, 8).profile()))
                .isEmpty();
        assertThat(missing(
                        Category.FRENCH,
                        DAY,
                        Example.of("Six", DAY).french(8, 6, 8, 6).profile()))
                .containsExactly("writing NCLC 6, needs 7.", "speaking NCLC 6, needs 7.");
        assertThat(missing(
                        Category.FRENCH, DAY, Example.of("None", DAY).english(9).profile()))
                .containsExactly("No result in the language of the category that is less than two years old.");
    }

    @Test
    void french_ends_with_the_result() {
        var speaker = Example.of("Seven", DAY).french(7).profile();
        var expiry = speaker.languageResults().get(0).expiresOn();

        assertThat(Categories.metOn(expiry.minusDays(1), speaker)).containsExactly(Category.FRENCH);
        assertThat(Categories.metOn(expiry, speaker)).isEmpty();
        assertThat(Categories.changesAfter(DAY, speaker)).hasValue(expiry);
    }

    // ---- military recruits

    static Example recruit(LocalDate enlisted, LocalDate left) {
        return Example.of("Recruit", DAY)
                .educated(EducationLevel.TWO_YEAR)
                .offer(offer("42102", true, 36))
                .work(abroad("43204", enlisted, left, Circumstance.RECOGNIZED_FOREIGN_MILITARY));
    }

    static Job abroad(String noc, LocalDate from, LocalDate until, Circumstance circumstance) {
        return Example.abroad(noc, from, until, circumstance);
    }

    static JobOffer offer(String noc, boolean fullTime, int months) {
        return new JobOffer(new Noc(noc), 1, fullTime, false, Optional.of(months), JobOffer.Basis.NONE, 0, false);
    }

    @Test
    void a_recruit_needs_ten_years_of_service_in_one_period() {
        var first = DAY.minusYears(20);

        assertThat(Categories.metOn(
                        DAY, recruit(first, first.plusWeeks(520).minusDays(1)).profile()))
                .containsExactly(Category.MILITARY);
        assertThat(missing(
                        Category.MILITARY,
                        DAY,
                        recruit(first, first.plusWeeks(519).minusDays(1)).profile()))
                .containsExactly("30 hours short of 15,600 (10 years) of continuous service.");
        var interrupted = recruit(first, first.plusYears(9))
                .plus(abroad(
                        "43204", first.plusYears(10), first.plusYears(19), Circumstance.RECOGNIZED_FOREIGN_MILITARY));
        assertThat(Categories.metOn(DAY, interrupted.profile())).isEmpty();
        assertThat(missing(
                        Category.MILITARY,
                        DAY,
                        recruit(first, first.plusYears(11))
                                .work(Example.abroad("43204", first, first.plusYears(11)))
                                .profile()))
                .containsExactly("No service in a recognized foreign military.");
    }

    @Test
    void a_recruit_needs_a_credential_and_an_offer_of_three_years() {
        var first = DAY.minusYears(12);
        var left = DAY.minusYears(1);

        assertThat(Categories.metOn(
                        DAY,
                        recruit(first, left).offer(offer("40042", true, 36)).profile()))
                .containsExactly(Category.MILITARY);
        for (var other : List.of(offer("42102", true, 35), offer("42102", false, 36), offer(NURSE, true, 36))) {
            assertThat(missing(
                            Category.MILITARY,
                            DAY,
                            recruit(first, left).offer(other).profile()))
                    .containsExactly(
                            "No full-time offer of the Canadian Armed Forces in a listed occupation for 36 months.");
        }
        assertThat(missing(
                        Category.MILITARY,
                        DAY,
                        recruit(first, left).educated(EducationLevel.ONE_YEAR).profile()))
                .containsExactly("No post-secondary credential that is high enough and counts on this day.");
        assertThat(missing(
                        Category.MILITARY,
                        DAY,
                        recruit(first, left).withoutOffer().profile()))
                .hasSize(1);
    }

    // ---- time

    static Stream<Profile> people() {
        var first = DAY.minusYears(10);
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
                Examples.MEI,
                recruit(first, first.plusYears(12)).profile(),
                worked(abroad(NURSE, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30))),
                worked(abroad(NURSE, LocalDate.of(2023, 8, 31), LocalDate.of(2024, 2, 29))),
                worked(abroad(NURSE, LocalDate.of(2021, 8, 29), LocalDate.of(2022, 2, 28))),
                worked(
                        abroad(NURSE, DAY.minusYears(2), DAY.minusMonths(16)),
                        abroad(NURSE, DAY.minusMonths(14), DAY.minusMonths(7)),
                        Example.inCanadaSince(DOCTOR, DAY.minusMonths(9)),
                        partTime("72310", DAY.minusYears(3), DAY.minusMonths(2), 12)));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("people")
    void no_membership_changes_before_its_review(Profile person) {
        var from = LocalDate.of(2022, 1, 1);
        var last = Categories.metOn(from, person);
        var review = Categories.changesAfter(from, person);
        for (var day : from.datesUntil(from.plusYears(8)).toList()) {
            var met = Categories.metOn(day, person);
            if (review.isEmpty() || day.isBefore(review.get())) {
                assertThat(met).as("%s", day).isEqualTo(last);
            } else {
                last = met;
                review = Categories.changesAfter(day, person);
                assertThat(review.map(day::isBefore).orElse(true)).isTrue();
            }
        }
    }

    @Test
    void every_listed_occupation_is_skilled_work() {
        assertThat(Stream.of(OF_2023, OF_2025, OF_2026)
                        .flatMap(day -> Stream.of(Category.values()).flatMap(category -> category.on(day).stream()))
                        .map(CategoryVersion::occupations)
                        .flatMap(Set::stream))
                .isNotEmpty()
                .allMatch(occupation -> occupation.isSkilledOn(DAY));
    }
}
