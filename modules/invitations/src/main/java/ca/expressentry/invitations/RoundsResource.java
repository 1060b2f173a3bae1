package ca.expressentry.invitations;

import ca.expressentry.message.Role;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Problem;
import ca.expressentry.window.AskedPage;
import ca.expressentry.window.ChangesWhatWasRead;
import ca.expressentry.window.Tags;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rounds over HTTP: federal officers call them, everybody may read them. */
@RequestScoped
@Path("v1/rounds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
public class RoundsResource {

    /** Rounds that were held, latest first. */
    public record Latest(List<RoundReport> rounds, Optional<String> next) {}

    /** Rounds and proposals, latest first. */
    public record Files(List<RoundFile> rounds, Optional<String> next) {}

    @Inject
    Rounds rounds;

    @Context
    SecurityContext caller;

    @Context
    Request request;

    @POST
    @RolesAllowed(Role.ROUND_OFFICER)
    @Operation(
            summary = "Propose a round | Proposer une ronde",
            description =
                    "With the header Idempotency-Key, the same key and body get the same answer for 24 hours |"
                            + " Avec l’en-tête Idempotency-Key, même clé et même contenu\u00a0: même réponse pendant 24\u00a0heures")
    @APIResponse(responseCode = "409", description = "The key is in flight | Clé en cours de traitement")
    @APIResponse(responseCode = "422", description = "The key came with another content | Clé d’un autre contenu")
    @APIResponse(
            responseCode = "202",
            description = "Proposed; its preview follows | Proposée; l’aperçu suit",
            content = @Content(schema = @Schema(implementation = RoundFile.class)))
    @APIResponse(responseCode = "400", description = "Not readable or not possible | Illisible ou impossible")
    public Response propose(Instruction instruction) {
        var round = rounds.propose(instruction, officer());
        return Response.accepted(round)
                .location(URI.create("v1/rounds/" + round.report().number() + "/file"))
                .build();
    }

    @PUT
    @Path("{number}/approval")
    @RolesAllowed(Role.ROUND_OFFICER)
    @Operation(summary = "Approve what the preview shows, and hold it | Approuver l’aperçu et tenir la ronde")
    @APIResponse(
            responseCode = "202",
            description = "Held once the books agree again | Tenue dès que les registres s’accordent",
            content = @Content(schema = @Schema(implementation = RoundFile.class)))
    @APIResponse(responseCode = "404", description = "No such round | Aucune ronde de ce numéro")
    @APIResponse(
            responseCode = "409",
            description = "Own proposal, or no preview yet | Sa propre proposition, ou pas encore d’aperçu")
    @APIResponse(responseCode = "412", description = "Changed since it was read | Modifiée depuis sa lecture")
    @ChangesWhatWasRead
    public Response approve(@PathParam("number") int number) {
        return answer(rounds.approve(number, officer(), this::isAsRead), Status.ACCEPTED);
    }

    @PUT
    @Path("{number}/cancellation")
    @RolesAllowed(Role.ROUND_OFFICER)
    @Operation(summary = "Drop a proposal | Abandonner une proposition")
    @APIResponse(
            responseCode = "200",
            description = "Dropped | Abandonnée",
            content = @Content(schema = @Schema(implementation = RoundFile.class)))
    @APIResponse(responseCode = "404", description = "No such round | Aucune ronde de ce numéro")
    @APIResponse(responseCode = "409", description = "No proposal any more | N’est plus une proposition")
    @APIResponse(responseCode = "412", description = "Changed since it was read | Modifiée depuis sa lecture")
    @ChangesWhatWasRead
    public Response cancel(@PathParam("number") int number) {
        return answer(rounds.cancel(number, this::isAsRead), Status.OK);
    }

    /** Whether If-Match names the file of the round as it is. */
    private boolean isAsRead(RoundFile round) {
        return request.evaluatePreconditions(Tags.of(round)) == null;
    }

    private static Response answer(Optional<Call> call, Status done) {
        return call.orElseThrow(NotFoundException::new)
                .fold(
                        it -> Response.status(done).entity(it.round()).build(),
                        it -> Response.status(
                                        it.why() == Call.Why.CHANGED_SINCE
                                                ? Status.PRECONDITION_FAILED
                                                : Status.CONFLICT)
                                .entity(Problem.of(it.why(), it.why().text()))
                                .build());
    }

    private String officer() {
        return caller.getUserPrincipal().getName();
    }

    @GET
    @Path("files")
    @RolesAllowed({Role.ROUND_OFFICER, Role.AUDITOR})
    @Operation(summary = "Rounds and proposals | Rondes et propositions")
    @APIResponse(
            responseCode = "200",
            description = "Latest first; Link names the next page"
                    + " | De la plus récente à la plus ancienne\u00a0; Link nomme la page suivante",
            content = @Content(schema = @Schema(implementation = Files.class)))
    public Response files(@BeanParam AskedPage asked) {
        var page = rounds.files(asked.paging());
        return asked.answer(new Files(page.rows(), page.next()), page.next());
    }

    @GET
    @Path("{number}/file")
    @RolesAllowed({Role.ROUND_OFFICER, Role.AUDITOR})
    @Operation(summary = "A round with its preview and its officers | Une ronde, son aperçu et ses agents")
    @APIResponse(
            responseCode = "200",
            description = "The preview once both books agree | L’aperçu dès que les registres s’accordent")
    @APIResponse(responseCode = "404", description = "No such round | Aucune ronde de ce numéro")
    public RoundFile file(@PathParam("number") int number) {
        return rounds.file(number).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{number}/replay")
    @RolesAllowed({Role.ROUND_OFFICER, Role.AUDITOR})
    @Operation(summary = "Hold it once more on its sealed pool | La refaire sur son bassin scellé")
    @APIResponse(responseCode = "200", description = "Identical, or who differs | Identique, ou qui diffère")
    @APIResponse(responseCode = "404", description = "Not held | Non tenue")
    public Replay replay(@PathParam("number") int number) {
        return rounds.replay(number).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{number}/candidates/{candidate}")
    @RolesAllowed({Role.CANDIDATE_SERVICES, Role.ROUND_OFFICER, Role.AUDITOR})
    @Operation(summary = "Why invited, or why not | Pourquoi invité, ou pourquoi pas")
    @APIResponse(responseCode = "200", description = "Reason, score and rank then | Motif, note et rang à ce moment")
    @APIResponse(responseCode = "404", description = "Not held | Non tenue")
    public Explanation explain(@PathParam("number") int number, @PathParam("candidate") String candidate) {
        return rounds.explain(number, ExpressionOfInterestNumber.parse(candidate))
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @PermitAll
    @Operation(summary = "The latest rounds | Les dernières rondes")
    @APIResponse(
            responseCode = "200",
            description = "Latest first; Link names the next page"
                    + " | De la plus récente à la plus ancienne\u00a0; Link nomme la page suivante",
            content = @Content(schema = @Schema(implementation = Latest.class)))
    public Response latest(@BeanParam AskedPage asked) {
        var page = rounds.held(asked.paging());
        return asked.answer(new Latest(page.rows(), page.next()), page.next());
    }

    @GET
    @Path("{number}")
    @PermitAll
    @Operation(summary = "A round as published | Une ronde telle que publiée")
    @APIResponse(responseCode = "200", description = "Cut-off, tie-break, number | Seuil, départage, nombre")
    @APIResponse(responseCode = "404", description = "No such round | Aucune ronde de ce numéro")
    public RoundReport round(@PathParam("number") int number) {
        return rounds.round(number).orElseThrow(NotFoundException::new);
    }
}
