package ca.expressentry.web.events;

import ca.expressentry.message.Json;
import ca.expressentry.text.Bilingual;
import ca.expressentry.web.Contract;
import ca.expressentry.web.Schemas;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The contract of the events, read off the records in which they go out: a JSON Schema for each, and an AsyncAPI document of all. */
final class EventDocuments {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String ADDRESS = "express-entry.events";

    private EventDocuments() {}

    /** Each by its name below META-INF. */
    static Map<String, JsonNode> written() {
        var all = new TreeMap<String, JsonNode>();
        for (var kind : Kind.values()) {
            all.put("events/" + kind.type() + ".json", schema(kind));
        }
        all.put("asyncapi.json", asyncApi());
        return all;
    }

    private static JsonNode schema(Kind kind) {
        var known = Contract.resource("common.json").path("schemas");
        var envelopes = new Schemas(known);
        envelopes.of(CloudEvent.class);
        var facts = new Schemas(known);
        var root = facts.of(kind.facts()).path("$ref").asText();

        var schema = node().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        both(schema, "title", kind.text());
        schema.setAll(envelopes.components().get("CloudEvent"));
        var properties = (ObjectNode) schema.path("properties");
        for (var fixed : Map.of(
                        "specversion", "1.0",
                        "type", kind.type(),
                        "datacontenttype", "application/json")
                .entrySet()) {
            ((ObjectNode) properties.path(fixed.getKey())).put("const", fixed.getValue());
        }
        ((ObjectNode) properties.path("id")).put("pattern", "^[1-9][0-9]*$");
        properties.putObject("data").put("$ref", "#/$defs/data");
        var definitions = schema.putObject("$defs");
        facts.components()
                .forEach((name, component) -> definitions.set(root.equals(SCHEMAS + name) ? "data" : name, component));
        return Json.read(schema.toString().replace(SCHEMAS, "#/$defs/"), JsonNode.class);
    }

    private static JsonNode asyncApi() {
        var document = node().put("asyncapi", "3.0.0");
        var info = document.putObject("info");
        both(info, "title", new Bilingual("Express Entry: events", "Entrée express\u00a0: événements"));
        info.put("version", "1.0.0");
        both(
                info,
                "description",
                new Bilingual(
                        "What happened, as CloudEvents 1.0 in JSON. A province has its own events, the department all; each reader’s are"
                                + " numbered by themselves, without a gap, and come at least once and in order.",
                        "Ce qui s’est passé, en CloudEvents 1.0 JSON. Une province a ses propres événements, le ministère les a tous\u00a0;"
                                + " ceux de chaque lecteur sont numérotés à part, sans trou, et arrivent au moins une fois et dans"
                                + " l’ordre."));
        document.put("defaultContentType", CloudEvent.MEDIA_TYPE);
        var servers = document.putObject("servers");
        servers.putObject("house").put("host", "localhost:9080").put("protocol", "http");
        servers.putObject("broker").put("host", "localhost:61616").put("protocol", "jms");

        var channels = document.putObject("channels");
        channel(
                channels,
                "stream",
                "/api/v1/events",
                "house",
                new Bilingual(
                        "Server-sent events, resumed by Last-Event-ID; the same as JSON, page by page",
                        "Événements envoyés par le serveur, repris par Last-Event-ID\u00a0; les mêmes en JSON, page par page"));
        channel(
                channels,
                "webhook",
                null,
                null,
                new Bilingual(
                        "A POST to the receiver’s address, signed in the manner of Standard Webhooks",
                        "Un POST à l’adresse du destinataire, signé à la manière de Standard Webhooks"));
        var address = channel(
                channels,
                "address",
                ADDRESS,
                "broker",
                new Bilingual(
                        "A topic of the broker with all events, for programs inside; the properties id and type say which",
                        "Un sujet du courtier avec tous les événements, pour les programmes internes\u00a0; les propriétés id et type"
                                + " disent lequel"));
        address.putObject("bindings")
                .putObject("jms")
                .put("destination", ADDRESS)
                .put("destinationType", "topic")
                .put("bindingVersion", "0.0.1");

        var operations = document.putObject("operations");
        for (var name : new String[] {"stream", "webhook", "address"}) {
            var operation = operations
                    .putObject("send" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                    .put("action", "send");
            operation.putObject("channel").put("$ref", "#/channels/" + name);
            if (name.equals("webhook")) {
                operation
                        .putObject("bindings")
                        .putObject("http")
                        .put("method", "POST")
                        .put("bindingVersion", "0.3.0");
            }
        }

        var messages = document.putObject("components").putObject("messages");
        for (var kind : Kind.values()) {
            var message = messages.putObject(kind.type()).put("name", kind.type());
            both(message, "title", kind.text());
            message.put("contentType", CloudEvent.MEDIA_TYPE);
            var payload =
                    message.putObject("payload").put("schemaFormat", "application/schema+json;version=draft-2020-12");
            payload.putObject("schema").put("$ref", "./events/schemas/" + kind.type());
        }
        return document;
    }

    private static ObjectNode channel(ObjectNode channels, String name, String at, String server, Bilingual text) {
        var channel = channels.putObject(name);
        channel.put("address", at);
        both(channel, "description", text);
        if (server != null) {
            channel.putArray("servers").addObject().put("$ref", "#/servers/" + server);
        }
        var messages = channel.putObject("messages");
        for (var kind : Kind.values()) {
            messages.putObject(kind.type()).put("$ref", "#/components/messages/" + kind.type());
        }
        return channel;
    }

    private static void both(ObjectNode where, String name, Bilingual text) {
        where.put(name, text.en());
        where.put("x-" + name + "-fr", text.fr());
    }

    private static ObjectNode node() {
        return Json.MAPPER.createObjectNode();
    }
}
