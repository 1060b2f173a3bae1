package ca.expressentry.web;

import ca.expressentry.message.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    @APIResponse(responseCode = "200", description = "The notice that stands now | L’avis désormais en vigueur")
    @APIResponse(responseCode = "400", description = "Not a notice | Ce n’est pas un avis")
    public NoticeBoard.Standing give(NoticeBoard.Given notice) {
        return board.give(notice);
    }
}
