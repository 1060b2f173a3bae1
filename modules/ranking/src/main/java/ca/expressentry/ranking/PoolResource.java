package ca.expressentry.ranking;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pool over HTTP: a candidate's score, rank and categories, and the distribution of all scores. */
@RequestScoped
@Path("v1/pool")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"candidate-services", "province", "round-officer", "auditor"})
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
    @RolesAllowed({"candidate-services", "round-officer", "auditor"})
    @Operation(
            summary =
                    "The categories in force and what a candidate has or lacks | Les catégories en vigueur et ce que le candidat a ou n’a pas")
    @APIResponse(responseCode = "200", description = "Every category | Toutes les catégories")
    @APIResponse(responseCode = "404", description = "Nothing declared | Rien n’est déclaré")
    public Pool.InCategories categories(@PathParam("number") String number) {
        return pool.categories(ExpressionOfInterestNumber.parse(number)).orElseThrow(NotFoundException::new);
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
