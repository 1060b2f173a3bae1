package ca.expressentry.intake;

import ca.expressentry.message.Role;
import ca.expressentry.text.Problem;
import ca.expressentry.window.ChangesWhatWasRead;
import ca.expressentry.window.Tags;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drafts of expressions of interest over HTTP. */
@RequestScoped
@Path(DraftsResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.CANDIDATE_SERVICES)
@Tag(name = "Expressions of interest")
public class DraftsResource {

    static final String PATH = "v1/expressions-of-interest/drafts";

    /** What a submission would be refused for now; nothing when it may be submitted. */
    public record Readiness(boolean ready, List<Problem.Field> errors) {}

    @Inject
    Drafts drafts;

    @Context
    Request request;

    @POST
    @Operation(summary = "Begin a draft, as incomplete as it is | Commencer un brouillon, si incomplet soit-il")
    @APIResponse(
            responseCode = "201",
            description = "Kept, with its last day | Conservé, avec son dernier jour",
            content = @Content(schema = @Schema(implementation = DraftReport.class)))
    @APIResponse(responseCode = "400", description = "No declaration | Pas une déclaration")
    public Response begin(DraftContent content) {
        return created(drafts.begin(content));
    }

    static Response created(DraftReport draft) {
        return Response.created(URI.create(PATH + "/" + draft.number()))
                .entity(draft)
                .build();
    }

    @GET
    @Path("{number}")
    @Operation(summary = "A draft and the days it has left | Un brouillon et les jours qui lui restent")
    @APIResponse(responseCode = "200", description = "As it stands | Son état")
    @APIResponse(responseCode = "404", description = "No such draft any more | Aucun brouillon de ce genre")
    public DraftReport get(@PathParam("number") String number) {
        return drafts.draft(DraftNumber.parse(number)).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("{number}")
    @Operation(
            summary = "Write a draft anew; its last day stays | Récrire un brouillon\u00a0; son dernier jour demeure")
    @APIResponse(
            responseCode = "200",
            description = "Kept | Conservé",
            content = @Content(schema = @Schema(implementation = DraftReport.class)))
    @APIResponse(responseCode = "400", description = "No declaration | Pas une déclaration")
    @APIResponse(responseCode = "404", description = "No such draft any more | Aucun brouillon de ce genre")
    @APIResponse(responseCode = "412", description = "Changed since it was read | Modifié depuis sa lecture")
    @ChangesWhatWasRead
    public Response write(@PathParam("number") String number, DraftContent content) {
        var writing =
                drafts.write(DraftNumber.parse(number), content, this::isAsRead).orElseThrow(NotFoundException::new);
        return writing.written()
                ? Response.ok(writing.draft()).tag(Tags.of(writing.draft())).build()
                : Response.status(Response.Status.PRECONDITION_FAILED).build();
    }

    /** Whether If-Match names the draft as it is. */
    private boolean isAsRead(DraftReport draft) {
        return request.evaluatePreconditions(Tags.of(draft)) == null;
    }

    @DELETE
    @Path("{number}")
    @Operation(summary = "Delete a draft | Supprimer un brouillon")
    @APIResponse(responseCode = "204", description = "Deleted | Supprimé")
    @APIResponse(responseCode = "404", description = "No such draft any more | Aucun brouillon de ce genre")
    public void delete(@PathParam("number") String number) {
        if (!drafts.delete(DraftNumber.parse(number))) {
            throw new NotFoundException();
        }
    }

    @GET
    @Path("{number}/readiness")
    @Operation(
            summary = "Everything that is still missing or wrong | Tout ce qui manque encore ou ne va pas",
            description = "What looks at several fields is told once each of them can be read. | "
                    + "Ce qui porte sur plusieurs champs est dit une fois chacun d’eux lisible.")
    @APIResponse(responseCode = "200", description = "Ready, or why not | Prêt, ou pourquoi non")
    @APIResponse(responseCode = "404", description = "No such draft any more | Aucun brouillon de ce genre")
    public Readiness readiness(@PathParam("number") String number) {
        var faults = drafts.faults(DraftNumber.parse(number)).orElseThrow(NotFoundException::new);
        return new Readiness(faults.isEmpty(), faults);
    }

    @POST
    @Path("{number}/submission")
    @Operation(summary = "Submit what was drafted | Soumettre le brouillon")
    @APIResponse(
            responseCode = "201",
            description = "Received: the receipt | Reçu\u00a0: l’accusé de réception",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was received before | Déjà reçu",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", description = "Not finished or not possible | Inachevé ou impossible")
    @APIResponse(responseCode = "404", description = "No such draft | Aucun brouillon de ce genre")
    @APIResponse(responseCode = "409", description = "Another is live | Une autre est en cours")
    public Response submit(@PathParam("number") String number) {
        return ExpressionsOfInterestResource.received(
                drafts.submit(DraftNumber.parse(number)).orElseThrow(NotFoundException::new));
    }
}
