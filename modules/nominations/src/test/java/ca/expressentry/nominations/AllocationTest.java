package ca.expressentry.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Province;
import org.junit.jupiter.api.Test;

class AllocationTest {

    static final Allocation.Year YUKON = new Allocation.Year(Province.YT, 2026);

    @Test
    void the_last_of_an_allocation_may_be_charged_and_one_more_may_not() {
        var allocation = new Allocation(YUKON, 2);

        assertThat(allocation.charge()).isTrue();
        assertThat(allocation.charge()).isTrue();
        assertThat(allocation.charge()).isFalse();
        assertThat(allocation.balance()).isEqualTo(new Allocation.Balance(Province.YT, 2026, 2, 2));
    }

    @Test
    void an_allocation_of_none_has_no_room() {
        assertThat(new Allocation(YUKON, 0).charge()).isFalse();
    }

    @Test
    void nothing_is_charged_at_first() {
        assertThat(new Allocation(YUKON, 282).balance()).isEqualTo(new Allocation.Balance(Province.YT, 2026, 282, 0));
    }
}
