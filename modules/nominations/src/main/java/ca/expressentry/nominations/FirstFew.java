package ca.expressentry.nominations;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many in an order, without sorting the many. */
final class FirstFew {

    private final Comparator<Listed> order;
    private final int most;
    private final PriorityQueue<Listed> lastFirst;

    FirstFew(Comparator<Listed> order, int most) {
        this.order = order;
        this.most = most;
        this.lastFirst = new PriorityQueue<>(order.reversed());
    }

    void offer(Listed listed) {
        if (lastFirst.size() < most) {
            lastFirst.add(listed);
        } else if (order.compare(listed, lastFirst.peek()) < 0) {
            lastFirst.poll();
            lastFirst.add(listed);
        }
    }

    List<Listed> inOrder() {
        return lastFirst.stream().sorted(order).toList();
    }
}
