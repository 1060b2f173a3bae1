package ca.expressentry.web.events;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** One attempt to deliver one event, and how it ended. */
@Entity
@Table(schema = "WEB", name = "DELIVERY")
@NamedQuery(
        name = "Delivery.of",
        query = "SELECT d FROM Delivery d WHERE d.id.webhook = :webhook ORDER BY d.id.nth DESC")
@NamedQuery(name = "Delivery.forget", query = "DELETE FROM Delivery d WHERE d.id.webhook = :webhook")
class Delivery {

    /** Which attempt of a webhook it was. */
    @Embeddable
    public record Nth(String webhook, int nth) implements Serializable {}

    @EmbeddedId
    private Nth id;

    @Column(name = "EVENT_NUMBER")
    private long event;

    @Column(name = "ATTEMPTED_AT")
    private Instant attemptedAt;

    @Enumerated(EnumType.STRING)
    private Attempt.Result result;

    private Integer status;

    @Column(name = "TOOK_MILLIS")
    private int tookMillis;

    Delivery() {}

    Delivery(String webhook, int nth, long event, Attempt attempt) {
        this.id = new Nth(webhook, nth);
        this.event = event;
        this.attemptedAt = attempt.at();
        this.result = attempt.result();
        this.status = attempt.status().orElse(null);
        this.tookMillis = attempt.tookMillis();
    }

    Report report() {
        return new Report(id.nth(), event, attemptedAt, result, Optional.ofNullable(status), tookMillis);
    }

    /**
     * An attempt as the owner of the webhook sees it.
     *
     * @param nth its place among all attempts of the webhook
     * @param event the number of the event
     * @param status what the receiver answered; empty: it did not
     */
    public record Report(
            int nth, long event, Instant at, Attempt.Result result, Optional<Integer> status, int tookMillis) {}
}
