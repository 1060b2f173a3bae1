package ca.expressentry.intake;

import ca.expressentry.message.Role;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Expressions of interest over HTTP. The department gives the number; the same declaration sent twice gets the same
 * receipt, because a person can have only one at a time.
 */
@RequestScoped
@Path("v1/expressions-of-interest")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.CANDIDATE_SERVICES)
@Tag(name = "Expressions of interest")
public class ExpressionsOfInterestResource {

    /**
     * An expression of interest, what can be done next, and what was last declared.
     *
     * @param validationCode what the person gives a province together with the number; an auditor does not see it
     */
    public record Document(
            Receipt receipt, Outlook outlook, Profile profile, Optional<ValidationCode> validationCode) {}

    @Inject
    Intake intake;

    @Inject
    Drafts drafts;

    @Context
    Request request;

    @Context
    SecurityContext caller;

    @POST
    @Operation(
            summary = "Submit an expression of interest | Soumettre une déclaration d’intérêt",
            description =
                    "With the header Idempotency-Key, the same key and body get the same answer for 24 hours |"
                            + " Avec l’en-tête Idempotency-Key, même clé et même contenu\u00a0: même réponse pendant 24\u00a0heures")
    @APIResponse(
            responseCode = "201",
            description = "Received: the receipt | Reçue\u00a0: l’accusé de réception",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same was received before | Déjà reçue, identique",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", description = "Not readable or not possible | Illisible ou impossible")
    @APIResponse(responseCode = "409", description = "A second one | Une deuxième")
    @APIResponse(responseCode = "422", description = "The key came with another content | Clé d’un autre contenu")
    public Response submit(Profile profile) {
        return received(intake.submit(profile));
    }

    static Response received(Submission submission) {
        return submission.fold(
                received -> Response.created(URI.create("v1/expressions-of-interest/"
                                + received.receipt().number()))
                        .entity(received.receipt())
                        .build(),
                unchanged -> Response.ok(unchanged.receipt()).build(),
                ExpressionsOfInterestResource::refused);
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Role.CANDIDATE_SERVICES, Role.AUDITOR})
    @Operation(
            summary = "The receipt, what can be done next, and what was declared | "
                    + "L’accusé de réception, ce qui peut être fait ensuite et ce qui a été déclaré")
    @APIResponse(
            responseCode = "200",
            description = "As it stands, with its ETag | Son état, avec son ETag",
            content = @Content(schema = @Schema(implementation = Document.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match says | Comme le dit If-None-Match")
    @APIResponse(responseCode = "404", description = "No such number | Aucun numéro de ce genre")
    public Response get(@PathParam("number") String number) {
        var isAudited = caller.isUserInRole(Role.AUDITOR);
        var asked = ExpressionOfInterestNumber.parse(number);
        var held = (isAudited ? intake.heldForAuditor(asked) : intake.held(asked)).orElseThrow(NotFoundException::new);
        var unchanged = request.evaluatePreconditions(tag(held.version()));
        return (unchanged == null
                        ? Response.ok(new Document(
                                held.receipt(),
                                held.outlook(),
                                held.profile(),
                                Optional.of(held.validationCode()).filter(code -> !isAudited)))
                        : unchanged)
                .tag(tag(held.version()))
                .build();
    }

    @PUT
    @Path("{number}")
    @Operation(summary = "Amend a declaration | Modifier une déclaration")
    @APIResponse(
            responseCode = "200",
            description = "Amended: the receipt | Modifiée\u00a0: l’accusé de réception",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", description = "Not readable or not possible | Illisible ou impossible")
    @APIResponse(responseCode = "404", description = "No such number | Aucun numéro de ce genre")
    @APIResponse(responseCode = "409", description = "Not open to amendment | Non modifiable")
    @APIResponse(responseCode = "412", description = "Changed since it was read | Modifiée depuis sa lecture")
    public Response amend(@PathParam("number") String number, Profile profile) {
        return answer(intake.amend(ExpressionOfInterestNumber.parse(number), profile, this::isAsRead)
                .orElseThrow(NotFoundException::new));
    }

    @DELETE
    @Path("{number}")
    @Operation(summary = "Withdraw an expression of interest | Retirer une déclaration d’intérêt")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn: the receipt | Retirée\u00a0: l’accusé de réception",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "404", description = "No such number | Aucun numéro de ce genre")
    @APIResponse(responseCode = "409", description = "It has ended otherwise | Terminée autrement")
    @APIResponse(responseCode = "412", description = "Changed since it was read | Modifiée depuis sa lecture")
    public Response withdraw(@PathParam("number") String number) {
        return answer(intake.withdraw(ExpressionOfInterestNumber.parse(number), this::isAsRead)
                .orElseThrow(NotFoundException::new));
    }

    /** Whether If-Match, if it was sent, names this version. */
    private boolean isAsRead(int version) {
        return request.evaluatePreconditions(tag(version)) == null;
    }

    private static EntityTag tag(int version) {
        return new EntityTag(String.valueOf(version));
    }

    @POST
    @Path("{number}/renewal")
    @Operation(
            summary = "Copy what was declared into a draft, and say what is new about it | "
                    + "Copier ce qui a été déclaré dans un brouillon, et dire ce qui est nouveau")
    @APIResponse(
            responseCode = "201",
            description = "The draft | Le brouillon",
            content = @Content(schema = @Schema(implementation = DraftReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "The draft that was begun before | Le brouillon déjà commencé",
            content = @Content(schema = @Schema(implementation = DraftReport.class)))
    @APIResponse(responseCode = "404", description = "No such number | Aucun numéro de ce genre")
    @APIResponse(responseCode = "409", description = "Too early, or nothing to renew | Trop tôt, ou rien à renouveler")
    public Response renew(@PathParam("number") String number) {
        return drafts.renew(ExpressionOfInterestNumber.parse(number))
                .orElseThrow(NotFoundException::new)
                .fold(
                        prepared -> prepared.isNew()
                                ? DraftsResource.created(prepared.draft())
                                : Response.ok(prepared.draft()).build(),
                        refused -> Response.status(Status.CONFLICT)
                                .entity(Problem.of(refused.why(), refused.why().text()))
                                .build());
    }

    private static Response answer(Submission submission) {
        return submission.fold(
                received -> Response.ok(received.receipt()).build(),
                unchanged -> Response.ok(unchanged.receipt()).build(),
                ExpressionsOfInterestResource::refused);
    }

    private static Response refused(Submission.Refused refused) {
        var why = refused.why();
        return Response.status(status(why))
                .entity(new Problem(Problem.codeOf(why), why.text(), refused.fields()))
                .build();
    }

    private static Status status(Refusal why) {
        if (why == Refusal.CHANGED_SINCE) {
            return Status.PRECONDITION_FAILED;
        }
        return why.isAboutContent() ? Status.BAD_REQUEST : Status.CONFLICT;
    }
}
