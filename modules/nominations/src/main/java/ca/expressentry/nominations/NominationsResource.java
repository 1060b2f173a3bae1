package ca.expressentry.nominations;

import ca.expressentry.profile.Province;
import ca.expressentry.text.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Nominations over HTTP. The certificate is the province's own number, so asking twice is harmless; the province is that
 * of the caller, never of the body.
 */
@RequestScoped
@Path("v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nominations")
public class NominationsResource {

    @Inject
    Nominations nominations;

    @Context
    SecurityContext caller;

    @PUT
    @Path("nominations/{certificate}")
    @RolesAllowed("province")
    @Operation(summary = "Offer a nomination | Offrir une désignation")
    @APIResponse(
            responseCode = "201",
            description = "Offered | Offerte",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same offer was made before | Offre déjà faite, identique",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "409", description = "Refused, with the reason | Refusée, avec le motif")
    public Response offer(@PathParam("certificate") String certificate, Offer offer) {
        return nominations
                .offer(officer(), new Certificate(certificate), offer)
                .fold(
                        done -> Response.status(Status.CREATED)
                                .entity(done.nomination())
                                .build(),
                        unchanged -> Response.ok(unchanged.nomination()).build(),
                        NominationsResource::refused);
    }

    @GET
    @Path("nominations/{certificate}")
    @RolesAllowed({"province", "candidate-services", "auditor"})
    @Operation(summary = "A nomination as it stands | L’état d’une désignation")
    @APIResponse(responseCode = "200", description = "As it stands | Son état")
    @APIResponse(responseCode = "404", description = "None of yours | Aucune des vôtres")
    public Standing nomination(@PathParam("certificate") String certificate) {
        return nominations
                .nomination(certificate)
                .filter(n -> !caller.isUserInRole("province") || n.province() == province())
                .orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("nominations/{certificate}/acceptance")
    @RolesAllowed("candidate-services")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "The candidate accepts | Le candidat accepte")
    @APIResponse(
            responseCode = "200",
            description = "Accepted | Acceptée",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "404", description = "No such certificate | Aucun certificat de ce genre")
    @APIResponse(responseCode = "409", description = "Too late or closed | Trop tard ou close")
    public Response accept(@PathParam("certificate") String certificate) {
        return answer(nominations.accept(certificate).orElseThrow(NotFoundException::new));
    }

    @PUT
    @Path("nominations/{certificate}/rejection")
    @RolesAllowed("candidate-services")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "The candidate rejects | Le candidat refuse")
    @APIResponse(
            responseCode = "200",
            description = "Rejected | Refusée",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "404", description = "No such certificate | Aucun certificat de ce genre")
    @APIResponse(responseCode = "409", description = "Too late, closed or accepted | Trop tard, close ou acceptée")
    public Response reject(@PathParam("certificate") String certificate) {
        return answer(nominations.reject(certificate).orElseThrow(NotFoundException::new));
    }

    @PUT
    @Path("nominations/{certificate}/withdrawal")
    @RolesAllowed("province")
    @Operation(summary = "The province takes it back | La province la retire")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn | Retirée",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "404", description = "None of yours | Aucune des vôtres")
    @APIResponse(responseCode = "409", description = "Already closed | Déjà close")
    public Response withdraw(@PathParam("certificate") String certificate, Withdrawal withdrawal) {
        return answer(nominations.withdraw(officer(), certificate, withdrawal).orElseThrow(NotFoundException::new));
    }

    @GET
    @Path("allocations/{year}")
    @RolesAllowed("province")
    @Operation(summary = "What may still be issued | Ce qui peut encore être délivré")
    @APIResponse(responseCode = "200", description = "Allotted and charged | Attribué et imputé")
    @APIResponse(responseCode = "404", description = "No allocation is known | Aucune attribution connue")
    public Allocation.Balance allocation(@PathParam("year") int year) {
        return nominations.allocation(province(), year).orElseThrow(NotFoundException::new);
    }

    private Province province() {
        return Province.thatNominate().stream()
                .filter(province -> caller.isUserInRole(province.name()))
                .findFirst()
                .orElseThrow(ForbiddenException::new);
    }

    private Officer officer() {
        return new Officer(province(), caller.getUserPrincipal().getName());
    }

    private static Response answer(Outcome outcome) {
        return outcome.fold(
                done -> Response.ok(done.nomination()).build(),
                unchanged -> Response.ok(unchanged.nomination()).build(),
                NominationsResource::refused);
    }

    private static Response refused(Outcome.Refused refused) {
        return Response.status(Status.CONFLICT)
                .entity(Problem.of(refused.why(), refused.why().text()))
                .build();
    }
}
