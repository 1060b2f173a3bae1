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

    static CandidateRanked place(long version) {
        return new CandidateRanked(
                WHO,
                version,
                500,
                Instant.parse("2026-01-02T08:00:00Z"),
                Set.of(EconomicClass.CEC),
                Set.of(),
                new Listing(Set.of(), Optional.empty(), OfficialLanguage.ENGLISH));
    }

    @Test
    void who_was_never_ranked_is_not_in_the_pool() {
        assertThat(copy.isAt(0)).isFalse();
    }

    @Test
    void the_latest_place_counts() {
        copy.ranked(place(1));
        assertThat(copy.isAt(1)).isTrue();
        copy.ranked(place(3));

        assertThat(copy.isAt(3)).isTrue();
        assertThat(copy.isAt(1)).isFalse();
    }

    @Test
    void an_older_place_heard_late_is_ignored() {
        copy.ranked(place(3));
        copy.ranked(place(2));

        assertThat(copy.isAt(3)).isTrue();
    }

    @Test
    void who_left_stays_out_when_an_older_place_is_heard() {
        copy.left(4);
        copy.ranked(place(3));
        copy.ranked(place(4));

        assertThat(copy.isAt(3)).isFalse();
        assertThat(copy.isAt(4)).isFalse();
    }

    @Test
    void an_older_leaving_heard_late_is_ignored() {
        copy.ranked(place(3));
        copy.left(2);
        copy.left(3);

        assertThat(copy.isAt(3)).isTrue();
    }

    @Test
    void who_was_invited_is_out_at_once_and_the_same_place_heard_again_does_not_bring_it_back() {
        copy.ranked(place(3));
        copy.invited();
        assertThat(copy.isAt(3)).isFalse();
        copy.ranked(place(3));

        assertThat(copy.isAt(3)).isFalse();
    }

    @Test
    void who_declined_comes_back_with_a_new_place() {
        copy.ranked(place(3));
        copy.invited();
        copy.left(4);
        copy.ranked(place(5));

        assertThat(copy.isAt(5)).isTrue();
    }
}
