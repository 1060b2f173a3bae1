package ca.expressentry.web;

import ca.expressentry.message.Role;
import ca.expressentry.window.ChangesWhatWasRead;
import ca.expressentry.window.Tags;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The notice to everybody over HTTP. */
@RequestScoped
@Path("v1/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class StatusResource {

    @Inject
    NoticeBoard board;

    @Context
    Request request;

    @GET
    @PermitAll
    @Operation(
            summary = "What stands: a notice, read-only or not | Ce qui vaut\u00a0: un avis, en lecture seule ou non")
    @APIResponse(responseCode = "200", description = "The notice that stands | L’avis en vigueur")
    public NoticeBoard.Standing standing() {
        return board.standing();
    }

    @PUT
    @RolesAllowed(Role.FEDERAL_ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace the notice; read-only refuses all that changes anything"
                    + " | Remplacer l’avis\u00a0; la lecture seule refuse tout ce qui modifie")
    @APIResponse(
            responseCode = "200",
            description = "The notice that stands now | L’avis désormais en vigueur",
            content = @Content(schema = @Schema(implementation = NoticeBoard.Standing.class)))
    @APIResponse(responseCode = "400", description = "Not a notice | Ce n’est pas un avis")
    @APIResponse(responseCode = "412", description = "Changed since it was read | Modifié depuis sa lecture")
    @ChangesWhatWasRead
    public Response give(NoticeBoard.Given notice) {
        return board.give(notice, this::isAsRead)
                .map(now -> Response.ok(now).tag(Tags.of(now)))
                .orElseGet(() -> Response.status(Response.Status.PRECONDITION_FAILED))
                .build();
    }

    /** Whether If-Match names what stands. */
    private boolean isAsRead(NoticeBoard.Standing standing) {
        return request.evaluatePreconditions(Tags.of(standing)) == null;
    }
}
