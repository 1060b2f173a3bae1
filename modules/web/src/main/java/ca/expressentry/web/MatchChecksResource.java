package ca.expressentry.web;

import ca.expressentry.message.Role;
import ca.expressentry.nominations.Officer;
import ca.expressentry.web.MatchCheck.Asked;
import ca.expressentry.web.MatchCheck.Found;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The check before a nomination over HTTP; a question with a body, since it names a person. */
@RequestScoped
@Path("v1/match-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nominations")
public class MatchChecksResource {

    @Inject
    MatchCheck check;

    @Context
    SecurityContext caller;

    @POST
    @RolesAllowed(Role.PROVINCE_OFFICER)
    @Operation(
            summary = "Whether this is the right person, and all that stands in the way of a nomination | "
                    + "S’il s’agit de la bonne personne, et tout ce qui s’oppose à une désignation")
    @APIResponse(
            responseCode = "200",
            description = "Who it is, and every problem; that it was shown is on record | "
                    + "De qui il s’agit, et chaque problème\u00a0; la consultation est consignée")
    @APIResponse(
            responseCode = "429",
            description = "Too many that found nobody; Retry-After says how long to wait | "
                    + "Trop de vérifications sans résultat\u00a0; Retry-After indique le temps d’attente")
    @APIResponse(responseCode = "400", description = "Not enough to find somebody | Insuffisant pour trouver quelqu’un")
    public Found check(Asked asked) {
        var province = Role.province(caller::isUserInRole).orElseThrow(ForbiddenException::new);
        return check.check(new Officer(province, caller.getUserPrincipal().getName()), asked);
    }
}
