package ca.expressentry.web.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved. */
final class Clock implements InstantSource {

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    Clock later(Duration by) {
        now = now.plus(by);
        return this;
    }
}
