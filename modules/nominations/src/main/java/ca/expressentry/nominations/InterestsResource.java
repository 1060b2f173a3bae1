package ca.expressentry.nominations;

import ca.expressentry.message.Role;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Problem;
import ca.expressentry.window.AskedPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notifications of interest over HTTP: a province sends, the department’s account system shows and answers for the candidate. */
@RequestScoped
@Path("v1/notifications-of-interest")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nominations")
public class InterestsResource {

    @Inject
    Interests interests;

    @Context
    SecurityContext caller;

    /** What a candidate says to a province’s interest. */
    public record Said(boolean interested) {}

    /** What was sent, latest first. */
    public record Notices(List<Interests.Tally> notices, Optional<String> next) {}

    /** What one candidate was sent, latest first. */
    public record Received(List<InterestShown> notifications, Optional<String> next) {}

    @POST
    @RolesAllowed(Role.PROVINCE_OFFICER)
    @Operation(
            summary = "Tell candidates that the province is interested; no nomination, no points | "
                    + "Dire à des candidats que la province s’y intéresse\u00a0; ni désignation ni points",
            description =
                    "With the header Idempotency-Key, the same key and body get the same answer for 24 hours | Avec"
                            + " l’en-tête Idempotency-Key, même clé et même contenu\u00a0: même réponse pendant"
                            + " 24\u00a0heures")
    @APIResponse(
            responseCode = "201",
            description = "Who was told, and who was not and why | Qui a été avisé, et qui ne l’a pas été et pourquoi",
            content = @Content(schema = @Schema(implementation = Interests.Sent.class)))
    @APIResponse(responseCode = "400", description = "Not possible | Impossible")
    public Response send(NoticeOfInterest notice) {
        var by = new Officer(province(), caller.getUserPrincipal().getName());
        return Response.status(Status.CREATED)
                .entity(interests.send(by, notice))
                .build();
    }

    @GET
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "What was sent, and the answers | Ce qui a été envoyé, et les réponses")
    @APIResponse(
            responseCode = "200",
            description = "Latest first; Link names the next page"
                    + " | Les plus récents d’abord\u00a0; Link nomme la page suivante",
            content = @Content(schema = @Schema(implementation = Notices.class)))
    public Response sent(@BeanParam AskedPage asked) {
        var page = interests.sent(sight(), asked.paging());
        return asked.answer(new Notices(page.rows(), page.next()), page.next());
    }

    @GET
    @Path("of/{number}")
    @RolesAllowed({Role.CANDIDATE_SERVICES, Role.AUDITOR})
    @Operation(summary = "What a candidate was sent | Ce qu’un candidat a reçu")
    @APIResponse(
            responseCode = "200",
            description = "Latest first; Link names the next page"
                    + " | Les plus récents d’abord\u00a0; Link nomme la page suivante",
            content = @Content(schema = @Schema(implementation = Received.class)))
    public Response received(@PathParam("number") String number, @BeanParam AskedPage asked) {
        var all = interests.of(ExpressionOfInterestNumber.parse(number), Sight.OF_EVERYTHING);
        var page = asked.paging().falling(all, InterestsResource::place, text -> text);
        return asked.answer(new Received(page.rows(), page.next()), page.next());
    }

    /** An instant in a form whose order is that of time, and the name of the notice. */
    private static String place(InterestShown interest) {
        return "%015d %s".formatted(interest.sentAt().toEpochMilli(), interest.notice());
    }

    @PUT
    @Path("{notice}/answers/{number}")
    @RolesAllowed(Role.CANDIDATE_SERVICES)
    @Operation(summary = "The candidate answers | Le candidat répond")
    @APIResponse(
            responseCode = "200",
            description = "Answered | Répondu",
            content = @Content(schema = @Schema(implementation = InterestShown.class)))
    @APIResponse(responseCode = "404", description = "Not sent to this candidate | Pas envoyé à ce candidat")
    @APIResponse(responseCode = "409", description = "The last day has passed | Le dernier jour est passé")
    public Response answer(@PathParam("notice") String notice, @PathParam("number") String number, Said said) {
        var answer = interests
                .answer(notice, ExpressionOfInterestNumber.parse(number), said.interested())
                .orElseThrow(NotFoundException::new);
        return answer.refused()
                .map(why -> Response.status(Status.CONFLICT).entity(Problem.of(why, why.text())))
                .orElseGet(() -> Response.ok(answer.interest()))
                .build();
    }

    private Sight sight() {
        return caller.isUserInRole(Role.AUDITOR) ? Sight.OF_EVERYTHING : Sight.of(province());
    }

    private Province province() {
        return Role.province(caller::isUserInRole).orElseThrow(ForbiddenException::new);
    }
}
