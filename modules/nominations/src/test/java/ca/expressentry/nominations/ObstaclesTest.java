package ca.expressentry.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Province;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObstaclesTest {

    static final Allocation ROOM = new Allocation(new Allocation.Year(Province.ON, 2026), 1);
    static final Allocation SPENT = new Allocation(new Allocation.Year(Province.ON, 2026), 0);

    static PoolListing listing(Province... destinations) {
        var listing = new PoolListing(PoolListingTest.WHO);
        listing.ranked(PoolListingTest.place(1, destinations));
        return listing;
    }

    static Obstacles.Facts facts(PoolListing listing, Province nominatedBy, Allocation allocation) {
        return new Obstacles.Facts(
                Optional.ofNullable(listing),
                Optional.ofNullable(nominatedBy),
                Optional.ofNullable(allocation),
                Sight.of(Province.ON));
    }

    @Test
    void nothing_stands_in_the_way_of_somebody_listed_while_there_is_room() {
        assertThat(Obstacles.of(facts(listing(Province.ON), null, ROOM))).isEmpty();
    }

    @Test
    void of_who_chose_another_province_nothing_more_is_said_than_of_nobody() {
        assertThat(Obstacles.of(facts(listing(Province.BC), Province.ON, SPENT)))
                .containsExactly(Refusal.UNKNOWN_CANDIDATE);
        assertThat(Obstacles.of(facts(null, null, ROOM))).containsExactly(Refusal.UNKNOWN_CANDIDATE);
    }

    @Test
    void everything_is_said_at_once() {
        var gone = listing();
        gone.left(2);

        assertThat(Obstacles.of(facts(gone, Province.ON, SPENT)))
                .containsExactly(Refusal.NOT_IN_POOL, Refusal.ALREADY_NOMINATED, Refusal.ALLOCATION_SPENT);
        assertThat(Obstacles.of(facts(listing(), Province.BC, ROOM))).containsExactly(Refusal.NOMINATED_ELSEWHERE);
        assertThat(Obstacles.of(facts(listing(), null, null))).containsExactly(Refusal.ALLOCATION_NOT_PUBLISHED);
    }
}
