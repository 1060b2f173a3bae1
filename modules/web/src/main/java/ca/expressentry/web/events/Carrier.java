package ca.expressentry.web.events;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Json;
import ca.expressentry.web.events.Attempt.Result;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries one event to one address, once, within a deadline for all of it; follows nowhere else and reads nothing but the status. */
@ApplicationScoped
class Carrier {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration IN_ALL = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final int GONE = 410;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @Inject
    Destinations destinations;

    @Inject
    LegalCalendar calendar;

    /** Receivers compare the time of a signature with their own clocks, also in a rehearsal. */
    @Inject
    InstantSource machine;

    @Inject
    @ConfigProperty(name = "public.address")
    URI house;

    Attempt carry(Outgoing event, URI address, String secret) {
        var at = calendar.now();
        var begin = System.nanoTime();
        Optional<Integer> status = Optional.empty();
        Result result;
        try {
            if (destinations.isAllowed(address)) {
                status = Optional.of(send(event, address, secret));
                result = result(status.get());
            } else {
                result = Result.NOT_ALLOWED;
            }
        } catch (TimeoutException | HttpTimeoutException e) {
            result = Result.TIMED_OUT;
        } catch (IOException | IllegalArgumentException e) {
            result = Result.UNREACHABLE;
        }
        return new Attempt(at, result, status, (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }

    private static Result result(int status) {
        if (status >= OK && status < REDIRECTED) {
            return Result.DELIVERED;
        }
        return status == GONE ? Result.GONE : Result.REFUSED;
    }

    private int send(Outgoing event, URI address, String secret) throws IOException, TimeoutException {
        var answer = http.sendAsync(request(event, address, secret), BodyHandlers.discarding());
        try {
            return answer.get(IN_ALL.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(Outgoing event, URI address, String secret) {
        var id = event.feed().name() + "-" + event.number();
        var now = machine.instant();
        var body = Json.write(CloudEvent.of(event, house));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", CloudEvent.MEDIA_TYPE)
                .header("User-Agent", "express-entry")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", Signature.of(secret, id, now, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
