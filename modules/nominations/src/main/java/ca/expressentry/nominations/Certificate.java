package ca.expressentry.nominations;

import ca.expressentry.text.Invalid;
import java.util.regex.Pattern;

/** The number that a province gives its nomination: the key of it, so that asking twice is harmless. */
public record Certificate(String number) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{2,39}");

    public Certificate {
        if (!FORM.matcher(number).matches()) {
            throw new Invalid(
                    "not-a-certificate-number",
                    "A certificate number has 3 to 40 letters, digits and hyphens.",
                    "Un numéro de certificat compte de 3 à 40 lettres, chiffres et traits d’union.");
        }
    }
}
