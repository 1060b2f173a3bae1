package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.Listing;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.OfficialLanguage;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankedCandidateTest {

    static final ExpressionOfInterestNumber WHO = ExpressionOfInterestNumber.of(42);

    final RankedCandidate copy = new RankedCandidate(WHO);

    static int score(long version) {
        return 500 + (int) version;
    }

    static CandidateRanked place(long version) {
        return new CandidateRanked(
                WHO,
                version,
                score(version),
                Instant.parse("2026-01-02T08:00:00Z"),
                Set.of(EconomicClass.CEC),
                Set.of(),
                new Listing(Set.of(), Optional.empty(), OfficialLanguage.ENGLISH));
    }

    /** Whether a round may invite the candidate of this copy, in the place with this version, on the pool up to a version. */
    boolean isIn(long version, long upTo) {
        var cut = new Cut(upTo, Set.of());
        cut.add(copy.copy());
        var found = cut.pool().places().findFirst();
        return found.isPresent() && found.get().score() == score(version);
    }

    @Test
    void who_was_never_ranked_is_not_in_the_pool() {
        assertThat(isIn(0, 10)).isFalse();
    }

    @Test
    void the_latest_place_counts() {
        copy.ranked(place(1));
        assertThat(isIn(1, 10)).isTrue();
        copy.ranked(place(3));

        assertThat(isIn(3, 10)).isTrue();
    }

    @Test
    void at_an_earlier_instant_the_place_before_counts() {
        copy.ranked(place(3));
        copy.ranked(place(5));

        assertThat(isIn(5, 5)).isTrue();
        assertThat(isIn(3, 4)).isTrue();
    }

    @Test
    void who_came_after_the_instant_was_not_there() {
        copy.ranked(place(3));

        assertThat(isIn(3, 2)).isFalse();
    }

    @Test
    void who_left_after_the_instant_was_there_and_is_not_any_more() {
        copy.ranked(place(3));
        copy.left(4);

        assertThat(isIn(3, 3)).isTrue();
        assertThat(isIn(3, 4)).isFalse();
        var cut = new Cut(3, Set.of());
        cut.add(copy.copy());
        assertThat(cut.areStillThere(new int[] {0})).isFalse();
        assertThat(cut.areStillThere(new int[0])).isTrue();
    }

    @Test
    void an_older_place_heard_late_is_ignored() {
        copy.ranked(place(3));
        copy.ranked(place(2));

        assertThat(isIn(3, 10)).isTrue();
    }

    @Test
    void who_left_stays_out_when_an_older_place_is_heard() {
        copy.left(4);
        copy.ranked(place(3));
        copy.ranked(place(4));

        assertThat(isIn(3, 10)).isFalse();
        assertThat(isIn(4, 10)).isFalse();
    }

    @Test
    void an_older_leaving_heard_late_is_ignored() {
        copy.ranked(place(3));
        copy.left(2);
        copy.left(3);

        assertThat(isIn(3, 10)).isTrue();
    }

    @Test
    void what_is_over_is_out_at_once_whatever_place_is_heard_before_ranking_knows() {
        copy.ranked(place(3));
        copy.end();
        assertThat(isIn(3, 10)).isFalse();
        copy.ranked(place(4));
        copy.left(5);
        copy.ranked(place(6));

        assertThat(isIn(6, 10)).isFalse();
    }

    @Test
    void what_ended_before_ranking_said_a_word_is_out() {
        copy.end();
        copy.ranked(place(3));

        assertThat(isIn(3, 10)).isFalse();
    }

    @Test
    void what_is_over_is_still_in_the_pool_that_ranking_counts() {
        copy.ranked(place(3));
        var before = new Cut(10, Set.of());
        before.add(copy.copy());
        copy.end();
        var after = new Cut(10, Set.of());
        after.add(copy.copy());

        assertThat(after.counted()).isEqualTo(before.counted());
        assertThat(after.pool().size()).isZero();
    }

    @Test
    void who_holds_an_invitation_is_not_invited_again_although_ranking_does_not_know() {
        copy.ranked(place(3));
        var cut = new Cut(10, Set.of(WHO.digits()));
        cut.add(copy.copy());

        assertThat(cut.counted().candidates()).isEqualTo(1);
        assertThat(cut.pool().size()).isZero();
    }

    @Test
    void who_declined_comes_back_with_a_new_place() {
        copy.ranked(place(3));
        copy.left(4);
        copy.ranked(place(5));

        assertThat(isIn(5, 10)).isTrue();
    }
}
