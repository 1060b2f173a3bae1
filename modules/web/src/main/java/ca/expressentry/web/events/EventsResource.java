package ca.expressentry.web.events;

import ca.expressentry.message.Role;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened, for programs: as it comes, or page by page. Whoever was cut off goes on after the last event it has. */
@RequestScoped
@Path("v1/events")
@RolesAllowed({Role.INTEGRATOR, Role.CANDIDATE_SERVICES, Role.AUDITOR})
@Tag(name = "Events")
public class EventsResource {

    private static final int PAGE = 100;
    private static final int SECONDS_TO_WAIT = 30;
    private static final int LONGEST_NAME = 100;

    @Inject
    EventBook book;

    @Inject
    EventStreams streams;

    @Inject
    @ConfigProperty(name = "public.address")
    URI house;

    @Context
    SecurityContext caller;

    /**
     * A page of events, oldest first.
     *
     * @param last what to ask for the events after, also when there are none yet
     */
    public record Page(List<CloudEvent> events, long last) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "What happened: a page, or as it comes | Ce qui s’est passé\u00a0: une page, ou au fur et à mesure",
            description = "As text/event-stream it goes on; a stream begins now unless it is told after which event"
                    + " | En text/event-stream, cela continue\u00a0; un flux commence maintenant, à moins qu’on lui dise"
                    + " après quel événement")
    @Parameter(
            name = "Last-Event-ID",
            in = ParameterIn.HEADER,
            description = "Of a stream that was cut: goes on after it | D’un flux interrompu\u00a0: reprend après lui")
    @APIResponse(
            responseCode = "200",
            description = "A hundred at most, oldest first; Link names the next page"
                    + " | Cent au plus, les plus anciens d’abord\u00a0; Link nomme la page suivante",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(
            responseCode = "410",
            description = "Events after this one are kept no more | Des événements suivants ne sont plus conservés")
    public Response page(
            @Parameter(description = "The number of an event | Le numéro d’un événement") @QueryParam("after")
                    String after,
            @Parameter(description = "Names of types, between commas | Noms de types, séparés par des virgules")
                    @QueryParam("type")
                    String type,
            @Context UriInfo address) {
        var feed = Feed.of(caller::isUserInRole);
        var from = number(after).orElseGet(() -> beforeTheOldest(feed));
        refuseWhatIsGone(feed, from);
        var last = book.last(feed);
        var events = book.after(feed, from, kinds(type), PAGE);
        var isFull = events.size() == PAGE;
        var reached = isFull ? events.get(PAGE - 1).number() : Math.max(from, last);
        var page = Response.ok(new Page(
                events.stream().map(event -> CloudEvent.of(event, house)).toList(), reached));
        if (isFull) {
            page.link(
                    address.getRequestUriBuilder()
                            .replaceQueryParam("after", reached)
                            .build(),
                    "next");
        }
        return page.build();
    }

    /** The same without end. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @Operation(hidden = true)
    public void stream(
            @HeaderParam("Last-Event-ID") String cut,
            @QueryParam("after") String after,
            @QueryParam("type") String type,
            @Context SseEventSink sink,
            @Context Sse sse) {
        var feed = Feed.of(caller::isUserInRole);
        var kinds = kinds(type);
        var from = number(cut).or(() -> number(after)).orElseGet(() -> book.last(feed));
        refuseWhatIsGone(feed, from);
        if (streams.isFull(feed)) {
            throw new WebApplicationException(Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .entity(Problem.of("too-many-streams", TOO_MANY))
                    .type(MediaType.APPLICATION_JSON)
                    .build());
        }
        streams.add(feed, kinds, from, sink, sse);
    }

    @GET
    @Path("schemas/{type}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The JSON Schema of a type of event | Le schéma JSON d’un type d’événement")
    @APIResponse(
            responseCode = "200",
            description = "JSON Schema 2020-12 | Schéma JSON 2020-12",
            content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(responseCode = "404", description = "No such type | Aucun type de ce genre")
    public Response schema(@PathParam("type") String type) {
        var kind = EnumSet.allOf(Kind.class).stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Response.ok(document("/META-INF/events/" + kind.type() + ".json"), MediaType.APPLICATION_JSON)
                .build();
    }

    static InputStream document(String name) {
        return EventsResource.class.getResourceAsStream(name);
    }

    private long beforeTheOldest(Feed feed) {
        return book.oldest(feed).map(number -> number - 1).orElseGet(() -> book.last(feed));
    }

    private void refuseWhatIsGone(Feed feed, long from) {
        if (from < beforeTheOldest(feed)) {
            throw new WebApplicationException(Response.status(Response.Status.GONE)
                    .entity(Problem.of("events-gone", GONE))
                    .type(MediaType.APPLICATION_JSON)
                    .build());
        }
    }

    private static Optional<Long> number(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (!text.strip().matches("[0-9]{1,18}")) {
            throw new Invalid("not-an-event-number", NO_NUMBER).at("after");
        }
        return Optional.of(Long.parseLong(text.strip()));
    }

    private static Set<Kind> kinds(String types) {
        return Kind.named(Optional.ofNullable(types).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet()));
    }

    static final Bilingual NO_NUMBER = new Bilingual(
            "The number of an event is its id: digits only.",
            "Le numéro d’un événement est son id\u00a0: des chiffres seulement.");
    private static final Bilingual GONE = new Bilingual(
            "Events after this one are kept no more. Ask without a number for the oldest that are, and compare with what you have.",
            "Des événements suivants ne sont plus conservés. Demandez sans numéro les plus anciens qui le sont, et comparez avec"
                    + " ce que vous avez.");
    private static final Bilingual TOO_MANY = new Bilingual(
            "There are as many open streams as there may be. Close one, or ask page by page.",
            "Il y a autant de flux ouverts que permis. Fermez-en un, ou demandez page par page.");
}
