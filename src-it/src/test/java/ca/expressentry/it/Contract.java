package ca.expressentry.it;

import ca.expressentry.message.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The committed contract, as whoever relies on it reads it: which operation a request is, and whether an answer keeps it. */
final class Contract {

    static final Contract COMMITTED = new Contract();

    private static final String JSON = "application/json";

    private final ObjectNode document;
    private final List<Operation> operations;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** One of them; its pattern is that of its path, with places that hold no slash. */
    record Operation(String id, String verb, String path, Pattern pattern, JsonNode node) {

        /** Who may ask; empty: anybody. */
        List<String> roles() {
            return texts(node.at("/security/0/account"));
        }

        List<String> places() {
            return Pattern.compile("\\{(\\w+)}")
                    .matcher(path)
                    .results()
                    .map(place -> place.group(1))
                    .toList();
        }

        /** The code of a problem, if it is not told of. */
        private Optional<String> unknownCode(String problem) {
            var code = Json.read(problem, JsonNode.class).path("code").asText();
            return texts(node.path("x-problem-codes")).contains(code)
                    ? Optional.empty()
                    : Optional.of(id + " does not tell of the problem " + code);
        }

        /** Whether it changes only what was read. */
        boolean demandsIfMatch() {
            return node.path("responses").has("428");
        }

        boolean isSafe() {
            return verb.equals("GET");
        }

        /** The name of the schema of what is sent, if it is JSON. */
        Optional<String> sends() {
            return Optional.of(node.at("/requestBody/content/application~1json/schema/$ref"))
                    .filter(JsonNode::isTextual)
                    .map(reference -> reference.asText().replaceAll(".*/", ""));
        }

        /** The media type of what is sent, if anything is: the first of several. */
        Optional<String> takes() {
            return node.at("/requestBody/content")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private static List<String> texts(JsonNode list) {
            return list.valueStream().map(JsonNode::asText).toList();
        }
    }

    private Contract() {
        var file = Path.of(System.getProperty("basedir", "."))
                .resolve("../modules/web/src/main/resources/META-INF/openapi.json");
        try {
            document = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        operations = document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyStream().map(verb -> operation(path.getKey(), verb)))
                .toList();
    }

    private static Operation operation(String path, Map.Entry<String, JsonNode> verb) {
        var pattern = Stream.of(path.split("(?<=})|(?=\\{)"))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining());
        return new Operation(
                verb.getValue().path("operationId").asText(),
                verb.getKey().toUpperCase(java.util.Locale.ROOT),
                path,
                Pattern.compile(pattern),
                verb.getValue());
    }

    /** The bodies that it shows, with the schemas that they are to keep. */
    Stream<JsonNode> contents() {
        return document.path("paths").findValues("content").stream()
                .filter(content -> content.has(JSON))
                .map(content -> content.path(JSON));
    }

    ObjectNode document() {
        return document;
    }

    List<Operation> operations() {
        return operations;
    }

    JsonNode schema(String name) {
        return document.at("/components/schemas").path(name);
    }

    /** The operation that a request asks for: of several, the one with the fewest places. */
    Optional<Operation> find(String verb, String path) {
        return operations.stream()
                .filter(operation -> operation.verb().equals(verb)
                        && operation.pattern().matcher(path).matches())
                .min(java.util.Comparator.comparingInt(
                        operation -> operation.places().size()));
    }

    /** What an answer to an operation does that the contract does not say; empty when it keeps it. */
    List<String> broken(Operation operation, int status, String mediaType, String body) {
        var said = operation.node().path("responses").path(Integer.toString(status));
        if (said.isMissingNode()) {
            return List.of(operation.id() + " does not tell of " + status);
        }
        var response = said.has("$ref") ? document.at(said.path("$ref").asText().substring(1)) : said;
        var content = response.path("content");
        var plain = mediaType.replaceAll("\\s*;.*", "");
        if (content.isMissingNode() || content.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of(operation.id() + " " + status + " tells of no body");
        }
        if (!content.has(plain)) {
            return List.of(operation.id() + " " + status + " does not tell of " + mediaType);
        }
        if (!plain.equals(JSON) && !plain.equals("application/problem+json")) {
            return List.of();
        }
        return Stream.concat(
                        schemaOf(content.path(plain).path("schema")).validate(body, InputFormat.JSON).stream()
                                .map(error -> operation.id() + " " + status + ": " + error),
                        plain.equals(JSON) ? Stream.empty() : operation.unknownCode(body).stream())
                .toList();
    }

    /** What is wrong with a value where the contract has this schema. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return schemaOf(schema).validate(value.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private Schema schemaOf(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), text -> {
            var whole = ((ObjectNode) schema).deepCopy();
            whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            whole.putObject("components").set("schemas", document.at("/components/schemas"));
            return registry.getSchema(whole.toString(), InputFormat.JSON);
        });
    }
}
