package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a day brings when it begins, also after the house was closed for the days before. */
class ClockIT {

    private static final LocalDate SUBMISSION = Examples.DAY;
    /** Thirty days later, so that the last day to apply and the last day to answer are the same. */
    private static final LocalDate OFFER = SUBMISSION.plusDays(30);

    private static final LocalDate LAST_DAY = SUBMISSION.plusDays(60);

    final Server server = Server.named("clock");
    final Caller caller = server.caller();

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void days_do_their_work_even_if_the_house_was_closed_on_them() {
        opensOn(SUBMISSION);
        var amina = caller.submits(Examples.amina(SUBMISSION));
        var round = awaitRoundFor(amina);
        var elena = caller.submits(Examples.elena(SUBMISSION));
        var grace = caller.submits(Examples.grace(SUBMISSION));
        var birthday = LAST_DAY.plusDays(1);
        var david = caller.submits(Example.like(Examples.david(SUBMISSION), SUBMISSION)
                .born(birthday.minusYears(37))
                .profile());
        for (var candidate : new String[] {elena, grace, david}) {
            await().untilAsserted(() -> assertThat(caller.scoreOf(candidate)).isPositive());
        }
        server.stop();

        opensOn(OFFER);
        caller.offers("on-officer", "ON-IN-TIME", elena).when(201);
        caller.offers("on-officer", "ON-TOO-LATE", grace).when(201);
        server.stop();

        opensOn(LAST_DAY);
        var elenas = caller.scoreOf(elena);
        var davids = caller.scoreOf(david);
        assertThat(state("/api/v1/nominations/ON-TOO-LATE")).isEqualTo("OFFERED");
        assertThat(invitation(amina)).isEqualTo("ISSUED");
        caller.accepts("ON-IN-TIME").when(200);
        await().untilAsserted(() -> assertThat(caller.scoreOf(elena)).isEqualTo(elenas + 600));
        server.stop();

        opensOn(LAST_DAY.plusDays(1));
        var late = caller.accepts("ON-TOO-LATE").when(409);
        assertThat(late.text("code")).isIn("too-late", "already-closed");
        await().untilAsserted(() -> {
            assertThat(state("/api/v1/nominations/ON-TOO-LATE")).isEqualTo("LAPSED");
            assertThat(invitation(amina)).isEqualTo("LAPSED");
            assertThat(expression(amina)).isEqualTo("INVITATION_LAPSED");
            assertThat(caller.scoreOf(david)).as("a year older").isLessThan(davids);
            assertThat(caller.scoreOf(elena)).isEqualTo(elenas + 600);
        });
        caller.put("candidate-services", "/api/v1/invitations/" + amina + "/decline", "")
                .when(409);
        assertThat(caller.get("/api/v1/rounds/" + round).number("invited")).isEqualTo(1);
        server.stop();

        opensOn(SUBMISSION.plusYears(1).minusDays(1));
        assertThat(expression(elena)).isEqualTo("IN_POOL");
        assertThat(caller.rank(elena).status()).isEqualTo(200);
        server.stop();

        opensOn(SUBMISSION.plusYears(1).plusDays(1));
        await().untilAsserted(() -> {
            assertThat(expression(elena)).isEqualTo("EXPIRED");
            assertThat(caller.rank(elena).status()).isEqualTo(404);
            assertThat(state("/api/v1/nominations/ON-IN-TIME")).isEqualTo("ENDED");
            assertThat(caller.poolSize()).isZero();
        });
        assertThat(server.isReady())
                .as("ready, which it is not with a dead letter")
                .isTrue();
    }

    private void opensOn(LocalDate day) {
        server.clockAt(day.atTime(12, 0).toInstant(ZoneOffset.UTC)).start();
    }

    private int awaitRoundFor(String candidate) {
        await().untilAsserted(() -> assertThat(caller.scoreOf(candidate)).isPositive());
        var round = caller.callsRound("GENERAL", 1);
        await().untilAsserted(() -> assertThat(expression(candidate)).isEqualTo("INVITED"));
        return round;
    }

    private String expression(String number) {
        return caller.get("candidate-services", "/api/v1/expressions-of-interest/" + number)
                .when(200)
                .body()
                .path("receipt")
                .path("state")
                .asText();
    }

    private String invitation(String number) {
        return state("/api/v1/invitations/" + number);
    }

    private String state(String path) {
        return caller.get("candidate-services", path).when(200).text("state");
    }
}
