package ca.expressentry.eligibility;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Question;
import ca.expressentry.profile.Understanding.Understood;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an application after an invitation must contain, asked without an account and kept nowhere. */
@RequestScoped
@Path("v1/tools/document-checklist")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Tools")
public class DocumentChecklistResource {

    private static final int UNPROCESSABLE = 422;

    @Inject
    LegalCalendar calendar;

    /**
     * What is asked.
     *
     * @param question the declaration, and as its day that on which the application is received
     * @param program the class of the invitation
     */
    public record Application(Question question, EconomicClass program, FamilyFacts family) {}

    /** The documents, the fees, and the declaration they are for. */
    public record Answer(List<DocumentChecklist.Item> documents, DocumentChecklist.Fees fees, Understood understood) {
        static Answer to(Application application, Understood question) {
            return new Answer(
                    DocumentChecklist.items(
                            question.declaration(), application.program(), application.family(), question.on()),
                    DocumentChecklist.fees(
                            application.family(),
                            question.declaration().accompanyingPartner().isPresent(),
                            question.on()),
                    question);
        }
    }

    @POST
    @Operation(
            summary = "The documents and fees of an application received on a day | "
                    + "Les documents et les frais d’une demande reçue à une date")
    @APIResponse(
            responseCode = "200",
            description = "Whose, why, and whether mandatory | À qui, pourquoi et si exigé",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "400", description = "Not readable or not possible | Illisible ou impossible")
    @APIResponse(responseCode = "422", description = "Not possible on that day | Impossible à cette date")
    public Response checklist(Application application) {
        return application
                .question()
                .understand(calendar.today())
                .fold(
                        understood -> Response.ok(Answer.to(application, understood)),
                        Response.status(UNPROCESSABLE)::entity)
                .build();
    }
}
