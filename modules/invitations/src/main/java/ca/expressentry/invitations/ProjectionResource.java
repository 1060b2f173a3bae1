package ca.expressentry.invitations;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What becomes of the cut-off, over HTTP. */
@RequestScoped
@Path("v1/rounds/projection")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Rounds")
public class ProjectionResource {

    @GET
    @Operation(
            summary =
                    "The cut-off if rounds of one size go on, with its error in two years"
                            + " | La note minimale si des rondes d’une même taille se poursuivent, avec son erreur sur deux ans")
    @APIResponse(
            responseCode = "200",
            description = "Foreseen from published rounds; a projection is no promise"
                    + " | Prévue d’après les rondes publiées\u00a0; une projection n’est pas une promesse")
    @APIResponse(
            responseCode = "400",
            description = "No such kind, not a possible number, or too little was published of this kind"
                    + " | Type inexistant, nombre impossible ou trop peu de faits publiés sur ce type")
    public Projection projection(
            @Parameter(description = "CEC, FRENCH and so on | CEC, FRENCH, etc.") @QueryParam("kind") @DefaultValue("")
                    String kind,
            @Parameter(description = "Invitations in each round | Invitations à chaque ronde")
                    @QueryParam("size")
                    @DefaultValue("")
                    String size,
            @Parameter(description = "Days between two rounds | Jours entre deux rondes")
                    @QueryParam("every")
                    @DefaultValue("14")
                    String every,
            @Parameter(description = "How many rounds | Nombre de rondes") @QueryParam("rounds") @DefaultValue("6")
                    String rounds) {
        var question = new Projection.Question(
                Kind.parse(kind), number("size", size), number("every", every), number("rounds", rounds));
        return Projection.of(question, PublishedRounds.latestFirst());
    }

    private static int number(String name, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new Invalid("impossible-number", NOT_A_NUMBER.with("name", name)).at(name);
        }
        return Integer.parseInt(text);
    }

    private static final Bilingual NOT_A_NUMBER = new Bilingual(
            "Give “{name}” as a number, such as 6.", "Indiquez «\u00a0{name}\u00a0» comme un nombre, par exemple 6.");
}
