package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The server is killed while a round is held: before its approval is written down, while the pool is counted and the
 * invitations are issued, or while the other modules hear of them. The round is then wholly there or not at all, and in
 * the end it is held once. Three times on each database; {@code -Dhouse.kills=200} for the long form.
 */
class KilledRoundIT {

    private static final int KILLS = Integer.getInteger("house.kills", 3);
    private static final int KILLS_OF_ONE_POOL = 3;
    private static final int INVITED = 250;
    private static final int CANDIDATES = (KILLS_OF_ONE_POOL + 1) * INVITED;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long SEED = Long.getLong("house.seed", 20260701L);

    /** About as long as each stage of a round lasts. */
    private static final Duration STAGE = Duration.ofMillis(300);

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void a_round_is_wholly_held_or_not_at_all_on_derby() {
        try (var house = FullHouse.onDerby("killed-round-derby")) {
            killAgainAndAgain("Derby", house);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void a_round_is_wholly_held_or_not_at_all_on_postgresql() throws Exception {
        try (var house = FullHouse.onPostgresql("killed-round-postgresql")) {
            killAgainAndAgain("PostgreSQL", house);
        }
    }

    private static void killAgainAndAgain(String what, FullHouse house) {
        house.fill(CANDIDATES);
        house.lives((KILLS + KILLS_OF_ONE_POOL - 1) / KILLS_OF_ONE_POOL, nth -> {
            var life = new Life(what, house);
            var first = nth * KILLS_OF_ONE_POOL;
            for (int kill = first; kill < Math.min(KILLS, first + KILLS_OF_ONE_POOL); kill++) {
                life.killOnce(kill);
            }
        });
    }

    /** What was seen of a round before the server is killed: its approval sent, answered, and the round published. */
    private enum Stage {
        SENT,
        APPROVED,
        HELD
    }

    /** What is written of a round. */
    private record Written(String state, int invitations, int sealed, int allInvitations, int allSaid) {}

    /** One pool through several rounds, and a death of the server in each. */
    private static final class Life {
        private final String what;
        private final FullHouse house;
        private final Caller caller;
        private final Audit audit;
        private final Map<String, Integer> invited = new HashMap<>();

        Life(String what, FullHouse house) {
            this.what = what;
            this.house = house;
            caller = house.server().caller();
            audit = new Audit(caller, house.books());
        }

        void killOnce(int kill) {
            var due = audit.order().subList(0, INVITED);
            var round = caller.proposesRound("GENERAL", INVITED);
            var stage = Stage.values()[kill % Stage.values().length];
            var moment = Duration.ofNanos(new Random(SEED + kill).nextLong(STAGE.toNanos()));

            var officer = CompletableFuture.runAsync(() -> approveUnlessKilled(round));
            await(stage.name())
                    .pollInterval(Duration.ofMillis(1))
                    .pollDelay(Duration.ZERO)
                    .until(() -> switch (stage) {
                        case SENT -> true;
                        case APPROVED -> officer.isDone();
                        case HELD -> caller.get("/api/v1/rounds/" + round).status() == 200;
                    });
            LockSupport.parkNanos(moment.toNanos());
            house.server().kill();
            officer.orTimeout(1, TimeUnit.MINUTES).join();

            var written = written(round);
            System.out.printf(
                    "%s: kill %d of %d, %d ms after it was %s: %s%n",
                    what, kill + 1, KILLS, moment.toMillis(), stage, written);
            assertThat(written.allSaid()).as("said of each invitation").isEqualTo(written.allInvitations());
            assertThat(written)
                    .as("all of the round, or nothing")
                    .extracting(Written::invitations, Written::sealed)
                    .containsExactly(
                            written.state().equals("HELD") ? INVITED : 0,
                            written.state().equals("HELD") ? 1 : 0);

            house.server().start();
            if (written.state().equals("PROPOSED")) {
                caller.approvesRound(round);
            } else {
                assertThat(written.state()).isIn("CALLED", "HELD");
            }
            due.forEach(candidate -> invited.put(candidate, round));
            await("a quiet house after kill " + kill)
                    .pollInterval(Duration.ofMillis(100))
                    .atMost(PATIENCE)
                    .untilAsserted(() -> audit.check(Map.of(), Set.of(), invited));
            isRepeated(round);
            assertThat(house.server().isReady())
                    .as("ready, which it is not with a dead letter")
                    .isTrue();
        }

        private void approveUnlessKilled(int round) {
            try {
                caller.approvesRound(round);
            } catch (UncheckedIOException killed) {
                // What became of the approval is to be seen.
            }
        }

        private Written written(int round) {
            return house.whileDead(
                    """
                    SELECT r.state,
                        (SELECT COUNT(*) FROM invitations.invitation i WHERE i.round_number = r.number),
                        (SELECT COUNT(*) FROM invitations.sealed_pool s WHERE s.round_number = r.number),
                        (SELECT COUNT(*) FROM invitations.invitation),
                        (SELECT COUNT(*) FROM message.said WHERE event_type = 'InvitationIssued')
                    FROM invitations.round r WHERE r.number =\s""" + round,
                    row -> new Written(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)));
        }

        private void isRepeated(int round) {
            var replay =
                    caller.get("auditor", "/api/v1/rounds/" + round + "/replay").when(200);
            assertThat(replay.number("invited")).isEqualTo(INVITED);
            assertThat(replay.body().path("identical").asBoolean()).isTrue();
            assertThat(replay.body().path("sealIntact").asBoolean()).isTrue();
            assertThat(replay.body().path("notInvited")).isEmpty();
            assertThat(replay.body().path("invitedInError")).isEmpty();
        }
    }
}
