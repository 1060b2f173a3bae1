package ca.expressentry.web.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** Words that nobody can guess. */
final class Chance {

    private static final SecureRandom SOURCE = new SecureRandom();
    private static final int BYTES = 32;

    private Chance() {}

    static String word() {
        var bytes = new byte[BYTES];
        SOURCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
