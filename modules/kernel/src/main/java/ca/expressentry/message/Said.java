package ca.expressentry.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One event as it was said: written in the transaction of the fact it tells, sent after it, kept for ever. */
@Entity
@Table(schema = "MESSAGE", name = "SAID")
class Said {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "said")
    @SequenceGenerator(name = "said", sequenceName = "MESSAGE.SAID_ID", allocationSize = 1000)
    private long id;

    @Column(name = "EVENT_TYPE")
    private String type;

    @Column(name = "EVENT_KEY")
    private String key;

    private String body;

    @Column(name = "SAID_AT")
    private Instant saidAt;

    @Column(name = "SAID_BY")
    private String saidBy;

    Said() {}

    Said(Event event, Instant saidAt, String saidBy) {
        this.type = event.getClass().getSimpleName();
        this.key = event.key();
        this.body = Json.write(event);
        this.saidAt = saidAt;
        this.saidBy = saidBy;
    }

    Envelope envelope(boolean mayLinger, Optional<String> trace) {
        return new Envelope(id, type, key, body, mayLinger, trace);
    }

    /** What the relay carries; the trace is where it was said (see {@link Traces}). */
    record Envelope(long id, String type, String key, String body, boolean mayLinger, Optional<String> trace) {}
}
