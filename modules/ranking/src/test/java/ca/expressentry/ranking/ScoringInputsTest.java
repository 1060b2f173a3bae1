package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.RandomPeople;
import ca.expressentry.ranking.ArrangedEmployment.Authority;
import ca.expressentry.ranking.ArrangedEmployment.Made;
import ca.expressentry.ranking.HumanCapital.Advantages;
import ca.expressentry.ranking.HumanCapital.Languages;
import ca.expressentry.ranking.HumanCapital.Levels;
import ca.expressentry.ranking.HumanCapital.Offer;
import ca.expressentry.ranking.HumanCapital.Partner;
import ca.expressentry.ranking.RandomFacts.Drawn;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringInputsTest {

    static final EducationLevel[] LEVELS = EducationLevel.values();

    static Stream<LocalDate> every_day_the_law_changed() {
        return CrsTables.IN_FORCE.days().stream();
    }

    @Test
    void what_is_packed_is_read_again() {
        RandomFacts.from(3).limit(20_000).forEach(ScoringInputsTest::isReadAgain);
    }

    private static void isReadAgain(Drawn drawn) {
        var inputs = drawn.inputs();

        assertThat(unpacked(inputs)).isEqualTo(drawn.capital());
        assertThat(Optional.of(inputs).filter(ScoringInputs::hasOffer).map(ScoringInputs::offer))
                .isEqualTo(drawn.offer());
        assertThat(inputs.partnerYearsSinceResult())
                .isEqualTo(drawn.capital().partner().isPresent() ? drawn.yearsSinceResult() : 0);
    }

    @Test
    void every_value_of_every_field_is_read_again() {
        for (var drawn : RandomFacts.from(5).limit(40).toList()) {
            var facts = drawn.capital();
            IntStream.range(0, ScoringInputs.AGES).forEach(age -> isReadAgain(with(drawn, aged(facts, age))));
            IntStream.range(0, ScoringInputs.YEARS).forEach(y -> isReadAgain(with(drawn, facts.withWork(y, 15 - y))));
            IntStream.range(0, ScoringInputs.YEARS_OF_RESULT)
                    .forEach(years -> isReadAgain(new Drawn(facts, drawn.offer(), years)));
            IntStream.rangeClosed(0, 1200).forEach(months -> isReadAgain(with(drawn, made(months, 12, 0))));
            IntStream.rangeClosed(0, 600).forEach(months -> isReadAgain(with(drawn, made(0, months, 99))));
            IntStream.range(0, ScoringInputs.MAJOR_GROUPS)
                    .forEach(group -> isReadAgain(with(drawn, made(1, 1, group))));
        }
    }

    @Test
    void what_is_beyond_counts_as_the_last_that_is_told_apart() {
        var drawn = RandomFacts.from(6)
                .filter(d -> d.capital().partner().isPresent())
                .findFirst()
                .orElseThrow();
        var facts = drawn.capital();

        assertThat(ScoringInputs.of(aged(facts, 200))).isEqualTo(ScoringInputs.of(aged(facts, 127)));
        assertThat(ScoringInputs.of(facts.withWork(40, 50))).isEqualTo(ScoringInputs.of(facts.withWork(15, 15)));
        assertThat(new Drawn(facts, drawn.offer(), 11).inputs()).isEqualTo(new Drawn(facts, drawn.offer(), 7).inputs());
    }

    @Test
    void a_table_that_tells_more_apart_is_refused() {
        var crs = CrsTables.IN_FORCE.on(LocalDate.of(2026, 11, 3));

        assertThatThrownBy(() -> crs.core(false).age().within(45)).hasMessageContaining("only 45");
        assertThat(crs.core(false).age().within(46)).isNotNull();
        assertThatThrownBy(() -> new CrsTables.Spouse(Awards.NONE, null, Awards.NONE, 8))
                .hasMessageContaining("8");
    }

    @Test
    void they_lie_in_the_rows_as_they_always_did() {
        var facts = new HumanCapital(
                33,
                EducationLevel.DOCTORATE,
                new Languages(OfficialLanguage.FRENCH, new Levels(1, 2, 3, 4), new Levels(9, 8, 7, 6)),
                5,
                3,
                true,
                Optional.of(new Partner(EducationLevel.ONE_YEAR, new Levels(10, 11, 12, 5), 4)),
                new Advantages(true, Offer.NONE, EducationLevel.TWO_YEAR, true));
        var offer = Optional.of(new Made(Authority.EXEMPT_PERMIT, 36, 14, 72));

        assertThat(ScoringInputs.of(facts, offer, 1))
                .isEqualTo(new ScoringInputs(106304341649461153L, 81080206072597413L));
    }

    @ParameterizedTest
    @MethodSource("every_day_the_law_changed")
    void the_total_alone_is_the_total_that_is_explained(LocalDate day) {
        var crs = CrsTables.IN_FORCE.on(day);
        RandomFacts.from(day.toEpochDay()).limit(20_000).map(Drawn::inputs).forEach(inputs -> {
            var explained = ComprehensiveRankingSystem.score(inputs, crs, day, day);
            var nominated = inputs.withNomination();
            assertThat(ComprehensiveRankingSystem.total(inputs, crs)).isEqualTo(explained.total());
            assertThat(ComprehensiveRankingSystem.total(nominated, crs)).isEqualTo(explained.ifNominated());
            assertThat(ComprehensiveRankingSystem.bothTotals(inputs, crs))
                    .isEqualTo(explained.total() << Short.SIZE | explained.ifNominated());
            assertThat(ComprehensiveRankingSystem.score(nominated, crs, day, day)
                            .total())
                    .isEqualTo(explained.ifNominated());
            assertThat(explained.total())
                    .isEqualTo(explained.core().value()
                            + explained.spouse().value()
                            + explained.transferability().value()
                            + explained.additional().value());
        });
    }

    /** The facts of a day score under every version as those that were taken by the conditions of that version. */
    @Test
    void they_do_not_depend_on_the_instrument() {
        var lot = new RandomPeople(77);
        for (int i = 0; i < 4_000; i++) {
            var day = lot.day();
            var profile = lot.person(day);
            var inputs = ScoringInputs.on(day, profile, false);
            for (var crs : CrsTables.IN_FORCE.versions()) {
                var underIt = ScoringInputs.of(HumanCapital.on(day, profile, false, crs));
                assertThat(ComprehensiveRankingSystem.total(inputs, crs))
                        .as("%s on %s under %s", profile, day, crs.id())
                        .isEqualTo(ComprehensiveRankingSystem.total(underIt, crs));
            }
        }
    }

    private static HumanCapital unpacked(ScoringInputs inputs) {
        var frenchFirst = inputs.isFrenchFirst();
        return new HumanCapital(
                inputs.age(),
                LEVELS[inputs.education()],
                new Languages(
                        frenchFirst ? OfficialLanguage.FRENCH : OfficialLanguage.ENGLISH,
                        levels(frenchFirst ? inputs.secondLanguage() : inputs.firstLanguage()),
                        levels(frenchFirst ? inputs.firstLanguage() : inputs.secondLanguage())),
                inputs.canadianYears(),
                inputs.foreignYears(),
                inputs.tradeCertificate(),
                Optional.of(inputs)
                        .filter(ScoringInputs::comesWithPartner)
                        .map(i -> new Partner(
                                LEVELS[i.partnerEducation()], levels(i.partnerLanguage()), i.partnerCanadianYears())),
                new Advantages(inputs.nominated(), Offer.NONE, LEVELS[inputs.canadianStudy()], inputs.sibling()));
    }

    private static Levels levels(int packed) {
        return new Levels(
                ScoringInputs.Levels.reading(packed),
                ScoringInputs.Levels.writing(packed),
                ScoringInputs.Levels.listening(packed),
                ScoringInputs.Levels.speaking(packed));
    }

    private static HumanCapital aged(HumanCapital f, int age) {
        return new HumanCapital(
                age,
                f.education(),
                f.languages(),
                f.canadianYears(),
                f.foreignYears(),
                f.tradeCertificate(),
                f.partner(),
                f.advantages());
    }

    private static Drawn with(Drawn drawn, HumanCapital capital) {
        return new Drawn(capital, drawn.offer(), drawn.yearsSinceResult());
    }

    private static Drawn with(Drawn drawn, Made offer) {
        return new Drawn(drawn.capital(), Optional.of(offer), drawn.yearsSinceResult());
    }

    private static Made made(int months, int monthsWithEmployer, int majorGroup) {
        return new Made(Authority.ASSESSMENT, months, monthsWithEmployer, majorGroup);
    }
}
