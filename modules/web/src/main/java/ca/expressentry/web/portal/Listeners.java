package ca.expressentry.web.portal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The pages that listen: each is told when what it shows has changed, and now and then that somebody is still there. */
final class Listeners {

    private static final Logger LOG = Logger.getLogger(Listeners.class.getName());
    private static final int MOST = 200;
    private static final long LOOK_EVERY_MILLIS = 500;

    /** So many looks without news, and a heartbeat is sent: whoever is gone is noticed. */
    private static final int HEARTBEAT = 20;

    /** So many looks, and the line is ended; the browser asks again, and must still be signed in. */
    private static final int LONGEST = 600;

    private final Set<Listener> all = ConcurrentHashMap.newKeySet();
    private Future<?> telling;

    private static final class Listener {
        private final AsyncContext line;
        private final Supplier<String> news;
        private String last = "";
        private int looks;
        private int silent;

        Listener(AsyncContext line, Supplier<String> news) {
            this.line = line;
            this.news = news;
        }

        /** Says whether the line goes on. */
        boolean look() throws IOException {
            looks++;
            var now = news.get();
            if (!now.equals(last)) {
                last = now;
                silent = 0;
                say("id: " + looks + "\ndata: " + now + "\n\n");
            } else if (++silent >= HEARTBEAT) {
                silent = 0;
                say(":\n\n");
            }
            return looks < LONGEST;
        }

        private void say(String text) throws IOException {
            var out = line.getResponse().getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    void keepTelling(ScheduledExecutorService clock) {
        telling = clock.scheduleWithFixedDelay(
                this::tellAll, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    boolean isFull() {
        return all.size() >= MOST;
    }

    void add(AsyncContext line, Supplier<String> news) {
        var listener = new Listener(line, news);
        line.setTimeout(0);
        line.addListener(new AsyncListener() {
            @Override
            public void onComplete(AsyncEvent event) {
                all.remove(listener);
            }

            @Override
            public void onTimeout(AsyncEvent event) {
                all.remove(listener);
            }

            @Override
            public void onError(AsyncEvent event) {
                all.remove(listener);
            }

            @Override
            public void onStartAsync(AsyncEvent event) {}
        });
        all.add(listener);
    }

    private void tellAll() {
        all.forEach(this::tell);
    }

    private void tell(Listener listener) {
        try {
            if (!listener.look()) {
                end(listener);
            }
        } catch (IOException e) {
            end(listener);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A page is told no more", e);
            end(listener);
        }
    }

    private void end(Listener listener) {
        all.remove(listener);
        try {
            listener.line.complete();
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "A line had ended", e);
        }
    }

    void close() {
        if (telling != null) {
            telling.cancel(false);
        }
        all.forEach(this::end);
    }
}
