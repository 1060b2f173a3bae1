package ca.expressentry.web;

import ca.expressentry.message.Json;
import ca.expressentry.message.Specimen;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An example of every body, made from its schema: what a name stands for is said once, in {@code common.json}. Declarations are those of
 * the specimens.
 */
final class Samples {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, ObjectNode> components;
    private final JsonNode known;
    private final Set<String> under = new HashSet<>();

    /**
     * @param known values by the name of a field, or of a schema and a field
     */
    Samples(Map<String, ObjectNode> components, JsonNode known) {
        this.components = components;
        this.known = known;
    }

    /** Gives every body of JSON in a document its example. */
    void into(JsonNode document) {
        for (var content : document.findValues("content")) {
            content.properties().forEach(media -> {
                if (media.getKey().equals("application/json") && media.getValue() instanceof ObjectNode body) {
                    body.set("example", of("", "", body.path("schema")));
                }
            });
        }
    }

    private JsonNode of(String owner, String name, JsonNode schema) {
        if (schema.has("$ref") && !known.path(owner + " " + name).isNull()) {
            return named(schema.path("$ref").asText().substring(REFERENCE.length()), name);
        }
        for (var key : List.of(owner + " " + name, name)) {
            if (known.has(key) && known.path(key).isNull()) {
                return Json.MAPPER.missingNode();
            }
            if (known.path(key).isTextual() && schema.path("type").asText().equals("string") && !schema.has("enum")) {
                return known.path(key);
            }
        }
        if (schema.has("examples")) {
            return schema.at("/examples/0");
        }
        if (schema.has("enum")) {
            return schema.at("/enum/0");
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(owner, schema);
            case "array" -> list(owner, name, schema);
            case "string" ->
                Json.MAPPER
                        .getNodeFactory()
                        .textNode(text(name, schema.path("format").asText()));
            case "integer" -> Json.MAPPER.getNodeFactory().numberNode(1);
            case "number" -> Json.MAPPER.getNodeFactory().numberNode(0.5);
            case "boolean" -> Json.MAPPER.getNodeFactory().booleanNode(true);
            default -> Json.MAPPER.createObjectNode();
        };
    }

    private JsonNode named(String component, String name) {
        if (component.equals("Profile")) {
            return Json.MAPPER.valueToTree(
                    Specimen.all().get(0).question().declaration().orElseThrow());
        }
        if (!under.add(component)) {
            return Json.MAPPER.missingNode();
        }
        try {
            return known.path(component).isObject()
                    ? known.path(component)
                    : of(component, name, components.get(component));
        } finally {
            under.remove(component);
        }
    }

    private ObjectNode object(String owner, JsonNode schema) {
        var sample = Json.MAPPER.createObjectNode();
        schema.path("properties").properties().forEach(property -> {
            var value = of(owner, property.getKey(), property.getValue());
            if (!value.isMissingNode()) {
                sample.set(property.getKey(), value);
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            var value = of(owner, "value", schema.path("additionalProperties"));
            if (!value.isMissingNode()) {
                sample.set("name", value);
            }
        }
        return sample;
    }

    private ArrayNode list(String owner, String name, JsonNode schema) {
        var sample = Json.MAPPER.createArrayNode();
        var value = of(owner, name, schema.path("items"));
        if (!value.isMissingNode()) {
            sample.add(value);
        }
        return sample;
    }

    private static String text(String name, String format) {
        return switch (format) {
            case "date" -> "2026-11-24";
            case "date-time" -> "2026-11-24T15:00:00Z";
            case "uri" -> "urn:express-entry:problem:http-404";
            default -> name;
        };
    }
}
