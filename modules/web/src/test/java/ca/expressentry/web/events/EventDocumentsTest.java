package ca.expressentry.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract of the events is committed and is what the records say. */
class EventDocumentsTest {

    private static final Path COMMITTED =
            Path.of(System.getProperty("basedir", ".")).resolve("src/main/resources/META-INF");
    private static final String REFRESH =
            "The events changed. If that is meant: mvn test -pl modules/web -am -Dtest=EventDocumentsTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dcontract=write, and commit META-INF";

    final Map<String, JsonNode> documents = EventDocuments.written();

    @Test
    void what_is_committed_is_what_the_records_say() throws IOException {
        for (var document : documents.entrySet()) {
            var file = COMMITTED.resolve(document.getKey());
            var text = text(document.getValue());
            if (System.getProperty("contract", "").equals("write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(Files.readString(file).lines().toList())
                    .as(REFRESH)
                    .containsExactlyElementsOf(text.lines().toList());
        }
    }

    @Test
    void no_document_is_left_of_an_event_that_is_no_more() throws IOException {
        try (var files = Files.list(COMMITTED.resolve("events"))) {
            assertThat(files.map(file -> "events/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(documents.keySet().stream()
                            .filter(name -> name.startsWith("events/"))
                            .toList());
        }
    }

    @Test
    void every_reference_leads_to_something() {
        documents.forEach((name, document) -> {
            var references = document.findValuesAsText("$ref");
            assertThat(references).as(name).isNotEmpty();
            for (var reference : references) {
                if (reference.startsWith("#")) {
                    assertThat(document.at(reference.substring(1)).isMissingNode())
                            .as("%s: %s", name, reference)
                            .isFalse();
                } else {
                    assertThat(documents).containsKey(reference.replace("./events/schemas/", "events/") + ".json");
                }
            }
        });
    }

    @Test
    void of_a_person_nothing_is_told_but_numbers_score_and_rank() {
        for (var kind : Kind.values()) {
            assertThat(documents
                            .get("events/" + kind.type() + ".json")
                            .path("$defs")
                            .path("data")
                            .path("properties")
                            .fieldNames())
                    .as(kind.type())
                    .toIterable()
                    .isSubsetOf(
                            "candidate",
                            "certificate",
                            "score",
                            "before",
                            "rank",
                            "of",
                            "left",
                            "province",
                            "acceptedOn",
                            "how",
                            "round",
                            "kind",
                            "invited",
                            "cutOff",
                            "tieBreak",
                            "applyBy");
        }
    }

    private static String text(JsonNode document) throws IOException {
        var printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return Json.MAPPER.writer(printer).writeValueAsString(document) + "\n";
    }
}
