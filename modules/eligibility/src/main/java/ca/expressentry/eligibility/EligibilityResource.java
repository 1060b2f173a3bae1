package ca.expressentry.eligibility;

import ca.expressentry.message.Role;
import ca.expressentry.profile.ExpressionOfInterestNumber;
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

/** Which classes a candidate meets, and every condition with its provision. */
@RequestScoped
@Path("v1/eligibility/{number}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CANDIDATE_SERVICES, Role.ROUND_OFFICER, Role.AUDITOR})
@Tag(name = "Eligibility")
public class EligibilityResource {

    @Inject
    Eligibility eligibility;

    @GET
    @Operation(summary = "The last determination | La dernière décision d’admissibilité")
    @APIResponse(responseCode = "200", description = "Classes and findings | Catégories et constatations")
    @APIResponse(responseCode = "404", description = "Nothing determined yet | Rien n’est encore déterminé")
    public Determination determination(@PathParam("number") String number) {
        return eligibility
                .determination(ExpressionOfInterestNumber.parse(number))
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("outlook")
    @Operation(
            summary = "Which classes will be lost or gained by themselves, on which day, and why"
                    + " | Quelles catégories seront perdues ou acquises d’elles-mêmes, quel jour et pourquoi")
    @APIResponse(responseCode = "200", description = "The coming changes | Les changements à venir")
    @APIResponse(responseCode = "404", description = "Nothing determined yet | Rien n’est encore déterminé")
    public Eligibility.Foreseen outlook(@PathParam("number") String number) {
        return eligibility.outlook(ExpressionOfInterestNumber.parse(number)).orElseThrow(NotFoundException::new);
    }
}
