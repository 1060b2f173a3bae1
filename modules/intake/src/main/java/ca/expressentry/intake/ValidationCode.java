package ca.expressentry.intake;

import ca.expressentry.text.Invalid;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * What a person gives a province together with the number, so that the province finds the right one. The official code is of digits
 * alone; how many it has is unverified, and eight are our choice.
 */
public record ValidationCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}");
    private static final int MANY = 100_000_000;
    private static final SecureRandom CHANCE = new SecureRandom();

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ValidationCode {
        if (!FORM.matcher(value).matches()) {
            throw new Invalid(
                    "not-a-validation-code",
                    "A validation code has eight digits.",
                    "Un code de validation compte huit chiffres.");
        }
    }

    public static ValidationCode parse(String text) {
        return new ValidationCode(text.replaceAll("[\\s\u00a0-]", ""));
    }

    static ValidationCode fresh() {
        return new ValidationCode(String.format("%08d", CHANCE.nextInt(MANY)));
    }

    /** Does not show what it is, in a log or elsewhere. */
    @Override
    public String toString() {
        return "********";
    }
}
