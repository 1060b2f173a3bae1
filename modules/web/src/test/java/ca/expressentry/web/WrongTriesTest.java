package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WrongTriesTest {

    final AtomicLong clock = new AtomicLong(-5);
    final WrongTries tries = tries(3);

    private WrongTries tries(int most) {
        var counted = new WrongTries(clock::get);
        counted.most = most;
        counted.minutes = 15;
        return counted;
    }

    private void pass(long seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void after_so_many_wrong_tries_a_name_waits_and_another_does_not() {
        assertThat(tries.wrong("on-officer")).isFalse();
        assertThat(tries.wrong("on-officer")).isFalse();
        assertThat(tries.secondsToWait("on-officer")).isZero();
        pass(60);
        assertThat(tries.wrong("on-officer")).as("the last").isTrue();

        assertThat(tries.secondsToWait("on-officer")).isEqualTo(14 * 60);
        assertThat(tries.secondsToWait("bc-officer")).isZero();
        assertThat(tries.wrong("on-officer")).as("said once").isFalse();
    }

    @Test
    void when_the_minutes_are_over_all_is_forgotten() {
        for (int i = 0; i < 3; i++) {
            tries.wrong("on-officer");
        }
        pass(15 * 60 - 1);
        assertThat(tries.secondsToWait("on-officer")).isEqualTo(1);

        pass(1);

        assertThat(tries.secondsToWait("on-officer")).isZero();
        assertThat(tries.wrong("on-officer")).isFalse();
    }

    @Test
    void a_setting_of_none_locks_nobody() {
        var unlimited = tries(0);
        for (int i = 0; i < 100; i++) {
            assertThat(unlimited.wrong("on-officer")).isFalse();
        }

        assertThat(unlimited.secondsToWait("on-officer")).isZero();
    }
}
