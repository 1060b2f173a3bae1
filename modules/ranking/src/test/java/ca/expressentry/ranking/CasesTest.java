package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.law.Tables;
import ca.expressentry.law.TestVector;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.ranking.Cases.Expected;
import ca.expressentry.ranking.HumanCapital.Levels;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples and the test vectors: each gives its score, and together they leave no cell of the law unused. */
class CasesTest {

    static final InForce<Tables> LAW = Instruments.in(CrsTables.class, "crs");
    static final List<TestVector> ALL = Cases.all();

    static Stream<Tables> instruments() {
        return LAW.versions().stream();
    }

    static Score score(TestVector vector) {
        return ComprehensiveRankingSystem.score(
                (HumanCapital) vector.given(), vector.day(), vector.day().plusYears(1));
    }

    @TestFactory
    Stream<DynamicTest> every_case_gives_its_score() {
        return ALL.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.id(), () -> {
                    var answer = Expected.of(score(vector));
                    var expected = (Expected) vector.expected();

                    assertThat(new Expected(
                                    answer.total(),
                                    answer.core(),
                                    answer.spouse(),
                                    answer.transferability(),
                                    answer.additional(),
                                    expected.awards().flatMap(frozen -> answer.awards())))
                            .isEqualTo(expected);
                }));
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void every_cell_of_every_table_is_hit_by_a_case(Tables law) {
        var left = new LinkedHashSet<>(Cells.of(law));
        ALL.stream()
                .filter(vector -> vector.instrument().equals(law.id()))
                .forEach(vector -> left.removeAll(Cells.hitBy((HumanCapital) vector.given(), score(vector), law)));

        assertThat(left).as("not hit under %s", law.id()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void there_are_cases_on_the_first_day_of_every_instrument_and_on_its_last(Tables law) {
        assertThat(days(law.id())).contains(law.inForceFrom());
        LAW.changesAfter(law.inForceFrom())
                .ifPresent(next -> assertThat(days(law.id())).contains(next.minusDays(1)));
    }

    @Test
    void a_score_written_by_hand_agrees_with_every_case() {
        assertThat(ALL).allSatisfy(vector -> {
            var expected = (Expected) vector.expected();

            assertThat(PlainCrs.parts(plain((HumanCapital) vector.given()), vector.day()))
                    .containsExactly(
                            expected.core(),
                            expected.spouse(),
                            expected.transferability(),
                            expected.additional(),
                            expected.total());
        });
    }

    private static PlainCrs.Person plain(HumanCapital who) {
        var advantages = who.advantages();
        return new PlainCrs.Person(
                who.age(),
                who.education().ordinal(),
                plain(who.languages().english()),
                plain(who.languages().french()),
                who.languages().declaredFirst() == OfficialLanguage.FRENCH,
                who.canadianYears(),
                who.foreignYears(),
                who.tradeCertificate(),
                who.partner()
                        .map(partner -> new PlainCrs.Spouse(
                                partner.education().ordinal(), plain(partner.language()), partner.canadianYears()))
                        .orElse(null),
                advantages.nominated(),
                switch (advantages.offer()) {
                    case NONE -> PlainCrs.NO_OFFER;
                    case SENIOR_MANAGER -> PlainCrs.SENIOR_MANAGER;
                    case ANY_OTHER -> PlainCrs.OTHER_OFFER;
                },
                advantages.canadianStudy().ordinal(),
                advantages.sibling());
    }

    private static int[] plain(Levels levels) {
        return new int[] {levels.reading(), levels.writing(), levels.listening(), levels.speaking()};
    }

    @Test
    void every_case_has_a_name_of_its_own() {
        assertThat(ALL).extracting(TestVector::id).doesNotHaveDuplicates();
    }

    private static List<LocalDate> days(String instrument) {
        return ALL.stream()
                .filter(vector -> vector.instrument().equals(instrument))
                .map(TestVector::day)
                .toList();
    }
}
