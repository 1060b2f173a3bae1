package ca.expressentry.web.events;

import java.time.Instant;

/**
 * One event as it is kept for its reader.
 *
 * @param number its place in the feed
 * @param facts as JSON
 */
record Outgoing(Feed feed, long number, Kind kind, String subject, Instant at, String facts) {}
