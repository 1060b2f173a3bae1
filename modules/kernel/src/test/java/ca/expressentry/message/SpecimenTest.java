package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Question;
import ca.expressentry.profile.Understanding.Understood;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SpecimenTest {

    @Test
    void the_file_has_the_people_it_is_made_from() {
        assertThat(Specimen.all()).isEqualTo(Specimens.all());
        assertThat(Specimen.all()).extracting(Specimen::id).doesNotHaveDuplicates();
    }

    /** Sent to a tool as they stand, they are understood. */
    @Test
    void each_is_a_question_that_can_be_answered() {
        assertThat(Specimen.all()).allSatisfy(specimen -> {
            var sent = Sent.read(Json.write(specimen.question()).getBytes(StandardCharsets.UTF_8), Question.class);
            var question = sent.<Question>fold(read -> read, problem -> null);

            assertThat(question).isEqualTo(specimen.question());
            assertThat(question.understand(specimen.on())).as(specimen.id()).isInstanceOf(Understood.class);
        });
    }
}
