package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Province;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a request, the answer says what and where, in both languages, and nothing has changed. */
@ExtendWith(ArquillianExtension.class)
class BadInputIT {

    private static final int OFFICERS_AT_ONCE = 6;
    private static final String SUBMIT = "/api/v1/expressions-of-interest";

    final LocalDate today = House.TODAY;
    final House house = House.underTest();
    final Caller caller = house.caller();

    @AfterEach
    void everybody_leaves() {
        house.saysGoodbye();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what is wrong                   | in the declaration         | says         | problem         | at                         | fault
        born in the future                | identity/dateOfBirth       | "2999-01-01" | implausible     | identity/dateOfBirth       | impossible-date
        born on 30 February               | identity/dateOfBirth       | "2026-02-30" | invalid-content | identity/dateOfBirth       | invalid-value
        born before 1900                  | identity/dateOfBirth       | "1899-12-31" | invalid-content | identity/dateOfBirth       | impossible-date
        born on no day                    | identity/dateOfBirth       | null         | invalid-content | identity/dateOfBirth       | missing-or-of-another-kind
        born on an empty text             | identity/dateOfBirth       | ""           | invalid-content | identity/dateOfBirth       | invalid-value
        no name                           | identity/familyName        | " "          | invalid-content | identity/familyName        | name-missing
        a country in words                | identity/citizenship       | "Canada"     | invalid-content | identity/citizenship       | not-a-country
        no travel document                | identity/travelDocument    | "?"          | invalid-content | identity/travelDocument    | not-a-travel-document
        works from the future on          | work/1/from                | "2999-01-01" | implausible     | work/1/from                | impossible-date
        stops working before beginning    | work/0/until               | "1950-01-01" | invalid-content | work/0/until               | impossible-date
        169 hours a week                  | work/0/hoursPerWeek        | 169          | invalid-content | work/0/hoursPerWeek        | impossible-number
        an unknown occupation             | work/0/occupation          | "99999"      | invalid-content | work/0/occupation          | unknown-noc-code
        an occupation of an older edition | work/0/occupation          | "2173"       | implausible     | work/0/occupation          | noc-not-in-use
        a score above the test            | languageResults/0/reading  | 13           | invalid-content | languageResults/0/reading  | score-out-of-range
        a score between the steps         | languageResults/0/reading  | 9.5          | invalid-content | languageResults/0/reading  | score-out-of-range
        a score below the test            | languageResults/0/reading  | -1           | invalid-content | languageResults/0/reading  | score-out-of-range
        a test nobody designated          | languageResults/0/test     | "TOEFL"      | invalid-content | languageResults/0/test     | invalid-value
        a test result of tomorrow         | languageResults/0/resultOn | "2999-01-01" | implausible     | languageResults/0/resultOn | impossible-date
        no result in the first language   | firstLanguage              | "FRENCH"     | implausible     | languageResults            | first-language-without-result
        children counted in words         | dependentChildren          | "two"        | invalid-content | dependentChildren          | missing-or-of-another-kind
        one child and a half              | dependentChildren          | 1.5          | invalid-content | dependentChildren          | invalid-value
        less than no children             | dependentChildren          | -1           | invalid-content | dependentChildren          | impossible-number
        a province that is none           | destinations/0             | "XX"         | invalid-content | destinations/0             | invalid-value
        funds in words                    | funds                      | "plenty"     | invalid-content | funds                      | missing-or-of-another-kind
        a field nobody asked for          | shoeSize                   | 44           | invalid-content | shoeSize                   | unknown-field
        such a field further in           | identity/shoeSize          | 44           | invalid-content | identity/shoeSize          | unknown-field
        """)
    void a_declaration_that_cannot_be(String what, String where, String says, String problem, String at, String fault)
            throws JsonProcessingException {
        var person = House.somebodyLike(Examples.amina(today), today);
        var before = everything();

        var answer = caller.post("candidate-services", SUBMIT, with(person, "/" + where, says));

        isProblem(answer, 400, problem);
        assertThat(answer.body().path("errors")).anySatisfy(error -> {
            assertThat(error.path("pointer").asText()).isEqualTo("/" + at);
            assertThat(error.path("code").asText()).isEqualTo(fault);
        });
        assertThat(everything()).isEqualTo(before);
        // 201, not 200: of the refused declaration nothing was kept.
        house.isReceived(person);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what is wrong                          | who                | asks | for what                                    | and says                       | status | problem
        nobody submits                           | ''                 | POST | /expressions-of-interest                    | {}                             | 401    | http-401
        nobody looks at a score                  | ''                 | GET  | /pool/{nominee}/score                       | ''                             | 401    | http-401
        a province looks at a score by number    | on-officer         | GET  | /pool/{nominee}/score                       | ''                             | 403    | http-403
        an auditor submits                       | auditor            | POST | /expressions-of-interest                    | {}                             | 403    | http-403
        a province withdraws a profile           | on-officer         | DELETE | /expressions-of-interest/{nominee}        | ''                             | 403    | http-403
        a candidate nominates                    | candidate-services | PUT  | /nominations/ON-1                           | {"candidate":"{nominee}"}      | 403    | http-403
        a province calls a round                 | on-officer         | POST | /rounds                                     | {"kind":"PNP","number":1}      | 403    | http-403
        a round officer nominates                | round-officer      | PUT  | /nominations/ON-1                           | {"candidate":"{nominee}"}      | 403    | http-403
        a province accepts for the candidate     | on-officer         | PUT  | /nominations/{certificate}/acceptance       | ''                             | 403    | http-403
        an unknown path                          | auditor            | GET  | /nothing                                    | ''                             | 404    | http-404
        a path outside the API                   | auditor            | GET  | //nothing                                   | ''                             | 404    | http-404
        a method that is not there               | candidate-services | PUT  | /expressions-of-interest                    | {}                             | 405    | http-405
        JSON that breaks off                     | candidate-services | POST | /expressions-of-interest                    | {"identity":                   | 400    | malformed-json
        a text that is no JSON                   | candidate-services | POST | /expressions-of-interest                    | I wish to live in Canada       | 400    | malformed-json
        a list instead of a declaration          | candidate-services | POST | /expressions-of-interest                    | []                             | 400    | invalid-content
        an empty declaration                     | candidate-services | POST | /expressions-of-interest                    | {}                             | 400    | invalid-content
        nothing at all                           | candidate-services | POST | /expressions-of-interest                    | ''                             | 400    | empty-body
        null                                     | candidate-services | POST | /expressions-of-interest                    | null                           | 400    | empty-body
        a number that names nobody               | candidate-services | GET  | /expressions-of-interest/E999999999         | ''                             | 404    | http-404
        a number that is none                    | auditor            | GET  | /pool/E12/rank                              | ''                             | 400    | not-an-expression-of-interest-number
        an unknown candidate is nominated        | on-officer         | PUT  | /nominations/ON-1                           | {"candidate":"E999999999"}     | 409    | unknown-candidate
        an ineligible candidate is nominated     | on-officer         | PUT  | /nominations/ON-1                           | {"candidate":"{ineligible}"}   | 409    | unknown-candidate
        one who left is nominated                | on-officer         | PUT  | /nominations/ON-1                           | {"candidate":"{gone}"}         | 409    | not-in-pool
        one who has a nomination                 | bc-officer         | PUT  | /nominations/BC-1                           | {"candidate":"{nominee}"}      | 409    | nominated-elsewhere
        one who did not choose the province      | sk-officer         | PUT  | /nominations/SK-1                           | {"candidate":"{nominee}"}      | 409    | unknown-candidate
        a province of unknown allocation         | ns-officer         | PUT  | /nominations/NS-1                           | {"candidate":"{nova-scotian}"} | 409    | allocation-not-published
        the certificate of another province      | bc-officer         | PUT  | /nominations/{certificate}                  | {"candidate":"{nominee}"}      | 409    | certificate-in-use
        a certificate number that is none        | on-officer         | PUT  | /nominations/_                              | {"candidate":"{nominee}"}      | 400    | not-a-certificate-number
        a nomination of nobody                   | on-officer         | PUT  | /nominations/ON-1                           | {}                             | 400    | invalid-content
        withdrawing what another province issued | bc-officer         | PUT  | /nominations/{certificate}/withdrawal       | {"reason":"not ours"}          | 404    | http-404
        looking at what another province issued  | bc-officer         | GET  | /nominations/{certificate}                  | ''                             | 404    | http-404
        withdrawing without a reason             | on-officer         | PUT  | /nominations/{certificate}/withdrawal       | {"reason":" "}                 | 400    | invalid-content
        withdrawing without saying anything      | on-officer         | PUT  | /nominations/{certificate}/withdrawal       | ''                             | 400    | empty-body
        accepting what was never issued          | candidate-services | PUT  | /nominations/ON-1/acceptance                | ''                             | 404    | http-404
        rejecting what was accepted              | candidate-services | PUT  | /nominations/{certificate}/rejection        | ''                             | 409    | not-without-profile
        declining what was never issued          | candidate-services | PUT  | /invitations/{nominee}/decline              | ''                             | 404    | http-404
        a round of less than nobody              | round-officer      | POST | /rounds                                     | {"kind":"PNP","number":-1}     | 400    | invalid-content
        a round for an unknown class             | round-officer      | POST | /rounds                                     | {"kind":"ALL","number":1}      | 400    | invalid-content
        a round without a number                 | round-officer      | POST | /rounds                                     | {"kind":"PNP"}                 | 400    | invalid-content
        a round for a category not in force      | round-officer      | POST | /rounds                                     | {"kind":"AGRICULTURE","number":1} | 400 | category-not-in-force
        a round that was never called            | round-officer      | GET  | /rounds/999999                              | ''                             | 404    | http-404
        """)
    void a_request_that_is_refused(
            String what, String who, String asks, String path, String says, int status, String problem) {
        var nominee = house.submits(House.somebodyLike(Examples.amina(today), today));
        var certificate = isNominated(nominee, Province.ON);
        var before = everything(nominee);

        var answer = caller.send(
                who,
                asks,
                path.startsWith("//") ? path.substring(1) : "/api/v1" + filled(path, nominee, certificate),
                Map.of("Content-Type", "application/json", "If-Match", "*"),
                filled(says, nominee, certificate));

        isProblem(answer, status, problem);
        assertThat(everything(nominee)).isEqualTo(before);
        assertThat(house.nominationState(certificate)).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what is wrong                   | tool           | says                                                           | status | problem         | at
        nothing                           | crs-score      | ''                                                             | 400    | empty-body      | ''
        a text that breaks off            | eligibility    | {"shortForm":                                                  | 400    | malformed-json  | ''
        an age that is no number          | crs-score      | {"shortForm":{"age":NaN}}                                      | 400    | malformed-json  | ''
        an age beyond numbers             | crs-score      | {"shortForm":{"firstLanguage":"ENGLISH","age":1e99}}           | 400    | invalid-content | /shortForm/age
        neither form                      | eligibility    | {}                                                             | 400    | invalid-content | /declaration
        a field nobody asked for          | crs-score      | {"shoeSize":44,"shortForm":{"firstLanguage":"FRENCH","age":30}}| 400    | invalid-content | /shoeSize
        a day before Express Entry        | crs-score      | {"on":"2014-12-31","shortForm":{"firstLanguage":"FRENCH","age":30}} | 422 | implausible | /on
        a day in a thousand years         | eligibility    | {"on":"3026-01-01","shortForm":{"firstLanguage":"FRENCH","age":30}} | 422 | implausible | /on
        a language without a result       | eligibility    | {"shortForm":{"firstLanguage":"FRENCH","age":30}}              | 422    | implausible     | /shortForm/firstLanguage
        a score from the wrong column     | language-levels | {"test":"TEF_CANADA","takenOn":"2023-12-10","reading":503,"writing":1,"listening":1,"speaking":1} | 400 | invalid-content | /reading
        """)
    void a_question_to_a_tool_that_cannot_be_answered(
            String what, String tool, String says, int status, String problem, String at) {
        var answer = caller.send("", "POST", "/api/v1/tools/" + tool, "application/json", says);

        isProblem(answer, status, problem);
        if (!at.isEmpty()) {
            assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo(at);
        }
    }

    @Test
    void a_second_live_expression_of_interest() {
        var person = House.somebodyLike(Examples.amina(today), today);
        var number = house.submits(person);
        house.eventually(() -> assertThat(house.receiptOf(number).state()).isEqualTo("IN_POOL"));
        var before = everything(number);

        var answer = house.triesToSubmit(Example.like(person, today).english(7).profile());

        isProblem(answer, 409, "second-expression-of-interest");
        assertThat(everything(number)).isEqualTo(before);
    }

    @Test
    void an_amendment_into_another_person() {
        var number = house.submits(House.somebodyLike(Examples.amina(today), today));
        house.eventually(() -> assertThat(house.receiptOf(number).state()).isEqualTo("IN_POOL"));
        var before = everything(number);

        var answer = caller.overwrites(
                "candidate-services",
                SUBMIT + "/" + number,
                Json.write(House.somebodyLike(Examples.amina(today), today)));

        isProblem(answer, 409, "another-person");
        assertThat(everything(number)).isEqualTo(before);
    }

    @Test
    void a_declaration_in_another_format() {
        var person = House.somebodyLike(Examples.amina(today), today);

        isProblem(caller.send("candidate-services", "POST", SUBMIT, "text/plain", Json.write(person)), 415, "http-415");
        isProblem(caller.send("candidate-services", "POST", SUBMIT, "application/xml", "<profile/>"), 415, "http-415");

        house.isReceived(person);
    }

    @Test
    void a_declaration_of_more_than_a_mebibyte() {
        var person = House.somebodyLike(Examples.amina(today), today);
        var tooLong = Json.write(person) + " ".repeat(1 << 20);

        isProblem(caller.post("candidate-services", SUBMIT, tooLong), 413, "http-413");

        house.isReceived(person);
    }

    /** Many officers at once, each with a candidate, until nothing is left: not one nomination too many, and none too few. */
    @Test
    void a_nomination_over_the_allocation() throws Exception {
        var candidates = IntStream.range(0, OFFICERS_AT_ONCE)
                .mapToObj(i -> somebodyAnywhere())
                .toList();
        for (var candidate : candidates) {
            house.eventually(() -> isNominatedAndTakenBack(candidate));
        }
        var first = house.allocation(Province.YT, today.getYear());
        var room = first.path("allotted").intValue() - first.path("charged").intValue();
        var issued = new AtomicInteger();
        var officers = Executors.newFixedThreadPool(OFFICERS_AT_ONCE);
        try {
            for (var done : officers.invokeAll(candidates.stream()
                    .map(candidate -> (Callable<Void>) () -> nominatesUntilNothingIsLeft(candidate, issued))
                    .toList())) {
                done.get();
            }
        } finally {
            officers.shutdown();
        }
        var balance = house.allocation(Province.YT, today.getYear());
        assertThat(issued).hasValue(room);
        assertThat(balance.path("charged").intValue())
                .isEqualTo(balance.path("allotted").intValue());
        var number = candidates.get(0);
        var before = everything(number);

        var answer = house.triesToNominate(Province.YT, "YT-OVER-" + number, number);

        isProblem(answer, 409, "allocation-spent");
        assertThat(everything(number)).isEqualTo(before);
        assertThat(house.allocation(Province.YT, today.getYear())).isEqualTo(balance);
        assertThat(caller.get("auditor", "/api/v1/nominations/YT-OVER-" + number)
                        .status())
                .isEqualTo(404);
    }

    private ExpressionOfInterestNumber somebodyAnywhere() {
        var number = house.submits(Example.like(House.somebodyLike(Examples.amina(today), today), today)
                .destinations()
                .profile());
        house.eventually(() -> assertThat(house.rankOf(number)).isPresent());
        return number;
    }

    private Void nominatesUntilNothingIsLeft(ExpressionOfInterestNumber candidate, AtomicInteger issued) {
        while (true) {
            var certificate = House.freshCertificate(Province.YT);
            var answer =
                    house.triesToNominate(Province.YT, certificate, candidate).when(201, 409);
            if (answer.status() == 201) {
                issued.incrementAndGet();
                house.withdraws(Province.YT, certificate);
            } else if (answer.text("code").equals("allocation-spent")) {
                return null;
            } else {
                assertThat(answer.text("code")).isEqualTo("changed-meanwhile");
            }
        }
    }

    private void isNominatedAndTakenBack(ExpressionOfInterestNumber number) {
        house.withdraws(Province.YT, house.isOfferedNomination(number, Province.YT));
    }

    private String isNominated(ExpressionOfInterestNumber number, Province by) {
        var certificate = by + "-" + number;
        house.eventually(
                () -> assertThat(house.triesToNominate(by, certificate, number).status())
                        .isIn(200, 201));
        house.accepts(certificate);
        house.eventually(() -> assertThat(house.breakdownOf(number))
                .hasValueSatisfying(score -> assertThat(score.nomination()).contains(certificate)));
        house.eventually(() -> assertThat(house.receiptOf(number).state()).isEqualTo("IN_POOL"));
        return certificate;
    }

    /** Puts people in the places of a row; only those it names come to the house. */
    private String filled(String row, ExpressionOfInterestNumber nominee, String certificate) {
        var filled = row.replace("{nominee}", nominee.value()).replace("{certificate}", certificate);
        if (filled.contains("{ineligible}")) {
            var number = house.submits(House.somebodyLike(Examples.farid(today), today));
            house.eventually(() -> assertThat(house.receiptOf(number).state()).isEqualTo("INELIGIBLE"));
            return filled.replace("{ineligible}", number.value());
        }
        if (filled.contains("{gone}")) {
            var number = house.submits(House.somebodyLike(Examples.amina(today), today));
            isNominated(number, Province.BC);
            house.withdraws(number);
            house.eventually(() -> assertThat(
                            house.triesToNominate(Province.BC, House.freshCertificate(Province.BC), number)
                                    .text("code"))
                    .isEqualTo("not-in-pool"));
            return filled.replace("{gone}", number.value());
        }
        if (filled.contains("{nova-scotian}")) {
            var number = house.submits(House.somebodyLike(Examples.kamala(today), today));
            house.eventually(() -> assertThat(
                            house.triesToNominate(Province.NS, "NS-0", number).text("code"))
                    .isEqualTo("allocation-not-published"));
            return filled.replace("{nova-scotian}", number.value());
        }
        return filled;
    }

    /** That there is none is told with the name of the request, which is another each time. */
    private static JsonNode withoutTrace(JsonNode answer) {
        return ((ObjectNode) answer).without("traceId");
    }

    /** All that the windows say of the house, and of some of its people. */
    private List<JsonNode> everything(ExpressionOfInterestNumber... people) {
        var everything = new ArrayList<JsonNode>();
        everything.add(house.rounds());
        for (var province : List.of(Province.AB, Province.SK, Province.YT)) {
            everything.add(house.allocation(province, today.getYear()));
        }
        for (var number : people) {
            everything.add(house.document(number));
            everything.add(
                    caller.get("auditor", "/api/v1/pool/" + number + "/score").body());
            everything.add(
                    caller.get("auditor", "/api/v1/eligibility/" + number).body());
            everything.add(withoutTrace(
                    caller.get("auditor", "/api/v1/invitations/" + number).body()));
        }
        return everything;
    }

    private static void isProblem(Caller.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.mediaType()).startsWith("application/problem+json");
        var problem = answer.body();
        assertThat(problem.path("code").asText()).as(problem.toString()).isEqualTo(code);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("type").asText()).endsWith(code);
        assertThat(problem.path("title").asText()).isNotBlank();
        isInBothLanguages(problem.path("text"));
        for (var error : problem.path("errors")) {
            assertThat(error.path("pointer").isTextual()).isTrue();
            assertThat(error.path("code").asText()).isNotBlank();
            isInBothLanguages(error.path("text"));
        }
        assertThat(problem.toString()).doesNotContain("Exception").doesNotContain("ca.expressentry");
    }

    private static void isInBothLanguages(JsonNode text) {
        assertThat(text.path("en").asText()).isNotBlank();
        assertThat(text.path("fr").asText())
                .isNotBlank()
                .isNotEqualTo(text.path("en").asText());
    }

    /** The declaration, with another value at one place. */
    private static String with(Profile profile, String pointer, String value) throws JsonProcessingException {
        var declaration = (ObjectNode) Json.MAPPER.readTree(Json.write(profile));
        var place = JsonPointer.compile(pointer);
        var last = place.last();
        var parent = declaration.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(last.getMatchingIndex(), Json.MAPPER.readTree(value));
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), Json.MAPPER.readTree(value));
        }
        return declaration.toString();
    }
}
