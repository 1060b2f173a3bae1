package ca.expressentry.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes into the trail what was done to the house itself, in a transaction of its own. */
@ApplicationScoped
public class Register {

    @Inject
    Events events;

    @Transactional
    public void write(Event.ForTheRecord act) {
        events.say(act);
    }
}
