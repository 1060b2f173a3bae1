package ca.expressentry.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.Listing;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PoolListingTest {

    static final ExpressionOfInterestNumber WHO = ExpressionOfInterestNumber.of(42);

    final PoolListing listing = new PoolListing(WHO);

    static CandidateRanked place(long version, Province... destinations) {
        return new CandidateRanked(
                WHO,
                version,
                500,
                Instant.parse("2026-01-02T08:00:00Z"),
                Set.of(EconomicClass.CEC),
                Set.of(),
                new Listing(Set.of(destinations), Optional.empty(), OfficialLanguage.ENGLISH));
    }

    @Test
    void who_was_never_ranked_is_not_in_the_pool() {
        assertThat(listing.isInPool()).isFalse();
    }

    @Test
    void a_province_sees_who_chose_it() {
        listing.ranked(place(1, Province.NS, Province.ON));

        assertThat(listing.isInPool()).isTrue();
        assertThat(listing.isVisibleTo(Sight.of(Province.NS))).isTrue();
        assertThat(listing.isVisibleTo(Sight.of(Province.BC))).isFalse();
    }

    @Test
    void every_province_sees_who_chose_none() {
        listing.ranked(place(1));

        assertThat(Province.thatNominate().stream().map(Sight::of)).allMatch(listing::isVisibleTo);
    }

    @Test
    void an_older_place_heard_late_is_ignored() {
        listing.ranked(place(2, Province.NS));
        listing.ranked(place(1, Province.BC));
        listing.ranked(place(2, Province.BC));

        assertThat(listing.isVisibleTo(Sight.of(Province.NS))).isTrue();
        assertThat(listing.isVisibleTo(Sight.of(Province.BC))).isFalse();
    }

    @Test
    void leaving_is_news_once() {
        listing.ranked(place(1));

        assertThat(listing.left(2)).isTrue();
        assertThat(listing.isInPool()).isFalse();
        assertThat(listing.left(2)).isFalse();
    }

    @Test
    void an_older_leaving_heard_late_is_no_news() {
        listing.ranked(place(3));

        assertThat(listing.left(2)).isFalse();
        assertThat(listing.left(3)).isFalse();
        assertThat(listing.isInPool()).isTrue();
    }

    @Test
    void who_left_stays_out_until_a_newer_place_is_heard() {
        listing.left(4);
        listing.ranked(place(4));
        assertThat(listing.isInPool()).isFalse();
        listing.ranked(place(5));

        assertThat(listing.isInPool()).isTrue();
    }
}
