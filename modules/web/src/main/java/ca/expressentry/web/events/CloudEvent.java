package ca.expressentry.web.events;

import ca.expressentry.message.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;

/**
 * An event as it goes out, in the JSON format of CloudEvents 1.0.
 *
 * @param id its number in the feed of its reader
 * @param source the feed
 * @param subject the candidate or the round
 * @param time when it happened
 * @param data the facts, as the schema of the type says
 */
public record CloudEvent(
        String specversion,
        String id,
        URI source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        URI dataschema,
        JsonNode data) {

    static final String MEDIA_TYPE = "application/cloudevents+json";

    static CloudEvent of(Outgoing event, URI house) {
        return new CloudEvent(
                "1.0",
                Long.toString(event.number()),
                event.feed().source(house),
                event.kind().type(),
                event.subject(),
                event.at(),
                "application/json",
                house.resolve("/api/v1/events/schemas/" + event.kind().type() + "#/$defs/data"),
                Json.read(event.facts(), JsonNode.class));
    }
}
