package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Profile.Partner;
import ca.expressentry.text.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlausibilityTest {

    static final LocalDate TODAY = Examples.DAY;
    static final LocalDate TOMORROW = TODAY.plusDays(1);

    static Example amina() {
        return Example.like(Examples.AMINA, TODAY);
    }

    static List<String> faults(Example example) {
        return faults(example.profile());
    }

    static List<String> faults(Profile profile) {
        return Plausibility.faults(profile, TODAY).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

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

    @ParameterizedTest
    @MethodSource("the_cast")
    void what_the_cast_declares_is_plausible(Profile profile) {
        assertThat(Plausibility.faults(profile, TODAY)).isEmpty();
    }

    @Test
    void somebody_born_today_is_possible_and_tomorrow_is_not() {
        assertThat(faults(amina().born(TODAY))).isEmpty();
        assertThat(faults(amina().born(TOMORROW))).containsExactly("/identity/dateOfBirth impossible-date");
    }

    @Test
    void a_language_result_of_today_is_possible_and_of_tomorrow_is_not() {
        assertThat(faults(amina().result(Example.celpip(TODAY, 9, 9, 9, 9)))).isEmpty();
        assertThat(faults(amina().french(7).result(Example.celpip(TOMORROW, 9, 9, 9, 9))))
                .containsExactly("/languageResults/1/resultOn impossible-date");
    }

    @Test
    void the_language_declared_as_first_needs_a_result() {
        assertThat(faults(amina().without(OfficialLanguage.ENGLISH)))
                .containsExactly("/languageResults first-language-without-result");
        assertThat(faults(amina().first(OfficialLanguage.FRENCH)))
                .containsExactly("/languageResults first-language-without-result");
        assertThat(faults(amina().first(OfficialLanguage.FRENCH).french(7))).isEmpty();
    }

    @Test
    void a_credential_or_its_assessment_of_tomorrow_is_not_possible() {
        var today = Example.canadian(EducationLevel.DOCTORATE, TODAY, 24);
        var tomorrow = Example.canadian(EducationLevel.DOCTORATE, TOMORROW, 24);
        var assessedTomorrow = Example.assessed(EducationLevel.DOCTORATE, TOMORROW);

        assertThat(faults(amina().education(today))).isEmpty();
        assertThat(faults(amina().education(today, tomorrow, assessedTomorrow)))
                .containsExactly(
                        "/education/1/obtainedOn impossible-date", "/education/2/assessment/issuedOn impossible-date");
    }

    @Test
    void a_job_begins_and_ends_by_today() {
        assertThat(faults(amina().work(Example.inCanada("21231", TODAY, TODAY))))
                .isEmpty();
        assertThat(faults(amina().work(
                                Example.inCanada("21231", TODAY, TOMORROW), Example.inCanadaSince("21231", TOMORROW))))
                .containsExactly(
                        at("work", 0, "until") + " impossible-date", at("work", 1, "from") + " impossible-date");
    }

    @Test
    void an_occupation_is_named_in_the_classification_in_use() {
        assertThat(faults(amina().work(Example.inCanadaSince("2173", TODAY))
                        .certificate("7271", Province.AB)
                        .offer(Example.offerOf("2173", JobOffer.Basis.NONE, 0))))
                .containsExactly(
                        at("work", 0, "occupation") + " noc-not-in-use",
                        "/tradeCertificates/0/trade noc-not-in-use",
                        "/jobOffer/occupation noc-not-in-use");
    }

    @Test
    void a_trade_certificate_of_tomorrow_is_not_possible() {
        var tomorrow = Example.like(Examples.BRUNO, TODAY.plusDays(1).plusYears(1))
                .certificate("72310", Province.AB)
                .profile();

        assertThat(faults(tomorrow)).containsExactly("/tradeCertificates/0/issuedOn impossible-date");
    }

    @Test
    void what_a_partner_declares_is_looked_at_in_the_same_way() {
        var partner = new Partner(
                true,
                false,
                Optional.of(Example.celpip(TOMORROW, 7, 7, 7, 7)),
                List.of(Example.canadian(EducationLevel.TWO_YEAR, TOMORROW, 24)),
                List.of(Example.inCanadaSince("2173", TOMORROW)),
                false);

        assertThat(faults(amina().partner(partner)))
                .containsExactly(
                        "/partner/languageResult/resultOn impossible-date",
                        "/partner/education/0/obtainedOn impossible-date",
                        at("partner", "work", 0, "from") + " impossible-date",
                        at("partner", "work", 0, "occupation") + " noc-not-in-use");
    }

    @Test
    void twenty_credentials_and_fifty_jobs_are_enough_for_a_life() {
        assertThat(faults(amina().education(credentials(20)).work(jobs(50)))).isEmpty();
        assertThat(faults(amina().education(credentials(21)).work(jobs(51))))
                .containsExactly("/education too-many", "/work too-many");
    }

    @Test
    void every_fault_is_told_in_both_languages() {
        assertThat(Plausibility.faults(amina().born(TOMORROW).work(jobs(51)).profile(), TODAY))
                .extracting(Problem.Field::text)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text.en()).isNotEqualTo(text.fr()));
    }

    private static Credential[] credentials(int many) {
        return Collections.nCopies(many, Example.canadian(EducationLevel.ONE_YEAR, TODAY, 12))
                .toArray(Credential[]::new);
    }

    private static String at(Object... steps) {
        return Arrays.stream(steps).map(step -> "/" + step).collect(Collectors.joining());
    }

    private static Job[] jobs(int many) {
        return Collections.nCopies(many, Example.inCanada("21231", TODAY, TODAY))
                .toArray(Job[]::new);
    }
}
