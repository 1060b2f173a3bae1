package ca.expressentry.intake;

import ca.expressentry.text.Invalid;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names one draft: a D and nine digits. */
public record DraftNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("D[0-9]{9}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DraftNumber {
        if (!FORM.matcher(value).matches()) {
            throw new Invalid(
                    "not-a-draft-number",
                    "A draft number is a D and nine digits.",
                    "Un numéro de brouillon se compose d’un D et de neuf chiffres.");
        }
    }

    static DraftNumber of(int n) {
        return new DraftNumber(String.format(Locale.ROOT, "D%09d", n));
    }

    static DraftNumber parse(String text) {
        return new DraftNumber(text.strip().toUpperCase(Locale.ROOT));
    }

    int digits() {
        return Integer.parseInt(value, 1, 10, 10);
    }

    @Override
    public String toString() {
        return value;
    }
}
