package ca.expressentry.message;

import ca.expressentry.law.LegalCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Where a module says what happened: in the transaction in which it happened, so that both are true or neither is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Events {

    @PersistenceContext
    EntityManager store;

    @Inject
    AfterCommit afterCommit;

    @Inject
    LegalCalendar calendar;

    @Inject
    Speaker speaker;

    @Inject
    Relay relay;

    /** Writes the event down with the caller's changes; it is sent once they are committed. */
    public void say(Event event) {
        sayAll(List.of(event));
    }

    /** Writes many down, which are sent in this order. */
    public void sayAll(List<? extends Event> events) {
        var now = calendar.now();
        var speaking = speaker.name();
        var said = new ArrayList<Saying>(events.size());
        for (var event : events) {
            var row = new Said(event, now, speaking);
            store.persist(row);
            said.add(new Saying(row, event.mayLinger()));
        }
        var trace = Traces.here();
        afterCommit.run(() -> said.forEach(one -> relay.carry(one.row().envelope(one.mayLinger(), trace))));
    }

    private record Saying(Said row, boolean mayLinger) {}
}
