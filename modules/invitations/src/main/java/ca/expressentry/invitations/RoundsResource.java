package ca.expressentry.invitations;

import ca.expressentry.text.Invalid;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rounds over HTTP: federal officers call them, everybody may read them. */
@RequestScoped
@Path("v1/rounds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
public class RoundsResource {

    /** An instruction: whom the round is for, and how many are invited at most; 0 to 1,000,000. */
    public record Instruction(Kind kind, Integer number) {
        public Instruction {
            if (number < 0 || number > 1_000_000) {
                throw new Invalid(
                                "impossible-number",
                                "The number of invitations is between 0 and 1,000,000.",
                                "Le nombre d’invitations se situe entre 0 et 1\u00a0000\u00a0000.")
                        .at("number");
            }
        }
    }

    /** The latest rounds, latest first. */
    public record Latest(List<RoundReport> rounds) {}

    @Inject
    Rounds rounds;

    @POST
    @RolesAllowed("round-officer")
    @Operation(summary = "Call a round | Convoquer une ronde")
    @APIResponse(responseCode = "202", description = "Called; held once the books agree | Convoquée")
    @APIResponse(responseCode = "400", description = "Not readable or not possible | Illisible ou impossible")
    public Response call(Instruction instruction) {
        var round = rounds.call(instruction.kind(), instruction.number());
        return Response.accepted(round)
                .location(URI.create("v1/rounds/" + round.number()))
                .build();
    }

    @GET
    @PermitAll
    @Operation(summary = "The latest rounds | Les dernières rondes")
    @APIResponse(responseCode = "200", description = "Latest first | De la plus récente à la plus ancienne")
    public Latest latest() {
        return new Latest(rounds.latest(100));
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
