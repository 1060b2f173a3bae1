package ca.expressentry.message;

import com.fasterxml.jackson.databind.JsonMappingException;

/** Where in what was sent a fault stands: a JSON Pointer (RFC 6901). */
final class JsonPath {

    private JsonPath() {}

    static String pointer(JsonMappingException failure) {
        var pointer = new StringBuilder();
        for (var step : failure.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(escaped(step.getFieldName()));
            }
        }
        return pointer.toString();
    }

    /** A name as a step of a pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
