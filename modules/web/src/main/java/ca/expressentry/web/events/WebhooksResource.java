package ca.expressentry.web.events;

import ca.expressentry.message.Role;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Webhooks over HTTP: a program looks after those of its own province, or of the department. */
@RequestScoped
@Path("v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.INTEGRATOR)
@Tag(name = "Events")
public class WebhooksResource {

    @Inject
    Webhooks webhooks;

    @Inject
    Destinations destinations;

    @Inject
    Carrier carrier;

    @Context
    SecurityContext caller;

    /**
     * A webhook that is asked for.
     *
     * @param types of the events to be sent; none: all
     */
    public record Wanted(String address, Set<String> types) {}

    /** Where to go on: the number of an event, after which all is sent. */
    public record Position(long after) {
        public Position {
            if (after < 0) {
                throw new Invalid("not-an-event-number", EventsResource.NO_NUMBER).at("after");
            }
        }
    }

    /** The number of one event to be sent once more. */
    public record Again(long event) {}

    /** All webhooks that the caller sees. */
    public record Listed(List<WebhookReport> webhooks) {}

    /** The latest attempts to deliver, latest first. */
    public record Log(List<Delivery.Report> deliveries) {}

    @GET
    @RolesAllowed({Role.INTEGRATOR, Role.AUDITOR})
    @Operation(summary = "The webhooks | Les webhooks")
    @APIResponse(responseCode = "200", description = "Oldest first | Les plus anciens d’abord")
    public Listed all() {
        return new Listed(webhooks.all(feeds()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Have events sent to an address from now on; the secret is shown this once"
                            + " | Faire envoyer les événements à une adresse dès maintenant\u00a0; le secret n’est montré qu’ici")
    @APIResponse(
            responseCode = "201",
            description = "The webhook and its secret | Le webhook et son secret",
            content = @Content(schema = @Schema(implementation = Webhooks.Created.class)))
    @APIResponse(
            responseCode = "400",
            description = "No address to which anything is sent, or an unknown type"
                    + " | Adresse à laquelle rien n’est envoyé, ou type inconnu")
    @APIResponse(responseCode = "409", description = "There are twenty already | Il y en a déjà vingt")
    public Response create(Wanted wanted, @Context UriInfo here) {
        var address = destinations.parse(wanted.address());
        return webhooks.create(
                        own(),
                        address,
                        Kind.named(wanted.types()),
                        caller.getUserPrincipal().getName())
                .map(created -> Response.created(here.getAbsolutePathBuilder()
                                .path(created.webhook().id())
                                .build())
                        .entity(created)
                        .build())
                .orElseGet(() -> Response.status(Response.Status.CONFLICT)
                        .entity(Problem.of("too-many-webhooks", TOO_MANY))
                        .type(MediaType.APPLICATION_JSON)
                        .build());
    }

    @GET
    @Path("{webhook}")
    @RolesAllowed({Role.INTEGRATOR, Role.AUDITOR})
    @Operation(summary = "One webhook and how far it has come | Un webhook et où il en est")
    @APIResponse(responseCode = "200", description = "As it stands | Son état")
    @APIResponse(responseCode = "404", description = "None of yours | Aucun des vôtres")
    public WebhookReport webhook(@PathParam("webhook") String id) {
        return webhooks.webhook(id, feeds()).orElseThrow(NotFoundException::new);
    }

    @DELETE
    @Path("{webhook}")
    @Operation(summary = "Send nothing there any more | Ne plus rien y envoyer")
    @APIResponse(responseCode = "200", description = "It is gone | Il n’est plus")
    @APIResponse(responseCode = "404", description = "None of yours | Aucun des vôtres")
    public WebhookReport delete(@PathParam("webhook") String id) {
        return webhooks.delete(id, feeds()).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("{webhook}/enablement")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Try again, at once, what was disabled or waits"
                    + " | Réessayer, tout de suite, ce qui a été désactivé ou attend")
    @APIResponse(responseCode = "200", description = "It goes on where it was | Il reprend où il en était")
    @APIResponse(responseCode = "404", description = "None of yours | Aucun des vôtres")
    public WebhookReport enable(@PathParam("webhook") String id) {
        return webhooks.enable(id, feeds()).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("{webhook}/position")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send again all that came after an event | Renvoyer tout ce qui a suivi un événement")
    @APIResponse(responseCode = "200", description = "It goes on from there | Il reprend à partir de là")
    @APIResponse(responseCode = "404", description = "None of yours | Aucun des vôtres")
    public WebhookReport move(@PathParam("webhook") String id, Position position) {
        return webhooks.move(id, feeds(), position.after()).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{webhook}/deliveries")
    @RolesAllowed({Role.INTEGRATOR, Role.AUDITOR})
    @Operation(summary = "The latest attempts to deliver | Les dernières tentatives de livraison")
    @APIResponse(
            responseCode = "200",
            description = "A hundred at most, latest first | Cent au plus, les dernières d’abord")
    @APIResponse(responseCode = "404", description = "None of yours | Aucun des vôtres")
    public Log deliveries(@PathParam("webhook") String id) {
        return new Log(webhooks.deliveries(id, feeds()).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("{webhook}/deliveries")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send one event once more, now; what is due stays due"
                    + " | Renvoyer un événement, maintenant\u00a0; ce qui est dû le reste")
    @APIResponse(responseCode = "200", description = "How it ended | Comment cela s’est terminé")
    @APIResponse(
            responseCode = "404",
            description = "None of yours, or an event that is kept no more"
                    + " | Aucun des vôtres, ou un événement qui n’est plus conservé")
    public Delivery.Report again(@PathParam("webhook") String id, Again asked) {
        var parcel = webhooks.again(id, feeds(), asked.event()).orElseThrow(NotFoundException::new);
        var attempt = carrier.carry(parcel.event(), parcel.address(), parcel.secret());
        return webhooks.settleAgain(parcel, attempt).orElseThrow(NotFoundException::new);
    }

    private Feed own() {
        return Feed.of(caller::isUserInRole);
    }

    private List<Feed> feeds() {
        return caller.isUserInRole(Role.AUDITOR) ? Feed.all() : List.of(own());
    }

    private static final Bilingual TOO_MANY = new Bilingual(
            "There are twenty webhooks already. Delete one first.",
            "Il y a déjà vingt webhooks. Supprimez-en un d’abord.");
}
