package ca.expressentry.web;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Opening;
import ca.expressentry.message.Register;
import ca.expressentry.web.RefusalTally.Kind;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes who was refused into the trail, off every path on which somebody waits: at the next second, or at the next minute when
 * the same was told in this one. What waits when the server is killed is in the log {@code ca.expressentry.audit} alone.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefusalBook {

    private static final Logger LOG = Logger.getLogger(RefusalBook.class.getName());

    @Inject
    Opening house;

    @Inject
    Register register;

    @Inject
    LegalCalendar calendar;

    private final RefusalTally tally = new RefusalTally();

    /**
     * Notes a refusal.
     *
     * @param why its code
     * @param account of the house; empty: nobody who is known
     * @param asked the way and the window, without numbers
     */
    public void note(String why, Optional<String> account, String asked) {
        tally.note(new Kind(why, account, asked), calendar.now());
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void secondBegins() {
        if (!house.isOpen()) {
            return;
        }
        for (var line : tally.due(calendar.now())) {
            try {
                register.write(line);
            } catch (RuntimeException e) {
                tally.again(line);
                LOG.log(Level.FINE, "The refusals wait for the database", e);
            }
        }
    }
}
