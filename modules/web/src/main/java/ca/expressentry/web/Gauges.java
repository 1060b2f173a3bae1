package ca.expressentry.web;

import ca.expressentry.invitations.Rounds;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.DeadLetters;
import ca.expressentry.message.Opening.Prepare;
import ca.expressentry.message.Traffic;
import ca.expressentry.message.Traffic.Line;
import ca.expressentry.nominations.Ledger;
import ca.expressentry.nominations.Nominations;
import ca.expressentry.nominations.Sight;
import ca.expressentry.profile.Province;
import ca.expressentry.ranking.Pool;
import ca.expressentry.web.events.EventsOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What an operator watches, at {@code /metrics}. A number that cannot be had is {@code NaN}. */
@ApplicationScoped
public class Gauges {

    private static final double NANOS_OF_A_SECOND = 1e9;

    @Inject
    MetricRegistry registry;

    @Inject
    Traffic traffic;

    @Inject
    DeadLetters letters;

    @Inject
    Pool pool;

    @Inject
    Rounds rounds;

    @Inject
    Nominations nominations;

    @Inject
    NoticeBoard board;

    @Inject
    EventsOut eventsOut;

    @Inject
    LegalCalendar calendar;

    void begin(@Observes Prepare opening) {
        show("express_entry_outbox_events", "Said and not with the broker yet", () -> length(traffic.outbox()));
        show("express_entry_outbox_age_seconds", "Age of the first of them", () -> age(traffic.outbox()));
        for (var queue : Traffic.QUEUES) {
            var tag = new Tag("queue", queue);
            show("express_entry_queue_events", "Not heard yet", () -> length(traffic.queue(queue)), tag);
            show(
                    "express_entry_queue_first_timestamp_seconds",
                    "When the first of them was sent, in seconds since 1970",
                    () -> sent(traffic.queue(queue)),
                    tag);
        }
        show("express_entry_events_behind", "Links of the journal not told outside yet", eventsOut::behind);
        show("express_entry_dead_letters", "Messages that nobody could hear", this::deadLetters);
        show(
                "express_entry_pool_candidates",
                "Candidates in the pool",
                () -> pool.distribution().total());
        show(
                "express_entry_review_remaining",
                "Candidates still to be scored for the day",
                () -> pool.review().map(Pool.ReviewProgress::remaining).orElse(0));
        show("express_entry_round_seconds", "From the call of the latest round to its holding", this::roundTook);
        for (var province : Province.thatNominate()) {
            show(
                    "express_entry_allocation_left",
                    "Nominations that the province may still issue this year",
                    () -> left(province),
                    new Tag("province", province.name()));
        }
        show(
                "express_entry_read_only",
                "1 while nothing is taken",
                () -> board.standing().readOnly() ? 1 : 0);
    }

    private void show(String name, String what, Supplier<Number> value, Tag... tags) {
        var metadata = Metadata.builder().withName(name).withDescription(what).build();
        registry.gauge(metadata, value, tags);
    }

    private static double length(Optional<Line> line) {
        return line.map(known -> (double) known.length()).orElse(Double.NaN);
    }

    private double age(Optional<Line> line) {
        return line.map(known -> known.since()
                        .map(since -> seconds(Duration.between(since, calendar.now())))
                        .orElse(0.0))
                .orElse(Double.NaN);
    }

    private static double sent(Optional<Line> line) {
        return line.flatMap(Line::since)
                .map(since -> seconds(Duration.between(Instant.EPOCH, since)))
                .orElse(Double.NaN);
    }

    private double deadLetters() {
        try {
            return letters.look().size();
        } catch (DeadLetters.BrokerAway e) {
            return Double.NaN;
        }
    }

    private double roundTook() {
        return rounds.latest(1).stream()
                .flatMap(round -> round.heldAt().stream().map(held -> Duration.between(round.calledAt(), held)))
                .mapToDouble(Gauges::seconds)
                .findFirst()
                .orElse(Double.NaN);
    }

    private double left(Province province) {
        return nominations.ledgers(Sight.of(province)).stream()
                .mapToDouble(Ledger::left)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_OF_A_SECOND;
    }
}
