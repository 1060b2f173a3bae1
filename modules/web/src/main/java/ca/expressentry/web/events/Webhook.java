package ca.expressentry.web.events;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An address to which the events of a feed are sent, one after another. It holds how far it has come; one that fails is tried again and
 * again, and nothing after it is sent before.
 */
@Entity
@Table(schema = "WEB", name = "WEBHOOK")
@NamedQuery(name = "Webhook.of", query = "SELECT w FROM Webhook w WHERE w.feed IN :feeds ORDER BY w.createdAt, w.id")
@NamedQuery(name = "Webhook.due", query = "SELECT w FROM Webhook w WHERE w.enabled = TRUE AND w.nextAttemptAt <= :now")
class Webhook {

    /** Failing for so long without one success, it is disabled. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLINGS = 12;

    @Id
    private String id;

    private String feed;
    private String address;
    private String kinds;
    private String secret;

    @Column(name = "CREATED_BY")
    private String createdBy;

    @Column(name = "CREATED_AT")
    private Instant createdAt;

    private boolean enabled;

    /** The number of the last event that need not be sent any more. */
    private long delivered;

    /** How many attempts there ever were. */
    private int attempts;

    /** How many failed since the last success. */
    private int failures;

    @Column(name = "FAILING_SINCE")
    private Instant failingSince;

    @Column(name = "NEXT_ATTEMPT_AT")
    private Instant nextAttemptAt;

    @Version
    private int version;

    Webhook() {}

    Webhook(Feed feed, URI address, Set<Kind> kinds, String by, long after, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.feed = feed.name();
        this.address = address.toString();
        this.kinds = kinds.stream().map(Kind::name).collect(Collectors.joining(","));
        this.secret = Signature.freshSecret();
        this.createdBy = by;
        this.createdAt = now;
        this.enabled = true;
        this.delivered = after;
        this.nextAttemptAt = now;
    }

    String id() {
        return id;
    }

    Feed feed() {
        return new Feed(feed);
    }

    String secret() {
        return secret;
    }

    URI address() {
        return URI.create(address);
    }

    Set<Kind> kinds() {
        return Arrays.stream(kinds.split(","))
                .map(Kind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    long delivered() {
        return delivered;
    }

    boolean isDue(Instant now) {
        return enabled && !nextAttemptAt.isAfter(now);
    }

    /** Up to this number there is nothing that it wants. */
    void skipTo(long number) {
        delivered = Math.max(delivered, number);
    }

    /** From now on what comes after this number is sent, also if it was before. */
    void moveTo(long number, Instant now) {
        delivered = number;
        nextAttemptAt = now;
    }

    void enable(Instant now) {
        enabled = true;
        failures = 0;
        failingSince = null;
        nextAttemptAt = now;
    }

    /** One attempt more; gives its place among them. */
    int attempt() {
        return ++attempts;
    }

    /** The receiver has an event; it is the one that was due unless the webhook was moved meanwhile. */
    void succeeded(long from, long number) {
        failures = 0;
        failingSince = null;
        if (delivered == from) {
            delivered = number;
        }
    }

    /** The receiver does not have it: the wait doubles from a second to an hour. Says whether it was disabled by this. */
    boolean failed(Instant now, boolean forGood) {
        failingSince = failingSince == null ? now : failingSince;
        nextAttemptAt = now.plus(wait(++failures));
        if (enabled && (forGood || !failingSince.plus(PATIENCE).isAfter(now))) {
            enabled = false;
            return true;
        }
        return false;
    }

    static Duration wait(int failures) {
        var seconds = Duration.ofSeconds(1L << Math.min(failures - 1, DOUBLINGS));
        return seconds.compareTo(LONGEST_WAIT) < 0 ? seconds : LONGEST_WAIT;
    }

    WebhookReport report() {
        return new WebhookReport(
                id,
                feed,
                address(),
                List.copyOf(kinds().stream().map(Kind::type).toList()),
                createdBy,
                createdAt,
                enabled,
                delivered,
                failures,
                Optional.ofNullable(failingSince),
                failures == 0 ? Optional.empty() : Optional.of(nextAttemptAt));
    }
}
