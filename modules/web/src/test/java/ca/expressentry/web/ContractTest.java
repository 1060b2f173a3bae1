package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The contract with integrators is committed, is what the windows say, and keeps the rules of the house for interfaces. */
class ContractTest {

    private static final Path COMMITTED =
            Path.of(System.getProperty("basedir", ".")).resolve("src/main/resources/META-INF/openapi.json");
    private static final String REFRESH =
            "The windows changed. If that is meant: mvn test -pl modules/web -am -Dtest=ContractTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dcontract=write, and commit META-INF/openapi.json";

    final JsonNode contract = Contract.written();

    @Test
    void what_is_committed_is_what_the_windows_say() throws IOException {
        var text = text(contract);
        if (System.getProperty("contract", "").equals("write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, text);
        }
        assertThat(Files.readString(COMMITTED).lines().toList())
                .as(REFRESH)
                .containsExactlyElementsOf(text.lines().toList());
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_words_in_both_languages() {
        var names = new HashSet<String>();
        operations((where, operation) -> {
            assertThat(names.add(operation.path("operationId").asText()))
                    .as("%s: another has the name %s", where, operation.path("operationId"))
                    .isTrue();
            isInBothLanguages(where, operation, "summary");
            assertThat(operation.path("tags")).as("%s: no @Tag", where).hasSize(1);
            assertThat(contract.path("tags").findValuesAsText("name"))
                    .as("%s: describe the tag in common.json", where)
                    .contains(operation.at("/tags/0").asText());
            operation.path("parameters").forEach(parameter -> {
                if (parameter.has("name")) {
                    isInBothLanguages(where + " " + parameter.path("name"), parameter, "description");
                }
            });
            operation.path("responses").properties().forEach(response -> {
                if (!response.getValue().has("$ref")) {
                    isInBothLanguages(where + " " + response.getKey(), response.getValue(), "description");
                }
            });
        });
        for (var kind : List.of("responses", "parameters", "headers", "securitySchemes")) {
            contract.at("/components/" + kind)
                    .properties()
                    .forEach(it -> isInBothLanguages(it.getKey(), it.getValue(), "description"));
        }
    }

    /** {@code 2xx}, {@code 4xx} and what any caller may meet; a problem is never anything else. */
    @Test
    void every_operation_says_how_it_may_end() {
        operations((where, operation) -> {
            var responses = operation.path("responses");
            var statuses = responses.propertyStream().map(Map.Entry::getKey).toList();
            assertThat(statuses)
                    .as(where)
                    .anyMatch(status -> status.startsWith("2"))
                    .contains("429", "500", "503");
            if (!operation.path("security").isEmpty()) {
                assertThat(statuses).as(where).contains("401", "403");
                assertThat(operation.at("/security/0/account"))
                        .as("%s: no role", where)
                        .isNotEmpty();
            }
            responses.properties().forEach(response -> {
                if (response.getKey().compareTo("400") >= 0) {
                    var answer = resolved(response.getValue());
                    assertThat(answer.at("/content").propertyStream().map(Map.Entry::getKey))
                            .as(where + " " + response.getKey())
                            .containsExactly("application/problem+json");
                }
            });
        });
    }

    /** The rules of the Government of Canada for interfaces: version and nouns in the address, objects and not bare lists, no keys. */
    @Test
    void addresses_and_bodies_keep_the_rules_for_interfaces() {
        contract.path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .forEach(
                        path -> assertThat(path)
                                .matches(
                                        "/api/v1(/([a-z0-9]+(-[a-z0-9]+)*|\\{[a-z]+}|ee_rounds_123_\\{language}\\.json|asyncapi\\.json))+"));
        operations((where, operation) -> {
            assertThat(operation.path("parameters").findValuesAsText("name"))
                    .as(where)
                    .allMatch(name -> name.matches("[A-Za-z-]+"));
            for (var schema : operation.findValues("schema")) {
                assertThat(schema.path("type").asText())
                        .as("%s: a bare list", where)
                        .isNotEqualTo("array");
            }
        });
        contract.at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .forEach(name -> assertThat(name).as(schema.getKey()).matches("[a-z][A-Za-z0-9]*")));
    }

    @Test
    void every_body_has_an_example_and_every_problem_a_code_that_is_explained_in_both_languages() {
        var explained = contract.at("/components/x-problem-codes");
        operations((where, operation) -> {
            for (var content : operation.findValues("content")) {
                if (content.has("application/json")) {
                    assertThat(content.at("/application~1json").has("example"))
                            .as("%s: no example", where)
                            .isTrue();
                }
            }
            assertThat(operation.path("x-problem-codes")).as(where).isNotEmpty();
        });
        explained.properties().forEach(code -> isInBothLanguages(code.getKey(), code.getValue(), "description"));
        assertThat(explained.propertyStream().map(Map.Entry::getKey))
                .contains("changed-since", "same-officer", "idempotency-key-reused", "precondition-required");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private void operations(BiConsumer<String, JsonNode> look) {
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> look.accept(verb.getKey() + " " + path.getKey(), verb.getValue())));
    }

    private static void isInBothLanguages(String where, JsonNode node, String name) {
        assertThat(node.path(name).asText())
                .as("%s: write the %s as English | French", where, name)
                .isNotBlank();
        assertThat(node.path("x-" + name + "-fr").asText())
                .as("%s: write the %s as English | French", where, name)
                .isNotBlank();
    }

    private static String text(JsonNode document) throws IOException {
        var printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return Json.MAPPER.writer(printer).writeValueAsString(document) + "\n";
    }
}
