package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import java.util.List;
import java.util.Map;

/**
 * A declaration as it was understood.
 *
 * @param declaration what the rules judge
 * @param assumptions what was not said and had to be assumed
 * @param origins where a part of the declaration, named by its pointer, stands in what was sent
 */
public record Reading(Profile declaration, List<Bilingual> assumptions, Map<String, String> origins) {

    public Reading {
        assumptions = List.copyOf(assumptions);
        origins = Map.copyOf(origins);
    }

    /** Where in what was sent a pointer into the declaration leads: the longest part of it that came from somewhere. */
    String origin(String pointer) {
        return origins.keySet().stream()
                .filter(part -> pointer.equals(part) || pointer.startsWith(part + "/"))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .map(part -> origins.get(part) + pointer.substring(part.length()))
                .orElse(pointer);
    }
}
