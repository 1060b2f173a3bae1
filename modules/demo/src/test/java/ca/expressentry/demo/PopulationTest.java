package ca.expressentry.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.eligibility.Admission;
import ca.expressentry.message.Json;
import ca.expressentry.profile.Ability;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.Credential.Assessment;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Province;
import ca.expressentry.profile.TradeCertificate;
import ca.expressentry.ranking.Scores;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationTest {

    static final long SEED = 445;
    static final LocalDate DAY = LocalDate.of(2026, 9, 27);
    static final int CROWD = 5_000;
    static final int LARGER_CROWD = 20_000;

    static List<Profile> people;

    @BeforeAll
    static void five_thousand_people() {
        people = crowd(SEED, DAY, CROWD);
    }

    @Test
    void everybody_is_eligible_for_a_class_at_least() {
        assertThat(people)
                .filteredOn(person -> !Admission.isOpenTo(person, DAY))
                .isEmpty();
    }

    @Test
    void scores_by_the_rules_of_the_product_are_spread_as_in_the_published_pool() {
        assertThatScoresAreSpreadAsPublished(people, DAY, 0.03);
    }

    /** Days before and after, when other Instructions are in force; twenty thousand others scatter less. */
    @ParameterizedTest
    @CsvSource({"1, 2026-09-27", "77, 2026-11-24", "445, 2026-06-30", "445, 2027-02-28"})
    void so_are_those_of_larger_crowds_on_other_days(long seed, LocalDate day) {
        var others = crowd(seed, day, LARGER_CROWD);

        assertThat(others)
                .filteredOn(person -> !Admission.isOpenTo(person, day))
                .isEmpty();
        assertThatScoresAreSpreadAsPublished(others, day, 0.012);
    }

    private static void assertThatScoresAreSpreadAsPublished(List<Profile> people, LocalDate day, double distance) {
        var scores = people.stream().mapToInt(person -> Scores.of(person, day)).toArray();
        var fitted = Histogram.of(scores);
        var published = Histogram.published();

        assertThat(fitted.distance(published)).as(fitted.beside(published)).isLessThanOrEqualTo(distance);
        assertThat(fitted.greatestDifference(published))
                .as(fitted.beside(published))
                .isLessThanOrEqualTo(0.01);
    }

    @Test
    void about_one_in_ten_has_a_result_in_french() {
        assertThat(share(PopulationTest::speaksFrench)).isBetween(0.08, 0.12);
    }

    /** What categories can be shown with; nothing is published to fit their shares to. */
    @ParameterizedTest
    @CsvSource({
        "FRENCH, 0.03, 0.12",
        "HEALTHCARE, 0.02, 0.20",
        "STEM, 0.01, 0.20",
        "TRADES, 0.01, 0.20",
        "EDUCATION, 0.005, 0.10"
    })
    void the_greater_categories_have_members(Category category, double least, double most) {
        assertThat(share(person -> Scores.isIn(category, person, DAY))).isBetween(least, most);
    }

    @Test
    void the_same_seed_and_day_give_the_same_people() {
        assertThat(crowd(SEED, DAY, 200)).isEqualTo(people.subList(0, 200));
        assertThat(crowd(SEED + 1, DAY, 200)).doesNotContainAnyElementsOf(people.subList(0, 200));
    }

    @Test
    void who_comes_later_does_not_depend_on_how_many_were_drawn_before() {
        assertThat(Population.of(SEED, DAY).skip(4_321).findFirst()).hasValue(people.get(4_321));
        assertThat(Population.of(SEED, DAY).parallel().limit(300)).containsExactlyElementsOf(people.subList(0, 300));
    }

    @Test
    void nobody_comes_twice() {
        assertThat(people).extracting(person -> person.identity().person()).doesNotHaveDuplicates();
        assertThat(people)
                .extracting(person -> person.identity().travelDocument())
                .doesNotHaveDuplicates();
    }

    @Test
    void everybody_survives_the_way_through_json() {
        assertThat(people)
                .filteredOn(
                        person -> !Json.read(Json.write(person), Profile.class).equals(person))
                .isEmpty();
    }

    @Test
    void nobody_worked_before_eighteen() {
        assertThat(people)
                .filteredOn(person ->
                        person.work().stream().anyMatch(job -> person.identity().ageOn(job.from()) < 18))
                .isEmpty();
    }

    @Test
    void nobody_declares_what_is_still_to_come() {
        assertThat(people)
                .filteredOn(person -> latestDayOf(person).isAfter(DAY))
                .isEmpty();
    }

    private static LocalDate latestDayOf(Profile person) {
        return Stream.of(
                        person.languageResults().stream().map(LanguageResult::resultOn),
                        person.education().stream().map(Credential::obtainedOn),
                        person.education().stream()
                                .flatMap(credential -> credential.assessment().stream())
                                .map(Assessment::issuedOn),
                        person.work().stream().map(job -> job.until().orElse(job.from())),
                        person.tradeCertificates().stream().map(TradeCertificate::issuedOn))
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    @Test
    void study_in_canada_came_after_work_abroad_and_before_work_in_canada() {
        assertThat(people)
                .filteredOn(person -> studyInCanada(person)
                        .anyMatch(study -> person.work().stream().anyMatch(job -> overlaps(job, study))))
                .isEmpty();
    }

    private static Stream<Credential> studyInCanada(Profile person) {
        return person.education().stream().filter(Credential::isCanadian);
    }

    private static boolean overlaps(Job job, Credential study) {
        return job.inCanada()
                ? !job.from().isAfter(study.obtainedOn())
                : !job.until().orElse(DAY).isBefore(Studies.begunOn(study));
    }

    @Test
    void the_crowd_is_a_mixed_one() {
        assertThat(share(person -> person.accompanyingPartner().isPresent())).isBetween(0.15, 0.45);
        assertThat(share(person -> !person.tradeCertificates().isEmpty())).isBetween(0.005, 0.06);
        assertThat(share(person -> person.jobOffer().isPresent())).isBetween(0.01, 0.10);
        assertThat(share(person -> person.work().stream().anyMatch(job -> job.inCanada())))
                .isBetween(0.4, 0.8);
        assertThat(share(person -> person.destinations().isEmpty())).isBetween(0.4, 0.6);
        assertThat(share(person -> person.dependentChildren() > 0)).isBetween(0.1, 0.4);
        assertThat(share(person -> person.educationOn(DAY).atLeast(EducationLevel.BACHELOR_OR_THREE_YEAR)))
                .isBetween(0.6, 0.9);
        assertThat(people).noneMatch(person -> person.destinations().contains(Province.QC));
    }

    /** Older people have worked longer, and those with higher degrees know the language better. */
    @Test
    void what_goes_together_in_life_goes_together_here() {
        assertThat(average(youngerThan(28), PopulationTest::daysOfWork))
                .isLessThan(average(youngerThan(28).negate(), PopulationTest::daysOfWork));
        assertThat(average(graduates(), PopulationTest::language))
                .isGreaterThan(average(graduates().negate(), PopulationTest::language));
    }

    private static List<Profile> crowd(long seed, LocalDate day, int size) {
        return Population.of(seed, day).limit(size).toList();
    }

    private static double share(Predicate<Profile> which) {
        return (double) people.stream().filter(which).count() / people.size();
    }

    private static boolean speaksFrench(Profile person) {
        return person.languageResultOn(DAY, OfficialLanguage.FRENCH).isPresent();
    }

    private static Predicate<Profile> youngerThan(int age) {
        return person -> person.identity().ageOn(DAY) < age;
    }

    private static Predicate<Profile> graduates() {
        return person -> person.educationOn(DAY).atLeast(EducationLevel.BACHELOR_OR_THREE_YEAR);
    }

    private static double average(Predicate<Profile> which, ToDoubleFunction<Profile> what) {
        return people.stream().filter(which).mapToDouble(what).average().orElseThrow();
    }

    private static double daysOfWork(Profile person) {
        return person.work().stream()
                .mapToLong(
                        job -> job.until().orElse(DAY).toEpochDay() - job.from().toEpochDay())
                .sum();
    }

    private static double language(Profile person) {
        return person.languageResultOn(DAY, person.firstLanguage())
                .map(PopulationTest::average)
                .orElse(0.0);
    }

    private static double average(LanguageResult result) {
        return List.of(Ability.values()).stream()
                .mapToInt(ability -> result.level(ability).level())
                .average()
                .orElseThrow();
    }
}
