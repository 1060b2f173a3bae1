package ca.expressentry.web.events;

import ca.expressentry.message.Json;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The open streams of server-sent events: each is told what is new of its feed, and now and then that somebody is still there. */
@ApplicationScoped
class EventStreams {

    private static final Logger LOG = Logger.getLogger(EventStreams.class.getName());
    private static final int MOST = 200;
    private static final int MOST_OF_ONE_FEED = 20;
    private static final int AT_A_TIME = 100;
    private static final long LOOK_EVERY_MILLIS = 250;

    /** So many looks without news, and a comment is sent: whoever is gone is noticed. */
    private static final int HEARTBEAT = 40;

    /** So many looks, and the stream is ended: its reader asks again, and must still be allowed to. */
    private static final int LONGEST = 3_600;

    @Resource
    ManagedScheduledExecutorService clock;

    @Inject
    EventBook book;

    @Inject
    @ConfigProperty(name = "public.address")
    URI house;

    private final Set<Stream> all = ConcurrentHashMap.newKeySet();
    private Future<?> looking;

    /** One reader, and the number of the last event it was told. */
    private final class Stream {
        private final Feed feed;
        private final Set<Kind> kinds;
        private final SseEventSink sink;
        private final Sse sse;
        private final AtomicBoolean busy = new AtomicBoolean();
        private long told;
        private int looks;
        private int silent;

        Stream(Feed feed, Set<Kind> kinds, long after, SseEventSink sink, Sse sse) {
            this.feed = feed;
            this.kinds = kinds;
            this.told = after;
            this.sink = sink;
            this.sse = sse;
        }

        /** Whether there is something to say. */
        boolean isDue() {
            looks++;
            silent++;
            return book.last(feed) > told || silent >= HEARTBEAT || looks >= LONGEST || sink.isClosed();
        }

        private void say() {
            if (looks >= LONGEST || sink.isClosed()) {
                end(this);
                return;
            }
            var last = book.last(feed);
            var events = book.after(feed, told, kinds, AT_A_TIME);
            for (var event : events) {
                sink.send(sse.newEventBuilder()
                        .id(Long.toString(event.number()))
                        .name(event.kind().type())
                        .data(String.class, Json.write(CloudEvent.of(event, house)))
                        .build());
                told = event.number();
                silent = 0;
            }
            if (events.size() < AT_A_TIME) {
                told = Math.max(told, last);
            }
            if (silent >= HEARTBEAT) {
                sink.send(sse.newEventBuilder().comment("").build());
                silent = 0;
            }
        }
    }

    void open() {
        looking = clock.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void close() {
        if (looking != null) {
            looking.cancel(false);
        }
        all.forEach(this::end);
    }

    boolean isFull(Feed feed) {
        return all.size() >= MOST
                || all.stream().filter(stream -> stream.feed.equals(feed)).count() >= MOST_OF_ONE_FEED;
    }

    void add(Feed feed, Set<Kind> kinds, long after, SseEventSink sink, Sse sse) {
        sink.send(sse.newEventBuilder().comment("").build());
        all.add(new Stream(feed, kinds, after, sink, sse));
    }

    /** Each on a thread of its own: whoever reads slowly holds up nobody else. */
    private void look() {
        all.stream()
                .filter(stream -> !stream.busy.get() && stream.isDue())
                .filter(stream -> stream.busy.compareAndSet(false, true))
                .forEach(stream -> clock.submit(() -> tell(stream)));
    }

    private void tell(Stream stream) {
        try {
            stream.say();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A stream is told no more", e);
            end(stream);
        } finally {
            stream.busy.set(false);
        }
    }

    private void end(Stream stream) {
        all.remove(stream);
        try {
            stream.sink.close();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "A stream had ended", e);
        }
    }
}
