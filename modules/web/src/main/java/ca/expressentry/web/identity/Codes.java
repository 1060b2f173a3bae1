package ca.expressentry.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Codes that the provider of the demonstration has handed out: each is good once, for a minute, and for who has its verifier. */
@ApplicationScoped
class Codes {

    private static final Duration HOLDS = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    @Inject
    InstantSource clock;

    private final Map<String, Handed> handed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Handed> eldest) {
            return size() > MOST;
        }
    };

    /** @param challenge SHA-256 of the verifier (RFC 7636) */
    record Handed(String account, String redirect, String nonce, String challenge, Instant until) {}

    synchronized String handOut(String account, String redirect, String nonce, String challenge) {
        var code = Chance.word();
        handed.put(
                code,
                new Handed(account, redirect, nonce, challenge, clock.instant().plus(HOLDS)));
        return code;
    }

    /** Empty: it was never handed out, was used, is too old, or is in the wrong hands; then it is spent as well. */
    synchronized Optional<Handed> redeem(String code, String redirect, String verifier) {
        return Optional.ofNullable(handed.remove(code))
                .filter(each -> each.until().isAfter(clock.instant()))
                .filter(each -> each.redirect().equals(redirect))
                .filter(each -> MessageDigest.isEqual(
                        challenge(verifier).getBytes(StandardCharsets.US_ASCII),
                        each.challenge().getBytes(StandardCharsets.US_ASCII)));
    }

    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
