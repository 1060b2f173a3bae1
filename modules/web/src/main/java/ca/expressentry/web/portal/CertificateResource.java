package ca.expressentry.web.portal;

import ca.expressentry.message.Role;
import ca.expressentry.nominations.Officer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A certificate of nomination on paper, over HTTP. */
@RequestScoped
@Path("v1/nominations/{certificate}/document")
@Tag(name = "Nominations")
public class CertificateResource {

    @Inject
    Certificates certificates;

    @Context
    SecurityContext caller;

    @GET
    @Produces("application/pdf")
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER, Role.CANDIDATE_SERVICES, Role.AUDITOR})
    @Operation(
            summary = "The certificate, a tagged PDF in both languages | "
                    + "Le certificat, un PDF balisé dans les deux langues")
    @APIResponse(responseCode = "200", description = "The certificate | Le certificat")
    @APIResponse(responseCode = "404", description = "None of yours is valid | Aucun des vôtres n’est valide")
    public byte[] document(@PathParam("certificate") String certificate) {
        return Role.province(caller::isUserInRole)
                .map(province -> certificates.forOfficer(
                        new Officer(province, caller.getUserPrincipal().getName()), certificate))
                .orElseGet(() -> caller.isUserInRole(Role.AUDITOR)
                        ? certificates.forAuditor(certificate)
                        : certificates.forCandidate(certificate))
                .orElseThrow(NotFoundException::new);
    }
}
