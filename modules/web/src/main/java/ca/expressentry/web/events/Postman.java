package ca.expressentry.web.events;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Goes to every webhook for which there is something, to each by itself and one event after another; whoever is slow holds up nobody
 * else. What is due is in the table, so nothing is forgotten when the server ends; an event whose receipt was not noted is sent again.
 */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final long LOOK_EVERY_MILLIS = 500;

    /** More are not visited at once. */
    private static final int MOST_AT_ONCE = 16;

    @Resource
    ManagedScheduledExecutorService clock;

    @Inject
    Webhooks webhooks;

    @Inject
    Carrier carrier;

    private final Set<String> visited = ConcurrentHashMap.newKeySet();
    private volatile boolean open;
    private Future<?> looking;

    void open() {
        open = true;
        looking = clock.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void close() {
        open = false;
        if (looking != null) {
            looking.cancel(false);
        }
    }

    private void look() {
        try {
            for (var id : webhooks.due()) {
                if (visited.size() < MOST_AT_ONCE && visited.add(id)) {
                    clock.submit(() -> visit(id));
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Webhooks wait: {0}", e.getMessage());
        }
    }

    private void visit(String id) {
        try {
            var goesOn = true;
            while (open && goesOn) {
                var parcel = webhooks.next(id);
                goesOn = parcel.isPresent() && deliver(parcel.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A webhook waits: {0}", e.getMessage());
        } finally {
            visited.remove(id);
        }
    }

    private boolean deliver(Webhooks.Parcel parcel) {
        var attempt = carrier.carry(parcel.event(), parcel.address(), parcel.secret());
        webhooks.settle(parcel, attempt);
        return attempt.isDelivered();
    }
}
