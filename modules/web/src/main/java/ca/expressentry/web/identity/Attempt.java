package ca.expressentry.web.identity;

import java.io.Serializable;

/**
 * One way from the portal to a provider and back, which only the browser that began it can end.
 *
 * @param to the page to go on to
 */
public record Attempt(String state, String nonce, String verifier, String to) implements Serializable {

    public static Attempt begin(String to) {
        return new Attempt(Chance.word(), Chance.word(), Chance.word(), to);
    }
}
