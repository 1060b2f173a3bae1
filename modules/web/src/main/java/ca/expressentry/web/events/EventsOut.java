package ca.expressentry.web.events;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Announcements;
import ca.expressentry.message.Announcements.Announcement;
import ca.expressentry.message.DeadLetters;
import ca.expressentry.message.Event.AboutCandidate;
import ca.expressentry.message.Journal;
import ca.expressentry.message.Json;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.ranking.Pool;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads on in the journal and writes down what those outside are told, off every path on which somebody waits; then tells the address of
 * the broker, the open streams and the webhooks that there is something new. Where it stopped is in the table: whatever
 * happens in between, it goes on there.
 */
@ApplicationScoped
public class EventsOut {

    private static final Logger LOG = Logger.getLogger(EventsOut.class.getName());
    private static final long LOOK_EVERY_MILLIS = 250;
    private static final int AT_A_TIME = 500;
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Resource
    ManagedScheduledExecutorService clock;

    @Inject
    EventBook book;

    @Inject
    EventStreams streams;

    @Inject
    Postman postman;

    @Inject
    Journal journal;

    @Inject
    Announcements announcements;

    @Inject
    Pool pool;

    @Inject
    LegalCalendar calendar;

    /** For so many days an event is kept. */
    @Inject
    @ConfigProperty(name = "express-entry.events.days", defaultValue = "30")
    int days;

    @Inject
    @ConfigProperty(name = "public.address")
    URI house;

    private Future<?> work;
    private Instant forgotten = Instant.EPOCH;

    /** Starts to tell; the journal must be open. */
    public synchronized void open() {
        book.open();
        work = clock.scheduleWithFixedDelay(this::work, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        streams.open();
        postman.open();
    }

    public synchronized void close() {
        if (work != null) {
            work.cancel(false);
        }
        streams.close();
        postman.close();
    }

    /** How many links of the journal were not looked at yet. */
    public long behind() {
        return Math.max(0, journal.length() - book.journal());
    }

    private void work() {
        try {
            while (readOn()) {
                LOG.fine("the journal has more");
            }
            announce();
            forget();
        } catch (DeadLetters.BrokerAway e) {
            LOG.log(Level.FINE, "Events wait for the broker", e);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Events for those outside wait: {0}", e.getMessage());
            LOG.log(Level.FINE, "Why events wait", e);
        }
    }

    private boolean readOn() {
        var part = journal.after(book.journal(), Telling.HEARD);
        if (part.upTo() == book.journal()) {
            return false;
        }
        var candidates = candidates(part.entries());
        var known = book.followed(candidates);
        var telling = new Telling(
                known, number -> pool.rank(number).map(now -> new Telling.Rank(now.score(), now.rank(), now.of())));
        part.entries().forEach(telling::hear);
        book.write(part.upTo(), telling.told(), telling.changed(), known.keySet());
        return true;
    }

    private static Set<ExpressionOfInterestNumber> candidates(List<Journal.Entry> entries) {
        return entries.stream()
                .map(Journal.Entry::event)
                .filter(AboutCandidate.class::isInstance)
                .map(event -> ((AboutCandidate) event).about())
                .collect(Collectors.toSet());
    }

    /** What was sent when the server ended before it wrote that down is sent again: hearers know it by its id. */
    private void announce() {
        while (book.announced() < book.last(Feed.DEPARTMENT)) {
            var events = book.after(Feed.DEPARTMENT, book.announced(), List.of(Kind.values()), AT_A_TIME);
            announcements.send(events.stream().map(this::announcement).toList());
            book.announced(
                    events.isEmpty()
                            ? book.last(Feed.DEPARTMENT)
                            : events.get(events.size() - 1).number());
        }
    }

    private Announcement announcement(Outgoing event) {
        return new Announcement(
                Long.toString(event.number()),
                event.kind().type(),
                event.subject(),
                Json.write(CloudEvent.of(event, house)));
    }

    private void forget() {
        var now = calendar.now();
        if (now.isAfter(forgotten.plus(FORGET_EVERY))) {
            book.forget(now.minus(Duration.ofDays(days)));
            forgotten = now;
        }
    }
}
