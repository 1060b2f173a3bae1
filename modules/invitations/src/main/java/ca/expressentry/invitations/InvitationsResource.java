package ca.expressentry.invitations;

import ca.expressentry.message.Role;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A candidate's invitation over HTTP, and the answer to it. */
@RequestScoped
@Path("v1/invitations/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class InvitationsResource {

    @Inject
    Invitations invitations;

    @GET
    @RolesAllowed({Role.CANDIDATE_SERVICES, Role.ROUND_OFFICER, Role.AUDITOR})
    @Operation(summary = "The latest invitation | La dernière invitation")
    @APIResponse(responseCode = "200", description = "With the last day to apply | Avec le dernier jour")
    @APIResponse(responseCode = "404", description = "Never invited | Jamais invité")
    public InvitationReport latest(@PathParam("number") String number) {
        return invitations.latest(ExpressionOfInterestNumber.parse(number)).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("decline")
    @RolesAllowed(Role.CANDIDATE_SERVICES)
    @Operation(summary = "Decline it: back to the pool | La refuser\u00a0: retour au bassin")
    @APIResponse(
            responseCode = "200",
            description = "Declined | Refusée",
            content = @Content(schema = @Schema(implementation = InvitationReport.class)))
    @APIResponse(responseCode = "404", description = "Never invited | Jamais invité")
    @APIResponse(responseCode = "409", description = "Too late or closed | Trop tard ou close")
    public Response decline(@PathParam("number") String number) {
        return answer(
                invitations.decline(ExpressionOfInterestNumber.parse(number)).orElseThrow(NotFoundException::new));
    }

    @PUT
    @Path("application")
    @RolesAllowed(Role.CANDIDATE_SERVICES)
    @Operation(summary = "The application was received | La demande a été reçue")
    @APIResponse(
            responseCode = "200",
            description = "Applied | Demande présentée",
            content = @Content(schema = @Schema(implementation = InvitationReport.class)))
    @APIResponse(responseCode = "404", description = "Never invited | Jamais invité")
    @APIResponse(responseCode = "409", description = "Too late or closed | Trop tard ou close")
    public Response applied(@PathParam("number") String number) {
        return answer(
                invitations.applied(ExpressionOfInterestNumber.parse(number)).orElseThrow(NotFoundException::new));
    }

    @PUT
    @Path("cancellation")
    @RolesAllowed(Role.ROUND_OFFICER)
    @Operation(summary = "Cancel it, issued in error (IRPA 10.2(5)) | L’annuler, délivrée par erreur (LIPR 10.2(5))")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled: back to the pool | Annulée\u00a0: retour au bassin",
            content = @Content(schema = @Schema(implementation = InvitationReport.class)))
    @APIResponse(responseCode = "404", description = "Never invited | Jamais invité")
    @APIResponse(responseCode = "409", description = "Closed already | Déjà close")
    public Response cancel(@PathParam("number") String number) {
        return answer(
                invitations.cancel(ExpressionOfInterestNumber.parse(number)).orElseThrow(NotFoundException::new));
    }

    private static Response answer(Answer answer) {
        return answer.fold(
                done -> Response.ok(done.invitation()).build(),
                unchanged -> Response.ok(unchanged.invitation()).build(),
                refused -> Response.status(Status.CONFLICT)
                        .entity(Problem.of(refused.why(), refused.why().text()))
                        .build());
    }
}
