package ca.expressentry.nominations;

import ca.expressentry.message.Role;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

    @Inject
    OutOfSight outOfSight;

    @Context
    SecurityContext caller;

    @Context
    Request request;

    @PUT
    @Path("nominations/{certificate}")
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.INTEGRATOR})
    @Operation(
            summary =
                    "Offer a nomination, or propose it where a second officer confirms | Offrir une désignation, ou la"
                            + " proposer là où un deuxième agent confirme")
    @APIResponse(
            responseCode = "201",
            description = "Offered or proposed | Offerte ou proposée",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same offer was made before | Offre déjà faite, identique",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "409", description = "Refused, with the reason | Refusée, avec le motif")
    public Response offer(@PathParam("certificate") String certificate, Offer offer) {
        return offered(nominations.offer(officer(), new Certificate(certificate), offer));
    }

    @POST
    @Path("nominations")
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.INTEGRATOR})
    @Operation(
            summary = "The same under a number that we give | De même, sous un numéro que nous donnons",
            description =
                    "With the header Idempotency-Key, the same key and body get the same answer for 24 hours | Avec"
                            + " l’en-tête Idempotency-Key, même clé et même contenu\u00a0: même réponse pendant"
                            + " 24\u00a0heures")
    @APIResponse(
            responseCode = "201",
            description = "Offered or proposed | Offerte ou proposée",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "409", description = "Refused, with the reason | Refusée, avec le motif")
    public Response offerNumbered(Offer offer) {
        return offered(nominations.offer(officer(), offer));
    }

    private static Response offered(Outcome outcome) {
        return outcome.fold(
                done -> Response.created(
                                URI.create("v1/nominations/" + done.nomination().certificate()))
                        .tag(tag(done.nomination()))
                        .entity(done.nomination())
                        .build(),
                unchanged -> shown(unchanged.nomination()),
                NominationsResource::refused);
    }

    @PUT
    @Path("nominations/{certificate}/confirmation")
    @RolesAllowed(Role.PROVINCE_APPROVER)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Another officer confirms what was proposed: it is offered | "
                    + "Un autre agent confirme ce qui a été proposé\u00a0: la désignation est offerte")
    @APIResponse(
            responseCode = "200",
            description = "Offered | Offerte",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "404", description = "None of yours | Aucune des vôtres")
    @APIResponse(responseCode = "409", description = "Refused, with the reason | Refusée, avec le motif")
    @APIResponse(responseCode = "412", description = "Changed since it was read | Modifiée depuis sa lecture")
    public Response confirm(@PathParam("certificate") String certificate) {
        return answer(
                nominations.confirm(officer(), certificate, this::isAsRead).orElseThrow(() -> notTheirs(certificate)));
    }

    @PUT
    @Path("nominations/{certificate}/sending-back")
    @RolesAllowed(Role.PROVINCE_APPROVER)
    @Operation(summary = "Another officer sends back what was proposed | Un autre agent renvoie ce qui a été proposé")
    @APIResponse(
            responseCode = "200",
            description = "Sent back; nothing is held | Renvoyée\u00a0; rien n’est réservé",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "404", description = "None of yours | Aucune des vôtres")
    @APIResponse(responseCode = "409", description = "Refused, with the reason | Refusée, avec le motif")
    @APIResponse(responseCode = "412", description = "Changed since it was read | Modifiée depuis sa lecture")
    public Response sendBack(@PathParam("certificate") String certificate, Withdrawal back) {
        return answer(nominations
                .sendBack(officer(), certificate, back, this::isAsRead)
                .orElseThrow(() -> notTheirs(certificate)));
    }

    /** Whether If-Match, if it was sent, names this version. */
    private boolean isAsRead(int version) {
        return request.evaluatePreconditions(new EntityTag(Integer.toString(version))) == null;
    }

    private static EntityTag tag(Standing nomination) {
        return new EntityTag(Integer.toString(nomination.version()));
    }

    private static Response shown(Standing nomination) {
        return Response.ok(nomination).tag(tag(nomination)).build();
    }

    @GET
    @Path("nominations/{certificate}")
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER, Role.INTEGRATOR, Role.CANDIDATE_SERVICES, Role.AUDITOR
    })
    @Operation(summary = "A nomination as it stands | L’état d’une désignation")
    @APIResponse(
            responseCode = "200",
            description = "As it stands, with its ETag | Son état, avec son ETag",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match says | Comme le dit If-None-Match")
    @APIResponse(responseCode = "404", description = "None of yours | Aucune des vôtres")
    public Response nomination(@PathParam("certificate") String certificate) {
        var nomination = nominations
                .nomination(certificate)
                .filter(n -> seesAll() || n.province() == province())
                .orElseThrow(() -> notTheirs(certificate));
        var unchanged = request.evaluatePreconditions(tag(nomination));
        return unchanged == null
                ? shown(nomination)
                : unchanged.tag(tag(nomination)).build();
    }

    @PUT
    @Path("nominations/{certificate}/acceptance")
    @RolesAllowed(Role.CANDIDATE_SERVICES)
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
    @RolesAllowed(Role.CANDIDATE_SERVICES)
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
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.INTEGRATOR})
    @Operation(summary = "The province takes it back | La province la retire")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn | Retirée",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "404", description = "None of yours | Aucune des vôtres")
    @APIResponse(responseCode = "409", description = "Already closed | Déjà close")
    @APIResponse(responseCode = "412", description = "Changed since it was read | Modifiée depuis sa lecture")
    public Response withdraw(@PathParam("certificate") String certificate, Withdrawal withdrawal) {
        return answer(nominations
                .withdraw(officer(), certificate, withdrawal, this::isAsRead)
                .orElseThrow(() -> notTheirs(certificate)));
    }

    @GET
    @Path("nominations/{certificate}/withdrawal")
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER, Role.INTEGRATOR, Role.AUDITOR})
    @Operation(
            summary = "What taking it back would do; nothing is changed | "
                    + "Ce que ferait son retrait\u00a0; rien n’est modifié")
    @APIResponse(
            responseCode = "200",
            description = "Every effect | Chaque effet",
            content = @Content(schema = @Schema(implementation = WithdrawalEffect.class)))
    @APIResponse(responseCode = "404", description = "None of yours | Aucune des vôtres")
    public Response whatWithdrawingDoes(@PathParam("certificate") String certificate) {
        return nominations
                .effectOfWithdrawal(certificate)
                .filter(effect -> seesAll() || effect.nomination().province() == province())
                .map(effect -> Response.ok(effect).tag(tag(effect.nomination())).build())
                .orElseThrow(() -> notTheirs(certificate));
    }

    @GET
    @Path("allocations/{year}")
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER, Role.INTEGRATOR, Role.AUDITOR})
    @Operation(summary = "What may still be issued | Ce qui peut encore être délivré")
    @APIResponse(responseCode = "200", description = "Allotted and charged | Attribué et imputé")
    @APIResponse(responseCode = "404", description = "No allocation is known | Aucune attribution connue")
    public Allocation.Balance allocation(
            @PathParam("year") int year,
            @Parameter(description = "Of an auditor: which province | D’un vérificateur\u00a0: quelle province")
                    @QueryParam("province")
                    String named) {
        return nominations
                .allocation(Asker.province(caller::isUserInRole, named).orElseThrow(ForbiddenException::new), year)
                .orElseThrow(NotFoundException::new);
    }

    private boolean seesAll() {
        return caller.isUserInRole(Role.AUDITOR) || caller.isUserInRole(Role.CANDIDATE_SERVICES);
    }

    private Province province() {
        return Role.province(caller::isUserInRole).orElseThrow(ForbiddenException::new);
    }

    /** Nothing is shown; what another province has is on the record as asked for. */
    private NotFoundException notTheirs(String certificate) {
        if (!seesAll()) {
            outOfSight.asked(officer(), certificate);
        }
        return new NotFoundException();
    }

    private Officer officer() {
        return new Officer(province(), caller.getUserPrincipal().getName());
    }

    private static Response answer(Outcome outcome) {
        return outcome.fold(
                done -> shown(done.nomination()),
                unchanged -> shown(unchanged.nomination()),
                NominationsResource::refused);
    }

    private static Response refused(Outcome.Refused refused) {
        return Response.status(refused.why() == Refusal.CHANGED_SINCE ? Status.PRECONDITION_FAILED : Status.CONFLICT)
                .entity(Problem.of(refused.why(), refused.text()))
                .build();
    }
}
