package ca.expressentry.ranking;

import ca.expressentry.message.Role;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.window.AskedPage;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pool over HTTP: a candidate's score, rank, categories, history and outlook, and the distribution of all scores. */
@RequestScoped
@Path("v1/pool")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CANDIDATE_SERVICES, Role.ROUND_OFFICER, Role.AUDITOR})
@Tag(name = "Pool")
public class PoolResource {

    @Inject
    Pool pool;

    @GET
    @Path("{number}/rank")
    @Operation(summary = "A candidate’s rank now | Le rang d’un candidat en ce moment")
    @APIResponse(responseCode = "200", description = "Score and rank | Note et rang")
    @APIResponse(responseCode = "404", description = "Not in the pool | Absent du bassin")
    public Pool.Rank rank(@PathParam("number") String number) {
        return pool.rank(ExpressionOfInterestNumber.parse(number)).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{number}/score")
    @Operation(summary = "A candidate’s score, with provisions | La note d’un candidat, avec les dispositions")
    @APIResponse(responseCode = "200", description = "Every award | Tous les points")
    @APIResponse(responseCode = "404", description = "Never scored | Jamais noté")
    public Pool.Scored score(@PathParam("number") String number) {
        return pool.score(ExpressionOfInterestNumber.parse(number)).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{number}/categories")
    @RolesAllowed({Role.CANDIDATE_SERVICES, Role.ROUND_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "The categories in force and what a candidate has or lacks | Les catégories en vigueur et ce que"
                    + " le candidat a ou n’a pas")
    @APIResponse(responseCode = "200", description = "Every category | Toutes les catégories")
    @APIResponse(responseCode = "404", description = "Nothing declared | Rien n’est déclaré")
    public Pool.InCategories categories(@PathParam("number") String number) {
        return pool.categories(ExpressionOfInterestNumber.parse(number)).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{number}/history")
    @RolesAllowed({Role.CANDIDATE_SERVICES, Role.ROUND_OFFICER, Role.AUDITOR})
    @Operation(
            summary =
                    "Every change of a candidate’s score and place, newest first, with its cause"
                            + " | Chaque changement de la note et de la place d’un candidat, le plus récent d’abord, avec sa cause")
    @APIResponse(
            responseCode = "200",
            description = "The changes; Link names the next page | Les changements\u00a0; Link nomme la page suivante",
            content = @Content(schema = @Schema(implementation = Pool.History.class)))
    public Response history(@PathParam("number") String number, @BeanParam AskedPage asked) {
        var history = pool.history(ExpressionOfInterestNumber.parse(number), asked.paging());
        return asked.answer(history, history.next());
    }

    @GET
    @Path("{number}/outlook")
    @RolesAllowed({Role.CANDIDATE_SERVICES, Role.ROUND_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "How the score will change by itself, day by day, and why"
                    + " | Comment la note changera d’elle-même, jour après jour, et pourquoi")
    @APIResponse(responseCode = "200", description = "The coming changes | Les changements à venir")
    @APIResponse(responseCode = "404", description = "Never scored | Jamais noté")
    public Pool.Foreseen outlook(@PathParam("number") String number) {
        return pool.outlook(ExpressionOfInterestNumber.parse(number)).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("review")
    @RolesAllowed({Role.ROUND_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "How far the review of the latest day has come: who was due, is done, remains"
                    + " | L’avancement du réexamen du dernier jour\u00a0: prévus, faits, restants")
    @APIResponse(responseCode = "200", description = "The counts | Les nombres")
    @APIResponse(responseCode = "404", description = "No day has begun yet | Aucun jour n’a encore commencé")
    public Pool.ReviewProgress review() {
        return pool.review().orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("distribution")
    @PermitAll
    @Operation(summary = "The pool in the published bands | Le bassin selon les tranches publiées")
    @APIResponse(responseCode = "200", description = "dd1 to dd18 | dd1 à dd18")
    public Pool.Distribution distribution() {
        return pool.distribution();
    }
}
