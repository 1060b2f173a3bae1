package ca.expressentry.ranking;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Lines;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a declaration scores on a day, asked without an account and kept nowhere. */
@RequestScoped
@Path("v1/tools/crs-score")
@PermitAll
@Tag(name = "Tools")
public class CrsScoreResource {

    private static final int UNPROCESSABLE = 422;
    private static final String LINES = "application/x-ndjson";

    @Inject
    LegalCalendar calendar;

    /** The score, and the declaration it is the score of. */
    public record Answer(Score score, Understood understood) {
        static Answer to(Understood question) {
            return new Answer(
                    ComprehensiveRankingSystem.score(question.declaration(), question.nominated(), question.on()),
                    question);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a declaration, or its short form, scores on a day | "
                    + "La note d’une déclaration, ou de son formulaire abrégé, à une date")
    @APIResponse(
            responseCode = "200",
            description = "Every award with its provision | Tous les points avec leur disposition",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "400", description = "Not readable or not possible | Illisible ou impossible")
    @APIResponse(responseCode = "422", description = "Not possible on that day | Impossible à cette date")
    public Response score(Question question) {
        return question.understand(calendar.today())
                .fold(understood -> Response.ok(Answer.to(understood)), Response.status(UNPROCESSABLE)::entity)
                .build();
    }

    @POST
    @Consumes(LINES)
    @Produces(LINES)
    @Operation(
            summary = "The same in bulk: a question a line, an answer a line, in order | "
                    + "De même en lot\u00a0: une question par ligne, une réponse par ligne, dans l’ordre")
    @APIResponse(responseCode = "200", description = "Answers, problems by line | Réponses, problèmes par ligne")
    public StreamingOutput scores(InputStream questions) {
        var lines = Lines.ofQuestions(calendar.today(), Answer::to);
        return answers -> lines.answer(questions, answers);
    }
}
