package ca.expressentry.message;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What somebody outside sent as JSON: the value that it is, or what is wrong with it and where. */
public sealed interface Sent<T> {

    /** How the parser says that a field stands twice in one object; it has no exception of its own for it. */
    Pattern TWICE = Pattern.compile("Duplicate field '([^']*)'");

    /** What follows from it. */
    <R> R fold(Function<T, R> value, Function<Problem, R> unreadable);

    /** It is a value. */
    record Value<T>(T value) implements Sent<T> {
        @Override
        public <R> R fold(Function<T, R> then, Function<Problem, R> unreadable) {
            return then.apply(value);
        }
    }

    /** It is none. */
    record Unreadable<T>(Problem why) implements Sent<T> {
        @Override
        public <R> R fold(Function<T, R> value, Function<Problem, R> then) {
            return then.apply(why);
        }
    }

    /** Reads text in UTF-8, in which JSON is exchanged (RFC 8259, section 8.1), and in nothing else. */
    static <T> Sent<T> read(byte[] utf8, Class<T> type) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Unreadable<>(Problem.of("malformed-json", Texts.NOT_UTF8));
        }
        if (text.isBlank()) {
            return new Unreadable<>(nothing());
        }
        try {
            var value = Json.MAPPER.readValue(text, type);
            return value == null ? new Unreadable<>(nothing()) : new Value<>(value);
        } catch (JacksonException e) {
            return new Unreadable<>(problem(e));
        }
    }

    private static Problem nothing() {
        return Problem.of("empty-body", Texts.NOTHING);
    }

    private static Problem problem(JacksonException failure) {
        var malformed = cause(failure, JsonParseException.class);
        if (malformed == null && failure instanceof JsonMappingException mapping) {
            return new Problem("invalid-content", Texts.INVALID_CONTENT, List.of(field(mapping)));
        }
        var at = malformed == null ? failure.getLocation() : malformed.getLocation();
        var twice = TWICE.matcher(malformed == null ? "" : malformed.getOriginalMessage());
        if (twice.lookingAt()) {
            return Problem.of(
                    "duplicate-field",
                    Texts.DUPLICATE_FIELD
                            .with("field", twice.group(1))
                            .with("line", at.getLineNr())
                            .with("column", at.getColumnNr()));
        }
        return Problem.of(
                "malformed-json", Texts.MALFORMED.with("line", at.getLineNr()).with("column", at.getColumnNr()));
    }

    private static Problem.Field field(JsonMappingException failure) {
        var pointer = JsonPath.pointer(failure);
        var invalid = cause(failure, Invalid.class);
        if (invalid != null) {
            var at = invalid.component().isEmpty() ? pointer : pointer + "/" + invalid.component();
            return new Problem.Field(at, invalid.code(), invalid.text());
        }
        if (failure instanceof UnrecognizedPropertyException) {
            return unknown(pointer);
        }
        if (failure instanceof InvalidFormatException) {
            return new Problem.Field(pointer, "invalid-value", Texts.INVALID_VALUE);
        }
        return missing(pointer);
    }

    /** Nothing is known by the name that stands here. */
    static Problem.Field unknown(String pointer) {
        return new Problem.Field(pointer, "unknown-field", Texts.UNKNOWN_FIELD);
    }

    /** Nothing stands here, or nothing of use. */
    static Problem.Field missing(String pointer) {
        return new Problem.Field(pointer, "missing-or-of-another-kind", Texts.MISSING);
    }

    private static <E extends Throwable> E cause(Throwable failure, Class<E> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    /** What is wrong, in words. */
    final class Texts {

        private static final Bilingual NOT_UTF8 =
                new Bilingual("This is not text in UTF-8.", "Ceci n’est pas du texte en UTF-8.");
        private static final Bilingual MALFORMED = new Bilingual(
                "This is not JSON: line {line}, column {column}.",
                "Ceci n’est pas du JSON\u00a0: ligne {line}, colonne {column}.");
        private static final Bilingual DUPLICATE_FIELD = new Bilingual(
                "The field “{field}” is said twice: line {line}, column {column}. Say it once.",
                "Le champ «\u00a0{field}\u00a0» figure deux fois\u00a0: ligne {line}, colonne {column}. Indiquez-le une"
                        + " seule fois.");
        private static final Bilingual INVALID_CONTENT = new Bilingual(
                "Something in what was sent is not possible.", "Un élément de ce qui a été envoyé est impossible.");
        private static final Bilingual NOTHING = new Bilingual(
                "Nothing was sent where something is needed.", "Rien n’a été envoyé là où il faut quelque chose.");
        private static final Bilingual UNKNOWN_FIELD =
                new Bilingual("There is no such field.", "Ce champ n’existe pas.");
        private static final Bilingual INVALID_VALUE =
                new Bilingual("This value is not possible here.", "Cette valeur est impossible ici.");
        private static final Bilingual MISSING = new Bilingual(
                "A value is missing here, or is of another kind.", "Une valeur manque ici, ou est d’une autre nature.");

        private Texts() {}
    }
}
