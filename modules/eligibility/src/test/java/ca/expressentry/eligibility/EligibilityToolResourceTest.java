package ca.expressentry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.eligibility.EligibilityToolResource.Answer;
import ca.expressentry.law.Award;
import ca.expressentry.message.Json;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Question;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EligibilityToolResourceTest {

    static Answer answer(String besides) throws Exception {
        return Json.MAPPER
                .readValue("""
                        {"on":"2026-07-01","shortForm":{"age":29,"firstLanguage":"ENGLISH",
                         "english":{"reading":9,"writing":9,"listening":9,"speaking":9},
                         "education":{"level":"BACHELOR_OR_THREE_YEAR"}%s}}
                        """.formatted(besides), Question.class)
                .understand(LocalDate.of(2026, 11, 24))
                .fold(Answer::to, problem -> {
                    throw new AssertionError(problem);
                });
    }

    @Test
    void a_year_in_canada_is_canadian_experience_without_funds_and_skilled_work_with_enough_or_none_declared()
            throws Exception {
        assertThat(answer(",\"canadianWork\":{\"months\":12},\"funds\":0")
                        .determination()
                        .classes())
                .containsExactly(EconomicClass.CEC);
        assertThat(answer(",\"canadianWork\":{\"months\":11}").determination().classes())
                .isEmpty();
        assertThat(answer(",\"canadianWork\":{\"months\":12}").determination().classes())
                .containsExactlyInAnyOrder(EconomicClass.CEC, EconomicClass.FSW);
    }

    @Test
    void the_grid_behind_the_pass_mark_is_told_award_by_award() throws Exception {
        var grid = answer(",\"foreignWork\":{\"months\":36},\"funds\":20000").selectionFactors();

        assertThat(grid.total().value()).isEqualTo(68);
        assertThat(grid.passMark().value()).isEqualTo(67);
        assertThat(grid.awards()).extracting(award -> award.points().value()).startsWith(21, 24, 0, 11, 12, 0);
        assertThat(grid.awards()).extracting(Award::provision).doesNotContainNull();
    }

    @Test
    void work_abroad_with_breaks_is_no_continuous_year() throws Exception {
        assertThat(answer(",\"foreignWork\":{\"months\":36,\"continuous\":false},\"funds\":20000")
                        .determination()
                        .missingFor(EconomicClass.FSW))
                .hasSize(1);
    }
}
