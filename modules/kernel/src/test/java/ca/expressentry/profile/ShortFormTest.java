package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.message.Json;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShortFormTest {

    static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    /** A form that says what is written here besides an age and a language. */
    static ShortForm form(String says) {
        try {
            return Json.MAPPER.readValue(
                    ("{'firstLanguage':'ENGLISH',"
                                    + (says.startsWith("'dateOfBirth'") || says.contains("'age'") ? "" : "'age':30,")
                                    + says
                                    + "}")
                            .replace('\'', '"')
                            .replace(",}", "}"),
                    ShortForm.class);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof Invalid invalid) {
                throw invalid;
            }
            throw new AssertionError(e);
        }
    }

    static String levels(int level) {
        return "{'reading':" + level + ",'writing':" + level + ",'listening':" + level + ",'speaking':" + level + "}";
    }

    static Stream<LocalDate> days() {
        var everyThirteenth = Stream.iterate(
                LocalDate.of(2015, 1, 1), day -> day.isBefore(LocalDate.of(2037, 1, 1)), day -> day.plusDays(13));
        var ends = Stream.of(
                "2015-03-31",
                "2016-02-28",
                "2016-02-29",
                "2016-03-01",
                "2019-12-31",
                "2020-02-28",
                "2020-02-29",
                "2020-03-31",
                "2022-11-15",
                "2022-11-16",
                "2024-02-29",
                "2025-02-28",
                "2025-03-01",
                "2026-05-31",
                "2028-02-29",
                "2032-02-29",
                "2033-03-31");
        return Stream.concat(everyThirteenth, ends.map(LocalDate::parse));
    }

    // ---- months and years

    static ShortForm working(int canadian, int foreign, boolean continuous) {
        return form(("'canadianWork':{'months':%d,'continuous':%b},'foreignWork':{'months':%d,'continuous':%b}")
                .formatted(canadian, continuous, foreign, continuous));
    }

    static int years(int months) {
        return Math.min(10, months / 12);
    }

    @ParameterizedTest
    @CsvSource({"11, 0", "12, 1", "23, 1", "24, 2", "119, 9", "120, 10", "121, 10", "720, 10", "0, 0"})
    void months_are_whole_years_on_every_day(int months, int years) {
        days().forEach(day -> {
            assertThat(WorkExperience.canadianYearsOn(
                            day, working(months, 0, true).on(day).work()))
                    .as("%s", day)
                    .isEqualTo(years);
            assertThat(WorkExperience.foreignYearsOn(
                            day, working(0, months, true).on(day).work()))
                    .as("%s", day)
                    .isEqualTo(years);
        });
    }

    @Test
    void neither_work_in_canada_nor_abroad_loses_a_year_to_the_other() {
        for (int canadian = 1; canadian <= 125; canadian += 1) {
            for (int foreign = 1; foreign <= 125; foreign += canadian % 12 == 0 ? 1 : 11) {
                var form = working(canadian, foreign, true);
                for (var day :
                        List.of(DAY, LocalDate.of(2024, 2, 29), LocalDate.of(2025, 3, 31), LocalDate.of(2021, 1, 1))) {
                    var work = form.on(day).work();
                    assertThat(WorkExperience.canadianYearsOn(day, work)).isEqualTo(years(canadian));
                    assertThat(WorkExperience.foreignYearsOn(day, work))
                            .as("%d and %d on %s", canadian, foreign, day)
                            .isEqualTo(years(foreign));
                }
            }
        }
    }

    @Test
    void what_fits_into_ten_years_is_not_done_at_the_same_time() {
        var work = working(48, 71, true).on(DAY).work();

        assertThat(WorkExperience.of(work).hoursInYearsBefore(DAY, 10).years()).isEqualTo(9);
        assertThat(work.get(1).until().orElseThrow())
                .isBefore(work.get(0).from().minusDays(25));
    }

    @Test
    void work_that_is_not_continuous_adds_up_and_never_lasts_a_year() {
        days().forEach(day -> {
            for (int months = 1; months <= 120; months += 1 + months % 7) {
                for (int exactly : new int[] {months, months / 12 * 12}) {
                    var work = working(0, exactly, false).on(day).work();
                    assertThat(WorkExperience.foreignYearsOn(day, work)).isZero();
                    assertThat(WorkExperience.of(work)
                                    .hoursInYearsBefore(day, 10)
                                    .years())
                            .as("%d months on %s", exactly, day)
                            .isEqualTo(years(exactly));
                    assertThat(WorkExperience.of(work)
                                    .longestPeriodInYearsBefore(day, 10)
                                    .years())
                            .isZero();
                }
            }
        });
    }

    @Test
    void work_ends_the_day_before_and_that_in_canada_is_the_latest() {
        var work = working(12, 24, true).on(DAY).work();

        assertThat(work).hasSize(2);
        assertThat(work.get(0).inCanada()).isTrue();
        assertThat(work.get(0).until()).contains(DAY.minusDays(1));
        assertThat(work.get(1).inCanada()).isFalse();
    }

    @Test
    void more_than_counts_is_left_out_and_said() {
        assertThat(english(working(0, 180, true)))
                .anyMatch(text -> text.contains("10 years") && text.contains("60 months"));
        assertThat(english(working(0, 120, true))).noneMatch(text -> text.contains("left out"));
        assertThat(english(working(61, 60, true))).anyMatch(text -> text.contains("beside the other"));
        assertThat(english(working(60, 60, true))).noneMatch(text -> text.contains("beside the other"));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-11-15, '',          1111",
        "2022-11-16, '',          11100",
        "2022-11-15, ',\"teer\":0', 0111",
        "2022-11-15, ',\"teer\":3', 1241",
        "2022-11-16, ',\"teer\":2', 12100",
        "2022-11-16, ',\"teer\":3', 13110",
        "2022-11-15, ',\"teer\":4', 1411",
        "2022-11-16, ',\"teer\":5', 65100",
    })
    void an_occupation_that_is_not_given_is_of_the_classification_of_the_day(LocalDate day, String teer, String code) {
        var form = form("'canadianWork':{'months':12" + teer + "}");

        assertThat(form.on(day).work()).extracting(Job::occupation).containsExactly(new Noc(code));
        assertThat(form.readOn(day).assumptions()).extracting(Bilingual::en).anyMatch(text -> text.contains(code));
    }

    @Test
    void every_occupation_assumed_has_the_level_it_is_assumed_for() {
        for (int teer = 0; teer <= 5; teer++) {
            var form = form("'canadianWork':{'months':12,'teer':" + teer + "}");
            assertThat(form.on(DAY).work().get(0).occupation().teer()).isEqualTo(teer);
            assertThat(form.on(LocalDate.of(2020, 1, 1))
                            .work()
                            .get(0)
                            .occupation()
                            .teer())
                    .isEqualTo(teer == 3 ? 2 : teer);
        }
    }

    @Test
    void an_occupation_that_is_given_is_kept() {
        assertThat(form("'foreignWork':{'months':12,'occupation':'72310'}")
                        .on(DAY)
                        .work())
                .extracting(Job::occupation)
                .containsExactly(new Noc("72310"));
    }

    // ---- languages

    static Stream<LocalDate> boundaries() {
        return Stream.of("2015-01-01", "2018-10-31", "2018-11-01", "2023-12-10", "2023-12-11", "2026-07-01")
                .map(LocalDate::parse);
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void levels_are_kept_on_every_chart(LocalDate day) {
        for (int level = 0; level <= 12; level++) {
            var form = form("'english':" + levels(level) + ",'french':" + levels(level));
            var profile = form.on(day);
            for (var ability : Ability.values()) {
                assertThat(profile.languageResultOn(day, OfficialLanguage.ENGLISH)
                                .orElseThrow()
                                .level(ability)
                                .level())
                        .isEqualTo(level < 4 ? 0 : level);
                assertThat(profile.languageResultOn(day, OfficialLanguage.FRENCH)
                                .orElseThrow()
                                .level(ability)
                                .level())
                        .isEqualTo(level < 4 ? 0 : Math.min(10, level));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2018-10-31, TEF_CANADA, 207", "2018-11-01, TCF_CANADA, 453", "2026-07-01, TCF_CANADA, 453"})
    void french_is_a_test_that_was_accepted_with_the_least_score_of_the_level(
            LocalDate day, LanguageTest test, BigDecimal reading) {
        var result = form("'french':" + levels(7)).on(day).languageResults().get(0);

        assertThat(result.test()).isEqualTo(test);
        assertThat(result.reading()).isEqualByComparingTo(reading);
    }

    @Test
    void abilities_keep_their_own_levels() {
        var result = form("'french':{'reading':4,'writing':6,'listening':8,'speaking':10}")
                .on(DAY)
                .languageResults()
                .get(0);

        assertThat(Arrays.stream(Ability.values()).map(result::level).map(Clb::level))
                .containsExactly(4, 6, 8, 10);
    }

    @Test
    void scores_are_kept_with_their_day_or_that_of_the_question() {
        var ielts = "'test':'IELTS_GENERAL_TRAINING','reading':8,'writing':7.5,'listening':8.5,'speaking':7.5}";

        var dated = form("'english':{'takenOn':'2025-01-02'," + ielts)
                .on(DAY)
                .languageResults()
                .get(0);
        assertThat(dated.takenOn()).isEqualTo("2025-01-02");
        assertThat(dated.resultOn()).isEqualTo("2025-01-02");
        assertThat(dated.listening()).isEqualByComparingTo("8.5");
        assertThat(form("'english':{" + ielts).on(DAY).languageResults().get(0).takenOn())
                .isEqualTo(DAY);
    }

    @Test
    void a_score_from_another_column_is_refused_where_it_stands() {
        var tef = "'french':{'test':'TEF_CANADA',%s'reading':500,'writing':500,'listening':500,'speaking':500}";

        assertThat(form(tef.formatted("")).on(LocalDate.of(2023, 12, 11)).languageResults())
                .hasSize(1);
        refuses(() -> form(tef.formatted("")).on(LocalDate.of(2023, 12, 10)), "wrong-tef-column", "french/reading");
        refuses(() -> form(tef.formatted("'takenOn':'2023-12-10',")).on(DAY), "wrong-tef-column", "french/reading");
        refuses(
                () -> form("'french':" + tef.substring(9).formatted("").replace("TEF", "TCF"))
                        .on(LocalDate.of(2018, 1, 1)),
                "test-not-accepted",
                "french/test");
    }

    // ---- the rest

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "LESS_THAN_SECONDARY,     none,                   LESS_THAN_SECONDARY,     none",
                "SECONDARY,               none,                   SECONDARY,               none",
                "SECONDARY,               SECONDARY,              SECONDARY,               SECONDARY",
                "ONE_YEAR,                none,                   ONE_YEAR,                none",
                "TWO_YEAR,                ONE_YEAR,               TWO_YEAR,                ONE_YEAR",
                "BACHELOR_OR_THREE_YEAR,  none,                   BACHELOR_OR_THREE_YEAR,  none",
                "BACHELOR_OR_THREE_YEAR,  BACHELOR_OR_THREE_YEAR, BACHELOR_OR_THREE_YEAR,  BACHELOR_OR_THREE_YEAR",
                "BACHELOR_OR_THREE_YEAR,  SECONDARY,              BACHELOR_OR_THREE_YEAR,  SECONDARY",
                "TWO_OR_MORE,             none,                   TWO_OR_MORE,             none",
                "TWO_OR_MORE,             SECONDARY,              TWO_OR_MORE,             SECONDARY",
                "TWO_OR_MORE,             ONE_YEAR,               TWO_OR_MORE,             ONE_YEAR",
                "TWO_OR_MORE,             TWO_YEAR,               TWO_OR_MORE,             TWO_YEAR",
                "TWO_OR_MORE,             BACHELOR_OR_THREE_YEAR, TWO_OR_MORE,             BACHELOR_OR_THREE_YEAR",
                "MASTERS_OR_PROFESSIONAL, ONE_YEAR,               MASTERS_OR_PROFESSIONAL, ONE_YEAR",
                "DOCTORATE,               DOCTORATE,              DOCTORATE,               DOCTORATE",
            })
    void education_counts_as_it_was_said(
            EducationLevel said, EducationLevel canadian, EducationLevel level, EducationLevel inCanada) {
        var form = form("'education':{'level':'" + said + "'"
                + (canadian == null ? "" : ",'canadian':'" + canadian + "'") + "}");

        for (var day : List.of(DAY, LocalDate.of(2016, 2, 29))) {
            assertThat(form.on(day).educationOn(day)).isEqualTo(level);
            assertThat(form.on(day).education().stream()
                            .filter(Credential::isCanadian)
                            .map(Credential::level)
                            .max(EducationLevel::compareTo)
                            .orElse(null))
                    .isEqualTo(inCanada);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SECONDARY, ONE_YEAR",
        "BACHELOR_OR_THREE_YEAR, ONE_YEAR",
        "DOCTORATE, TWO_OR_MORE",
        "TWO_OR_MORE, MASTERS_OR_PROFESSIONAL"
    })
    void a_canadian_level_that_contradicts_the_highest_is_refused(EducationLevel level, EducationLevel canadian) {
        refuses(
                () -> form("'education':{'level':'" + level + "','canadian':'" + canadian + "'}"),
                "canadian-level-does-not-fit",
                "canadian");
    }

    @Test
    void an_age_is_kept_on_every_day() {
        days().forEach(day ->
                assertThat(form("'age':29,").on(day).identity().ageOn(day)).isEqualTo(29));
        assertThat(form("'dateOfBirth':'1990-02-03',").on(DAY).identity().dateOfBirth())
                .isEqualTo("1990-02-03");
    }

    @Test
    void a_partner_comes_along_or_does_not() {
        var spouse = "'partner':{'accompanying':%b,'education':{'level':'ONE_YEAR'},'french':" + levels(5)
                + ",'canadianWork':{'months':24}},'familySize':4";

        var along = form(spouse.formatted(true)).on(DAY);
        assertThat(along.accompanyingPartner()).hasValueSatisfying(partner -> {
            assertThat(partner.educationOn(DAY)).isEqualTo(EducationLevel.ONE_YEAR);
            assertThat(partner.languageResult().orElseThrow().reaches(new Clb(5)))
                    .isTrue();
            assertThat(WorkExperience.canadianYearsOn(DAY, partner.work())).isEqualTo(2);
        });
        assertThat(along.familySizeOn(DAY)).isEqualTo(4);
        assertThat(form(spouse.formatted(false)).on(DAY).accompanyingPartner()).isEmpty();
        assertThatThrownBy(() -> form(spouse.formatted(true).replace("true,", "true,'accompanying':false,")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("uplicate");
    }

    @ParameterizedTest(name = "{0}: a family of {1}")
    @CsvSource(delimiter = '|', textBlock = """
        'familySize':3                                                     | 3
        'dependentChildren':2                                              | 3
        'dependentChildren':0                                              | 1
        'children':[]                                                      | 1
        'children':[{'dateOfBirth':'2020-02-29'}]                          | 2
        'children':[{'dateOfBirth':'2004-07-01'}]                          | 1
        'children':[{'dateOfBirth':'2004-07-02'}]                          | 2
        'children':[{'dateOfBirth':'2004-07-01','dependsBecauseOfCondition':true}] | 2
        'children':[{'dateOfBirth':'2010-01-01','married':true}],'dependentChildren':1 | 1
        'partner':{'accompanying':false},'dependentChildren':2             | 4
        """)
    void children_are_counted_or_named(String says, int size) {
        assertThat(form(says).on(DAY).familySizeOn(DAY)).isEqualTo(size);
        assertThat(english(form(says)).contains(ShortFormTexts.NO_CHILDREN.en()))
                .isEqualTo(says.contains("[]"));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        'seniorManager':true    | 2026-07-01 | 00012
        'seniorManager':true    | 2022-11-15 | 0013
        'seniorManager':false   | 2026-07-01 | 11100
        'teer':3                | 2026-07-01 | 13110
        'teer':3                | 2022-11-15 | 1241
        'occupation':'21231','seniorManager':false | 2026-07-01 | 21231
        """)
    void an_offer_needs_no_more_than_its_level(String says, LocalDate day, String occupation) {
        var offer = form("'jobOffer':{" + says + "}").on(day).jobOffer().orElseThrow();

        assertThat(offer)
                .isEqualTo(new JobOffer(
                        new Noc(occupation),
                        1,
                        true,
                        false,
                        Optional.empty(),
                        JobOffer.Basis.ASSESSED_FROM_ABROAD,
                        0,
                        false));
        assertThat(english(form("'jobOffer':{" + says + "}")))
                .contains(ShortFormTexts.OFFER.en(), ShortFormTexts.BASIS.en());
    }

    @Test
    void an_offer_may_say_everything() {
        var said = "'jobOffer':{'occupation':'72310','employers':2,'fullTime':false,'seasonal':true,'months':12,"
                + "'basis':'EXEMPT_PERMIT_SAME_EMPLOYER','monthsWithEmployer':13,'excludedEmployer':true}";

        assertThat(form(said).on(DAY).jobOffer())
                .contains(new JobOffer(
                        new Noc("72310"),
                        2,
                        false,
                        true,
                        Optional.of(12),
                        JobOffer.Basis.EXEMPT_PERMIT_SAME_EMPLOYER,
                        13,
                        true));
        assertThat(english(form(said))).noneMatch(text -> text.contains("offer"));
    }

    @Test
    void a_relative_and_quebec_are_said_or_assumed() {
        var said = form("'relativeInCanada':true,'outsideQuebec':false").on(DAY);

        assertThat(said.answers().relativeInCanada()).isTrue();
        assertThat(said.destinations()).containsExactly(Province.QC);
        assertThat(form("").on(DAY).answers().relativeInCanada()).isFalse();
        assertThat(form("'outsideQuebec':true").on(DAY).destinations()).isEmpty();
        assertThat(english(form("'outsideQuebec':true"))).doesNotContain(ShortFormTexts.OUTSIDE_QUEBEC.en());
        assertThat(english(form(""))).contains(ShortFormTexts.OUTSIDE_QUEBEC.en());
    }

    @Test
    void a_certificate_is_in_the_trade_that_was_worked_in() {
        var form = form("'tradeCertificate':true,'foreignWork':{'months':24,'occupation':'72310'}");

        assertThat(form.on(DAY).tradeCertificates())
                .extracting(TradeCertificate::trade)
                .containsExactly(new Noc("72310"));
        assertThat(form("'tradeCertificate':false").on(DAY).tradeCertificates()).isEmpty();
    }

    @Test
    void what_is_not_said_is_assumed_and_told() {
        assertThat(english(form(""))).anyMatch(text -> text.contains("No settlement funds"));
        assertThat(english(form("'funds':1"))).noneMatch(text -> text.contains("funds"));
        assertThat(form("'funds':1,'siblingInCanada':true").on(DAY).answers().siblingInCanada())
                .isTrue();
        assertThat(form("'funds':123").on(DAY).funds().amount()).isEqualTo(123);
        assertThat(form("").on(DAY).funds().amount()).isGreaterThan(100_000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        'dateOfBirth':'1990-01-01','age':30      | age-or-date-of-birth       | age
        'age':111                                | impossible-number          | age
        'age':-1                                 | impossible-number          | age
        'familySize':0                           | impossible-number          | familySize
        'familySize':1,'partner':{'accompanying':true} | impossible-number    | familySize
        'familySize':32                          | impossible-number          | familySize
        'familySize':2,'dependentChildren':1     | family-size-or-children    | familySize
        'familySize':2,'children':[{'dateOfBirth':'2020-01-01'}] | family-size-or-children | familySize
        'dependentChildren':-1                   | impossible-number          | dependentChildren
        'dependentChildren':31                   | impossible-number          | dependentChildren
        'dependentChildren':2,'children':[{'dateOfBirth':'2020-01-01'}] | children-not-as-many | children
        'jobOffer':{'teer':6}                    | impossible-number          | teer
        'jobOffer':{'teer':1,'occupation':'11100'} | occupation-or-teer       | teer
        'jobOffer':{'teer':1,'seniorManager':true} | occupation-or-teer       | seniorManager
        'canadianWork':{'months':-1}             | impossible-number          | months
        'canadianWork':{'months':721}            | impossible-number          | months
        'canadianWork':{'months':1,'teer':6}     | impossible-number          | teer
        'canadianWork':{'months':1,'teer':1,'occupation':'11100'} | occupation-or-teer | teer
        'english':{'reading':13,'writing':1,'listening':1,'speaking':1} | not-a-level | reading
        'english':{'reading':1,'writing':7.5,'listening':1,'speaking':1} | not-a-level | writing
        'english':{'reading':1,'writing':1,'listening':1e999999999,'speaking':1} | not-a-level | listening
        'english':{'reading':1,'writing':1,'listening':1,'speaking':1e-999999999} | not-a-level | speaking
        'english':{'takenOn':'2026-01-01','reading':1,'writing':1,'listening':1,'speaking':1} | levels-have-no-day | test
        'english':{'test':'TEF_CANADA','reading':1,'writing':1,'listening':1,'speaking':1} | test-in-the-other-language | english/test
        'french':{'test':'PTE_CORE','reading':1,'writing':1,'listening':1,'speaking':1} | test-in-the-other-language | french/test
        """)
    void what_a_form_cannot_say_is_refused(String says, String code, String at) {
        refuses(() -> form(says), code, at);
    }

    @ParameterizedTest
    @CsvSource({"employers, 3, jobOffer/employers", "months, 0, jobOffer", "monthsWithEmployer, 601, jobOffer"})
    void an_offer_that_cannot_be_is_refused_where_it_stands(String what, int number, String at) {
        refuses(
                () -> form("'jobOffer':{'teer':1,'" + what + "':" + number + "}")
                        .on(DAY),
                "impossible-number",
                at);
    }

    @Test
    void a_partner_has_one_language() {
        refuses(
                () -> form("'partner':{'accompanying':true,'english':" + levels(5) + ",'french':" + levels(5) + "}"),
                "one-language",
                "french");
    }

    static List<String> english(ShortForm form) {
        return form.readOn(DAY).assumptions().stream().map(Bilingual::en).toList();
    }

    static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String code, String at) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo(code);
            assertThat(invalid.component()).isEqualTo(at);
        });
    }
}
