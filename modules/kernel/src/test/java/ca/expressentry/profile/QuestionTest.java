package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ca.expressentry.message.Json;
import ca.expressentry.profile.Understanding.Understood;
import ca.expressentry.text.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final String ENGLISH = "'english':{'reading':9,'writing':9,'listening':9,'speaking':9}";

    static Question asks(String says) {
        try {
            return Json.MAPPER.readValue(says.replace('\'', '"'), Question.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static Question form(String on, String says) {
        return asks("{" + (on.isEmpty() ? "" : "'on':'" + on + "',") + "'shortForm':{'firstLanguage':'ENGLISH'," + says
                + "}}");
    }

    static Understood understood(Question question) {
        return question.understand(TODAY).fold(understood -> understood, problem -> {
            throw new AssertionError(problem);
        });
    }

    static Problem problem(Question question) {
        return question.understand(TODAY)
                .fold(
                        understood -> {
                            throw new AssertionError("it was understood");
                        },
                        problem -> problem);
    }

    static void refuses(Question question, String code, String pointer) {
        var problem = problem(question);
        assertThat(problem.code()).isEqualTo("implausible");
        assertThat(problem.errors())
                .extracting(Problem.Field::code, Problem.Field::pointer)
                .containsExactly(tuple(code, pointer));
    }

    @Test
    void scores_from_the_wrong_column_of_a_new_attestation_are_pointed_at_whoever_they_are_of() {
        var tef = "'french':{'test':'TEF_CANADA','takenOn':'2026-01-05','reading':248,'writing':371,'listening':298,"
                + "'speaking':371}";

        for (var says : List.of(tef, "'partner':{'accompanying':true," + tef + "}")) {
            assertThat(understood(form("", "'age':30," + ENGLISH + "," + says)).assumptions())
                    .filteredOn(text -> text.en().contains("Équivalence ancien score"))
                    .singleElement()
                    .satisfies(text -> assertThat(text.fr()).contains("2023-12-11", "TEF Canada"));
        }
        assertThat(understood(form("", "'age':30," + ENGLISH + "," + tef.replace("248", "434")))
                        .assumptions())
                .noneMatch(text -> text.en().contains("Équivalence"));
    }

    @Test
    void jobs_at_the_same_time_are_counted_once_and_it_is_said() {
        var one = Example.inCanada("21231", TODAY.minusYears(2), TODAY.minusYears(1));
        var next = Example.inCanadaSince("21231", TODAY.minusYears(1).plusDays(1));

        assertThat(overlaps(one, next)).isFalse();
        assertThat(overlaps(next, one)).isFalse();
        assertThat(overlaps(one, Example.abroadSince("11100", TODAY.minusYears(1))))
                .isTrue();
        assertThat(overlaps(next, Example.inCanadaSince("21231", TODAY.minusYears(3))))
                .isTrue();
    }

    private static boolean overlaps(Job... jobs) {
        var declared = Example.like(Examples.amina(TODAY), TODAY).work(jobs).profile();
        var question = new Question(Optional.empty(), Optional.empty(), Optional.of(declared), Optional.empty());
        return understood(question).assumptions().stream()
                .anyMatch(text -> text.en().contains("at the same time"));
    }

    @Test
    void a_question_without_a_day_is_about_today_and_without_a_nomination() {
        var understood = understood(form("", "'age':30," + ENGLISH));

        assertThat(understood.on()).isEqualTo(TODAY);
        assertThat(understood.nominated()).isFalse();
        assertThat(understood.declaration().identity().ageOn(TODAY)).isEqualTo(30);
        assertThat(understood.assumptions()).isNotEmpty();
    }

    @Test
    void a_declaration_is_judged_as_it_is() {
        var declaration = Examples.amina(TODAY);

        var understood = understood(
                new Question(Optional.of(TODAY), Optional.of(true), Optional.of(declaration), Optional.empty()));

        assertThat(understood.declaration()).isEqualTo(declaration);
        assertThat(understood.nominated()).isTrue();
        assertThat(understood.assumptions()).isEmpty();
    }

    @Test
    void it_is_either_a_declaration_or_a_short_form() {
        assertThatThrownBy(() -> asks("{}")).hasMessageContaining("declaration-or-short-form");
        assertThatThrownBy(() -> asks("{'declaration':" + Json.write(Examples.AMINA)
                        + ",'shortForm':{'firstLanguage':'ENGLISH','age':30}}"))
                .hasMessageContaining("declaration-or-short-form");
    }

    @Test
    void nothing_was_in_force_before_express_entry() {
        assertThat(understood(form("2015-01-01", "'age':30," + ENGLISH)).on()).isEqualTo("2015-01-01");
        refuses(form("2014-12-31", "'age':30," + ENGLISH), "before-express-entry", "/on");
        refuses(form("-999999999-01-01", "'age':30," + ENGLISH), "before-express-entry", "/on");
    }

    @Test
    void a_day_to_come_is_answered_by_the_law_of_today_and_not_without_end() {
        assertThat(understood(form("2026-11-25", "'age':30," + ENGLISH)).assumptions())
                .anyMatch(text -> text.en().contains("known today"));
        assertThat(understood(form("2026-11-24", "'age':30," + ENGLISH)).assumptions())
                .noneMatch(text -> text.en().contains("known today"));
        assertThat(understood(form("2036-11-24", "'age':30," + ENGLISH)).on()).isEqualTo("2036-11-24");
        refuses(form("2036-11-25", "'age':30," + ENGLISH), "too-far-ahead", "/on");
        refuses(form("+999999999-12-31", "'age':30," + ENGLISH), "too-far-ahead", "/on");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            ''         | 'dateOfBirth':'2026-11-25',{english} | impossible-date | /shortForm/dateOfBirth
            ''         | 'dateOfBirth':'1899-12-31',{english} | impossible-date | /shortForm/dateOfBirth
            ''         | 'age':30                             | first-language-without-result | /shortForm/firstLanguage
            ''         | 'age':30,{english},'canadianWork':{'months':1,'occupation':'1111'} | noc-not-in-use | /shortForm/canadianWork/occupation
            ''         | 'age':30,{english},'canadianWork':{'months':2},'foreignWork':{'months':30,'continuous':false,'occupation':'1111'} | noc-not-in-use | /shortForm/foreignWork/occupation
            2020-01-01 | 'age':30,{english},'foreignWork':{'months':1,'occupation':'11100'} | noc-not-in-use | /shortForm/foreignWork/occupation
            ''         | 'age':30,{english},'partner':{'accompanying':true,'canadianWork':{'months':1,'occupation':'1111'}} | noc-not-in-use | /shortForm/partner/canadianWork/occupation
            ''         | 'age':30,'english':{'test':'CELPIP_GENERAL','takenOn':'2026-11-25','reading':9,'writing':9,'listening':9,'speaking':9} | impossible-date | /shortForm/english/takenOn
            ''         | 'age':30,'english':{'test':'CELPIP_GENERAL','reading':9,'writing':13,'listening':9,'speaking':9} | score-out-of-range | /shortForm/english/writing
            ''         | 'age':30,{english},'partner':{'accompanying':true,'french':{'test':'TCF_CANADA','takenOn':'2018-01-01','reading':500,'writing':9,'listening':500,'speaking':9}} | test-not-accepted | /shortForm/partner/french/test
            ''         | 'age':30,{english},'partner':{'accompanying':true,'french':{'test':'TCF_CANADA','takenOn':'2027-01-01','reading':500,'writing':9,'listening':500,'speaking':9}} | impossible-date | /shortForm/partner/french/takenOn
            """)
    void what_cannot_be_said_on_the_day_is_told_where_it_stands(String on, String says, String code, String pointer) {
        refuses(form(on, says.replace("{english}", ENGLISH)), code, pointer);
    }

    @Test
    void a_job_that_is_to_come_is_told_in_the_declaration() {
        var declaration = Example.like(Examples.amina(TODAY), TODAY)
                .work(Example.abroadSince("21231", TODAY.plusDays(1)))
                .profile();

        refuses(
                new Question(Optional.empty(), Optional.empty(), Optional.of(declaration), Optional.empty()),
                "impossible-date",
                "/declaration/work/0/from");
    }
}
