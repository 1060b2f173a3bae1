package ca.expressentry.message;

import ca.expressentry.text.Problem;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that is wrong with what somebody sent, not only the first of it: every part is read by itself, and the whole once
 * its parts can be. Each fault is the one that {@link Sent} tells of alone.
 */
public final class Faults {

    private final List<Problem.Field> found = new ArrayList<>();

    private Faults() {}

    /** Field by field; empty when it is a value of this type. */
    public static List<Problem.Field> in(JsonNode sent, Class<?> type) {
        var faults = new Faults();
        faults.look(sent, type, "");
        return List.copyOf(faults.found);
    }

    private void look(JsonNode node, Type type, String at) {
        var raw = raw(type);
        var isAbsent = node.isMissingNode() || node.isNull();
        if (raw == Optional.class || Collection.class.isAssignableFrom(raw)) {
            if (!isAbsent) {
                lookInside(node, raw, ((ParameterizedType) type).getActualTypeArguments()[0], at);
            }
        } else if (isAbsent) {
            found.add(Sent.missing(at));
        } else if (raw.isRecord() && node.isObject() && !isOneValue(raw)) {
            lookAtComponents(node, raw, at);
        } else {
            read(node, raw, at);
        }
    }

    private void lookInside(JsonNode node, Class<?> raw, Type inside, String at) {
        if (raw == Optional.class) {
            look(node, inside, at);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), inside, at + "/" + i);
            }
        } else {
            read(node, raw, at);
        }
    }

    private void lookAtComponents(JsonNode node, Class<?> type, String at) {
        var before = found.size();
        var components = type.getRecordComponents();
        for (var component : components) {
            var value = node.get(component.getName());
            look(
                    value == null ? MissingNode.getInstance() : value,
                    component.getGenericType(),
                    at + "/" + component.getName());
        }
        var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                found.add(Sent.unknown(at + "/" + JsonPath.escaped(name)));
            }
        });
        if (found.size() == before) {
            read(node, type, at);
        }
    }

    private void read(JsonNode node, Class<?> type, String at) {
        Sent.read(node.toString().getBytes(StandardCharsets.UTF_8), type)
                .<List<Problem.Field>>fold(value -> List.of(), Problem::errors)
                .forEach(fault -> found.add(new Problem.Field(at + fault.pointer(), fault.code(), fault.text())));
    }

    /** Whether it is written as one value, though it is a record. */
    private static boolean isOneValue(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }
}
