package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What the contract shows as examples keeps what it says of them. */
class ContractExamplesTest {

    @Test
    void every_example_is_one_of_its_schema() {
        var softly = new SoftAssertions();
        Contract.COMMITTED
                .contents()
                .forEach(content -> softly.assertThat(
                                Contract.COMMITTED.faults(content.path("schema"), content.path("example")))
                        .as(content.path("schema").toString())
                        .isEmpty());
        softly.assertAll();
    }

    @Test
    void an_example_with_a_field_of_another_kind_is_found() {
        var content = Contract.COMMITTED
                .contents()
                .filter(it -> it.at("/example/number").isTextual())
                .findFirst()
                .orElseThrow();
        var wrong = ((ObjectNode) content.path("example")).deepCopy().put("number", 7);

        assertThat(Contract.COMMITTED.faults(content.path("schema"), wrong)).isNotEmpty();
    }
}
