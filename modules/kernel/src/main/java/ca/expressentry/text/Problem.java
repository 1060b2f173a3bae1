package ca.expressentry.text;

import java.util.List;

/**
 * What a refused caller is told: a code that programs can rely on, and the reason in both languages.
 *
 * @param code stable, in kebab case
 * @param text the reason
 * @param errors the fields at fault, if the refusal is about fields
 */
public record Problem(String code, Bilingual text, List<Field> errors) {

    /** One field at fault: where it stands in what was sent (RFC 6901), and what is wrong with it. */
    public record Field(String pointer, String code, Bilingual text) {}

    public static Problem of(String code, Bilingual text) {
        return new Problem(code, text, List.of());
    }

    /** The problem of a named refusal: the enum's name in kebab case is its code. */
    public static Problem of(Enum<?> why, Bilingual text) {
        return of(codeOf(why), text);
    }

    public static String codeOf(Enum<?> why) {
        return why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
