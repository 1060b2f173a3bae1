package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import ca.expressentry.profile.Question;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrsScoreResourceTest {

    /** Aged 29 (110), a bachelor's degree (120), CLB 9 (124; with the degree 25), three years abroad (with CLB 9: 50). */
    @ParameterizedTest(name = "{0} {1} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # on       | nominated | and besides                                                    | total | instrument
            2026-07-01 | false     | ''                                                             |   429 | CRS-2025-03-25
            2026-07-01 | true      | ''                                                             |  1029 | CRS-2025-03-25
            2015-01-01 | false     | ''                                                             |   429 | CRS-2015-01-01
            2026-07-01 | false     | ,"canadianWork":{"months":12}                                  |   482 | CRS-2025-03-25
            2026-07-01 | false     | ,"canadianWork":{"months":11}                                  |   429 | CRS-2025-03-25
            2026-07-01 | false     | ,"french":{"reading":7,"writing":7,"listening":7,"speaking":7} |   491 | CRS-2025-03-25
            2026-11-24 | false     | ''                                                             |   429 | CRS-2026-11-03
            """)
    void a_short_form_is_scored_by_the_rules_of_the_day(
            LocalDate on, boolean nominated, String besides, int total, String instrument) throws Exception {
        var question = Json.MAPPER.readValue("""
                {"on":"%s","nominated":%b,"shortForm":{"age":29,"firstLanguage":"ENGLISH",
                 "english":{"reading":9,"writing":9,"listening":9,"speaking":9},
                 "education":{"level":"BACHELOR_OR_THREE_YEAR"},"foreignWork":{"months":36}%s}}
                """.formatted(on, nominated, besides), Question.class);

        var answer = question.understand(LocalDate.of(2026, 11, 24)).fold(CrsScoreResource.Answer::to, problem -> {
            throw new AssertionError(problem);
        });

        assertThat(answer.score().total()).isEqualTo(total);
        assertThat(answer.score().instrument()).isEqualTo(instrument);
        assertThat(answer.score().provisional()).isEqualTo(instrument.equals("CRS-2026-11-03"));
        assertThat(answer.score().asOf()).isEqualTo(on);
        assertThat(answer.understood().nominated()).isEqualTo(nominated);
        assertThat(Json.write(answer)).contains("\"assumptions\":[{\"en\":\"");
    }
}
