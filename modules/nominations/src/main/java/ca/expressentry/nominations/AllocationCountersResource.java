package ca.expressentry.nominations;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What anybody may see of this year’s allocations: of the provinces that allow it. */
@RequestScoped
@Path("v1/allocation-counters")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Nominations")
public class AllocationCountersResource {

    @Inject
    Nominations nominations;

    /** The counters of the provinces that allow it. */
    public record Counters(List<Ledger> counters) {}

    @GET
    @Operation(summary = "What is left of this year’s allocations | Ce qui reste des attributions de l’année")
    @APIResponse(responseCode = "200", description = "Of the provinces that allow it | Des provinces qui le permettent")
    public Counters counters() {
        return new Counters(nominations.publicLedgers());
    }
}
