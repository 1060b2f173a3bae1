package ca.expressentry.invitations;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All rounds in the shape of the department’s public file. */
@RequestScoped
@Path("v1/rounds/ee_rounds_123_{language: en|fr}.json")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Rounds")
public class RoundsFeedResource {

    private static final int MOST = 1_000;

    @Inject
    Rounds rounds;

    @GET
    @Operation(
            summary = "Published rounds and ours in the shape of the public file"
                    + " | Les rondes publiées et les nôtres, dans la forme du fichier public")
    @APIResponse(responseCode = "200", description = "Ours first | Les nôtres d’abord")
    public RoundsFeed feed(@PathParam("language") String language) {
        return RoundsFeed.of(
                rounds.latest(MOST), PublishedRounds.latestFirst(), Locale.forLanguageTag(language + "-CA"));
    }
}
