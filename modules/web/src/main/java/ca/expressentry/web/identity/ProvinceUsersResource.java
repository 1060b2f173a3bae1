package ca.expressentry.web.identity;

import ca.expressentry.message.Role;
import ca.expressentry.nominations.Officer;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Who may act for a province: kept by its administrator, and by the federal administrator, who names the first one; every change is on
 * record. Nobody is taken off, only set not active.
 */
@RequestScoped
@Path("v1/provinces/{province}/users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PROVINCE_ADMINISTRATOR, Role.FEDERAL_ADMINISTRATOR})
@Tag(name = "Operations")
public class ProvinceUsersResource {

    @Inject
    ProvinceUsers users;

    @Context
    SecurityContext caller;

    @Context
    Request request;

    /**
     * The list of a province.
     *
     * @param asked whether it is asked in this house; if not, the word of the provider is enough
     */
    public record Users(Province province, boolean asked, List<ProvinceUser> users) {}

    /** A user without the name, which is in the address. */
    public record Given(Set<Duty> duties, boolean active, LocalDate from, Optional<LocalDate> until) {}

    @GET
    @RolesAllowed({Role.PROVINCE_ADMINISTRATOR, Role.FEDERAL_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "Who may act for a province | Qui peut agir pour une province")
    @APIResponse(responseCode = "200", description = "All, also who is not active | Tous, y compris les inactifs")
    @APIResponse(
            responseCode = "404",
            description = "No such province, or not one’s own | Aucune province de ce genre, ou pas la sienne")
    public Users users(@PathParam("province") String code) {
        var province = province(code);
        return new Users(
                province,
                users.areAsked(),
                users.of(province).stream().map(ProvinceUsers.Listed::user).toList());
    }

    @GET
    @Path("{user}")
    @RolesAllowed({Role.PROVINCE_ADMINISTRATOR, Role.FEDERAL_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "A user of a province | Un utilisateur d’une province")
    @APIResponse(
            responseCode = "200",
            description = "The user, with its ETag | L’utilisateur, avec son ETag",
            content = @Content(schema = @Schema(implementation = ProvinceUser.class)))
    @APIResponse(responseCode = "404", description = "Not on the list | Absent de la liste")
    public Response user(@PathParam("province") String code, @PathParam("user") String name) {
        return answer(users.user(province(code), name).orElseThrow(NotFoundException::new));
    }

    @PUT
    @Path("{user}")
    @Operation(
            summary = "Put somebody on the list, or change what is there"
                    + " | Inscrire quelqu’un, ou modifier ce qui est inscrit")
    @APIResponse(
            responseCode = "200",
            description = "Set | Enregistré",
            content = @Content(schema = @Schema(implementation = ProvinceUser.class)))
    @APIResponse(responseCode = "400", description = "Not possible | Impossible")
    @APIResponse(
            responseCode = "404",
            description = "No such province, or not one’s own | Aucune province de ce genre, ou pas la sienne")
    @APIResponse(responseCode = "409", description = "The last administrator | Le dernier administrateur")
    @APIResponse(responseCode = "412", description = "Changed since it was read | Modifié depuis sa lecture")
    public Response set(@PathParam("province") String code, @PathParam("user") String name, Given given) {
        var province = province(code);
        var user = new ProvinceUser(name, given.duties(), given.active(), given.from(), given.until());
        return users.set(province, user, this::isAsLookedAt)
                .map(ProvinceUsersResource::refused)
                .orElseGet(() -> answer(users.user(province, user.name()).orElseThrow()));
    }

    private boolean isAsLookedAt(int version) {
        return (version == 0 ? request.evaluatePreconditions() : request.evaluatePreconditions(tag(version))) == null;
    }

    private static Response refused(ListRefusal why) {
        return Response.status(why == ListRefusal.USER_CHANGED ? Status.PRECONDITION_FAILED : Status.CONFLICT)
                .entity(Problem.of(why, why.text()))
                .build();
    }

    private static Response answer(ProvinceUsers.Listed listed) {
        return Response.ok(listed.user()).tag(tag(listed.version())).build();
    }

    private static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /** The one that was asked for; of a province one’s own, and that another was asked for is on the record. */
    private Province province(String code) {
        var asked = Province.nominating(code).orElseThrow(NotFoundException::new);
        if (caller.isUserInRole(Role.PROVINCE_ADMINISTRATOR)
                && !caller.isUserInRole(Role.FEDERAL_ADMINISTRATOR)
                && !caller.isUserInRole(asked.name())) {
            Role.province(caller::isUserInRole)
                    .map(own -> new Officer(own, caller.getUserPrincipal().getName()))
                    .ifPresent(by -> users.askedOutOfSight(by, asked));
            throw new NotFoundException();
        }
        return asked;
    }
}
