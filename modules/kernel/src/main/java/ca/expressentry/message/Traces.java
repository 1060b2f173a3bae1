package ca.expressentry.message;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Carries a trace past the queues: what a request set off in another module belongs to the request (W3C Trace Context,
 * OpenTelemetry). Nothing is recorded unless the server is told to.
 *
 * <p>A trace waits in memory with the event. What is sent from the table, after the broker was away or the house was
 * closed, begins a trace of its own.
 */
@ApplicationScoped
class Traces {

    /** The name of a trace's place, in HTTP and here in messages. */
    static final String PROPERTY = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    @Inject
    Tracer tracer;

    /** Where we are in a trace; empty outside of one. */
    static Optional<String> here() {
        var carrier = new HashMap<String, String>();
        W3C.inject(Context.current(), carrier, Map::put);
        return Optional.ofNullable(carrier.get(PROPERTY));
    }

    /**
     * Does something as a step of the trace that a message came with.
     *
     * @param from the {@code traceparent} of the message; empty begins a trace
     * @param step what is done, such as {@code RankingEvent NominationAccepted}
     */
    void continued(Optional<String> from, String step, Runnable work) {
        var span = tracer.spanBuilder(step)
                .setParent(W3C.extract(
                        Context.root(),
                        from.map(place -> Map.of(PROPERTY, place)).orElse(Map.of()),
                        GETTER))
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        try {
            Context.root().with(span).wrap(work).run();
        } catch (RuntimeException e) {
            failed(span, e);
            throw e;
        } finally {
            span.end();
        }
    }

    /** The kind of the fault only: its message may name a person. */
    private static void failed(Span span, RuntimeException fault) {
        span.setStatus(StatusCode.ERROR, fault.getClass().getName());
    }
}
