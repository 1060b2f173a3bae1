package ca.expressentry.web;

import ca.expressentry.message.Opening;
import ca.expressentry.message.StorageAway;
import ca.expressentry.nominations.NominationFiles;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works on the files of nominations that were handed in, row by row: it looks every second whether there is one, so that
 * nothing is to be remembered, and goes on where it was when the house opens again.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Clerk {

    private static final Logger LOG = Logger.getLogger(Clerk.class.getName());
    private static final int ATTEMPTS = 5;

    @Inject
    Opening house;

    @Inject
    NominationFiles files;

    private int failures;

    /** A row that fails is tried again a second later, and given up after some seconds: it holds up no file. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void secondBegins() {
        if (!house.isOpen()) {
            return;
        }
        try {
            while (files.work()) {
                failures = 0;
            }
        } catch (RuntimeException e) {
            if (StorageAway.isCauseOf(e)) {
                LOG.log(Level.FINE, "The files wait for the database", e);
                return;
            }
            failures++;
            LOG.log(Level.WARNING, "A row of a file is tried again a second later: " + e.getMessage(), e);
            if (failures >= ATTEMPTS) {
                failures = 0;
                files.giveUp();
            }
        }
    }
}
