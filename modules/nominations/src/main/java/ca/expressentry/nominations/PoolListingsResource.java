package ca.expressentry.nominations;

import ca.expressentry.message.Role;
import ca.expressentry.window.AskedPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pool as a province may search it: who chose it or chose none, without anything that says who they are. */
@RequestScoped
@Path("v1/pool-listings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER, Role.INTEGRATOR, Role.AUDITOR})
@Tag(name = "Nominations")
public class PoolListingsResource {

    @Inject
    Nominations nominations;

    @Context
    SecurityContext caller;

    @GET
    @Operation(summary = "Search the pool without identities | Chercher dans le bassin, sans identités")
    @Parameter(name = "min", in = ParameterIn.QUERY, description = "Lowest score | Note minimale")
    @Parameter(name = "max", in = ParameterIn.QUERY, description = "Highest score | Note maximale")
    @Parameter(
            name = "occupation",
            in = ParameterIn.QUERY,
            description = "Beginning of a code or of words | Début d’un code ou de mots")
    @Parameter(
            name = "class",
            in = ParameterIn.QUERY,
            description = "One of PNP, CEC, FSW, FST | Une de PNP, CEC, FSW, FST")
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "A category in force | Une catégorie en vigueur")
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "ENGLISH or FRENCH | ENGLISH ou FRENCH")
    @Parameter(
            name = "education",
            in = ParameterIn.QUERY,
            description = "At least this level, such as MASTERS_OR_PROFESSIONAL | Au moins ce niveau")
    @Parameter(
            name = "canadian",
            in = ParameterIn.QUERY,
            description =
                    "At least so many years of Canadian work, 1 to 5 | Au moins tant d’années au Canada, de 1 à 5")
    @Parameter(
            name = "foreign",
            in = ParameterIn.QUERY,
            description =
                    "At least so many years of foreign work, 1 to 3 | Au moins tant d’années à l’étranger, de 1 à 3")
    @Parameter(
            name = "trade",
            in = ParameterIn.QUERY,
            description = "yes: a trade certificate | yes\u00a0: un certificat de métier")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "-score (without it), score, occupation, -occupation, number | -score (par défaut), etc.")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "25, 50 or 100 | 25, 50 ou 100")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The word “next” of the page before | Le mot «\u00a0next\u00a0» de la page précédente")
    @APIResponse(
            responseCode = "200",
            description = "A page, the total and the facets; Link names the next page"
                    + " | Une page, le total et les facettes\u00a0; Link nomme la page suivante",
            content = @Content(schema = @Schema(implementation = PoolSearch.Found.class)))
    public Response search(@Context UriInfo address) {
        var said = address.getQueryParameters();
        var found = nominations.search(PoolSearch.asked(name -> Optional.ofNullable(said.getFirst(name))), sight());
        return AskedPage.answer(found, found.next(), address);
    }

    private Sight sight() {
        return caller.isUserInRole(Role.AUDITOR)
                ? Sight.OF_EVERYTHING
                : Role.province(caller::isUserInRole).map(Sight::of).orElseThrow(ForbiddenException::new);
    }
}
