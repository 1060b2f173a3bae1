package ca.expressentry.web;

import ca.expressentry.message.Json;
import ca.expressentry.text.Problem;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * The schema of every value that travels, as the mapper of the house itself writes and reads it. A nested type has the name of the one
 * around it before its own, so that no name depends on what else there is.
 */
public final class Schemas {

    private static final Map<Class<?>, String> PLAIN = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(URI.class, "string:uri"),
            Map.entry(LocalDate.class, "string:date"),
            Map.entry(Instant.class, "string:date-time"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Integer.class, "integer:int32"),
            Map.entry(int.class, "integer:int32"),
            Map.entry(OptionalInt.class, "integer:int32"),
            Map.entry(Long.class, "integer:int64"),
            Map.entry(long.class, "integer:int64"),
            Map.entry(Double.class, "number:double"),
            Map.entry(double.class, "number:double"));

    private final Map<String, ObjectNode> components = new TreeMap<>();
    private final Map<String, Class<?>> owners = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final JsonNode known;

    /** With what the mapper cannot know of the values that have a text or number of their own: pattern and example. */
    public Schemas(JsonNode known) {
        this.known = known;
    }

    public Map<String, ObjectNode> components() {
        return components;
    }

    /** Of what is sent to the house: a list may be left out, and an unknown field is refused. */
    ObjectNode ofRequest(Type type) {
        var schema = of(type);
        markAsked(schema);
        return schema;
    }

    private void markAsked(JsonNode schema) {
        for (var reference : schema.findValuesAsText("$ref")) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            if (asked.add(name)) {
                var component = components.get(name);
                if (component.has("properties")) {
                    component.put("additionalProperties", false);
                    if (component.has("required")) {
                        leaveOutLists(component);
                    }
                }
                markAsked(component);
            }
        }
    }

    private static void leaveOutLists(ObjectNode component) {
        var needed = (ArrayNode) component.path("required");
        for (int i = needed.size() - 1; i >= 0; i--) {
            var property = component.path("properties").path(needed.get(i).asText());
            if (property.path("type").asText().equals("array")) {
                needed.remove(i);
            }
        }
        if (needed.isEmpty()) {
            component.remove("required");
        }
    }

    public ObjectNode of(Type type) {
        return of(Json.MAPPER.constructType(type));
    }

    private ObjectNode of(JavaType type) {
        var raw = type.getRawClass();
        if (type.isReferenceType()) {
            return of(type.getContentType());
        }
        if (PLAIN.containsKey(raw)) {
            return plain(PLAIN.get(raw));
        }
        if (type.isMapLikeType()) {
            var map = node().put("type", "object");
            map.set("additionalProperties", of(type.getContentType()));
            return map;
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            var list = node().put("type", "array");
            list.set("items", of(type.getContentType()));
            return list;
        }
        if (JsonNode.class.isAssignableFrom(raw) || raw == Object.class) {
            return node();
        }
        return node().put("$ref", "#/components/schemas/" + component(type));
    }

    private static ObjectNode plain(String kind) {
        var parts = kind.split(":");
        var schema = node().put("type", parts[0]);
        if (parts.length > 1) {
            schema.put("format", parts[1]);
        }
        return schema;
    }

    private String component(JavaType type) {
        var name = name(type.getRawClass());
        var before = owners.putIfAbsent(name, type.getRawClass());
        if (before == null) {
            var schema = node();
            components.put(name, schema);
            describe(type, schema);
            known.path(name).properties().forEach(field -> schema.set(field.getKey(), field.getValue()));
        } else if (before != type.getRawClass()) {
            throw new IllegalStateException("two types would be called " + name + ": " + before.getName() + " and "
                    + type.getRawClass().getName());
        }
        return name;
    }

    private static String name(Class<?> type) {
        if (type == ProblemFilter.Document.class) {
            return "Problem";
        }
        if (type == Problem.class) {
            return "Obstacle";
        }
        var around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : name(around).replaceAll("Resource$", "") + type.getSimpleName();
    }

    private void describe(JavaType type, ObjectNode schema) {
        if (type.isEnumType()) {
            schema.put("type", "string");
            var names = schema.putArray("enum");
            Arrays.stream(type.getRawClass().getEnumConstants())
                    .forEach(constant -> names.add(Json.MAPPER.<JsonNode>valueToTree(constant)));
            return;
        }
        BeanDescription bean = Json.MAPPER.getSerializationConfig().introspect(type);
        if (bean.findJsonValueAccessor() != null) {
            schema.setAll(of(bean.findJsonValueAccessor().getType()));
            return;
        }
        schema.put("type", "object");
        var properties = node();
        var required = Json.MAPPER.createArrayNode();
        for (var property : bean.findProperties()) {
            var of = property.getPrimaryType();
            properties.set(property.getName(), of(of));
            if (!of.isReferenceType() && of.getRawClass() != OptionalInt.class) {
                required.add(property.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.set("properties", properties);
    }

    private static ObjectNode node() {
        return Json.MAPPER.createObjectNode();
    }
}
