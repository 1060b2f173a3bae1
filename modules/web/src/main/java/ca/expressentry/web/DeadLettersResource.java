package ca.expressentry.web;

import ca.expressentry.message.DeadLetters;
import ca.expressentry.message.DeadLetters.Letter;
import ca.expressentry.message.Role;
import ca.expressentry.window.AskedPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dead letters over HTTP: an auditor looks at them, a federal administrator handles them. */
@RequestScoped
@Path("v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.FEDERAL_ADMINISTRATOR)
@Tag(name = "Operations")
public class DeadLettersResource {

    @Inject
    DeadLetters letters;

    /** Some of them, without what they say, oldest first. */
    public record Pile(List<Letter> letters, Optional<String> next) {}

    @GET
    @RolesAllowed({Role.FEDERAL_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "The messages that nobody could hear | Les messages que personne n’a pu entendre")
    @APIResponse(
            responseCode = "200",
            description = "Oldest first; Link names the next page"
                    + " | Les plus anciens d’abord\u00a0; Link nomme la page suivante",
            content = @Content(schema = @Schema(implementation = Pile.class)))
    @APIResponse(responseCode = "503", description = "The broker is away | Le courtier est absent")
    public Response look(@BeanParam AskedPage asked) {
        var page = asked.paging().rising(oldestFirst(), DeadLettersResource::place, text -> text);
        return asked.answer(new Pile(page.rows(), page.next()), page.next());
    }

    private List<Letter> oldestFirst() {
        return letters.look().stream()
                .sorted(Comparator.comparing(DeadLettersResource::place))
                .toList();
    }

    /** An instant in a form whose order is that of time, and the name of the letter. */
    private static String place(Letter letter) {
        return "%015d %s".formatted(letter.sentAt().toEpochMilli(), letter.id());
    }

    @POST
    @Path("{letter}/retry")
    @Operation(summary = "Give it to its module again | La remettre à son module")
    @APIResponse(responseCode = "200", description = "It was given | Elle a été remise")
    @APIResponse(responseCode = "404", description = "No such letter | Aucune lettre de ce genre")
    @APIResponse(responseCode = "503", description = "The broker is away | Le courtier est absent")
    public Letter retry(@PathParam("letter") String letter) {
        return letters.retry(letter).orElseThrow(NotFoundException::new);
    }

    @DELETE
    @Path("{letter}")
    @Operation(summary = "Throw it away | La jeter")
    @APIResponse(responseCode = "200", description = "It is gone | Elle n’est plus")
    @APIResponse(responseCode = "404", description = "No such letter | Aucune lettre de ce genre")
    @APIResponse(responseCode = "503", description = "The broker is away | Le courtier est absent")
    public Letter discard(@PathParam("letter") String letter) {
        return letters.discard(letter).orElseThrow(NotFoundException::new);
    }
}
