package ca.expressentry.message;

import ca.expressentry.law.LegalCalendar;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Where a module says what happened: in the transaction in which it happened, so that both are true or neither is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Events {

    @PersistenceContext
    EntityManager store;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    LegalCalendar calendar;

    @Inject
    Speaker speaker;

    @Inject
    Relay relay;

    /** Writes the event down with the caller's changes; it is sent once they are committed. */
    public void say(Event event) {
        var said = new Said(event, calendar.now(), speaker.name());
        store.persist(said);
        transaction.registerInterposedSynchronization(new AfterCommit(said, event.mayLinger()));
    }

    private final class AfterCommit implements Synchronization {
        private final Said said;
        private final boolean mayLinger;

        AfterCommit(Said said, boolean mayLinger) {
            this.said = said;
            this.mayLinger = mayLinger;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.carry(said.envelope(mayLinger));
            }
        }
    }
}
