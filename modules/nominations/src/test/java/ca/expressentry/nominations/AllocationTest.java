package ca.expressentry.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.message.Event.Charge;
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
        assertThat(allocation.balance()).isEqualTo(new Allocation.Balance(Province.YT, 2026, 2, 2, 0));
    }

    @Test
    void an_allocation_of_none_has_no_room() {
        assertThat(new Allocation(YUKON, 0).charge()).isFalse();
    }

    @Test
    void what_was_never_issued_is_free_again_and_what_came_to_nothing_is_counted_as_returned() {
        var allocation = new Allocation(YUKON, 2);
        allocation.charge();
        allocation.charge();

        allocation.release();
        allocation.giveBack();

        assertThat(allocation.balance()).isEqualTo(new Allocation.Balance(Province.YT, 2026, 2, 0, 1));
        assertThatThrownBy(allocation::release).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_change_is_told_with_what_was_before_and_what_is_after() {
        var allocation = new Allocation(YUKON, 2);
        allocation.charge();
        allocation.charge();
        assertThat(allocation.told(1)).isEqualTo(new Charge(2026, 1, 2));

        allocation.release();

        assertThat(allocation.told(-1)).isEqualTo(new Charge(2026, 2, 1));
    }

    @Test
    void nothing_is_charged_at_first() {
        assertThat(new Allocation(YUKON, 282).balance())
                .isEqualTo(new Allocation.Balance(Province.YT, 2026, 282, 0, 0));
    }
}
