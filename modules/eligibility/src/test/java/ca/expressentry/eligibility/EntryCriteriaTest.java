package ca.expressentry.eligibility;

import static ca.expressentry.profile.EconomicClass.CEC;
import static ca.expressentry.profile.EconomicClass.FST;
import static ca.expressentry.profile.EconomicClass.FSW;
import static ca.expressentry.profile.Examples.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.Profile;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntryCriteriaTest {

    static Stream<Arguments> cast() {
        return Stream.of(
                Arguments.of("Amina", Examples.AMINA, Set.of(CEC, FSW)),
                Arguments.of("Bruno", Examples.BRUNO, Set.of(FST)),
                Arguments.of("Céline", Examples.CELINE, Set.of(FSW)),
                Arguments.of("David", Examples.DAVID, Set.of(FSW)),
                Arguments.of("Elena", Examples.ELENA, Set.of(CEC)),
                Arguments.of("Farid", Examples.FARID, Set.of()),
                Arguments.of("Grace", Examples.GRACE, Set.of(FSW)),
                Arguments.of("Hiro", Examples.HIRO, Set.of()),
                Arguments.of("Ines", Examples.INES, Set.of(CEC, FSW)),
                Arguments.of("Jonas", Examples.JONAS, Set.of(CEC, FSW, FST)),
                Arguments.of("Kamala", Examples.KAMALA, Set.of(CEC, FSW)),
                Arguments.of("Luca", Examples.LUCA, Set.of()),
                Arguments.of("Mei", Examples.MEI, Set.of(CEC, FSW)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cast")
    void the_classes_of_the_cast(String name, Profile person, Set<EconomicClass> classes) {
        assertThat(EntryCriteria.determine(person, DAY).classes()).isEqualTo(classes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cast")
    void what_is_not_met_says_what_is_missing_and_nothing_else_does(String name, Profile person) {
        assertThat(EntryCriteria.determine(person, DAY).findings())
                .hasSize(14)
                .allMatch(finding -> finding.met() != finding.missing().isPresent());
    }

    @Test
    void either_language_alone_meets_the_minimum_whichever_was_declared_as_first() {
        var englishFirst = Example.like(Examples.ELENA, DAY).english(4);

        assertThat(EntryCriteria.determine(englishFirst.profile(), DAY).classes())
                .isEmpty();
        assertThat(EntryCriteria.determine(englishFirst.french(7).profile(), DAY)
                        .classes())
                .contains(CEC);
        assertThat(EntryCriteria.determine(
                                englishFirst
                                        .english(7, 7, 7, 4)
                                        .french(4, 7, 7, 7)
                                        .profile(),
                                DAY)
                        .classes())
                .as("four abilities, two from each language")
                .isEmpty();
    }

    static Stream<Arguments> changeable() {
        var engineerAndDriver = Example.like(Examples.ELENA, DAY)
                .work(
                        Example.inCanada("21231", DAY.minusMonths(40), DAY.minusMonths(26)),
                        Example.inCanada("73300", DAY.minusMonths(25), DAY.minusMonths(14)),
                        Example.inCanada("21231", DAY.minusMonths(13), DAY.minusMonths(9)),
                        Example.inCanadaSince("73300", DAY.minusMonths(6)))
                .result(Example.celpip(DAY.minusMonths(1), 6, 6, 6, 6))
                .profile();
        var brokenTrades = Example.like(Examples.BRUNO, DAY)
                .work(
                        Example.abroad("72310", DAY.minusYears(5).minusMonths(3), DAY.minusYears(4)),
                        Example.abroad("72310", DAY.minusYears(3), DAY.minusYears(2)),
                        Example.abroadSince("72311", DAY.minusYears(1)))
                .profile();
        var longAgo = Example.like(Examples.GRACE, DAY)
                .work(
                        Example.abroad(
                                "21231", DAY.minusYears(10), DAY.minusYears(8).minusMonths(6)),
                        Example.abroad(
                                "21232", DAY.minusYears(8), DAY.minusYears(7).plusMonths(1)))
                .partner(Examples.partner(DAY))
                .funds(19_100)
                .profile();
        return Stream.concat(
                cast(),
                Stream.of(
                        Arguments.of("an engineer and driver", engineerAndDriver),
                        Arguments.of("a carpenter now and then", brokenTrades),
                        Arguments.of("an engineer long ago", longAgo),
                        Arguments.of(
                                "a mother",
                                Example.like(Examples.CELINE, DAY)
                                        .children(
                                                Example.child(LocalDate.of(2003, 3, 1)),
                                                Example.child(LocalDate.of(2004, 2, 29)))
                                        .funds(19_100)
                                        .profile()),
                        Arguments.of(
                                "one who said what was not so",
                                Example.like(Examples.AMINA, DAY)
                                        .misrepresentation(LocalDate.of(2021, 5, 5))
                                        .profile())));
    }

    /** The promise of {@code reviewOn} held against every day of seven years. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("changeable")
    void nothing_changes_by_itself_before_the_day_of_review(String name, Profile person) {
        var start = LocalDate.of(2022, 6, 1);
        var day = start;
        var last = EntryCriteria.determine(person, day);
        while (day.isBefore(LocalDate.of(2029, 6, 1))) {
            day = day.plusDays(1);
            var now = EntryCriteria.determine(person, day);
            assertThat(now.reviewOn()).isAfter(day);
            if (day.isBefore(last.reviewOn())) {
                assertThat(now.classes())
                        .as("%s on %s, from %s", name, day, last.asOf())
                        .isEqualTo(last.classes());
            } else {
                last = now;
            }
        }
    }

    @Test
    void the_nearest_of_all_changes_is_the_day_of_review() {
        var test = Example.celpip(DAY.minusYears(2).plusDays(10), 9, 9, 9, 9);
        var soon = Example.like(Examples.CELINE, DAY)
                .born(LocalDate.of(1993, 3, 1))
                .result(test)
                .profile();

        assertThat(EntryCriteria.determine(soon, DAY).reviewOn()).isEqualTo(DAY.plusDays(10));
    }

    @Test
    void the_same_person_on_another_day_is_determined_by_that_day() {
        assertThat(EntryCriteria.determine(Examples.GRACE, DAY.plusYears(1)).classes())
                .isEmpty();
    }

    @Test
    void who_was_found_inadmissible_for_misrepresentation_meets_no_class_for_five_years() {
        var since = DAY.minusYears(5).plusDays(1);
        var barred = Example.like(Examples.AMINA, DAY).misrepresentation(since).profile();
        var found = EntryCriteria.determine(barred, DAY);

        assertThat(found.classes()).isEmpty();
        assertThat(found.findings())
                .filteredOn(finding -> finding.provision().citation().equals("IRPA 10.1(4)"))
                .hasSize(3)
                .allSatisfy(finding ->
                        assertThat(finding.missing().orElseThrow().en()).contains("before " + DAY.plusDays(1)));
        assertThat(found.reviewOn()).isEqualTo(DAY.plusDays(1));
        assertThat(EntryCriteria.determine(barred, DAY.plusDays(1)).classes())
                .as("when the years are over")
                .isEqualTo(Set.of(CEC, FSW));
        assertThat(EntryCriteria.determine(barred, since.minusDays(1)).classes())
                .as("before the determination")
                .isEqualTo(EntryCriteria.determine(Examples.AMINA, since.minusDays(1))
                        .classes());
    }

    @Test
    void nobody_is_asked_for_misrepresentation_who_has_none() {
        assertThat(EntryCriteria.determine(Examples.AMINA, DAY).findings())
                .noneMatch(finding -> finding.provision().citation().equals("IRPA 10.1(4)"));
    }

    @Test
    void a_child_who_grows_up_leaves_the_family_that_needs_funds() {
        var birthday = DAY.plusDays(10);
        var parent = Example.like(Examples.CELINE, DAY)
                .born(LocalDate.of(1993, 3, 1))
                .children(Example.child(birthday.minusYears(22)));
        var poor = parent.funds(15_263).profile();

        assertThat(EntryCriteria.determine(poor, DAY).classes()).isEmpty();
        assertThat(EntryCriteria.determine(poor, DAY).reviewOn()).isEqualTo(birthday);
        assertThat(EntryCriteria.determine(poor, birthday).classes()).isEqualTo(Set.of(FSW));
    }

    @Test
    void findings_survive_json() throws Exception {
        var json = new ObjectMapper().registerModule(new Jdk8Module());
        var findings = EntryCriteria.determine(Examples.HIRO, DAY).findings();

        assertThat(json.readValue(json.writeValueAsString(findings), Finding[].class))
                .containsExactlyElementsOf(findings);
    }

    @Test
    void a_credential_is_reviewed_when_it_is_obtained_assessed_and_lapses() {
        var lapsing =
                Example.assessed(EducationLevel.SECONDARY, DAY.minusYears(5).plusDays(10));
        var awaited = Example.canadian(EducationLevel.ONE_YEAR, DAY.plusDays(5), 8);
        var person = Example.of("Ito", DAY).born(DAY.minusYears(30).minusDays(1));

        assertThat(EntryCriteria.determine(person.education(lapsing).profile(), DAY)
                        .reviewOn())
                .isEqualTo(DAY.plusDays(10));
        assertThat(EntryCriteria.determine(person.education(lapsing, awaited).profile(), DAY)
                        .reviewOn())
                .isEqualTo(DAY.plusDays(5));
    }
}
