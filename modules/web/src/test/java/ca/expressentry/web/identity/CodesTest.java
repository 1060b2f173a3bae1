package ca.expressentry.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CodesTest {

    private static final String BACK = "http://localhost/sign-in/return";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-of-them";

    final Clock clock = new Clock();
    final Codes codes = new Codes();

    CodesTest() {
        codes.clock = clock;
    }

    @Test
    void a_code_is_good_once() {
        var code = handedOut();

        assertThat(codes.redeem(code, BACK, VERIFIER)).isPresent();
        assertThat(codes.redeem(code, BACK, VERIFIER)).isEmpty();
    }

    @Test
    void a_code_in_the_wrong_hands_is_spent() {
        var code = handedOut();

        assertThat(codes.redeem(code, BACK, "another-verifier")).isEmpty();
        assertThat(codes.redeem(code, BACK, VERIFIER)).isEmpty();
        assertThat(codes.redeem(handedOut(), "https://elsewhere.example", VERIFIER))
                .isEmpty();
    }

    @Test
    void a_code_holds_for_a_minute() {
        var code = handedOut();
        clock.later(Duration.ofSeconds(61));

        assertThat(codes.redeem(code, BACK, VERIFIER)).isEmpty();
        assertThat(codes.redeem("never handed out", BACK, VERIFIER)).isEmpty();
    }

    private String handedOut() {
        return codes.handOut("on-officer", BACK, "nonce", Codes.challenge(VERIFIER));
    }
}
