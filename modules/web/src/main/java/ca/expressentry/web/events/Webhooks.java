package ca.expressentry.web.events;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.WebhookChanged;
import ca.expressentry.message.Event.WebhookChanged.Change;
import ca.expressentry.message.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that can be asked about webhooks, and how far each has come. Whatever an owner or the house changes is in the trail. */
@ApplicationScoped
@Transactional
class Webhooks {

    private static final int MOST_OF_ONE_FEED = 20;
    private static final int ATTEMPTS_SHOWN = 100;

    @PersistenceContext
    EntityManager store;

    @Inject
    EventBook book;

    @Inject
    Events events;

    @Inject
    LegalCalendar calendar;

    /** A webhook and its secret, which is shown this once. */
    public record Created(WebhookReport webhook, String secret) {}

    /** What is to be carried: the event, and the number before which it counts as the next. */
    record Parcel(String webhook, Outgoing event, URI address, String secret, long from) {}

    /** Events that happen from now on are sent there. Empty: the feed has as many webhooks as it may. */
    Optional<Created> create(Feed feed, URI address, Set<Kind> kinds, String by) {
        if (of(List.of(feed)).size() >= MOST_OF_ONE_FEED) {
            return Optional.empty();
        }
        var webhook = new Webhook(feed, address, kinds, by, book.last(feed), calendar.now());
        store.persist(webhook);
        say(webhook, Change.CREATED, Optional.of(address.toString()));
        return Optional.of(new Created(webhook.report(), webhook.secret()));
    }

    List<WebhookReport> all(Collection<Feed> feeds) {
        return of(feeds).stream().map(Webhook::report).toList();
    }

    /** Empty here and below: there is no such webhook of these feeds. */
    Optional<WebhookReport> webhook(String id, Collection<Feed> feeds) {
        return find(id, feeds).map(Webhook::report);
    }

    /** The latest attempts, latest first. */
    Optional<List<Delivery.Report>> deliveries(String id, Collection<Feed> feeds) {
        return find(id, feeds)
                .map(webhook -> store.createNamedQuery("Delivery.of", Delivery.class)
                        .setParameter("webhook", id)
                        .setMaxResults(ATTEMPTS_SHOWN)
                        .getResultStream()
                        .map(Delivery::report)
                        .toList());
    }

    Optional<WebhookReport> delete(String id, Collection<Feed> feeds) {
        return find(id, feeds).map(webhook -> {
            store.createNamedQuery("Delivery.forget")
                    .setParameter("webhook", id)
                    .executeUpdate();
            store.remove(webhook);
            say(webhook, Change.DELETED, Optional.empty());
            return webhook.report();
        });
    }

    /** It is tried again at once, and counts its failures anew. */
    Optional<WebhookReport> enable(String id, Collection<Feed> feeds) {
        return find(id, feeds).map(webhook -> {
            webhook.enable(calendar.now());
            say(webhook, Change.ENABLED, Optional.empty());
            return webhook.report();
        });
    }

    /** What comes after this number is sent, also if it was before. */
    Optional<WebhookReport> move(String id, Collection<Feed> feeds, long after) {
        return find(id, feeds).map(webhook -> {
            webhook.moveTo(Math.min(after, book.last(webhook.feed())), calendar.now());
            say(webhook, Change.MOVED, Optional.empty());
            return webhook.report();
        });
    }

    /** One event of the feed, to be sent once more; empty also: it is kept no more, or never was. */
    Optional<Parcel> again(String id, Collection<Feed> feeds, long number) {
        return find(id, feeds)
                .flatMap(webhook -> book.event(webhook.feed(), number).map(event -> parcel(webhook, event)));
    }

    /** Those for which something may be done now. */
    List<String> due() {
        return store.createNamedQuery("Webhook.due", Webhook.class)
                .setParameter("now", calendar.now())
                .getResultStream()
                .filter(webhook -> webhook.delivered() < book.last(webhook.feed()))
                .map(Webhook::id)
                .toList();
    }

    /** The next event to be sent, if one is due; what the webhook does not want is passed over. */
    Optional<Parcel> next(String id) {
        var webhook = store.find(Webhook.class, id);
        if (webhook == null || !webhook.isDue(calendar.now())) {
            return Optional.empty();
        }
        var last = book.last(webhook.feed());
        var event = book.after(webhook.feed(), webhook.delivered(), webhook.kinds(), 1).stream()
                .findFirst();
        if (event.isEmpty()) {
            webhook.skipTo(last);
        }
        return event.map(it -> parcel(webhook, it));
    }

    /** Notes how an attempt to send the next event ended. */
    void settle(Parcel parcel, Attempt attempt) {
        var webhook = store.find(Webhook.class, parcel.webhook());
        if (webhook == null) {
            return;
        }
        note(webhook, parcel, attempt);
        if (attempt.isDelivered()) {
            webhook.succeeded(parcel.from(), parcel.event().number());
        } else if (webhook.failed(calendar.now(), attempt.result() == Attempt.Result.GONE)) {
            say(webhook, Change.DISABLED, Optional.empty());
        }
    }

    /** Notes how an attempt to send one event once more ended; what is due next stays what it is. */
    Optional<Delivery.Report> settleAgain(Parcel parcel, Attempt attempt) {
        return Optional.ofNullable(store.find(Webhook.class, parcel.webhook()))
                .map(webhook -> note(webhook, parcel, attempt).report());
    }

    private Delivery note(Webhook webhook, Parcel parcel, Attempt attempt) {
        var delivery =
                new Delivery(webhook.id(), webhook.attempt(), parcel.event().number(), attempt);
        store.persist(delivery);
        return delivery;
    }

    private static Parcel parcel(Webhook webhook, Outgoing event) {
        return new Parcel(webhook.id(), event, webhook.address(), webhook.secret(), webhook.delivered());
    }

    private void say(Webhook webhook, Change how, Optional<String> address) {
        events.say(new WebhookChanged(webhook.id(), webhook.feed().name(), how, address));
    }

    private List<Webhook> of(Collection<Feed> feeds) {
        return store.createNamedQuery("Webhook.of", Webhook.class)
                .setParameter("feeds", feeds.stream().map(Feed::name).toList())
                .getResultList();
    }

    private Optional<Webhook> find(String id, Collection<Feed> feeds) {
        return Optional.ofNullable(store.find(Webhook.class, id)).filter(webhook -> feeds.contains(webhook.feed()));
    }
}
