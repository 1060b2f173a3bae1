package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.invitations.Replay.Given;
import ca.expressentry.invitations.Selection.Place;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplayTest {

    static final Instruction THREE_OF_CEC = Instruction.of(Kind.CEC, 3);

    static Given given(int number, int score) {
        return new Given(ExpressionOfInterestNumber.of(number), "CEC", score);
    }

    static Replay replay(Given... did) {
        return replay(SelectionTest.HELD, did);
    }

    static Replay replay(Instant at, Given... did) {
        return Replay.of(9, THREE_OF_CEC, at, SealedPool.digest(SelectionTest.POOL), SelectionTest.POOL, List.of(did));
    }

    @Test
    void a_round_that_did_what_its_instruction_says_is_identical() {
        var replay = replay(given(14, 530), given(15, 523), given(16, 523));

        assertThat(replay.sealIntact()).isTrue();
        assertThat(replay.identical()).isTrue();
        assertThat(replay.invited()).isEqualTo(3);
        assertThat(replay.poolCandidates()).isEqualTo(6);
    }

    @Test
    void who_was_passed_over_and_who_was_invited_in_error_are_named() {
        var replay = replay(given(14, 530), given(16, 523), given(11, 523));

        assertThat(replay.identical()).isFalse();
        assertThat(replay.notInvited()).containsExactly(ExpressionOfInterestNumber.of(15));
        assertThat(replay.invitedInError()).containsExactly(ExpressionOfInterestNumber.of(11));
    }

    @Test
    void whose_year_was_over_then_is_not_missed_and_is_invited_in_error() {
        var whenItEnded = Instant.parse("2027-01-02T08:00:00Z");

        assertThat(replay(whenItEnded, given(14, 530), given(15, 523), given(11, 523))
                        .identical())
                .isTrue();
        assertThat(replay(whenItEnded, given(14, 530), given(15, 523), given(16, 523))
                        .invitedInError())
                .containsExactly(ExpressionOfInterestNumber.of(16));
    }

    @Test
    void another_score_or_class_is_an_invitation_in_error() {
        assertThat(replay(given(14, 531), given(15, 523), given(16, 523)).invitedInError())
                .containsExactly(ExpressionOfInterestNumber.of(14));
        assertThat(replay(given(14, 530), given(15, 523), new Given(ExpressionOfInterestNumber.of(16), "FSW", 523))
                        .invitedInError())
                .containsExactly(ExpressionOfInterestNumber.of(16));
    }

    @Test
    void a_pool_that_was_altered_breaks_the_seal() {
        var seal = SealedPool.digest(SelectionTest.POOL);
        var altered = new ArrayList<>(SelectionTest.POOL);
        var last = altered.remove(5);
        altered.add(new Place(last.number(), last.score() - 1, last.submittedAt(), last.classes(), last.categories()));

        assertThat(Replay.of(9, THREE_OF_CEC, SelectionTest.HELD, seal, altered, List.of())
                        .sealIntact())
                .isFalse();
    }

    /** By a reference that looks at each candidate alone: how many of the grouping stand before it. */
    @Test
    void over_random_pools_with_heavy_ties_exactly_those_with_fewer_than_so_many_before_them_are_invited() {
        var before = Comparator.comparing(Place::score)
                .reversed()
                .thenComparing(Place::submittedAt)
                .thenComparing(place -> place.number().value());
        for (int seed = 0; seed < 300; seed++) {
            var pool = SealedPoolTest.pool(120, seed);
            var chance = new Random(seed);
            var kind = Kind.values()[chance.nextInt(Kind.values().length)];
            var number = chance.nextInt(80);
            var grouping = pool.stream()
                    .filter(place -> kind.takes(place.classes(), place.categories()))
                    .toList();

            var invited = Selection.of(pool, Instruction.of(kind, number)).invited();

            for (var place : pool) {
                var ahead = grouping.stream()
                        .filter(other -> before.compare(other, place) < 0)
                        .count();
                assertThat(invited.contains(place))
                        .as("%s in round %s of %d, seed %d", place, kind, number, seed)
                        .isEqualTo(grouping.contains(place) && ahead < number);
            }
        }
    }
}
