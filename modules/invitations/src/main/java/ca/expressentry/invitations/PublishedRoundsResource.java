package ca.expressentry.invitations;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.window.AskedPage;
import ca.expressentry.window.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The department’s own rounds over HTTP, as published. */
@RequestScoped
@Path("v1/rounds/published")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Rounds")
public class PublishedRoundsResource {

    private static final int DIGITS = 6;
    private static final Bilingual HOLDER = new Bilingual("published by the department", "publiée par le ministère");

    /**
     * Rounds as published, latest first.
     *
     * @param source who held and published them
     * @param attribution whose facts these are
     * @param invitations those of the rounds on this page together
     */
    public record Published(
            Bilingual source,
            Bilingual attribution,
            int count,
            long invitations,
            List<PublishedRound> rounds,
            Optional<String> next) {

        static Published of(List<PublishedRound> rounds, Optional<String> next) {
            return new Published(
                    HOLDER,
                    PublishedRounds.attribution(),
                    rounds.size(),
                    rounds.stream().mapToLong(PublishedRound::invitations).sum(),
                    rounds,
                    next);
        }
    }

    @GET
    @Operation(summary = "The department’s rounds since 2015, as published | Les rondes du ministère depuis 2015")
    @APIResponse(
            responseCode = "200",
            description = "Latest first; Link names the next page"
                    + " | De la plus récente à la plus ancienne\u00a0; Link nomme la page suivante",
            content = @Content(schema = @Schema(implementation = Published.class)))
    @APIResponse(responseCode = "400", description = "No such day, kind or number | Jour, type ou nombre impossible")
    public Response published(
            @QueryParam("from") @DefaultValue("2015-01-01") String from,
            @QueryParam("to") @DefaultValue("9999-12-31") String to,
            @QueryParam("kind") @DefaultValue("") String kind,
            @BeanParam AskedPage asked) {
        var published = published(from, to, kind, asked.paging());
        return asked.answer(published, published.next());
    }

    static Published published(String from, String to, String kind, Paging paging) {
        var wanted = kind(kind);
        var found = PublishedRounds.between(day("from", from), day("to", to)).stream()
                .filter(round ->
                        wanted.isEmpty() || wanted.contains(round.whom().kind()))
                .toList();
        var page = paging.falling(found, PublishedRoundsResource::place, text -> text);
        return Published.of(page.rows(), page.next());
    }

    /** Its number in a form whose order is that of the list: 91a comes before 91b, and after 90. */
    private static String place(PublishedRound round) {
        var digits = round.number().replaceAll("[^0-9]", "");
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + round.number();
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One round as published, such as 91b | Une ronde telle que publiée, par exemple 91b")
    @APIResponse(responseCode = "200", description = "What was published | Ce qui a été publié")
    @APIResponse(responseCode = "404", description = "No such round | Aucune ronde de ce numéro")
    public Published round(@PathParam("number") String number) {
        return Published.of(
                List.of(PublishedRounds.round(number).orElseThrow(NotFoundException::new)), Optional.empty());
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Invalid("impossible-date", NOT_A_DAY.with("name", name));
        }
    }

    /** The kind that is named; none when none is. */
    private static Set<Kind> kind(String text) {
        return text.isBlank() ? Set.of() : Set.of(Kind.parse(text));
    }

    private static final Bilingual NOT_A_DAY = new Bilingual(
            "Give “{name}” as a day, such as 2026-10-01.",
            "Indiquez «\u00a0{name}\u00a0» comme un jour, par exemple 2026-10-01.");
}
