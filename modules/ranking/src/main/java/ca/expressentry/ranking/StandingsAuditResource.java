package ca.expressentry.ranking;

import ca.expressentry.message.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the standings in memory equal the table, asked by who answers for them. */
@RequestScoped
@Path("v1/pool/standings-check")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ROUND_OFFICER, Role.AUDITOR})
@Tag(name = "Pool")
public class StandingsAuditResource {

    @Inject
    StandingsAudit audit;

    @GET
    @Operation(
            summary =
                    "Compare the standings in memory with the table: order, scores, instants, groupings, scoring facts"
                            + " | Comparer le classement en mémoire avec la table\u00a0: ordre, notes, instants, regroupements,"
                            + " faits notés")
    @APIResponse(
            responseCode = "200",
            description = "Equal, or the first differences | Identiques, ou les premières différences")
    public StandingsCheck check() {
        return audit.check();
    }
}
