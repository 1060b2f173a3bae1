package ca.expressentry.nominations;

import ca.expressentry.message.Role;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the caller’s own province works; every change is on record. */
@RequestScoped
@Path("v1/province-settings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nominations")
public class ProvinceSettingsResource {

    @Inject
    Nominations nominations;

    @Context
    SecurityContext caller;

    @Context
    Request request;

    @GET
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER, Role.PROVINCE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "How the own province works | La façon de travailler de sa propre province")
    @APIResponse(
            responseCode = "200",
            description = "The settings, with their ETag | Les réglages, avec leur ETag",
            content = @Content(schema = @Schema(implementation = ProvinceSettings.class)))
    public Response settings(
            @Parameter(description = "Of an auditor: which province | D’un vérificateur\u00a0: quelle province")
                    @QueryParam("province")
                    String named) {
        var province = Asker.province(caller::isUserInRole, named).orElseThrow(ForbiddenException::new);
        return Response.ok(nominations.settings(province))
                .tag(tag(nominations.settingsVersion(province)))
                .build();
    }

    @PUT
    @RolesAllowed(Role.PROVINCE_ADMINISTRATOR)
    @Operation(summary = "Set how the own province works | Régler la façon de travailler de sa propre province")
    @APIResponse(
            responseCode = "200",
            description = "Set | Réglé",
            content = @Content(schema = @Schema(implementation = ProvinceSettings.class)))
    @APIResponse(responseCode = "400", description = "Not possible | Impossible")
    @APIResponse(responseCode = "412", description = "Changed since they were read | Modifiés depuis leur lecture")
    public Response set(ProvinceSettings settings) {
        var administrator = new Officer(province(), caller.getUserPrincipal().getName());
        if (nominations.set(administrator, settings, version -> request.evaluatePreconditions(tag(version)) == null)) {
            return Response.ok(settings).build();
        }
        return Response.status(Status.PRECONDITION_FAILED)
                .entity(Problem.of(Refusal.SETTINGS_CHANGED, Refusal.SETTINGS_CHANGED.text()))
                .build();
    }

    private static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    private Province province() {
        return Role.province(caller::isUserInRole).orElseThrow(ForbiddenException::new);
    }
}
