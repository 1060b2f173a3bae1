package ca.expressentry.web.events;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contract of the events, as the committed file has it. */
@RequestScoped
@Path("v1/asyncapi.json")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class AsyncApiResource {

    @GET
    @Operation(
            summary = "All events and the ways to them (AsyncAPI 3) | Tous les événements et leurs voies (AsyncAPI 3)")
    @APIResponse(
            responseCode = "200",
            description = "The document | Le document",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public Response document() {
        return Response.ok(EventsResource.document("/META-INF/asyncapi.json"), MediaType.APPLICATION_JSON)
                .build();
    }
}
