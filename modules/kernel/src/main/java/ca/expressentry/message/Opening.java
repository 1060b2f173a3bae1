package ca.expressentry.message;

import ca.expressentry.law.LegalCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;

/**
 * The opening of the house: first the tables are there, then every module prepares its books, then messages are heard
 * and carried. Nothing is heard before.
 */
@ApplicationScoped
public class Opening {

    /** Told to every module before the first message is heard: rebuild what is kept in memory, open the day's books. */
    public record Prepare(LocalDate today) {}

    @Inject
    jakarta.enterprise.event.Event<Prepare> preparation;

    @Inject
    LegalCalendar calendar;

    @Inject
    Relay relay;

    @Inject
    ChainKeeper chain;

    private final CountDownLatch open = new CountDownLatch(1);

    /** Opens the house; the tables must be there. */
    public void open() {
        preparation.fire(new Prepare(calendar.today()));
        relay.start();
        chain.start();
        open.countDown();
    }

    public void close() {
        relay.stop();
        chain.stop();
    }

    public boolean isOpen() {
        return open.getCount() == 0;
    }

    void await() throws InterruptedException {
        open.await();
    }
}
