package ca.expressentry.nominations;

import ca.expressentry.message.Event.AskedOutOfSight;
import ca.expressentry.message.Events;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Who asks by its number for what another province has is shown nothing, and that it was asked for is on the record. */
@ApplicationScoped
@Transactional
public class OutOfSight {

    @PersistenceContext
    EntityManager store;

    @Inject
    Events events;

    /** Notes that an officer asked for a candidate, a certificate or a file that is not there to be seen by the province. */
    public void asked(Officer by, String identifier) {
        about(Sight.of(by.province()), identifier)
                .ifPresent(about -> events.say(new AskedOutOfSight(about, by.province(), by.name(), identifier)));
    }

    /** The case, or the file, that it was about; empty: there is no such thing, or it is the province's own. */
    private Optional<String> about(Sight sight, String identifier) {
        var nomination = store.find(Nomination.class, identifier);
        if (nomination != null) {
            var standing = nomination.standing();
            return Optional.of(standing)
                    .filter(each -> !sight.reaches(each.province()))
                    .map(each -> each.candidate().value());
        }
        var file = store.find(NominationFile.class, identifier);
        if (file != null) {
            return Optional.of(file).filter(each -> !each.isSeenBy(sight)).map(NominationFile::id);
        }
        return number(identifier)
                .map(number -> store.find(PoolListing.class, number))
                .filter(listing -> !listing.isVisibleTo(sight))
                .map(listing -> listing.number().value());
    }

    private static Optional<ExpressionOfInterestNumber> number(String text) {
        try {
            return Optional.of(ExpressionOfInterestNumber.parse(text));
        } catch (Invalid e) {
            return Optional.empty();
        }
    }
}
