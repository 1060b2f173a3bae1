package ca.expressentry.web;

import ca.expressentry.message.Role;
import ca.expressentry.message.Trail;
import ca.expressentry.message.Verification;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail over HTTP: for auditors only, and only to read. */
@RequestScoped
@Path("v1/audit")
@RolesAllowed(Role.AUDITOR)
@Tag(name = "Audit")
public class AuditResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    Trail trail;

    @Inject
    TrailReplay replay;

    @GET
    @Path("verification")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Look through the whole trail | Vérifier toute la piste")
    @APIResponse(responseCode = "200", description = "Intact, or every fault | Intacte, ou chaque anomalie")
    public Verification verification() {
        return trail.verify();
    }

    @GET
    @Path("replay")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Compare what the trail alone tells with the pool, the nominations and the invitations"
                    + " | Comparer ce que dit la piste seule avec le bassin, les désignations et les invitations")
    @APIResponse(
            responseCode = "200",
            description = "Equal, or the first differences | Identiques, ou les premières différences")
    public Replayed replay() {
        return replay.check();
    }

    @GET
    @Path("cases/{number}")
    @Produces({MediaType.APPLICATION_JSON + ";qs=1", CSV + ";qs=0.5"})
    @Operation(summary = "What happened in one case | Ce qui s’est passé dans un dossier")
    @APIResponse(responseCode = "200", description = "Who, when, what, why | Qui, quand, quoi, pourquoi")
    @APIResponse(responseCode = "404", description = "No such number | Aucun numéro de ce genre")
    public Trail.Timeline timeline(@PathParam("number") String number) {
        return trail.of(ExpressionOfInterestNumber.parse(number)).orElseThrow(NotFoundException::new);
    }

    /** What was changed in the settings and users of a province. */
    public record OfProvince(Province about, List<Trail.Entry> entries) {}

    @GET
    @Path("provinces/{province}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What was changed in the settings and users of a province | Ce qui a changé dans les réglages et"
                    + " les utilisateurs d’une province")
    @APIResponse(
            responseCode = "200",
            description = "Who, when, what, before and after | Qui, quand, quoi, avant et après")
    @APIResponse(responseCode = "404", description = "No such province | Aucune province de ce genre")
    public OfProvince province(@PathParam("province") String code) {
        return Province.nominating(code)
                .map(province -> new OfProvince(province, trail.settingsOf(province)))
                .orElseThrow(NotFoundException::new);
    }
}
