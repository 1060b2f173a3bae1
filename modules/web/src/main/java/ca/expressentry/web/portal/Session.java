package ca.expressentry.web.portal;

import ca.expressentry.web.identity.Attempt;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is remembered between the requests of one browser. None is begun for who only reads public pages. */
final class Session {

    /** The hidden field of every form that changes something. */
    static final String TOKEN = "token";

    private static final String WHO = "who";
    private static final String TYPED = "typed";
    private static final String ATTEMPTS = "attempts";
    private static final int MOST_TYPED = 2_000;
    private static final int MOST_ATTEMPTS = 5;
    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final HttpServletRequest request;

    Session(HttpServletRequest request) {
        this.request = request;
    }

    /** A form that came too late, kept for the page it was meant for. */
    record Typed(String address, HashMap<String, String> fields) implements Serializable {}

    /** Ways to the provider that were begun in this session. */
    record Attempts(ArrayList<Attempt> begun) implements Serializable {}

    Optional<SignedIn> who() {
        return read(WHO, SignedIn.class);
    }

    /** Another session, so that one that was planted before is worth nothing. */
    void begin(SignedIn who, Optional<Typed> typed) {
        end();
        var session = request.getSession();
        session.setAttribute(WHO, who);
        session.setAttribute(TOKEN, newToken());
        typed.ifPresent(kept -> session.setAttribute(TYPED, kept));
    }

    void end() {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
    }

    /** What a form of this session must carry; begins one. */
    String token() {
        return read(TOKEN, String.class).orElseGet(() -> {
            var token = newToken();
            request.getSession().setAttribute(TOKEN, token);
            return token;
        });
    }

    boolean isMeant() {
        var sent = Optional.ofNullable(request.getParameter(TOKEN)).orElse("").getBytes(StandardCharsets.UTF_8);
        return read(TOKEN, String.class)
                .filter(token -> MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent))
                .isPresent();
    }

    /** Keeps what was typed until somebody has signed in again. */
    void keep(String address, Map<String, String> fields) {
        var kept = new HashMap<>(fields);
        kept.remove(TOKEN);
        var length = kept.values().stream().mapToInt(String::length).sum();
        if (length <= MOST_TYPED) {
            request.getSession().setAttribute(TYPED, new Typed(address, kept));
        }
    }

    /** What is kept; who signs in takes it along. */
    Optional<Typed> kept() {
        return read(TYPED, Typed.class);
    }

    /** What was kept for an address, once. */
    Map<String, String> typed(String address) {
        var typed = kept().filter(kept -> kept.address().equals(address));
        typed.ifPresent(kept -> request.getSession().removeAttribute(TYPED));
        return typed.<Map<String, String>>map(Typed::fields).orElseGet(LinkedHashMap::new);
    }

    /** Remembers a way to the provider until somebody comes back on it; of many that were begun, only the latest. */
    void keep(Attempt attempt) {
        var attempts = attempts();
        attempts.add(attempt);
        var latest = attempts.subList(Math.max(0, attempts.size() - MOST_ATTEMPTS), attempts.size());
        request.getSession().setAttribute(ATTEMPTS, new Attempts(new ArrayList<>(latest)));
    }

    /** The way on which somebody comes back, once; empty: it was not begun in this session. */
    Optional<Attempt> attempt(String state) {
        var attempts = attempts();
        var begun = attempts.stream().filter(each -> each.state().equals(state)).findFirst();
        begun.ifPresent(attempt -> {
            attempts.remove(attempt);
            request.getSession().setAttribute(ATTEMPTS, new Attempts(attempts));
        });
        return begun;
    }

    private ArrayList<Attempt> attempts() {
        return read(ATTEMPTS, Attempts.class)
                .map(attempts -> new ArrayList<>(attempts.begun()))
                .orElseGet(ArrayList::new);
    }

    private <T> Optional<T> read(String name, Class<T> type) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(name))
                .map(type::cast);
    }

    private static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
