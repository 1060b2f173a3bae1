package ca.expressentry.ranking;

import ca.expressentry.law.LegalCalendar;
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

/** Which categories a declaration is in on a day, asked without an account and kept nowhere. */
@RequestScoped
@Path("v1/tools/categories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Tools")
public class CategoriesToolResource {

    private static final int UNPROCESSABLE = 422;

    @Inject
    LegalCalendar calendar;

    /** Every category in force that day, and the declaration that was looked at. */
    public record Answer(List<Membership> categories, Understood understood) {
        static Answer to(Understood question) {
            return new Answer(Categories.on(question.on(), question.declaration()), question);
        }
    }

    @POST
    @Operation(
            summary = "Which categories a declaration, or its short form, is in on a day | "
                    + "Les catégories dont fait partie une déclaration, ou son formulaire abrégé, à une date")
    @APIResponse(
            responseCode = "200",
            description = "Member or not, and what is missing | Membre ou non, et ce qui manque",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "400", description = "Not readable or not possible | Illisible ou impossible")
    @APIResponse(responseCode = "422", description = "Not possible on that day | Impossible à cette date")
    public Response categories(Question question) {
        return question.understand(calendar.today())
                .fold(understood -> Response.ok(Answer.to(understood)), Response.status(UNPROCESSABLE)::entity)
                .build();
    }
}
