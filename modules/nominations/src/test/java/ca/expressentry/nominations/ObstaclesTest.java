package ca.expressentry.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Province;
import java.time.LocalDate;
import java.util.List;
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

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    static List<Refusal> obstacles(PoolListing listing, Province nominatedBy, Allocation allocation) {
        return obstacles(listing, nominatedBy, allocation, Optional.empty());
    }

    static List<Refusal> obstacles(
            PoolListing listing, Province nominatedBy, Allocation allocation, Optional<String> stream) {
        return Obstacles.of(new Obstacles.Facts(
                        Optional.ofNullable(listing),
                        Optional.ofNullable(nominatedBy),
                        StreamChoice.on(DAY, Province.ON, stream),
                        Optional.ofNullable(allocation),
                        Sight.of(Province.ON)))
                .stream()
                .map(Outcome.Refused::why)
                .toList();
    }

    @Test
    void nothing_stands_in_the_way_of_somebody_listed_while_there_is_room() {
        assertThat(obstacles(listing(Province.ON), null, ROOM)).isEmpty();
    }

    @Test
    void of_who_chose_another_province_nothing_more_is_said_than_of_nobody() {
        assertThat(obstacles(listing(Province.BC), Province.ON, SPENT)).containsExactly(Refusal.UNKNOWN_CANDIDATE);
        assertThat(obstacles(null, null, ROOM)).containsExactly(Refusal.UNKNOWN_CANDIDATE);
    }

    @Test
    void everything_is_said_at_once() {
        var gone = listing();
        gone.left(2);

        assertThat(obstacles(gone, Province.ON, SPENT))
                .containsExactly(Refusal.NOT_IN_POOL, Refusal.ALREADY_NOMINATED, Refusal.ALLOCATION_SPENT);
        assertThat(obstacles(listing(), Province.BC, ROOM)).containsExactly(Refusal.NOMINATED_ELSEWHERE);
        assertThat(obstacles(listing(), null, null)).containsExactly(Refusal.ALLOCATION_NOT_PUBLISHED);
    }

    @Test
    void a_stream_that_is_closed_or_unknown_stands_in_the_way_like_anything_else() {
        assertThat(obstacles(listing(), Province.BC, ROOM, Optional.of("ON-HCP")))
                .containsExactly(Refusal.NOMINATED_ELSEWHERE, Refusal.STREAM_CLOSED);
        assertThat(obstacles(null, null, ROOM, Optional.of("Anything")))
                .containsExactly(Refusal.UNKNOWN_CANDIDATE, Refusal.STREAM_UNKNOWN);
    }
}
