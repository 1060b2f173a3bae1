package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Hmac;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files that came after their session had ended, kept for a while in memory until who sent them has signed in again: one for each
 * account, of few accounts, and only from a form that was given to that account.
 */
@ApplicationScoped
class KeptFiles {

    private static final Duration FORM_HOLDS = Duration.ofHours(12);
    private static final Duration KEPT_FOR = Duration.ofMinutes(30);
    private static final int MOST = 10;
    private static final int KEY_BYTES = 32;

    @Inject
    LegalCalendar calendar;

    private final byte[] key = new byte[KEY_BYTES];
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    KeptFiles() {
        new SecureRandom().nextBytes(key);
    }

    /** A file as it came. */
    record Kept(String name, byte[] content, Instant at) {}

    /** What the form carries, so that it is known whose it was when there is no session any more. */
    String mark(String account) {
        var said = calendar.now().getEpochSecond() + " " + account;
        return encoded(said.getBytes(StandardCharsets.UTF_8)) + "." + encoded(signature(said));
    }

    /** Keeps a file for the account to which the form was given; for anybody else nothing is kept. */
    synchronized void keep(String mark, String name, byte[] content) {
        account(mark).ifPresent(account -> {
            kept.remove(account);
            kept.put(account, new Kept(name, content, calendar.now()));
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        });
    }

    /** What is kept for an account. */
    synchronized Optional<Kept> of(String account) {
        kept.values().removeIf(file -> file.at().plus(KEPT_FOR).isBefore(calendar.now()));
        return Optional.ofNullable(kept.get(account));
    }

    /** The same, once. */
    synchronized Optional<Kept> take(String account) {
        var file = of(account);
        kept.remove(account);
        return file;
    }

    private Optional<String> account(String mark) {
        try {
            var parts = mark.split("\\.", 2);
            var said = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            var signed = Base64.getUrlDecoder().decode(parts[parts.length - 1]);
            var words = said.split(" ", 2);
            return MessageDigest.isEqual(signature(said), signed)
                            && Instant.ofEpochSecond(Long.parseLong(words[0]))
                                    .plus(FORM_HOLDS)
                                    .isAfter(calendar.now())
                    ? Optional.of(words[1])
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(String said) {
        return Hmac.of(key, said.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
