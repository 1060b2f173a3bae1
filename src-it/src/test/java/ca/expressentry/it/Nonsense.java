package ca.expressentry.it;

import ca.expressentry.message.Json;
import ca.expressentry.profile.Examples;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values drawn by lot: what a schema of the contract allows, and that with something wrong in it. The same seed, the same values. */
final class Nonsense {

    private static final int DEEPEST = 8;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "0",
            "-1",
            "é",
            "\u0000",
            "\ud83c\udf41",
            "'; DROP TABLE intake.expression; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://localhost/a}",
            "../../etc/passwd",
            "%00",
            "E999999999",
            "2026-02-30",
            "9".repeat(400),
            "a".repeat(5_000));

    private final Random lot;

    Nonsense(long seed) {
        lot = new Random(seed);
    }

    Random lot() {
        return lot;
    }

    <T> T oneOf(List<T> things) {
        return things.get(lot.nextInt(things.size()));
    }

    boolean once(int in) {
        return lot.nextInt(in) == 0;
    }

    String text() {
        return oneOf(TEXTS);
    }

    /** Something that the schema allows. */
    JsonNode like(JsonNode schema) {
        return like(schema, 0);
    }

    private JsonNode like(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asText().replaceAll(".*/", "");
            return name.equals("Profile") && !once(4)
                    ? Json.MAPPER.valueToTree(House.somebodyLike(Examples.amina(House.TODAY), House.TODAY))
                    : like(Contract.COMMITTED.schema(name), depth + 1);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(lot.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth);
            case "array" -> list(schema, depth);
            case "integer" -> Json.MAPPER.getNodeFactory().numberNode(lot.nextInt(40));
            case "number" -> Json.MAPPER.getNodeFactory().numberNode(BigDecimal.valueOf(lot.nextInt(20), 1));
            case "boolean" -> Json.MAPPER.getNodeFactory().booleanNode(lot.nextBoolean());
            default -> Json.MAPPER.getNodeFactory().textNode(textLike(schema));
        };
    }

    private String textLike(JsonNode schema) {
        if (schema.has("examples") && !once(4)) {
            return schema.at("/examples/0").asText();
        }
        return switch (schema.path("format").asText()) {
            case "date" -> "20%02d-%02d-%02d".formatted(lot.nextInt(30), 1 + lot.nextInt(12), 1 + lot.nextInt(28));
            case "date-time" -> "2026-11-%02dT12:00:00Z".formatted(1 + lot.nextInt(28));
            default -> once(3) ? text() : "ABC".substring(lot.nextInt(2));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = Json.MAPPER.createObjectNode();
        var needed = schema.path("required").valueStream().map(JsonNode::asText).toList();
        schema.path("properties").properties().forEach(property -> {
            if (needed.contains(property.getKey()) || depth < DEEPEST && lot.nextBoolean()) {
                object.set(property.getKey(), like(property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private ArrayNode list(JsonNode schema, int depth) {
        var list = Json.MAPPER.createArrayNode();
        for (int i = depth > DEEPEST ? 0 : lot.nextInt(3); i > 0; i--) {
            list.add(like(schema.path("items"), depth + 1));
        }
        return list;
    }

    /** The same with one thing changed into another, left out or added; now and then not JSON at all. */
    String spoilt(JsonNode value) throws JsonProcessingException {
        if (once(6)) {
            var text = value.toString();
            return once(2) ? text.substring(0, lot.nextInt(text.length() + 1)) : text();
        }
        var copy = Json.MAPPER.readTree(value.toString());
        var places = new ArrayList<JsonNode>();
        gather(copy, places);
        if (places.isEmpty()) {
            return text();
        }
        var place = oneOf(places);
        if (place instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = names.isEmpty() || once(5) ? "nobodyAskedForThis" : oneOf(names);
            if (once(4)) {
                object.remove(name);
            } else {
                object.set(name, anything());
            }
        } else if (place instanceof ArrayNode list && !list.isEmpty()) {
            list.set(lot.nextInt(list.size()), anything());
        } else if (place instanceof ArrayNode list) {
            list.add(anything());
        }
        return copy.toString();
    }

    private static void gather(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> gather(child, places));
        }
    }

    private JsonNode anything() {
        var make = Json.MAPPER.getNodeFactory();
        return switch (lot.nextInt(8)) {
            case 0 -> make.nullNode();
            case 1 -> make.booleanNode(lot.nextBoolean());
            case 2 -> make.numberNode(lot.nextLong());
            case 3 -> make.numberNode(new BigDecimal("1e400"));
            case 4 -> make.objectNode();
            case 5 -> make.arrayNode().add(make.arrayNode());
            case 6 -> make.numberNode(-lot.nextInt(1_000));
            default -> make.textNode(text());
        };
    }
}
