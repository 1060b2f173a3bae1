package ca.expressentry.web;

import ca.expressentry.intake.Intake;
import ca.expressentry.message.Opening;
import ca.expressentry.message.StorageAway;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends what ends at an instant and not with a day, within a second of it: it looks every second for whatever is over, so
 * that nothing is to be remembered, and what fell due while the house was closed is ended when it opens.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Hourglass {

    private static final Logger LOG = Logger.getLogger(Hourglass.class.getName());

    @Inject
    Opening house;

    @Inject
    Intake intake;

    /** What goes wrong is tried again a second later; thrown, it would make the server try again in minutes. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void secondBegins() {
        if (!house.isOpen()) {
            return;
        }
        try {
            var more = true;
            while (more) {
                more = intake.expireThoseOver();
            }
        } catch (RuntimeException e) {
            LOG.log(
                    StorageAway.isCauseOf(e) ? Level.FINE : Level.WARNING,
                    "What is over is ended a second later: " + e.getMessage(),
                    e);
        }
    }
}
