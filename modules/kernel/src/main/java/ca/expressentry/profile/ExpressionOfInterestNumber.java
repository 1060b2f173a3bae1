package ca.expressentry.profile;

import ca.expressentry.text.Invalid;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names one expression of interest: an E and nine digits. */
@Embeddable
public record ExpressionOfInterestNumber(
        @JsonValue @Column(name = "EOI_NUMBER", length = 10) String value)
        implements Comparable<ExpressionOfInterestNumber>, Serializable {

    private static final Pattern FORM = Pattern.compile("E[0-9]{9}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExpressionOfInterestNumber {
        if (!FORM.matcher(value).matches()) {
            throw new Invalid(
                    "not-an-expression-of-interest-number",
                    "An expression of interest number is an E and nine digits.",
                    "Un numéro de déclaration d’intérêt se compose d’un E et de neuf chiffres.");
        }
    }

    /** The number that is the nth given out; n from 0 to 999,999,999. */
    public static ExpressionOfInterestNumber of(long n) {
        return new ExpressionOfInterestNumber(String.format(Locale.ROOT, "E%09d", n));
    }

    public static ExpressionOfInterestNumber parse(String text) {
        return new ExpressionOfInterestNumber(text.strip().toUpperCase(Locale.ROOT));
    }

    /** Its nine digits as a number. */
    public int digits() {
        return Integer.parseInt(value, 1, 10, 10);
    }

    @Override
    public int compareTo(ExpressionOfInterestNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
