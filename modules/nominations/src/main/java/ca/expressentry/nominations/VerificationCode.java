package ca.expressentry.nominations;

import ca.expressentry.text.Invalid;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is printed on a certificate so that anybody who holds it can ask whether it is valid: three groups of four of thirty-two
 * characters that are not mistaken for each other. Nobody guesses one of 60 bits.
 */
public record VerificationCode(@JsonValue String value) {

    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final Pattern FORM = Pattern.compile("[" + CHARACTERS + "]{12}");
    private static final SecureRandom CHANCE = new SecureRandom();

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VerificationCode {
        if (!FORM.matcher(value).matches()) {
            throw new Invalid(
                    "not-a-verification-code",
                    "A verification code has three groups of four letters and digits, as printed on the certificate.",
                    "Un code de vérification compte trois groupes de quatre lettres et chiffres, tels qu’imprimés sur"
                            + " le certificat.");
        }
    }

    /** Reads one as somebody types it. */
    public static VerificationCode parse(String text) {
        return new VerificationCode(text.replaceAll("[\\s\u00a0-]", "").toUpperCase(Locale.ROOT));
    }

    static VerificationCode fresh() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(CHANCE.nextInt(CHARACTERS.length())));
        }
        return new VerificationCode(code.toString());
    }

    /** In its three groups. */
    @Override
    public String toString() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }
}
