package ca.expressentry.intake;

import java.text.Normalizer;
import java.util.Locale;

/** How a family name is compared: without accents, case, hyphens or spaces, as officials type it. */
final class NameKey {

    /** As much as a name is long; one that is taken apart into more is compared by its beginning. */
    private static final int LONGEST = 100;

    private NameKey() {}

    static String of(String familyName) {
        var key = Normalizer.normalize(familyName, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return key.substring(0, Math.min(LONGEST, key.length()));
    }
}
